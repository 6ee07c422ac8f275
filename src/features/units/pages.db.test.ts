import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../test/factories/app.ts'
import type { MadeOrganisation } from '../../../test/factories/organisation.ts'

const house = await openTestHouse()
afterAll(() => house.close())
const { ask, mine, other } = house
const { root, space, office } = mine.units

type Who = keyof MadeOrganisation['people']
const get = (path: string, who: Who = 'administrator') =>
  ask(`/phare${path}`, { cookie: house.cookie(mine, who), headers: { 'accept-language': 'fr' } })
const post = (path: string, form: Record<string, string> = {}, who: Who = 'administrator') =>
  ask(`/phare${path}`, { method: 'POST', cookie: house.cookie(mine, who), form })
const where = (answer: Response) => [answer.status, answer.headers.get('location')]
const add = async (name: string, parent?: string) => {
  const answer = await post(`/units/new${parent ? `?parent=${parent}` : ''}`, { name, kind: 'bureau' })
  return answer.headers.get('location')!.split('/').at(-1)!
}

describe('who may', () => {
  const acts: [string, Record<string, string>, Partial<Record<Who, number>>][] = [
    [
      `/units/new?parent=${root}`,
      { name: 'A', kind: 'b' },
      { person: 403, 'space-administrator': 403, administrator: 303 },
    ],
    [
      `/units/new?parent=${space}`,
      { name: 'A', kind: 'b' },
      { person: 403, 'space-administrator': 303, administrator: 303 },
    ],
    ['/units/new', { name: 'A', kind: 'b' }, { person: 403, 'space-administrator': 403, administrator: 303 }],
    [
      `/units/${space}/edit`,
      { name: 'École de la mer', kind: 'école' },
      { person: 403, coordinator: 403, 'space-administrator': 303 },
    ],
    [`/units/${space}/move`, { parent: 'top' }, { person: 403, 'space-administrator': 403 }],
    [`/units/${office}/move`, { parent: root }, { person: 403, 'space-administrator': 422 }],
    [`/units/${space}/removal`, {}, { person: 403, 'space-administrator': 403, administrator: 422 }],
    [`/units/${office}/space`, { slug: 'bureau' }, { person: 403, 'space-administrator': 403 }],
    [`/units/${space}/space/end`, {}, { person: 403, 'space-administrator': 403 }],
    [`/units/${space}/look/reset`, {}, { person: 403, 'space-administrator': 303 }],
    ['/administration/look/reset', {}, { person: 403, 'space-administrator': 403, administrator: 303 }],
    [`/units/${office}/look/reset`, {}, { person: 403, 'space-administrator': 404 }],
  ]
  for (const [path, form, expected] of acts)
    for (const [who, status] of Object.entries(expected) as [Who, number][])
      test(`${who}: POST ${path.replace(/[0-9a-f-]{36}/, ':unit')} ${status}`, async () => {
        expect((await post(path, form, who)).status).toBe(status)
      })

  test('another organisation’s unit is not there at all', async () => {
    for (const unit of [other.units.space, '00000000-0000-4000-8000-000000000000', 'x']) {
      for (const path of ['', '/edit', '/move', '/removal', '/space', '/administrators', '/look'])
        expect((await get(`/units/${unit}${path}`)).status, path).toBe(404)
      expect((await get(`/units/new?parent=${unit}`)).status).toBe(404)
    }
    expect((await post(`/units/${office}/move`, { parent: other.units.root })).status).toBe(422)
    expect((await ask(`/phare/units/${root}`)).status).toBe(303)
  })
})

