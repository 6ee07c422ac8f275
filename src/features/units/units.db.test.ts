import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/clone.ts'
import { inFence, type OrganisationDb } from '../../platform/db/fence.ts'
import { openPool } from '../../platform/db/pool.ts'
import { Conflict, NotFound } from '../../platform/http/errors.ts'
import {
  countPeopleInBranch,
  countUnits,
  findSpace,
  findUnit,
  lineOf,
  listUnits,
  searchUnits,
} from './reads.ts'
import { deepest, pageSize } from './rules.ts'
import { peopleToChoose, spaceAdministrators } from './space/reads.ts'
import { addSpaceAdministrator, endSpace, makeSpace, removeSpaceAdministrator } from './space/writes.ts'
import { addUnit, moveUnit, removeUnit, renameUnit } from './writes.ts'

const database = await freshDatabase()
const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const pool = openPool(database.appUrl, { onError: () => {} })
const owner = new pg.Client({ connectionString: database.ownerUrl })
await owner.connect()
afterAll(async () => {
  await pool.end()
  await owner.end()
  await database.drop()
})

const [one, two] = [randomUUID(), randomUUID()]
const by = randomUUID()
const doing = { by, now }
const inside = <T>(work: (db: OrganisationDb) => Promise<T>, organisation = one) =>
  inFence(pool, { organisation, person: by, write: true }, work)
const add = async (name: string, parentId: string | null = null, organisation = one) => {
  const added = await inside((db) => addUnit(db, { name, kind: 'direction', parentId }, doing), organisation)
  if (!added.ok) throw new Error(added.reason)
  return added.id
}
const person = async (
  email: string,
  familyName: string,
  unit: string | null,
  ended: string | null = null,
) => {
  const { rows } = await owner.query(
    `insert into people (organisation_id, email, given_name, family_name, name_key, unit_id, created_at, ended_at)
      values ($1, $2, 'Anne', $3, lower($3) || ' anne', $4, $5, $6) returning id`,
    [one, email, familyName, unit, now.toString(), ended],
  )
  return rows[0].id as string
}

beforeAll(async () => {
  for (const [id, slug] of [
    [one, 'one'],
    [two, 'two'],
  ])
    await owner.query(`insert into organisations (id, slug, name, created_at) values ($1, $2, $2, $3)`, [
      id,
      slug,
      now.toString(),
    ])
})

describe('the tree', () => {
  test('is listed branch by branch, with what stands right below, in French order', async () => {
    const top = await add('Région')
    for (const name of ['Zone', 'Écoles', 'Eaux']) await add(name, top)
    const schools = (await inside((db) => searchUnits(db, 'ecoles'))).units[0]!
    await add('Lycée', schools.id)
    const { units, total } = await inside((db) => listUnits(db, top, 1))
    expect(units.map(({ name, below }) => [name, below])).toEqual([
      ['Eaux', 0],
      ['Écoles', 1],
      ['Zone', 0],
    ])
    expect(total).toBe(3)
    expect((await inside((db) => lineOf(db, schools.id))).map(({ name }) => name)).toEqual([
      'Écoles',
      'Région',
    ])
  })

  test('a long branch comes by pages', async () => {
    const top = await add('Longue')
    await owner.query(
      `insert into units (organisation_id, parent_id, name, kind, created_at)
        select $1, $2, 'Bureau ' || lpad(n::text, 4, '0'), 'bureau', $3 from generate_series(1, 500) n`,
      [one, top, now.toString()],
    )
    const second = await inside((db) => listUnits(db, top, 2))
    expect(second.total).toBe(500)
    expect(second.units).toHaveLength(pageSize)
    expect(second.units[0]!.name).toBe(`Bureau ${String(pageSize + 1).padStart(4, '0')}`)
    expect(await inside((db) => searchUnits(db, 'bureau'))).toMatchObject({ more: true })
  })

  test.each([
    ['ecole', true],
    ['ÉCOLE', true],
    ['oeuvr', true],
    ['sociales', true],
    ['ociales', false],
    // what LIKE would take for any letter is only a sign
    ['_cole', false],
    ['so%es', false],
    ['introuvable', false],
  ])('« %s » finds « L’École des œuvres sociales »: %s', async (typed, found) => {
    if ((await inside((db) => searchUnits(db, 'oeuvres sociales'))).units.length === 0)
      await add('L’École des œuvres sociales')
    const { units } = await inside((db) => searchUnits(db, typed))
    expect(units.some(({ name }) => name.startsWith('L’École'))).toBe(found)
  })
})

