import type { Config } from '../platform/config/settings.ts'
import { examine } from '../platform/db/examine.ts'
import { type Migration, migrate } from '../platform/db/migrate.ts'
import { type Hands, Stop } from './command.ts'
import { say } from './say.ts'

/** Starts our own PostgreSQL, or stops with a sentence unless the administrator's can hold Dyade. */
export async function openDatabase({ config, embedded }: Hands): Promise<void> {
  await embedded?.start()
  const problem = await examine(config.databaseUrl, config.ownerUrl)
  if (problem) throw new Stop(say(problem))
}

/** Brings the database to this version. @returns the names of the migrations applied */
export async function migrateDatabase(config: Config, log?: Migration['log']): Promise<string[]> {
  const { applied } = await migrate({ ownerUrl: ownerUrlOf(config), appUrl: config.databaseUrl, log })
  return applied
}

export function ownerUrlOf({ ownerUrl }: Config): string {
  if (!ownerUrl) throw new Stop(say(ownerMissing))
  return ownerUrl
}

const ownerMissing = {
  fr: 'Il manque DATABASE_OWNER_URL : la même base que DATABASE_URL, avec le rôle propriétaire (dyade_owner). Les migrations et les tâches en ont besoin.',
  en: 'DATABASE_OWNER_URL is missing: the same database as DATABASE_URL, with the owner’s role (dyade_owner). Migrations and jobs need it.',
}
