import type { OrganisationDb } from '../db/fence.ts'
import { findFile, type StoredFile } from './reads.ts'
import type { Storage } from './storage.ts'

export type ServedFile = { status: 200 | 304; headers: Record<string, string>; body: Buffer | null }

/** A file of this organisation with its bytes; null when there is none. The id must be a uuid. */
export async function readFile(
  db: OrganisationDb,
  storage: Storage,
  id: string,
): Promise<{ file: StoredFile; bytes: Buffer } | null> {
  const file = await findFile(db, id)
  return file ? { file, bytes: await bytesOf(storage, file) } : null
}

/**
 * What to answer when a file is asked for. A browser takes it for what we say and nothing else; what we did not draw
 * ourselves is saved, never shown. An id's bytes never change: a browser that has them need not ask again.
 * @param ifNoneMatch the request's header
 */
export async function serveFile(
  storage: Storage,
  file: StoredFile,
  ifNoneMatch?: string | null,
): Promise<ServedFile> {
  const etag = `"${file.sha256.toString('base64url')}"`
  const headers = {
    etag,
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  }
  if (ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
    return { status: 304, headers, body: null }
  const body = await bytesOf(storage, file)
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': file.content_type,
      'content-length': String(body.length),
      'content-disposition': file.content_type === 'image/png' ? 'inline' : 'attachment',
    },
    body,
  }
}

async function bytesOf(storage: Storage, file: StoredFile): Promise<Buffer> {
  const bytes = await storage.get(file.organisation_id, file.id)
  if (!bytes) throw new Error(`The bytes of file ${file.id} are missing from the storage.`)
  return bytes
}