describe('moving', () => {
  test('a unit never comes below itself', async () => {
    const top = await add('A')
    const middle = await add('B', top)
    const low = await add('C', middle)
    expect(await inside((db) => moveUnit(db, top, low, doing))).toEqual({ ok: false, reason: 'cycle' })
    expect(await inside((db) => moveUnit(db, top, top, doing))).toEqual({ ok: false, reason: 'cycle' })
    expect(await inside((db) => moveUnit(db, low, null, doing))).toEqual({ ok: true })
  })

  test('nor by two moves at once', async () => {
    for (let round = 0; round < 10; round++) {
      const [left, right] = [await add('left'), await add('right')]
      const moved = await Promise.all([
        inside((db) => moveUnit(db, left, right, doing)),
        inside((db) => moveUnit(db, right, left, doing)),
      ])
      expect(moved.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  test('the tree does not grow beyond what the product can show', async () => {
    let line: string | null = null
    for (let depth = 1; depth <= deepest; depth++) line = await add(`Niveau ${depth}`, line)
    await expect(add('Trop bas', line)).rejects.toThrow('too-deep')
    const pair = await add('Deux étages')
    await add('Le second', pair)
    const [, nextToLast] = await inside((db) => lineOf(db, line))
    expect(await inside((db) => moveUnit(db, pair, nextToLast!.id, doing))).toEqual({
      ok: false,
      reason: 'too-deep',
    })
  })
})

test('a unit goes when it is empty, and only then', async () => {
  const top = await add('À vider')
  const low = await add('Dessous', top)
  expect(await inside((db) => removeUnit(db, top, doing))).toEqual({ ok: false, reason: 'not-empty' })
  expect(await inside((db) => removeUnit(db, low, doing))).toEqual({ ok: true })
  const someone = await person('seule@example.fr', 'Seule', top)
  expect(await inside((db) => removeUnit(db, top, doing))).toEqual({ ok: false, reason: 'not-empty' })
  await owner.query('update people set unit_id = null where id = $1', [someone])
  expect(await inside((db) => removeUnit(db, top, doing))).toEqual({ ok: true })
  await expect(inside((db) => findUnit(db, top))).rejects.toThrow(NotFound)
})

test('a branch counts its people once each, those who left not at all, and stops counting in time', async () => {
  const top = await add('Comptée')
  const low = await add('Dessous', top)
  for (const [n, unit] of [top, low, low].entries()) await person(`c${n}@example.fr`, 'Compte', unit)
  await person('partie@example.fr', 'Compte', low, '2026-01-01')
  expect(await inside((db) => countPeopleInBranch(db, top, 1000, now))).toBe(3)
  expect(await inside((db) => countPeopleInBranch(db, top, 1, now))).toBe(2)
})

describe('a space', () => {
  test('has an address of its own, which no other space has', async () => {
    const [school, other] = [await add('École'), await add('Autre')]
    expect(await inside((db) => makeSpace(db, school, 'ecole', doing))).toEqual({ ok: true })
    expect(await inside((db) => makeSpace(db, other, 'ecole', doing))).toEqual({
      ok: false,
      reason: 'slug-taken',
    })
    expect((await inside((db) => findSpace(db, 'ecole'))).id).toBe(school)
    await expect(inside((db) => findSpace(db, 'ecole'), two)).rejects.toThrow(NotFound)
  })

  test('ends with its address, look and administrators; its people stay', async () => {
    const unit = await add('Passagère')
    const someone = await person('admin@example.fr', 'Admin', unit)
    await inside((db) => makeSpace(db, unit, 'passagere', doing))
    await inside((db) => addSpaceAdministrator(db, { unitId: unit, personId: someone }, doing))
    await inside((db) => addSpaceAdministrator(db, { unitId: unit, personId: someone }, doing))
    expect(await inside((db) => spaceAdministrators(db, unit))).toHaveLength(1)
    await inside((db) => endSpace(db, unit, doing))
    expect(await inside((db) => findUnit(db, unit))).toMatchObject({ slug: null, look: {} })
    expect(await inside((db) => spaceAdministrators(db, unit))).toEqual([])
    expect(await inside((db) => countPeopleInBranch(db, unit, 10, now))).toBe(1)
  })

  test('that ends while somebody is made its administrator leaves no right over a plain unit', async () => {
    const someone = await person('race@example.fr', 'Course', null)
    for (let round = 0; round < 8; round++) {
      const unit = await add(`Course ${round}`)
      await inside((db) => makeSpace(db, unit, `course-${round}`, doing))
      await Promise.allSettled([
        inside((db) => addSpaceAdministrator(db, { unitId: unit, personId: someone }, doing)),
        inside((db) => endSpace(db, unit, doing)),
      ])
      expect(await inside((db) => spaceAdministrators(db, unit)), `round ${round}`).toEqual([])
    }
  })

  test('its administrators are named and unnamed, each time in the trail', async () => {
    const unit = await add('Nommée')
    await inside((db) => makeSpace(db, unit, 'nommee', doing))
    const someone = await person('nom@example.fr', 'Nommable', unit)
    await person('gone@example.fr', 'Nommable', unit, '2026-01-01')
    expect((await inside((db) => peopleToChoose(db, 'NOMM', now))).map(({ id }) => id)).toEqual([someone])
    expect((await inside((db) => peopleToChoose(db, 'nom@example.fr', now))).map(({ id }) => id)).toEqual([
      someone,
    ])
    expect(await inside((db) => peopleToChoose(db, '%', now))).toEqual([])
    await inside((db) => addSpaceAdministrator(db, { unitId: unit, personId: someone }, doing))
    await inside((db) => removeSpaceAdministrator(db, { unitId: unit, personId: someone }, doing))
    await inside((db) => removeSpaceAdministrator(db, { unitId: unit, personId: someone }, doing))
    const { rows } = await owner.query(
      'select action from audit_events where subject_id = $1 order by action',
      [someone],
    )
    expect(rows.map(({ action }) => action)).toEqual(['right.granted', 'right.revoked'])
  })
})

describe('another organisation’s unit', () => {
  test('is neither seen, nor changed, nor built upon', async () => {
    const theirs = await add('À eux', null, two)
    await expect(inside((db) => findUnit(db, theirs))).rejects.toThrow(NotFound)
    expect(await inside((db) => lineOf(db, theirs))).toEqual([])
    expect((await inside((db) => searchUnits(db, 'À eux'))).units).toEqual([])
    await inside((db) => renameUnit(db, theirs, { name: 'À nous', kind: 'x' }, doing))
    expect((await inside((db) => findUnit(db, theirs), two)).name).toBe('À eux')
    await expect(add('Greffée', theirs)).rejects.toThrow(Conflict)
    const mine = await add('À moi')
    await expect(inside((db) => moveUnit(db, mine, theirs, doing))).rejects.toThrow(Conflict)
    expect(await inside((db) => countUnits(db), two)).toEqual({ units: 1, spaces: 0 })
  })
})
