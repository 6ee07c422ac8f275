import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { searchKey } from '../../core/names.ts'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import { NotFound } from '../../platform/http/errors.ts'

export type PersonRow = {
  id: string
  given_name: string
  family_name: string
  email: string
  position: string | null
  unit_id: string | null
  unit: string | null
}

export type PeopleWanted = {
  /** beginning of the family name, as typed */
  name: string
  unit: string | null
  descending: boolean
  /** `name_key` and id of the last person of the page before */
  after: { key: string; id: string } | null
}

export const pageSize = 40
/** A count is exact up to here, and "more than" above: one count of a million rows takes 350 ms. */
export const countedUpTo = 1_000

/** One page of the people who are there at `now`, in the order of their names, and whether more follow. */
export async function listPeople(
  db: OrganisationDb,
  wanted: PeopleWanted,
  now: Temporal.Instant,
): Promise<{ people: (PersonRow & { key: string })[]; more: boolean }> {
  const direction = wanted.descending ? 'desc' : 'asc'
  const key = sql<string>`people.name_key collate "C"`
  let query = matching(db, wanted, now)
    .leftJoin('units', (join) =>
      join
        .onRef('units.organisation_id', '=', 'people.organisation_id')
        .onRef('units.id', '=', 'people.unit_id'),
    )
    .select([
      'people.id',
      'people.given_name',
      'people.family_name',
      'people.email',
      'people.position',
      'people.unit_id',
    ])
    .select(['units.name as unit', 'people.name_key as key'])
    .orderBy(key, direction)
    .orderBy('people.id', direction)
    .limit(pageSize + 1)
  if (wanted.after) {
    const { after } = wanted
    const beyond = sql.raw(wanted.descending ? '<' : '>')
    query = query.where(
      sql<boolean>`(people.name_key collate "C", people.id) ${beyond} (${after.key}, ${after.id}::uuid)`,
    )
  }
  const rows = await query.execute()
  return { people: rows.slice(0, pageSize), more: rows.length > pageSize }
}

/** How many, exactly up to `countedUpTo`, one more above. */
export async function countPeople(
  db: OrganisationDb,
  wanted: PeopleWanted,
  now: Temporal.Instant,
): Promise<number> {
  const some = matching(db, wanted, now)
    .select(sql`1`.as('one'))
    .limit(countedUpTo + 1)
    .as('some')
  const { count } = await db
    .selectFrom(some)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function matching(db: OrganisationDb, wanted: PeopleWanted, now: Temporal.Instant) {
  const prefix = searchKey(wanted.name)
  return db
    .selectFrom('people')
    .where((eb) => eb.or([eb('people.ended_at', 'is', null), eb('people.ended_at', '>', now)]))
    .$if(prefix !== '', (query) =>
      // a range and not LIKE: it reads the index of the C order, and a typed % is only a character
      query.where(
        sql<boolean>`people.name_key collate "C" >= ${prefix} and people.name_key collate "C" < ${`${prefix}\u{10ffff}`}`,
      ),
    )
    .$if(wanted.unit !== null, (query) => query.where('people.unit_id', '=', wanted.unit))
}

/** Somebody of this organisation, with the names of their unit and manager. @throws NotFound */
export async function findPerson(db: OrganisationDb, id: string) {
  const person = await db
    .selectFrom('people')
    .leftJoin('units', (join) =>
      join
        .onRef('units.organisation_id', '=', 'people.organisation_id')
        .onRef('units.id', '=', 'people.unit_id'),
    )
    .leftJoin('people as manager', (join) =>
      join
        .onRef('manager.organisation_id', '=', 'people.organisation_id')
        .onRef('manager.id', '=', 'people.manager_id'),
    )
    .selectAll('people')
    .select([
      'units.name as unit',
      'manager.given_name as manager_given_name',
      'manager.family_name as manager_family_name',
    ])
    .select('manager.email as manager_email')
    .where('people.id', '=', id)
    .executeTakeFirst()
  if (!person) throw new NotFound()
  return person
}

export async function rightsOf(db: OrganisationDb, personId: string) {
  return db
    .selectFrom('rights')
    .leftJoin('units', (join) =>
      join
        .onRef('units.organisation_id', '=', 'rights.organisation_id')
        .onRef('units.id', '=', 'rights.unit_id'),
    )
    .select(['rights.right', 'rights.unit_id', 'units.name as unit'])
    .where('rights.person_id', '=', personId)
    .orderBy('rights.right')
    .execute()
}

/** Names of the units, for a choice in a form: as many as a native list can bear, and always the `chosen` one (any text). */
export async function unitNames(db: OrganisationDb, chosen: unknown) {
  const byName = sql`name collate "fr-x-icu"`
  return db
    .selectFrom('units')
    .select(['id', 'name', 'kind'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', eb.selectFrom('units').select('id').orderBy(byName).limit(2_000)),
        sql<boolean>`id::text = ${String(chosen)}`,
      ]),
    )
    .orderBy(byName)
    .execute()
}

/** Who has this address; null when nobody in the organisation does. */
export async function findByEmail(db: OrganisationDb, email: string): Promise<string | null> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  return row?.id ?? null
}

/** null when this organisation has no such unit. */
export async function unitName(db: OrganisationDb, id: string): Promise<string | null> {
  const row = await db.selectFrom('units').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
