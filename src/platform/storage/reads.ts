import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { inFence, type OrganisationDb } from '../db/fence.ts'

export type StoredFile = {
  organisation_id: string
  id: string
  kind: string
  content_type: string
  bytes: number
  sha256: Buffer
  owner_id: string | null
  created_at: Temporal.Instant
}

/** undefined for a file of another organisation as for none at all. The id must be a uuid. */
export async function findFile(db: OrganisationDb, id: string): Promise<StoredFile | undefined> {
  return db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The ids of an organisation's files, or null when this database does not know the organisation. */
export async function knownFiles(pool: pg.Pool, organisation: string): Promise<Set<string> | null> {
  return inFence(pool, { organisation, write: false }, async (db) => {
    const known = await db
      .selectFrom('organisations')
      .select('id')
      .where('id', '=', organisation)
      .executeTakeFirst()
    if (!known) return null
    const rows = await db.selectFrom('files').select('id').execute()
    return new Set(rows.map((row) => row.id))
  })
}
