import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/clone.ts'
import { verifyPassword } from '../../platform/crypto/password.ts'
import { inFence } from '../../platform/db/fence.ts'
import { openPool } from '../../platform/db/pool.ts'
import { type Setup, setup } from './command.ts'
import { hostnames, listedOrganisations, slugOfWanted } from './reads.ts'
import { changeOrganisation } from './writes.ts'

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

const house = { config: { ownerUrl: database.ownerUrl }, now: () => now } as Parameters<typeof setup>[0]
const wanted = (slug: string): Setup => ({
  slug,
  name: `Organisation ${slug}`,
  language: 'fr',
  timeZone: 'Europe/Paris',
  administrator: {
    email: 'Anne@Example.fr',
    givenName: 'Anne',
    familyName: 'Le Goff',
    password: 'la mer monte à huit heures',
  },
})
const make = async (slug: string) => {
  const made = await setup(house, wanted(slug))
  if (!made.ok) throw new Error(made.problems[0]?.says.en)
  return made.id
}

const one = await make('one')
const two = await make('two')
const person = '00000000-0000-4000-8000-000000000000'
const facts = {
  name: 'One',
  languages: ['en', 'fr'] as ('fr' | 'en')[],
  region: 'CA' as const,
  timeZone: 'America/Toronto',
  hostname: 'mentoring.example.org',
  listed: true,
  medianDot: true,
}
const change = (id: string, wish: Partial<typeof facts>) =>
  inFence(pool, { organisation: id, person, write: true }, (db) =>
    changeOrganisation(db, id, { ...facts, ...wish }, { by: person, now }),
  )

describe('setup', () => {
  test('makes an administrator who can sign in, and says so in the trail', async () => {
    const { rows } = await owner.query(
      `select email, name_key, hash, "right" from people join passwords on person_id = id join rights using (person_id)
        where people.organisation_id = $1`,
      [one],
    )
    expect(rows).toMatchObject([
      { email: 'anne@example.fr', name_key: 'le goff anne', right: 'administrator' },
    ])
    expect(await verifyPassword(rows[0].hash, 'la mer monte à huit heures')).toBe(true)
    const trail = await owner.query('select action from audit_events where organisation_id = $1', [one])
    expect(trail.rows).toEqual([{ action: 'organisation.created' }])
  })

  test('a taken address is told, and nothing is written', async () => {
    const again = await setup(house, wanted('one'))
    expect(again).toMatchObject({ ok: false, problems: [{ field: 'slug' }] })
    const { rows } = await owner.query('select count(*)::int from people')
    expect(rows[0].count).toBe(2)
  })
})

test('the application itself cannot make an organisation', async () => {
  const making = setup({ ...house, config: { ...house.config, ownerUrl: database.appUrl } }, wanted('third'))
  await expect(making).rejects.toThrow(/permission denied/)
})

describe('changing an organisation', () => {
  test('changes it and nothing else', async () => {
    expect(await change(one, {})).toEqual({ ok: true })
    const { rows } = await owner.query('select * from organisations order by slug')
    expect(rows[0]).toMatchObject({ name: 'One', languages: ['en', 'fr'], region: 'CA', median_dot: true })
    expect(rows[1]).toMatchObject({ name: 'Organisation two', hostname: null, listed: false })
  })

  test('a host name belongs to one organisation', async () => {
    expect(await change(two, {})).toEqual({ ok: false, reason: 'hostname-taken' })
    expect(await change(one, {})).toEqual({ ok: true })
  })

  test('from another organisation’s fence it changes nothing', async () => {
    await inFence(pool, { organisation: two, person, write: true }, (db) =>
      changeOrganisation(db, one, { ...facts, name: 'Stolen', hostname: null as never }, { by: person, now }),
    )
    const { rows } = await owner.query('select name from organisations where id = $1', [one])
    expect(rows[0].name).toBe('One')
  })
})

test('outside, one finds the organisations that show themselves, and those whose address one knows', async () => {
  expect(await listedOrganisations(pool)).toEqual({
    organisations: [{ slug: 'one', name: 'One' }],
    alone: false,
  })
  expect(await slugOfWanted(pool, { slug: 'two', hostname: null })).toBe('two')
  expect(await slugOfWanted(pool, { slug: null, hostname: 'mentoring.example.org' })).toBe('one')
  expect(await slugOfWanted(pool, { slug: 'three', hostname: 'three.example.org' })).toBeNull()
  expect(await slugOfWanted(pool, { slug: null, hostname: null })).toBeNull()
  expect(await hostnames(pool)).toEqual(new Map([['mentoring.example.org', 'one']]))
})
