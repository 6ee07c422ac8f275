import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { features } from '../src/app.ts'
import { mountedPath } from '../src/platform/http/mount.ts'
import type { Route } from '../src/platform/http/routes.ts'
import { type Ask, openTestHouse } from './factories/app.ts'
import { type Actor, actorsOf } from './matrix/actors.ts'
import { badBodies } from './matrix/bodies.ts'
import { pageFaults, sameAnswer } from './matrix/page-faults.ts'
import { addressOf, idsOf, paramsOf, type Whose } from './matrix/params.ts'

// It walks whatever is mounted: a new feature is taken in without a word here.
const house = await openTestHouse({ dry: true })
const { mine } = house
const ids = await idsOf(house)
const actors = await actorsOf(house)
afterAll(() => house.close())

const routes = features.flatMap((feature) => feature.routes?.all ?? [])
const doors = routes.filter(({ handler }) => handler.place !== 'outside')
const gets = routes.filter(({ method }) => method === 'GET')
const posts = doors.filter(({ method }) => method === 'POST')
const nameOf = (route: Route) => `${route.method} ${mountedPath(route)}`
const doorOf = ({ handler }: Route) =>
  handler.place === 'outside' ? { open: true, may: undefined } : handler
const administrator = actors.find(({ name }) => name === 'an administrator')!

/** Sends the least a form can hold, and says in the failure what the log says of a 5xx. */
async function knock(route: Route, path: string, actor: Actor, ask: Ask = {}): Promise<Response> {
  house.logged.length = 0
  const answer = await house.ask(path, {
    method: route.method,
    cookie: actor.cookie,
    ...(route.method === 'POST' ? { form: { _key: randomUUID() } } : {}),
    ...ask,
  })
  if (answer.status >= 500)
    throw new Error(`${actor.name} got ${answer.status} from ${path}: ${house.logged.join('')}`)
  return answer
}

const at = (route: Route, whose: Whose = 'mine', attacked: string | null = null, nth = 0) =>
  addressOf(route, mine.slug, ids, { attacked, whose, nth })

test('the matrix sees routes, actors and ids', () => {
  expect(doors.length).toBeGreaterThan(20)
  expect(actors.filter(({ person }) => person).map(({ name }) => name)).toEqual([
    'a plain person',
    'a coordinator',
    'a space administrator',
    'an administrator',
  ])
  for (const table of ['people', 'units', 'sessions', 'mails'])
    expect(ids.mine.get(table)!.length, table).toBeGreaterThan(0)
})

describe('who may come', () => {
  for (const route of doors)
    test(nameOf(route), async () => {
      const { open, may } = doorOf(route)
      for (const actor of actors) {
        const { path } = at(route)
        const answer = await knock(route, path, actor)
        const where = answer.headers.get('location') ?? ''
        if (!actor.person && !open) {
          expect([answer.status, where.split('?')[0]], actor.name).toEqual([303, `/${mine.slug}/sign-in`])
          expect(await answer.text()).toBe('')
        } else if (actor.person && may && !may(actor.person))
          expect(answer.status, `${actor.name} is refused by the door's may()`).toBe(403)
        else if (actor.person && may) {
          // a thing of its own may still be refused (oneself, for example): some other one is not
          const tries = await Promise.all(
            Array.from({ length: 8 }, (_, nth) => knock(route, at(route, 'mine', null, nth).path, actor)),
          )
          expect(
            tries.some(({ status }) => status !== 403),
            `${actor.name} is let in by the door's may()`,
          ).toBe(true)
        }
      }
    })
})

test('what stands below /administration is closed to a plain person', async () => {
  const plain = actors.find(({ name }) => name === 'a plain person')!
  const wide: string[] = []
  for (const route of doors.filter(({ path }) => path.startsWith('/administration')))
    if ((await knock(route, at(route).path, plain)).status !== 403)
      wide.push(
        `${nameOf(route)} lets a plain person in: say who may, inOrganisation({ may: mayAdminister }, …).`,
      )
  expect(wide.join('\n')).toBe('')
})

