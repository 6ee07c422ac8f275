import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { searchKey } from '../../../core/names.ts'
import type { OrganisationDb } from '../../../platform/db/fence.ts'

export type PersonLine = { id: string; given_name: string; family_name: string; position: string | null }

/** Who administers a space, by name. */
export async function spaceAdministrators(db: OrganisationDb, unitId: string): Promise<PersonLine[]> {
  return db
    .selectFrom('rights')
    .innerJoin('people', (join) =>
      join
        .onRef('people.organisation_id', '=', 'rights.organisation_id')
        .onRef('people.id', '=', 'rights.person_id'),
    )
    .select(['people.id', 'people.given_name', 'people.family_name', 'people.position'])
    .where('rights.right', '=', 'space-administrator')
    .where('rights.unit_id', '=', unitId)
    .orderBy(sql`people.name_key collate "C"`)
    .orderBy('people.id')
    .limit(200)
    .execute()
}

/** People whose family name begins as typed, or whose e-mail address is the one typed; 20 at most. */
export async function peopleToChoose(
  db: OrganisationDb,
  typed: string,
  now: Temporal.Instant,
): Promise<PersonLine[]> {
  const prefix = searchKey(typed)
  const named = sql<boolean>`people.name_key collate "C" >= ${prefix} and people.name_key collate "C" < ${`${prefix}\u{10ffff}`}`
  return db
    .selectFrom('people')
    .select(['id', 'given_name', 'family_name', 'position'])
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', now)]))
    .where((eb) => {
      const addressed = eb('email', '=', typed.trim().toLowerCase())
      return prefix === '' ? addressed : eb.or([addressed, named])
    })
    .orderBy(sql`people.name_key collate "C"`)
    .orderBy('id')
    .limit(20)
    .execute()
}

export async function isSpaceSlugTaken(db: OrganisationDb, slug: string, but: string): Promise<boolean> {
  const other = await db
    .selectFrom('units')
    .select('id')
    .where('slug', '=', slug)
    .where('id', '<>', but)
    .executeTakeFirst()
  return other !== undefined
}
