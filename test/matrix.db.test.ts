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

const forms = await readForms()

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
          let { status } = answer
          for (let nth = 1; status === 403 && nth < 8; nth++)
            status = (await knock(route, at(route, 'mine', null, nth).path, actor)).status
          expect(status, `${actor.name} is let in by the door's may()`).not.toBe(403)
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
      const look = async (actor: Actor, nth: number) => {
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
      for (let nth = 0; nth < 5 && !seen.has(200); nth++) for (const actor of actors) await look(actor, nth)
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

describe('forms that come from nowhere are refused, and no body brings the house down', () => {
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
      for (const actor of doorOf(route).open ? [actors[0]!, administrator] : [administrator])
        for (const { name, ask, status } of badBodies(fieldsOf(route))) {
          const answer = await knock(route, path, actor, ask)
          const said = `${name}, sent by ${actor.name}`
          expect(expected, said).toContain(answer.status)
          if (status) expect(answer.status, said).toBe(status)
          const html = await answer.text()
          if (answer.status !== 303) expect(pageFaults(answer, html), said).toEqual([])
        }
    })
})

test('every form is sent to a route, and most routes have their form on a page', () => {
  const reached = posts.filter((route) => forms.some(({ action }) => patternOf(route).test(action)))
  expect(reached.length, 'routes whose form was found on a page').toBeGreaterThan(posts.length / 2)
  const lost = forms.filter(
    ({ action }) =>
      action.startsWith(`/${mine.slug}/`) &&
      !doors.some((route) => patternOf(route).test(action.split('?')[0]!)),
  )
  expect(lost).toEqual([])
})

test('nothing of all this stayed', async () => {
  const { rows } = await house.owner.query(
    `select (select count(*)::int from people) as people, (select count(*)::int from idempotency_keys) as keys,
       (select count(*)::int from rate_limits) as limits, (select count(*)::int from sessions where ends_at < $1) as ended`,
    ['2026-11-23T10:00:00Z'],
  )
  expect(rows).toEqual([{ people: 10, keys: 0, limits: 0, ended: 0 }])
})

/** The names of the fields of each form, by where it is sent. Bad bodies use them. */
async function readForms(): Promise<{ action: string; fields: string[] }[]> {
  const forms: { action: string; fields: string[] }[] = []
  for (const route of gets.filter(({ handler }) => handler.place !== 'outside'))
    for (const actor of [actors[0]!, administrator]) {
      const html = await (await knock(route, at(route).path, actor)).text()
      for (const [, action, inner] of html.matchAll(/<form[^>]* action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g))
        forms.push({
          action: action!,
          fields: [...inner!.matchAll(/<(?:input|select|textarea|button)[^>]* name="([^"]+)"/g)].map(
            ([, name]) => name!,
          ),
        })
    }
  return forms
}

function fieldsOf(route: Route): string[] {
  const names = forms.filter(({ action }) => patternOf(route).test(action)).flatMap(({ fields }) => fields)
  return [...new Set([...names, 'note'])].filter((name) => name !== '_key')
}

const patternOf = (route: Route) =>
  new RegExp(`^${mountedPath(route).replace(/:[\w-]+(\{[^/]*\})?/g, '[^/]+')}$`)