describe('another organisation’s id is an id that does not exist', () => {
  for (const route of doors.filter((one) => one.path.includes(':')))
    for (const { name } of paramsOf(route, ids.mine.keys()))
      test(`${nameOf(route)} :${name}`, async () => {
        for (const actor of actors) {
          const [theirs, nobodys] = [at(route, 'other', name), at(route, 'nobody', name)]
          const answers = [theirs, nobodys].map(async ({ path, id }) =>
            sameAnswer(await knock(route, path, actor), id),
          )
          const [onTheirs, onNobodys] = await Promise.all(answers)
          expect(onTheirs, actor.name).toEqual(onNobodys)
        }
      })
})

describe('every page is whole, and reading writes nothing', () => {
  for (const route of gets)
    test(nameOf(route), async () => {
      const seen = new Set<number>()
      for (const actor of actors)
        for (const nth of route.path.includes(':') ? [0, 1, 2, 3, 4] : [0]) {
          house.forget()
          const { path } = at(route, 'mine', null, nth)
          const answer = await knock(route, path, actor)
          seen.add(answer.status)
          const html = await answer.text()
          if (answer.status !== 303)
            expect(pageFaults(answer, html).map((says) => `${path} (${actor.name}) ${says}`)).toEqual([])
          const begun = house.statements.filter(({ text }) => text.startsWith('begin'))
          expect(begun.filter(({ text }) => !text.startsWith('begin read only'))).toEqual([])
        }
      const byId = paramsOf(route, ids.mine.keys()).every(({ kind }) => kind === 'id')
      if (byId) expect(seen, 'somebody sees one of the rows that the factories made').toContain(200)
    })

  test('an address that leads nowhere is a page too, with or without an organisation', async () => {
    for (const path of [
      '/',
      '/nowhere',
      `/${mine.slug}/nowhere`,
      '/%ff',
      `/${mine.slug}/people/x`,
      '/..%2f..%2fetc',
    ]) {
      const answer = await house.ask(path, { cookie: administrator.cookie })
      expect(answer.status, path).toBeLessThan(500)
      expect(pageFaults(answer, await answer.text()), path).toEqual([])
    }
  })
})

describe('forms that come from nowhere are refused, and no body brings the house down', async () => {
  const fields = await fieldsOfForms()

  for (const route of posts)
    test(nameOf(route), async () => {
      const path = at(route).path
      const elsewhere: Record<string, string>[] = [
        { origin: '', 'sec-fetch-site': '' },
        { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
      ]
      for (const headers of elsewhere)
        expect((await knock(route, path, administrator, { headers })).status, JSON.stringify(headers)).toBe(
          403,
        )
      const expected = new Set([200, 303, 400, 403, 404, 409, 413, 415, 422, 429])
      for (const actor of [actors[0]!, administrator])
        for (const { name, ask, status } of badBodies(fields)) {
          const answer = await knock(route, path, actor, ask)
          const said = `${name}, sent by ${actor.name}`
          expect(expected, said).toContain(answer.status)
          if (status) expect(answer.status, said).toBe(status)
          const html = await answer.text()
          if (answer.status !== 303) expect(pageFaults(answer, html), said).toEqual([])
        }
    })
})

test('nothing of all this stayed', async () => {
  const { rows } = await house.owner.query(
    `select (select count(*)::int from people) as people, (select count(*)::int from idempotency_keys) as keys,
       (select count(*)::int from rate_limits) as limits, (select count(*)::int from sessions where ends_at < $1) as ended`,
    ['2026-11-23T10:00:00Z'],
  )
  expect(rows).toEqual([{ people: 10, keys: 0, limits: 0, ended: 0 }])
})

/** The names of the fields of every form on every page: bad bodies use them, whatever the form. */
async function fieldsOfForms(): Promise<string[]> {
  const names = new Set<string>()
  for (const route of gets.filter(({ handler }) => handler.place !== 'outside'))
    for (const actor of [actors[0]!, administrator]) {
      const html = await (await knock(route, at(route).path, actor)).text()
      for (const [, name] of html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g))
        names.add(name!)
    }
  names.delete('_key')
  return [...names]
}