describe('a unit', () => {
  test('is added, renamed, moved and removed', async () => {
    expect(await (await get(`/units/new?parent=${root}`)).text()).toContain('Direction générale')
    const unit = await add('Service des ports', root)
    expect(await (await get(`/units/${root}`)).text()).toContain('Service des ports')
    expect(where(await post(`/units/${unit}/edit`, { name: 'Service des quais', kind: 'service' }))).toEqual([
      303,
      `/phare/units/${unit}`,
    ])
    const found = await (await get(`/units/${unit}/move?search=ecole`)).text()
    expect(found).toContain(`value="${space}"`)
    expect(where(await post(`/units/${unit}/move`, { parent: space }))).toEqual([303, `/phare/units/${unit}`])
    expect(await (await get(`/units/${unit}`)).text()).toMatch(/École de la mer.*Service des quais/s)
    expect(where(await post(`/units/${unit}/removal`))).toEqual([303, `/phare/units/${space}`])
    expect((await get(`/units/${unit}`)).status).toBe(404)
  })

  test.each<[string, string, Record<string, string>, string]>([
    ['without a name', '/units/new', { name: ' ', kind: 'bureau' }, 'f-name-error'],
    ['with a name too long', '/units/new', { name: 'x'.repeat(161), kind: 'bureau' }, 'f-name-error'],
    ['without a kind', `/units/${office}/edit`, { name: 'Bureau' }, 'f-kind-error'],
    ['moved nowhere', `/units/${office}/move?search=direction`, {}, 'f-parent-error'],
    ['moved below itself', `/units/${root}/move?search=bureau`, { parent: office }, 'f-parent-error'],
  ])('%s comes back with the field', async (_, path, form, error) => {
    const answer = await post(path, form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(error)
  })

  test('keeps what stands below it', async () => {
    const html = await (await get(`/units/${space}/removal`)).text()
    expect(html).toContain('Cette unité contient encore')
    expect(html).not.toContain('btn danger')
  })
})

describe('a space', () => {
  test('begins, takes another address, and ends', async () => {
    const unit = await add('Lycée maritime')
    expect(await (await get(`/units/${unit}/space`)).text()).toContain('value="lycee-maritime"')
    expect((await get(`/units/${unit}/administrators`)).status).toBe(404)
    expect(where(await post(`/units/${unit}/space`, { slug: 'lycee' }))).toEqual([
      303,
      `/phare/units/${unit}`,
    ])
    expect((await get('/spaces/lycee', 'person')).status).toBe(200)
    for (const slug of ['ecole', 'Ly cée', 'x'])
      expect((await post(`/units/${unit}/space`, { slug })).status, slug).toBe(422)
    await post(`/units/${unit}/space/end`)
    expect((await get('/spaces/lycee')).status).toBe(404)
  })

  test('has its administrators chosen by who runs it', async () => {
    const path = `/units/${space}/administrators`
    const html = await (await get(`${path}?search=morv`, 'space-administrator')).text()
    expect(html).toContain('coordinator Morvan')
    // whose account is closed cannot be chosen
    expect(html).not.toContain('ended Morvan')
    const { id } = mine.people.person
    expect((await post(path, { person: id }, 'space-administrator')).status).toBe(303)
    expect((await get(path, 'person')).status).toBe(200)
    expect((await post(path, { person: mine.people.ended.id }, 'space-administrator')).status).toBe(404)
    expect((await post(path, { person: other.people.person.id }, 'space-administrator')).status).toBe(404)
    expect(where(await post(`${path}/${id}/end`, {}, 'person'))).toEqual([303, `/phare/units/${space}`])
    expect((await get(path, 'person')).status).toBe(403)
  })
})

describe('with thousands of units of the longest names', async () => {
  // nothing stays of its requests, and it tells the statements that each of them sent
  const long = await openTestHouse({ dry: true })
  const unit = long.mine.units.office
  const open = (path: string) =>
    long.ask(`/phare${path}`, { cookie: long.cookie(long.mine, 'administrator') })
  afterAll(() => long.close())

  beforeAll(() =>
    long.owner.query(
      `insert into units (organisation_id, parent_id, name, kind, slug, created_at)
        select $1, $2, rpad('Bureau n° ' || n || ' ', 160, 'des très longs noms '), rpad('b', 60, 'ureau '), 's-' || n, $3
        from generate_series(1, 3000) n`,
      [long.mine.id, unit, '2026-11-23T10:00:00Z'],
    ),
  )

  test.each([
    `/units/${unit}`,
    `/units/${unit}?page=75`,
    '/units?search=bureau',
    '/units',
    `/units/${unit}/move?search=bureau`,
    '/spaces/ecole',
  ])('%s stays below 60 kB and 8 questions to the database', async (path) => {
    long.forget()
    const answer = await open(path)
    expect(answer.status).toBe(200)
    expect((await answer.text()).length).toBeLessThan(60_000)
    const questions = long.statements.filter(({ text }) => !/^(begin|commit|rollback|set )/.test(text))
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.length).toBeLessThanOrEqual(8)
  })

  test('a page after the last is not there', async () => {
    expect((await open(`/units/${unit}?page=76`)).status).toBe(404)
    expect((await open('/units?page=2')).status).toBe(404)
  })
})
