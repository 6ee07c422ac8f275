import type { Temporal } from 'temporal-polyfill'
import { record } from '../../../platform/db/audit.ts'
import { lockOrganisation, type OrganisationDb } from '../../../platform/db/fence.ts'

type Grant = { personId: string; right: 'administrator' | 'coordinator'; by: string; now: Temporal.Instant }

export async function grantRight(db: OrganisationDb, { personId, right, by, now }: Grant): Promise<void> {
  const granted = await db
    .insertInto('rights')
    .values({ person_id: personId, right, granted_at: now })
    .onConflict((row) => row.doNothing())
    .returning('right')
    .executeTakeFirst()
  if (granted)
    await record(db, {
      at: now,
      by,
      action: 'right.granted',
      subject: { kind: 'person', id: personId },
      details: { right },
    })
}

/** Takes a right back. The last administrator stays: nobody locks the organisation out of itself, even two at once. */
export async function revokeRight(
  db: OrganisationDb,
  { personId, right, by, now }: Grant,
): Promise<{ ok: true } | { ok: false; reason: 'last-administrator' }> {
  await lockOrganisation(db, 'rights')
  if (right === 'administrator' && !(await anotherAdministers(db, personId, now)))
    return { ok: false, reason: 'last-administrator' }
  await db.deleteFrom('rights').where('person_id', '=', personId).where('right', '=', right).execute()
  await record(db, {
    at: now,
    by,
    action: 'right.revoked',
    subject: { kind: 'person', id: personId },
    details: { right },
  })
  return { ok: true }
}

/** Whether somebody else administers the organisation. Ask it behind `lockOrganisation(db, 'rights')`. */
export async function anotherAdministers(
  db: OrganisationDb,
  but: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const other = await db
    .selectFrom('rights')
    .innerJoin('people', (join) =>
      join
        .onRef('people.organisation_id', '=', 'rights.organisation_id')
        .onRef('people.id', '=', 'rights.person_id'),
    )
    .select('people.id')
    .where('rights.right', '=', 'administrator')
    .where('people.id', '<>', but)
    .where((eb) => eb.or([eb('people.ended_at', 'is', null), eb('people.ended_at', '>', now)]))
    .executeTakeFirst()
  return other !== undefined
}
