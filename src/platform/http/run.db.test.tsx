import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, origin } from '../../../test/factories/app.ts'
import { today } from '../../../test/factories/organisation.ts'
import type { OrganisationDb } from '../db/fence.ts'
import { page, seeOther } from './answer.ts'
import { Conflict, Forbidden, NotFound } from './errors.ts'
import { mountRoutes } from './mount.ts'
import { limit } from './rate-limit.ts'
import { betweenFences, featureRoutes, inOrganisation } from './routes.ts'

const { house, owner, mine, other, cookie, close, logged } = await openTestHouse()
afterAll(close)

const routes = featureRoutes()
const add = (db: OrganisationDb, name: string) =>
  db
    .insertInto('units')
    .values({ name, kind: 'bureau', created_at: today })
    .returning('id')
    .executeTakeFirstOrThrow()

let runs = 0
let failures = 0
beforeEach(() => {
  runs = 0
  logged.length = 0
})

routes.post(
  '/units',
  inOrganisation(async ({ db, form, path }) => {
    runs++
    const { id } = await add(db, String(form.name))
    return seeOther(path(`/units/${id}`), 'http.signed-out-meanwhile')
  }),
)
routes.post(
  '/units/:unit',
  inOrganisation(async ({ db, form, path }) => {
    await add(db, String(form.name))
    return seeOther(path('/'))
  }),
)
routes.post(
  '/refused',
  inOrganisation(async ({ db, form }) => {
    await add(db, 'Refused')
    if (form.how === 'forbidden') throw new Forbidden()
    if (form.how === 'conflict') throw new Conflict()
    if (form.how === 'lost') throw new NotFound()
    if (form.how === 'broken') throw new Error('broken')
    return page(<p>{Number(form.how)}</p>, 422)
  }),
)
routes.post(
  '/fails-once',
  inOrganisation(async ({ db, path }) => {
    await add(db, 'Second try')
    if (failures++ === 0) throw new Error('the first time')
    return seeOther(path('/'))
  }),
)
routes.post(
  '/limited',
  betweenFences({ open: true }, async ({ organisation, path }) => {
    await limit(house, organisation.id, { what: 'test', whose: 'somebody', most: 3, perSeconds: 900 })
    return seeOther(path('/'))
  }),
)
routes.get(
  '/writes',
  inOrganisation(async ({ db }) => {
    await add(db, 'Written by a GET')
    return page(<p />)
  }),
)
routes.get(
  '/renders',
  inOrganisation(() => page(<Looks />)),
)
routes.get(
  '/door',
  inOrganisation({ may: (person) => person.email.startsWith('administrator') }, () => page(<p />)),
)

// what the pool looks like while a page is being rendered: the transaction is over
function Looks() {
  return <p>{`${house.pool.totalCount - house.pool.idleCount} in use`}</p>
}

const app = new Hono()
mountRoutes(
  app,
  {
    house,
    layout: ({ children }) => <main>{children}</main>,
    errorPage: ({ status }) => <p>{status}</p>,
    seen: () => {},
  },
  routes,
)

