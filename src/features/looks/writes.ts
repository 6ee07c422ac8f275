import type { Temporal } from 'temporal-polyfill'
import type { Look } from '../../core/looks/look.ts'
import { record } from '../../platform/db/audit.ts'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import type { DrawnImage } from '../../platform/storage/image.ts'
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

/** Bears a new logo, already drawn anew, and lets the one before go: of uploads at once the last one stays, and no other. */
export async function changeLogo(
  db: OrganisationDb,
  storage: Storage,
  { bearer, image }: { bearer: Bearer; image: DrawnImage },
  doing: Doing,
): Promise<void> {
  const before = await logoBorne(db, bearer)
  const id = await saveImage(db, storage, { kind: 'logo', image, now: doing.now })
  await change(db, bearer, { logo_id: id })
  if (before) await deleteFile(db, before)
  await recordChange(db, bearer, 'logo', doing)
}

export async function removeLogo(db: OrganisationDb, bearer: Bearer, doing: Doing): Promise<void> {
  const before = await logoBorne(db, bearer)
  if (!before) return
  await change(db, bearer, { logo_id: null })
  await deleteFile(db, before)
  await recordChange(db, bearer, 'logo', doing)
}

// behind the lock of its row: what was read before may have been replaced meanwhile
async function logoBorne(db: OrganisationDb, { kind, id }: Bearer): Promise<string | null> {
  const table = kind === 'unit' ? 'units' : 'organisations'
  const row = await db.selectFrom(table).select('logo_id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row?.logo_id ?? null
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
