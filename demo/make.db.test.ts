import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { stillClock } from '../src/platform/clock/clock.ts'
import { verifyPassword } from '../src/platform/crypto/password.ts'
import { folderStorage } from '../src/platform/storage/folder.ts'
import { freshDatabase } from '../test/database/clone.ts'
import { DemonstrationRefused, makeDemo } from './make.ts'

const database = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'dyade-demo-'))
const storage = folderStorage(folder)
const clock = stillClock('2026-11-23T09:00:00Z')
const owner = new pg.Client({ connectionString: database.ownerUrl })
await owner.connect()
afterAll(async () => {
  await owner.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const heard: [number, number, string][] = []
const made = await makeDemo({
  ownerUrl: database.ownerUrl,
  house: { now: clock.now, storage },
  progress: (...step) => heard.push(step),
})
const [aubremer, pellanmouth] = made.organisations

async function rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await owner.query<Row>(text, values)).rows
}

const tables = ['organisations', 'units', 'people', 'passwords', 'rights', 'role_names', 'files'] as const

/** Every row as text with the transaction that wrote it. */
async function everything(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of tables)
    all[table] = (
      await rows<{ row: string }>(`select xmin || ' ' || t as row from ${table} t order by 1`)
    ).map(({ row }) => row)
  return all
}

test('two organisations marked as demonstrations, with their people, and the way told', async () => {
  expect(
    await rows(`
      select slug, demonstration, listed, (select count(*)::int from units where organisation_id = o.id) as units,
        (select count(*)::int from people where organisation_id = o.id) as people,
        (select count(*)::int from role_names where organisation_id = o.id) as role_names
      from organisations o order by slug`),
  ).toEqual([
    { slug: 'aubremer', demonstration: true, listed: true, units: 90, people: 1200, role_names: 2 },
    { slug: 'pellanmouth', demonstration: true, listed: true, units: 4, people: 40, role_names: 4 },
  ])
  expect(heard[0]).toEqual([0, 1240, 'Région Aubremer'])
  expect(heard.at(-1)).toEqual([1240, 1240, 'Pellanmouth Companions'])
})

test('who is shown signs in with the password shown, and nobody else has one', async () => {
  expect(aubremer?.people).toHaveLength(9)
  expect(pellanmouth?.people).toHaveLength(3)
  const known = await rows<{ slug: string; email: string; hash: string }>(`
    select o.slug, p.email, w.hash from passwords w join organisations o on o.id = w.organisation_id
    join people p on p.organisation_id = w.organisation_id and p.id = w.person_id`)
  expect(known).toHaveLength(12)
  for (const { slug, people } of made.organisations)
    for (const { email, password } of people) {
      const stored = known.find((row) => row.slug === slug && row.email === email)
      expect(await verifyPassword(stored?.hash ?? null, password)).toBe(true)
    }
})

test('units, managers and rights point where the data says', async () => {
  expect(
    await rows(`
      select p.family_name, p.name_key, p.form, p.address, u.name as unit, m.position as manager
      from people p join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      join people m on m.organisation_id = p.organisation_id and m.id = p.manager_id where p.email = 'solene.hoarau@aubremer.example'`),
  ).toEqual([
    {
      ...{ family_name: 'Hoarau', name_key: 'hoarau solene', form: 'feminine', address: 'vous' },
      ...{
        unit: 'École régionale du service public',
        manager: 'Directrice générale ou directeur général des services',
      },
    },
  ])
  expect(
    await rows(`
      select p.email, r."right", u.slug from rights r join people p on p.organisation_id = r.organisation_id and p.id = r.person_id
      left join units u on u.organisation_id = r.organisation_id and u.id = r.unit_id order by 1, 2`),
  ).toEqual([
    { email: 'camille.roussel@aubremer.example', right: 'coordinator', slug: null },
    { email: 'mehdi.kerbrat@aubremer.example', right: 'administrator', slug: null },
    { email: 'rosalind.achterberg@pellanmouth.example', right: 'administrator', slug: null },
    { email: 'rosalind.achterberg@pellanmouth.example', right: 'coordinator', slug: null },
    { email: 'solene.hoarau@aubremer.example', right: 'space-administrator', slug: 'ecole' },
  ])
})

test('each logo is a picture in the storage', async () => {
  const logos = await rows<{ organisation: string; logo: string }>(`
    select id as organisation, logo_id as logo from organisations
    union all select organisation_id, logo_id from units where slug is not null`)
  expect(logos).toHaveLength(3)
  for (const { organisation, logo } of logos) {
    const picture = await readFile(join(folder, organisation, logo))
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 256, height: 256 })
  }
})

test('a second call changes nothing, not even what people changed meanwhile', async () => {
  await owner.query(`update people set form = 'neutral' where email = 'malo.etcheverry@aubremer.example'`)
  const before = await everything()
  clock.set('2026-12-01T09:00:00Z')
  const again = await makeDemo({ ownerUrl: database.ownerUrl, house: { now: clock.now, storage } })
  expect(await everything()).toEqual(before)
  expect(again).toEqual(made)
})

test('an organisation that is not a demonstration keeps its address', async () => {
  const other = await freshDatabase()
  try {
    const client = new pg.Client({ connectionString: other.ownerUrl })
    await client.connect()
    await client.query(
      `insert into organisations (slug, name, created_at) values ('pellanmouth', 'Ours', '2026-01-01')`,
    )
    const making = makeDemo({ ownerUrl: other.ownerUrl, house: { now: clock.now, storage } })
    await expect(making).rejects.toThrow(DemonstrationRefused)
    expect((await client.query('select name from organisations')).rows).toEqual([{ name: 'Ours' }])
    await client.end()
  } finally {
    await other.drop()
  }
})
