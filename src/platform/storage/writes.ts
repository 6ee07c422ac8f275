import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from '../db/fence.ts'
import type { DrawnImage } from './image.ts'
import type { Storage } from './storage.ts'

type NewImage = {
  kind: 'logo'
  /** what `readImage` drew, before the transaction: drawing takes a second, and a connection is for SQL */
  image: DrawnImage
  now: Temporal.Instant
  /** uuid of the person it belongs to; none when it is the organisation's */
  owner?: string | null
}

/** Keeps a picture that was drawn anew. @returns the id of its file */
export function saveImage(
  db: OrganisationDb,
  storage: Storage,
  { kind, image, now, owner }: NewImage,
): Promise<string> {
  return saveFile(db, storage, { kind, contentType: 'image/png', bytes: image.png, now, owner })
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
