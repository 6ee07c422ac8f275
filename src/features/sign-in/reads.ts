import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from '../../platform/db/fence.ts'

/** The account behind an e-mail address and the hash of its password; null when nobody there may sign in so. */
export async function findAccount(db: OrganisationDb, email: string, now: Temporal.Instant) {
  const account = await db
    .selectFrom('people')
    .innerJoin('passwords', (join) =>
      join
        .onRef('passwords.organisation_id', '=', 'people.organisation_id')
        .onRef('passwords.person_id', '=', 'people.id'),
    )
    .select(['people.id', 'passwords.hash'])
    .where('people.email', '=', email)
    .where((eb) => eb.or([eb('people.ended_at', 'is', null), eb('people.ended_at', '>', now)]))
    .executeTakeFirst()
  return account ?? null
}

export async function passwordOf(db: OrganisationDb, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('passwords')
    .select('hash')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.hash ?? null
}

/** The sessions a person may still use, the last used first. */
export async function listSessions(db: OrganisationDb, personId: string, now: Temporal.Instant) {
  return db
    .selectFrom('sessions')
    .select(['id', 'device', 'started_at', 'seen_at'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute()
}

/** The session a mail speaks of; null when it has ended since. */
export async function findSession(db: OrganisationDb, id: string) {
  return (
    (await db
      .selectFrom('sessions')
      .select(['id', 'device', 'started_at'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}
