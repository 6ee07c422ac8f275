import type { Temporal } from 'temporal-polyfill'
import { record } from '../../platform/db/audit.ts'
import { lockOrganisation, type OrganisationDb } from '../../platform/db/fence.ts'
import { Conflict } from '../../platform/http/errors.ts'
import { heightOf, isUnitEmpty, lineOf } from './reads.ts'
import { placeProblem } from './rules.ts'

export type Doing = { by: string; now: Temporal.Instant }
type PlaceProblem = { ok: false; reason: 'cycle' | 'too-deep' }

/** Adds a unit below another, or at the top (null). */
export async function addUnit(
  db: OrganisationDb,
  { name, kind, parentId }: { name: string; kind: string; parentId: string | null },
  { by, now }: Doing,
): Promise<{ ok: true; id: string } | PlaceProblem> {
  await lockTree(db)
  const line = (await lineOf(db, parentId)).map(({ id }) => id)
  // read before the lock, the place may have been removed meanwhile
  if (parentId && line.length === 0) throw new Conflict()
  const reason = placeProblem({ line, unit: null, height: 1 })
  if (reason) return { ok: false, reason }
  const { id } = await db
    .insertInto('units')
    .values({ name, kind, parent_id: parentId, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(db, { at: now, by, action: 'unit.added', subject: { kind: 'unit', id } })
  return { ok: true, id }
}

export async function renameUnit(
  db: OrganisationDb,
  id: string,
  { name, kind }: { name: string; kind: string },
  { by, now }: Doing,
): Promise<void> {
  await db.updateTable('units').set({ name, kind }).where('id', '=', id).execute()
  await record(db, { at: now, by, action: 'unit.renamed', subject: { kind: 'unit', id } })
}

/** Puts a unit, and all that stands below it, below another or at the top (null). Never below itself, however far down. */
export async function moveUnit(
  db: OrganisationDb,
  id: string,
  parentId: string | null,
  { by, now }: Doing,
): Promise<{ ok: true } | PlaceProblem> {
  await lockTree(db)
  const line = (await lineOf(db, parentId)).map((step) => step.id)
  if (parentId && line.length === 0) throw new Conflict()
  const reason = placeProblem({ line, unit: id, height: await heightOf(db, id) })
  if (reason) return { ok: false, reason }
  await db.updateTable('units').set({ parent_id: parentId }).where('id', '=', id).execute()
  await record(db, { at: now, by, action: 'unit.moved', subject: { kind: 'unit', id } })
  return { ok: true }
}

/** Removes a unit that has nobody and nothing below it. */
export async function removeUnit(
  db: OrganisationDb,
  id: string,
  { by, now }: Doing,
): Promise<{ ok: true } | { ok: false; reason: 'not-empty' }> {
  await lockTree(db)
  if (!(await isUnitEmpty(db, id))) return { ok: false, reason: 'not-empty' }
  await db
    .deleteFrom('units')
    .where('id', '=', id)
    .execute()
    .catch((error: { code?: string }) => {
      // somebody joined the unit in this very instant
      throw error.code === '23503' ? new Conflict() : error
    })
  await record(db, { at: now, by, action: 'unit.removed', subject: { kind: 'unit', id } })
  return { ok: true }
}

// One change of the tree at a time, organisation by organisation: two moves at once could close a circle that neither sees.
const lockTree = (db: OrganisationDb) => lockOrganisation(db, 'units')
