import { randomUUID } from 'node:crypto'
import { inFence, type OrganisationDb } from '../../src/platform/db/fence.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { freshDatabase } from '../database/clone.ts'

const at = '2026-11-23T09:00:00Z'

/** A database with what a test of private words needs: organisations, people, shared spaces, and a table of notes. */
export async function openScene() {
  const database = await freshDatabase()
  const owner = openPool(database.ownerUrl, { max: 2, onError: () => {} })
  const app = openPool(database.appUrl, { max: 4, onError: () => {} })
  await owner.query(`
    create table test_notes (
      organisation_id uuid not null default current_organisation(), id uuid not null, author_id uuid not null, note bytea not null,
      primary key (organisation_id, id));
    call fence('test_notes');
    grant select, insert on test_notes to dyade_app`)

  return {
    database,
    owner,
    app,
    async organisation(id = randomUUID()): Promise<string> {
      await owner.query('insert into organisations (id, slug, name, created_at) values ($1, $2, $3, $4)', [
        id,
        `o${id.slice(0, 8)}`,
        'Val-de-Marne',
        at,
      ])
      return id
    },
    async person(organisation: string, right?: 'administrator' | 'coordinator', id = randomUUID()) {
      await owner.query(
        `insert into people (organisation_id, id, email, given_name, family_name, name_key, created_at)
         values ($1, $2, $3, 'Camille', 'Durand', 'durand camille', $4)`,
        [organisation, id, `${id}@example.org`, at],
      )
      if (right)
        await owner.query(
          'insert into rights (organisation_id, person_id, "right", granted_at) values ($1, $2, $3, $4)',
          [organisation, id, right, at],
        )
      return id
    },
    async dyad(organisation: string, members: string[], id = randomUUID()) {
      await owner.query(
        `insert into space_members (organisation_id, space_kind, space_id, person_id) select $1, 'dyad', $2, unnest($3::uuid[])`,
        [organisation, id, members],
      )
      return { kind: 'dyad' as const, id }
    },
    /** Runs `work` in the name of a person, in a transaction of their organisation. */
    as<T>(organisation: string, person: string | null, work: (db: OrganisationDb) => Promise<T>): Promise<T> {
      return inFence(app, { organisation, person, write: true }, work)
    },
    async close() {
      await Promise.all([owner.end(), app.end()])
      await database.drop()
    },
  }
}

/** Why `Unreadable`; undefined when it could be read. Any other error is thrown on. */
export async function whyNot(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof Error && error.name === 'Unreadable' && 'reason' in error)
      return String(error.reason)
    throw error
  }
}
