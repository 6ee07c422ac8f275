import type { Hands } from './command.ts'
import { openDatabase } from './database.ts'
import { runHouse } from './run-house.ts'
import { print, say } from './say.ts'

export async function run(hands: Hands): Promise<void> {
  const { config } = hands
  await openDatabase(hands)
  await runHouse(config, { web: false, worker: true, ready: () => print(say(working)) })
}

const working = { fr: 'Les tâches s’exécutent.', en: 'The jobs are running.' }
