import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from '../db/fence.ts'
import { type ImageLimits, type ImageRefusal, logoLimits, readImage } from './image.ts'
import type { Storage } from './storage.ts'

type NewImage = {
  kind: 'logo'
  bytes: Buffer
  now: Temporal.Instant
  /** uuid of the person it belongs to; none when it is the organisation's */
  owner?: string | null
  limits?: ImageLimits
}

/** Draws an uploaded picture anew (see `readImage`) and keeps it: the id of its file, or why not. */
export async function saveImage(
  db: OrganisationDb,
  storage: Storage,
  { kind, bytes, now, owner, limits = logoLimits }: NewImage,
): Promise<{ ok: true; id: string } | { ok: false; reason: ImageRefusal }> {
  const image = await readImage(bytes, limits)
  if (!image.ok) return image
  const id = await saveFile(db, storage, { kind, contentType: 'image/png', bytes: image.png, now, owner })
  return { ok: true, id }
}

type NewFile = {
  kind: string
  contentType: string
  bytes: Uint8Array | AsyncIterable<Uint8Array>
  now: Temporal.Instant
  owner?: string | null
}

/**
 * Bytes first, then the row: whatever breaks between the two, or rolls back, leaves bytes that nobody can ask for and that
 * `sweepFiles` takes away. A row always has its bytes.
 * @returns the file's id
 */
async function saveFile(db: OrganisationDb, storage: Storage, file: NewFile): Promise<string> {
  const { organisation } = await db
    .selectNoFrom((is) => is.fn<string>('current_organisation', []).as('organisation'))
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const { bytes, sha256 } = await storage.put(organisation, id, file.bytes)
  await db
    .insertInto('files')
    .values({
      id,
      kind: file.kind,
      content_type: file.contentType,
      bytes,
      sha256,
      owner_id: file.owner,
      created_at: file.now,
    })
    .execute()
  return id
}

/** Takes the row away: from the commit on nobody can ask for the file, and the next `sweepFiles` takes its bytes. */
export async function deleteFile(db: OrganisationDb, id: string): Promise<void> {
  await db.deleteFrom('files').where('id', '=', id).execute()
}
