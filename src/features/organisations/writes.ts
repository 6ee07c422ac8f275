import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { nameKey } from '../../core/names.ts'
import { record } from '../../platform/db/audit.ts'
import { inFence, type OrganisationDb } from '../../platform/db/fence.ts'
import { openPool } from '../../platform/db/pool.ts'
import { Conflict } from '../../platform/http/errors.ts'
import type { OrganisationFacts } from './form.ts'
import { isHostnameTaken } from './reads.ts'

export type Doing = { by: string; now: Temporal.Instant }

/** Changes the settings of the organisation of the fence. A host name belongs to one organisation of the installation. */
export async function changeOrganisation(
  db: OrganisationDb,
  id: string,
  facts: OrganisationFacts,
  { by, now }: Doing,
): Promise<{ ok: true } | { ok: false; reason: 'hostname-taken' }> {
  if (facts.hostname && (await isHostnameTaken(db, facts.hostname, id)))
    return { ok: false, reason: 'hostname-taken' }
  const { timeZone, medianDot, ...columns } = facts
  await db
    .updateTable('organisations')
    .set({ ...columns, time_zone: timeZone, median_dot: medianDot })
    .where('id', '=', id)
    .execute()
    .catch((error: { code?: string }) => {
      // two organisations asked for the same host name at the same time
      throw error.code === '23505' ? new Conflict() : error
    })
  await record(db, { at: now, by, action: 'organisation.changed', subject: { kind: 'organisation', id } })
  return { ok: true }
}

export type NewOrganisation = {
  slug: string
  name: string
  language: 'fr' | 'en'
  timeZone: string
  administrator: { email: string; givenName: string; familyName: string; passwordHash: string }
}

/**
 * Makes an organisation and its first administrator, in one commit. Only the role that owns the schema may: the
 * application has no right to add an organisation.
 */
export async function createOrganisation(
  ownerUrl: string,
  { slug, name, language, timeZone, administrator }: NewOrganisation,
  now: Temporal.Instant,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'slug-taken' }> {
  const pool = openPool(ownerUrl, { max: 1, onError: () => {} })
  const id = randomUUID()
  try {
    return await inFence(pool, { organisation: id, write: true }, async (db) => {
      const made = await db
        .insertInto('organisations')
        .values({
          id,
          slug,
          name,
          languages: language === 'fr' ? ['fr', 'en'] : ['en', 'fr'],
          time_zone: timeZone,
          created_at: now,
        })
        .onConflict((row) => row.column('slug').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!made) return { ok: false, reason: 'slug-taken' } as const
      await addAdministrator(db, administrator, now)
      await record(db, {
        at: now,
        by: null,
        action: 'organisation.created',
        subject: { kind: 'organisation', id },
      })
      return { ok: true, id } as const
    })
  } finally {
    await pool.end()
  }
}

async function addAdministrator(
  db: OrganisationDb,
  { email, givenName, familyName, passwordHash }: NewOrganisation['administrator'],
  now: Temporal.Instant,
): Promise<void> {
  const { id } = await db
    .insertInto('people')
    .values({
      email,
      given_name: givenName,
      family_name: familyName,
      name_key: nameKey({ givenName, familyName }),
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('passwords').values({ person_id: id, hash: passwordHash, changed_at: now }).execute()
  await db.insertInto('rights').values({ person_id: id, right: 'administrator', granted_at: now }).execute()
}
