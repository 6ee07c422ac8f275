import type { Hands } from './command.ts'
import { openDatabase } from './database.ts'
import { runHouse } from './run-house.ts'
import { print, say } from './say.ts'

export async function run(hands: Hands): Promise<void> {
  const { config } = hands
  await openDatabase(hands)
  const worker = hands.options['with-worker'] === true
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
  await runHouse(config, { web: true, worker, ready: () => print(`${say(listening)} ${address}`) })
}

const listening = { fr: 'Dyade écoute sur', en: 'Dyade listens on' }
