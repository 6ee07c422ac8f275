import type { OrganisationDb } from '../../platform/db/fence.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { findFile, type StoredFile } from '../../platform/storage/reads.ts'

/** A logo of this organisation or of one of its spaces. @throws NotFound */
export async function findLogo(db: OrganisationDb, id: string): Promise<StoredFile> {
  const file = await findFile(db, id)
  if (file?.kind !== 'logo') throw new NotFound()
  return file
}