const post = (path: string, fields: Record<string, string>, as = cookie(mine, 'person'), slug = mine.slug) =>
  app.request(`${origin}/${slug}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie: as },
  })
const get = (path: string, as = cookie(mine, 'person')) =>
  app.request(`${origin}/${mine.slug}${path}`, { headers: { cookie: as } })
const count = async (name: string) =>
  (await owner.query('select count(*)::int as count from units where name = $1', [name])).rows[0].count

describe('a key', () => {
  test('that comes 200 times at once creates once, and answers the same 200 times', async () => {
    const fields = { _key: randomUUID(), name: 'Once' }
    const answers = await Promise.all(Array.from({ length: 200 }, () => post('/units', fields)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => headers.get('set-cookie'))).size).toBe(1)
    expect([await count('Once'), runs]).toEqual([1, 1])
  }, 60_000)

  test('that comes with other words is a conflict, at once and later', async () => {
    const _key = randomUUID()
    const [one, two] = await Promise.all([
      post('/units', { _key, name: 'One' }),
      post('/units', { _key, name: 'Two' }),
    ])
    expect([one.status, two.status].sort()).toEqual([303, 409])
    expect((await post('/units', { _key, name: 'Three' })).status).toBe(409)
    expect((await count('One')) + (await count('Two')) + (await count('Three'))).toBe(1)
  })

  test('whose request failed is free again', async () => {
    const fields = { _key: randomUUID() }
    expect((await post('/fails-once', fields)).status).toBe(500)
    expect((await post('/fails-once', fields)).status).toBe(303)
    expect((await post('/fails-once', fields)).status).toBe(303)
    expect(await count('Second try')).toBe(1)
  })

  test('belongs to its person, its organisation and its route', async () => {
    const fields = { _key: randomUUID(), name: 'Each' }
    await post('/units', fields)
    await post('/units', fields, cookie(mine, 'coordinator'))
    await post('/units', fields, cookie(other, 'person'), other.slug)
    expect(await count('Each')).toBe(3)
    await post(`/units/${mine.units.root}`, fields)
    expect(await count('Each')).toBe(4)
    // the same route at another address is other input
    expect((await post(`/units/${mine.units.space}`, fields)).status).toBe(409)
  })

  test('without one, each request acts', async () => {
    await Promise.all([post('/units', { name: 'Free' }), post('/units', { name: 'Free' })])
    expect(await count('Free')).toBe(2)
  })

  test('keeps no word of what was sent', async () => {
    await post('/units', { _key: randomUUID(), name: 'A secret name' })
    const { rows } = await owner.query('select k::text as kept from idempotency_keys k')
    for (const { kept } of rows) {
      expect(kept).not.toContain('secret')
      expect(kept).not.toContain(Buffer.from('A secret name').toString('hex'))
    }
  })
})

describe('what is refused leaves nothing behind', () => {
  test.each([
    ['a page from 400 up', '422', 422],
    ['Forbidden', 'forbidden', 403],
    ['Conflict', 'conflict', 409],
    ['NotFound', 'lost', 404],
    ['anything unexpected', 'broken', 500],
  ])('%s', async (_, how, status) => {
    const answer = await post('/refused', { _key: randomUUID(), how })
    expect(answer.status).toBe(status)
    expect(await count('Refused')).toBe(0)
    expect(logged.length).toBe(status === 500 ? 1 : 0)
    expect(await answer.text()).not.toContain('broken')
  })

  test('a GET that writes', async () => {
    expect((await get('/writes')).status).toBe(500)
    expect(await count('Written by a GET')).toBe(0)
  })
})

test('a page is rendered after the commit, holding no connection', async () => {
  expect(await (await get('/renders')).text()).toContain('0 in use')
})

test('beyond the limit: 429 and when to come back; what was refused counted too', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 5; at++) statuses.push((await post('/limited', {})).status)
  expect(statuses).toEqual([303, 303, 303, 429, 429])
  const refused = await post('/limited', {})
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(900)
  const { rows } = await owner.query('select hits, bucket from rate_limits')
  expect(rows.map(({ hits }) => hits)).toEqual([6])
  expect(rows[0].bucket.toString()).not.toContain('somebody')
  // the neighbour has a count of its own
  expect((await post('/limited', {}, undefined, other.slug)).status).toBe(303)
})

test('200 tries at once count 200', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => post('/limited', {}, undefined, other.slug)),
  )
  expect(answers.filter(({ status }) => status === 303).length).toBe(2)
  expect(answers.filter(({ status }) => status === 429).length).toBe(198)
}, 60_000)

describe('who is not signed in', () => {
  test('goes to sign in and comes back; a form does not', async () => {
    const reading = await get('/renders?a=1', '')
    expect([reading.status, reading.headers.get('location')]).toEqual([
      303,
      '/phare/sign-in?back=%2Fphare%2Frenders%3Fa%3D1',
    ])
    expect((await post('/units', { name: 'a' }, '')).headers.get('location')).toBe('/phare/sign-in')
  })

  test('is told when a session was there', async () => {
    const answer = await get('/renders', cookie(mine, 'ended'))
    expect(answer.headers.get('set-cookie')).toContain('__Host-flash=http.signed-out-meanwhile')
    expect((await get('/renders', '')).headers.get('set-cookie')).toBeNull()
  })

  test('a door opens for whom it may, and says so to the others', async () => {
    expect((await get('/door', cookie(mine, 'administrator'))).status).toBe(200)
    expect((await get('/door')).status).toBe(403)
  })
})

test('an id of another shape is not even looked for', async () => {
  for (const id of ['1', "x' or 1=1", mine.units.root.toUpperCase(), `${mine.units.root}0`, '%00'])
    expect((await post(`/units/${encodeURIComponent(id)}`, { name: 'a' })).status, id).toBe(404)
})

test('a search that holds a NUL is refused before the database sees it', async () => {
  for (const query of ['name=a%00', 'a%00=b']) {
    expect((await get(`/renders?${query}`)).status, query).toBe(400)
    expect(logged).toEqual([])
  }
  expect((await get('/renders?name=%2500')).status).toBe(200)
})
