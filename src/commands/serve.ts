import type { Hands } from './command.ts'
import { openDatabase } from './database.ts'
import { print, say } from './say.ts'
import { runServices } from './services.ts'

export async function run(hands: Hands): Promise<void> {
  const { config } = hands
  await openDatabase(hands)
  const worker = hands.options['with-worker'] === true
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
  await runServices(config, { web: true, worker, ready: () => print(`${say(listening)} ${address}`) })
}

const listening = { fr: 'Dyade écoute sur', en: 'Dyade listens on' }
