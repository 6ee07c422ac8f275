import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from '../../../platform/db/fence.ts'

/** Whom a link is for, while it opens; null when it is used, too old, or its person has left. */
export async function findLink(db: OrganisationDb, tokenHash: Buffer, now: Temporal.Instant) {
  const link = await db
    .selectFrom('one_time_links')
    .innerJoin('people', (join) =>
      join
        .onRef('people.organisation_id', '=', 'one_time_links.organisation_id')
        .onRef('people.id', '=', 'one_time_links.person_id'),
    )
    .select(['one_time_links.purpose', 'people.given_name', 'people.family_name', 'people.email'])
    .where('one_time_links.token_hash', '=', tokenHash)
    .where('one_time_links.ends_at', '>', now)
    .where((eb) => eb.or([eb('people.ended_at', 'is', null), eb('people.ended_at', '>', now)]))
    .executeTakeFirst()
  return link ?? null
}
