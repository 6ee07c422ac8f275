import type { Temporal } from 'temporal-polyfill'
import { nameKey } from '../../core/names.ts'
import { record } from '../../platform/db/audit.ts'
import { lockOrganisation, type OrganisationDb } from '../../platform/db/fence.ts'
import { Conflict } from '../../platform/http/errors.ts'
import { voidLinks } from '../sign-in/links/writes.ts'
import { anotherAdministers } from './rights/writes.ts'

export type PersonFacts = {
  email: string
  givenName: string
  familyName: string
  position: string | null
  unitId: string | null
  managerId: string | null
  arrivedOn: string | null
}

type Doing = { by: string; now: Temporal.Instant }

/** Adds somebody. The e-mail address must be free in this organisation. */
export async function addPerson(
  db: OrganisationDb,
  facts: PersonFacts,
  { by, now }: Doing,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'email-taken' }> {
  const added = await db
    .insertInto('people')
    .values({ ...columns(facts), created_at: now })
    .onConflict((row) => row.columns(['organisation_id', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst()
    .catch(meanwhile)
  if (!added) return { ok: false, reason: 'email-taken' }
  await record(db, { at: now, by, action: 'person.added', subject: { kind: 'person', id: added.id } })
  return { ok: true, id: added.id }
}

/**
 * Changes the facts the organisation holds of somebody; what is theirs to say (form, address, language) is not among them.
 * A new e-mail address voids the links sent to the old one: it may have been a stranger's.
 */
export async function changePerson(
  db: OrganisationDb,
  id: string,
  facts: PersonFacts,
  { by, now }: Doing,
): Promise<{ ok: true } | { ok: false; reason: 'email-taken' | 'manager-below' }> {
  // two changes at once could each be right and make a circle together
  await lockOrganisation(db, 'hierarchy')
  const other = await db
    .selectFrom('people')
    .select('id')
    .where('email', '=', facts.email)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) return { ok: false, reason: 'email-taken' }
  if (facts.managerId && (await reportsTo(db, facts.managerId, id)))
    return { ok: false, reason: 'manager-below' }
  const before = await db
    .selectFrom('people')
    .select('email')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  await db.updateTable('people').set(columns(facts)).where('id', '=', id).execute().catch(meanwhile)
  if (before?.email !== facts.email) await voidLinks(db, id)
  await record(db, { at: now, by, action: 'person.changed', subject: { kind: 'person', id } })
  return { ok: true }
}

/**
 * Closes the account from `now` on: every session and link ends with it, within the same commit. Of two administrators who
 * close each other's account at once, one stays.
 */
export async function endPerson(
  db: OrganisationDb,
  id: string,
  { by, now }: Doing,
): Promise<{ ok: true } | { ok: false; reason: 'last-administrator' }> {
  await lockOrganisation(db, 'rights')
  if (!(await anotherAdministers(db, id, now))) return { ok: false, reason: 'last-administrator' }
  await db
    .updateTable('people')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', now)]))
    .execute()
  // the links first: one that is being used has begun a session once we have waited for it
  await voidLinks(db, id)
  await db.deleteFrom('sessions').where('person_id', '=', id).execute()
  await record(db, { at: now, by, action: 'person.ended', subject: { kind: 'person', id } })
  return { ok: true }
}

export async function reopenPerson(db: OrganisationDb, id: string, { by, now }: Doing): Promise<void> {
  await db.updateTable('people').set({ ended_at: null }).where('id', '=', id).execute()
  await record(db, { at: now, by, action: 'person.reopened', subject: { kind: 'person', id } })
}

// The address was taken (23505) or the unit removed (23503) between the look and the write.
function meanwhile(error: { code?: string }): never {
  throw error.code === '23505' || error.code === '23503' ? new Conflict() : error
}

// Whether `person` stands somewhere below `above`: the line would become a circle.
async function reportsTo(db: OrganisationDb, person: string, above: string): Promise<boolean> {
  if (person === above) return true
  const line = await db
    .withRecursive('line', (part) =>
      part
        .selectFrom('people')
        .select(['id', 'manager_id'])
        .where('id', '=', person)
        .union((next) =>
          next
            .selectFrom('people')
            .innerJoin('line', 'line.manager_id', 'people.id')
            .select(['people.id', 'people.manager_id']),
        ),
    )
    .selectFrom('line')
    .select('id')
    .where('id', '=', above)
    .executeTakeFirst()
  return line !== undefined
}

function columns(facts: PersonFacts) {
  return {
    email: facts.email,
    given_name: facts.givenName,
    family_name: facts.familyName,
    name_key: nameKey(facts),
    position: facts.position,
    unit_id: facts.unitId,
    manager_id: facts.managerId,
    arrived_on: facts.arrivedOn,
  }
}
