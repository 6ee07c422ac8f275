import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { pageSize } from './rules.ts'

export type UnitRow = { id: string; name: string; kind: string; slug: string | null; below: number }
export type Step = { id: string; name: string; slug: string | null }

/** A unit of this organisation. @throws NotFound */
export async function findUnit(db: OrganisationDb, id: string) {
  const unit = await db.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst()
  if (!unit) throw new NotFound()
  return { ...unit, look: unit.look as Record<string, string> }
}

export type Unit = Awaited<ReturnType<typeof findUnit>>

/** The space of an address. @throws NotFound */
export async function findSpace(db: OrganisationDb, slug: string): Promise<Unit & { slug: string }> {
  const space = await db.selectFrom('units').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!space) throw new NotFound()
  return { ...space, slug, look: space.look as Record<string, string> }
}

/** From a unit up to the top of the tree, the unit itself first; nothing for the top (null). */
export async function lineOf(db: OrganisationDb, id: string | null): Promise<Step[]> {
  if (id === null) return []
  const { rows } = await sql<Step>`
    with recursive line as (
      select id, parent_id, name, slug, 1 as depth from units where id = ${id}
      union all
      select units.id, units.parent_id, units.name, units.slug, line.depth + 1
      from units join line on units.id = line.parent_id where line.depth < 50
    )
    select id, name, slug from line order by depth`.execute(db)
  return rows
}

/** One page of the units right below another (null: at the top), by name, and how many there are. */
export async function listUnits(
  db: OrganisationDb,
  parent: string | null,
  page: number,
): Promise<{ units: UnitRow[]; total: number }> {
  const children = db.selectFrom('units').where('parent_id', parent === null ? 'is' : '=', parent)
  const units = await children
    .select(['id', 'name', 'kind', 'slug', below])
    .orderBy(sql`name collate "fr-x-icu"`)
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await children
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { units, total }
}

export type FoundUnit = UnitRow & { parent: string | null }

/** Units with a word of their name that begins as typed, whatever its accents and capitals; the shortest names first. */
export async function searchUnits(
  db: OrganisationDb,
  typed: string,
): Promise<{ units: FoundUnit[]; more: boolean }> {
  const units = await db
    .selectFrom('units')
    .leftJoin('units as parent', (join) =>
      join
        .onRef('parent.organisation_id', '=', 'units.organisation_id')
        .onRef('parent.id', '=', 'units.parent_id'),
    )
    .select(['units.id', 'units.name', 'units.kind', 'units.slug', 'parent.name as parent', below])
    // search_key leaves letters, digits and spaces: nothing that LIKE would understand otherwise
    .where(sql<boolean>`' ' || units.name_key like '% ' || search_key(${typed}) || '%'`)
    .orderBy(sql`length(units.name)`)
    .orderBy(sql`units.name collate "fr-x-icu"`)
    .limit(pageSize + 1)
    .execute()
  return { units: units.slice(0, pageSize), more: units.length > pageSize }
}

/** How many levels a unit and what stands below it take: 1 for a unit alone. */
export async function heightOf(db: OrganisationDb, id: string): Promise<number> {
  const { rows } = await sql<{ height: number }>`
    with recursive branch as (
      select id, 1 as depth from units where id = ${id}
      union all
      select units.id, branch.depth + 1 from units join branch on units.parent_id = branch.id where branch.depth < 50
    )
    select max(depth) as height from branch`.execute(db)
  return rows[0]?.height ?? 1
}

/** How many people a unit and all below it have at `now`, exactly up to `most`, one more above. */
export async function countPeopleInBranch(
  db: OrganisationDb,
  id: string,
  most: number,
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with recursive branch as (
      select id from units where id = ${id}
      union
      select units.id from units join branch on units.parent_id = branch.id
    )
    select count(*)::int as count from (
      select from people join branch on people.unit_id = branch.id
      where ended_at is null or ended_at > ${now} limit ${most + 1}
    ) as found`.execute(db)
  return rows[0]!.count
}

export async function countUnits(db: OrganisationDb): Promise<{ units: number; spaces: number }> {
  return db
    .selectFrom('units')
    .select((eb) => [eb.fn.countAll<number>().as('units'), eb.fn.count<number>('slug').as('spaces')])
    .executeTakeFirstOrThrow()
}

/** The words of the house for its units, the most used first. */
export async function unitKinds(db: OrganisationDb): Promise<string[]> {
  const rows = await db
    .selectFrom('units')
    .select('kind')
    .groupBy('kind')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('kind')
    .limit(30)
    .execute()
  return rows.map(({ kind }) => kind)
}

/** Whether a unit has neither units below it nor people, those whose account is closed included. */
export async function isUnitEmpty(db: OrganisationDb, id: string): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from units where parent_id = ${id})
      and not exists (select from people where unit_id = ${id}) as empty`.execute(db)
  return rows[0]!.empty
}

const below = sql<number>`(
  select count(*)::int from units as child
  where child.organisation_id = units.organisation_id and child.parent_id = units.id)`.as('below')
