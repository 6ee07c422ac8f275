import { record } from '../../../platform/db/audit.ts'
import type { OrganisationDb } from '../../../platform/db/fence.ts'
import { Conflict, NotFound } from '../../../platform/http/errors.ts'
import { deleteFile } from '../../../platform/storage/writes.ts'
import { findPerson } from '../../people/reads.ts'
import type { Doing } from '../writes.ts'
import { isSpaceSlugTaken } from './reads.ts'

/** Makes a unit a space, or gives the space another address. */
export async function makeSpace(
  db: OrganisationDb,
  id: string,
  slug: string,
  { by, now }: Doing,
): Promise<{ ok: true } | { ok: false; reason: 'slug-taken' }> {
  if (await isSpaceSlugTaken(db, slug, id)) return { ok: false, reason: 'slug-taken' }
  await db
    .updateTable('units')
    .set({ slug })
    .where('id', '=', id)
    .execute()
    .catch((error: { code?: string }) => {
      // two spaces asked for the same address at the same time
      throw error.code === '23505' ? new Conflict() : error
    })
  await record(db, { at: now, by, action: 'space.made', subject: { kind: 'unit', id } })
  return { ok: true }
}

/** The unit is a plain one again: its address, look, logo and administrators go, its people and units stay. */
export async function endSpace(db: OrganisationDb, id: string, { by, now }: Doing): Promise<void> {
  const { logo_id } = await lockUnit(db, id)
  await db.updateTable('units').set({ slug: null, look: '{}', logo_id: null }).where('id', '=', id).execute()
  await db.deleteFrom('rights').where('right', '=', 'space-administrator').where('unit_id', '=', id).execute()
  if (logo_id) await deleteFile(db, logo_id)
  await record(db, { at: now, by, action: 'space.ended', subject: { kind: 'unit', id } })
}

/** @throws NotFound when there is no such person here, or their account is closed */
export async function addSpaceAdministrator(
  db: OrganisationDb,
  { unitId, personId }: { unitId: string; personId: string },
  { by, now }: Doing,
): Promise<void> {
  const { id, ended_at } = await findPerson(db, personId)
  // the space may end at the same moment: a right over a unit that is no space could not be taken back on any screen
  if (!(await lockUnit(db, unitId)).slug) throw new Conflict()
  if (ended_at && ended_at.epochMilliseconds <= now.epochMilliseconds) throw new NotFound()
  const granted = await db
    .insertInto('rights')
    .values({ person_id: id, right: 'space-administrator', unit_id: unitId, granted_at: now })
    .onConflict((row) => row.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (granted) await recordRight(db, 'right.granted', personId, unitId, { by, now })
}

export async function removeSpaceAdministrator(
  db: OrganisationDb,
  { unitId, personId }: { unitId: string; personId: string },
  doing: Doing,
): Promise<void> {
  const removed = await db
    .deleteFrom('rights')
    .where('right', '=', 'space-administrator')
    .where('unit_id', '=', unitId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  if (removed) await recordRight(db, 'right.revoked', personId, unitId, doing)
}

async function lockUnit(db: OrganisationDb, id: string) {
  const unit = await db
    .selectFrom('units')
    .select(['slug', 'logo_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!unit) throw new NotFound()
  return unit
}

async function recordRight(
  db: OrganisationDb,
  action: 'right.granted' | 'right.revoked',
  personId: string,
  unitId: string,
  { by, now }: Doing,
): Promise<void> {
  const details = { right: 'space-administrator', unit: unitId }
  await record(db, { at: now, by, action, subject: { kind: 'person', id: personId }, details })
}
