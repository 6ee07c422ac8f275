import type { KeyObject } from 'node:crypto'
import type { OrganisationDb } from '../db/fence.ts'
import { Unreadable } from './cipher.ts'
import type { InstallationKeys } from './installation.ts'
import { type OpenKey, readKey, type Whose } from './reads.ts'
import { newKey, unwrapOrganisationKey, wrapOrganisationKey, wrapSpaceKey } from './wrap.ts'

/**
 * The author's key for a space, in the organisation's latest generation; made when it is missing. Read from the database
 * each time, never from memory: words sealed under a key that a rollback took away would be lost.
 * @throws Unreadable
 */
export async function writingKey(
  db: OrganisationDb,
  keys: InstallationKeys,
  whose: Whose,
): Promise<OpenKey & { generation: number }> {
  const { organisation, person } = await db
    .selectNoFrom((is) => [
      is.fn<string>('current_organisation', []).as('organisation'),
      is.fn<string | null>('current_person', []).as('person'),
    ])
    .executeTakeFirstOrThrow()
  const { author, space } = whose
  if (person !== author) throw new Unreadable('no-key', 'Words are sealed in the name of their author.')
  if (space.kind === 'self' && space.id !== author) throw new Unreadable('no-key', 'Not one’s own space.')
  const by = await latestKey(db, keys, organisation)
  const key =
    (await readKey(db, keys, whose, by.generation)) ?? (await makeSpaceKey(db, keys, whose, organisation, by))
  return { ...key, generation: by.generation }
}

/** In SQL, because whoever erases must not be able to see what is destroyed: `forget_person` of 0002. */
export async function destroyKeys(db: OrganisationDb, person: string): Promise<boolean> {
  const { done } = await db
    .selectNoFrom((is) => is.fn<boolean>('forget_person', [is.val(person)]).as('done'))
    .executeTakeFirstOrThrow()
  return done
}

type OrganisationKey = { key: KeyObject; generation: number }

async function latestKey(
  db: OrganisationDb,
  keys: InstallationKeys,
  organisation: string,
): Promise<OrganisationKey> {
  const latest = () =>
    db.selectFrom('organisation_keys').selectAll().orderBy('generation', 'desc').limit(1).executeTakeFirst()
  let row = await latest()
  if (!row) {
    const place = { organisation_id: organisation, generation: 1 }
    // another transaction may be making it: the insert waits for it, and what is read next is the one that stayed
    await db
      .insertInto('organisation_keys')
      .values({ ...place, ...wrapOrganisationKey(keys.current, place, newKey()) })
      .onConflict((on) => on.doNothing())
      .execute()
    row = await latest()
  }
  if (!row) throw new Unreadable('no-key')
  return { key: unwrapOrganisationKey(keys, row), generation: row.generation }
}

async function makeSpaceKey(
  db: OrganisationDb,
  keys: InstallationKeys,
  { author, space }: Whose,
  organisation: string,
  { key, generation }: OrganisationKey,
): Promise<OpenKey> {
  // holds back whoever forgets the author, or waits for them: then the policy of the insert sees the mark
  await db.selectFrom('people').select('id').where('id', '=', author).forKeyShare().execute()
  const place = {
    organisation_id: organisation,
    space_kind: space.kind,
    space_id: space.id,
    author_id: author,
    generation,
  }
  await db
    .insertInto('space_keys')
    .values({ ...place, wrapped_by: generation, wrapped: wrapSpaceKey(key, generation, place, newKey()) })
    .onConflict((on) => on.doNothing())
    .execute()
    .catch((error: { code?: string }) => {
      // insufficient_privilege: the policy's no
      throw error.code === '42501'
        ? new Unreadable('no-key', 'Not a member of this space, or forgotten.')
        : error
    })
  const made = await readKey(db, keys, { author, space }, generation)
  if (!made) throw new Unreadable('no-key')
  return made
}
