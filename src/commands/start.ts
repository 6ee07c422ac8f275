import type { Embedded, Hands } from './command.ts'
import { migrateDatabase, openDatabase } from './database.ts'
import { type Demonstration, makeDemonstration, tableOf } from './demo.ts'
import { runHouse } from './run-house.ts'
import { print, say } from './say.ts'
import { checkPort } from './web-server.ts'

export async function run(hands: Hands): Promise<void> {
  const { config, embedded } = hands
  await checkPort(config)
  try {
    await openDatabase(hands)
    const applied = await migrateDatabase(config)
    if (applied.length) print(say(migrated(applied.length)))
    const demonstration = wantsDemo(hands) ? await makeDemonstration(config) : null
    const guard = embedded ? keepAlive(embedded) : undefined
    await runHouse(config, { web: true, worker: true, ready: () => welcome(hands, demonstration) })
    clearInterval(guard)
  } finally {
    // also the one that a killed start left running
    await embedded?.stop()
  }
}

/** On our own PostgreSQL a newcomer looks around; on yours nothing is invented unless you ask. */
function wantsDemo({ config, options, embedded }: Hands): boolean {
  if (options['no-demo']) return false
  return options.demo === true || (config.demo ?? embedded !== null)
}

function welcome({ config, noteAddress }: Hands, demonstration: Demonstration | null) {
  noteAddress(config.publicUrl)
  print(`\n  ${say(ready)} ${config.publicUrl}\n`)
  if (demonstration) print(tableOf(demonstration, config.publicUrl))
  print(`  ${say(toStop)}\n`)
}

/** A database server that was killed comes back by itself; the pools connect again. */
function keepAlive(embedded: Embedded) {
  let starting = false
  const timer = setInterval(async () => {
    if (starting || embedded.isRunning()) return
    starting = true
    await embedded.start().catch(() => {}) // tried again in a second
    starting = false
  }, 1000)
  return timer.unref()
}

const ready = { fr: 'Dyade est prête :', en: 'Dyade is ready:' }
const toStop = { fr: 'Ctrl-C arrête tout.', en: 'Ctrl-C stops everything.' }
const migrated = (count: number) => ({
  fr: `Base de données mise à jour (migrations : ${count}).`,
  en: `Database brought up to date (migrations: ${count}).`,
})
