import type { Temporal } from 'temporal-polyfill'
import type { Look } from '../../core/looks/look.ts'
import { record } from '../../platform/db/audit.ts'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import type { ImageRefusal } from '../../platform/storage/image.ts'
import type { Storage } from '../../platform/storage/storage.ts'
import { deleteFile, saveImage } from '../../platform/storage/writes.ts'

/** Whose look: the organisation itself, or a unit that is a space. */
export type Bearer = { kind: 'organisation' | 'unit'; id: string; logoId: string | null }
type Doing = { by: string; now: Temporal.Instant }

/** `{}` gives back the look of what stands above: the organisation's, or Dyade's own. */
export async function changeLook(
  db: OrganisationDb,
  bearer: Bearer,
  look: Look,
  doing: Doing,
): Promise<void> {
  await change(db, bearer, { look: JSON.stringify(look) })
  await recordChange(db, bearer, 'colours', doing)
}

/** Draws the picture anew, keeps it, and lets the one before go. */
export async function changeLogo(
  db: OrganisationDb,
  storage: Storage,
  { bearer, bytes }: { bearer: Bearer; bytes: Buffer },
  doing: Doing,
): Promise<{ ok: true } | { ok: false; reason: ImageRefusal }> {
  const saved = await saveImage(db, storage, { kind: 'logo', bytes, now: doing.now })
  if (!saved.ok) return saved
  await change(db, bearer, { logo_id: saved.id })
  if (bearer.logoId) await deleteFile(db, bearer.logoId)
  await recordChange(db, bearer, 'logo', doing)
  return { ok: true }
}

export async function removeLogo(db: OrganisationDb, bearer: Bearer, doing: Doing): Promise<void> {
  if (!bearer.logoId) return
  await change(db, bearer, { logo_id: null })
  await deleteFile(db, bearer.logoId)
  await recordChange(db, bearer, 'logo', doing)
}

async function change(
  db: OrganisationDb,
  { kind, id }: Bearer,
  columns: { look: string } | { logo_id: string | null },
): Promise<void> {
  const table = kind === 'unit' ? 'units' : 'organisations'
  await db.updateTable(table).set(columns).where('id', '=', id).execute()
}

const recordChange = (db: OrganisationDb, { kind, id }: Bearer, what: string, { by, now }: Doing) =>
  record(db, { at: now, by, action: 'look.changed', subject: { kind, id }, details: { what } })
