import type { Hands } from './command.ts'
import { migrateDatabase, openDatabase } from './database.ts'
import { print, say } from './say.ts'

export async function run(hands: Hands): Promise<void> {
  await openDatabase(hands)
  const applied = await migrateDatabase(hands.config, (line) => print(`  ${line}`))
  print(say(applied.length ? done(applied.length) : nothing))
}

const nothing = { fr: 'La base est déjà à jour.', en: 'The database is up to date already.' }
const done = (count: number) => ({
  fr: `Base mise à jour (migrations : ${count}).`,
  en: `Database brought up to date (migrations: ${count}).`,
})
