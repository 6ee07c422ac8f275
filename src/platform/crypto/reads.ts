import type { KeyObject } from 'node:crypto'
import type { OrganisationDb } from '../db/fence.ts'
import { Unreadable } from './cipher.ts'
import type { InstallationKeys } from './installation.ts'
import { type Space, unwrapOrganisationKey, unwrapSpaceKey } from './wrap.ts'

export type Whose = { author: string; space: Space }
export type OpenKey = { key: KeyObject; organisation: string }

/**
 * Unwrapped keys live as long as the transaction that was allowed to read them, never longer: the database is asked again
 * each time whether this person may, and a key that was destroyed cannot come from memory. See docs/decisions/0021.
 */
const ofTransaction = new WeakMap<OrganisationDb, Map<string, Promise<OpenKey>>>()
/** A transaction that reads more spaces than this asks again. */
const most = 500

/** @throws Unreadable */
export function readingKey(
  db: OrganisationDb,
  keys: InstallationKeys,
  whose: Whose,
  generation: number,
): Promise<OpenKey> {
  const known = ofTransaction.get(db) ?? new Map<string, Promise<OpenKey>>()
  ofTransaction.set(db, known)
  const name = [whose.space.kind, whose.space.id, whose.author, generation].join(' ')
  const before = known.get(name)
  if (before) return before
  if (known.size >= most) known.clear()
  const key = readKey(db, keys, whose, generation).then((found) => {
    if (found) return found
    throw new Unreadable('no-key')
  })
  known.set(name, key)
  // it may be there at the next try: the first words of this very transaction make it
  key.catch(() => known.delete(name))
  return key
}

/** To be called when keys are destroyed in this transaction. */
export function dropReadingKeys(db: OrganisationDb) {
  ofTransaction.delete(db)
}

/** From the database, through the policies: undefined for whoever may not read the space. @throws Unreadable */
export async function readKey(
  db: OrganisationDb,
  keys: InstallationKeys,
  { author, space }: Whose,
  generation: number,
): Promise<OpenKey | undefined> {
  const row = await db
    .selectFrom('space_keys as s')
    .innerJoin('organisation_keys as o', (join) =>
      join.onRef('o.organisation_id', '=', 's.organisation_id').onRef('o.generation', '=', 's.wrapped_by'),
    )
    .select(['s.organisation_id', 's.space_kind', 's.space_id', 's.author_id', 's.generation', 's.wrapped'])
    .select(['o.generation as by_generation', 'o.installation_key', 'o.wrapped as by_wrapped'])
    .where('s.space_kind', '=', space.kind)
    .where('s.space_id', '=', space.id)
    .where('s.author_id', '=', author)
    .where('s.generation', '=', generation)
    .executeTakeFirst()
  if (!row) return undefined
  const by = unwrapOrganisationKey(keys, { ...row, generation: row.by_generation, wrapped: row.by_wrapped })
  return { key: unwrapSpaceKey(by, row), organisation: row.organisation_id }
}
