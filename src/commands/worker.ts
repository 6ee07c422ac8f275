import type { Hands } from './command.ts'
import { openDatabase } from './database.ts'
import { print, say } from './say.ts'
import { runServices } from './services.ts'

export async function run(hands: Hands): Promise<void> {
  const { config } = hands
  await openDatabase(hands)
  await runServices(config, { web: false, worker: true, ready: () => print(say(working)) })
}

const working = { fr: 'Les tâches s’exécutent.', en: 'The jobs are running.' }
