import { sql } from 'kysely'
import type pg from 'pg'
import { type OrganisationDb, transaction } from '../../platform/db/fence.ts'

export type ListedOrganisation = { slug: string; name: string }

/** The organisations that chose to be named on the front page (the first 200), and whether they are all there are. */
export function listedOrganisations(
  pool: pg.Pool,
): Promise<{ organisations: ListedOrganisation[]; alone: boolean }> {
  return besideFences(pool, async (db) => {
    const organisations = await db
      .selectFrom('organisations')
      .select(['slug', 'name'])
      .where('listed', '=', true)
      .orderBy(sql`name collate "fr-x-icu"`)
      .orderBy('slug')
      .limit(200)
      .execute()
    const some = await db.selectFrom('organisations').select('id').limit(2).execute()
    return { organisations, alone: organisations.length === 1 && some.length === 1 }
  })
}

/** The address of the organisation somebody asks for by its first word or its own host name; null when there is none. */
export function slugOfWanted(
  pool: pg.Pool,
  wanted: { slug: string | null; hostname: string | null },
): Promise<string | null> {
  return besideFences(pool, async (db) => {
    const found = await db
      .selectFrom('organisations')
      .select(['slug', 'hostname'])
      .where((eb) => eb.or([eb('slug', '=', wanted.slug), eb('hostname', '=', wanted.hostname)]))
      .execute()
    return (found.find(({ slug }) => slug === wanted.slug) ?? found[0])?.slug ?? null
  })
}

/** Every own host name of the installation, and the address it leads to. */
export function hostnames(pool: pg.Pool): Promise<Map<string, string>> {
  return besideFences(pool, async (db) => {
    const rows = await db
      .selectFrom('organisations')
      .select(['hostname', 'slug'])
      .where('hostname', 'is not', null)
      .execute()
    return new Map(rows.map(({ hostname, slug }) => [hostname!, slug]))
  })
}

export async function isHostnameTaken(db: OrganisationDb, hostname: string, but: string): Promise<boolean> {
  const other = await db
    .selectFrom('organisations')
    .select('id')
    .where('hostname', '=', hostname)
    .where('id', '<>', but)
    .executeTakeFirst()
  return other !== undefined
}

// In nobody's name: of all tables only the organisations can be read so.
function besideFences<T>(pool: pg.Pool, work: (db: OrganisationDb) => Promise<T>): Promise<T> {
  const nobody = "select set_config('app.organisation', '', true), set_config('app.person', '', true)"
  return transaction(pool, false, nobody, async (db) => ({ value: await work(db), keep: true }))
}
