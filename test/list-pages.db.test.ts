import { afterAll, describe, expect, test } from 'vitest'
import { features } from '../src/app.ts'
import { mountedPath } from '../src/platform/http/mount.ts'
import { openTestHouse } from './factories/app.ts'
import { fillOrganisation } from './factories/crowd.ts'

// Every page that is not about one thing, in an organisation of 1,200 people, 300 units and as many rows of every other kind.
const house = await openTestHouse({ dry: true })
await fillOrganisation(house.owner, house.mine.id, { people: 1_200, units: 300, others: 120 })
afterAll(() => house.close())

const most = { statements: 8, bytes: 60_000 }
const pages = features
  .flatMap(({ routes, only }) => (only ? [] : (routes?.all ?? [])))
  .filter(
    ({ method, path, handler }) => method === 'GET' && handler.place !== 'outside' && !path.includes(':'),
  )

describe(`at most ${most.statements} statements and ${most.bytes / 1_000} kB`, () => {
  for (const route of pages)
    for (const query of ['', '?page=2'])
      test(`${mountedPath(route)}${query}`, async () => {
        const path = mountedPath(route).replace(':organisation', house.mine.slug) + query
        house.forget()
        const answer = await house.ask(path, { cookie: house.cookie(house.mine, 'administrator') })
        const size = Buffer.byteLength(await answer.text())
        expect(query ? [200, 303, 404] : [200, 303]).toContain(answer.status)
        // begin travels with what opens the fence, and counts for one with it; commit does not count
        const statements = house.statements.filter(({ text }) => !/^(commit|rollback)$/.test(text))
        expect(statements.length, statements.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
          most.statements,
        )
        expect(size).toBeLessThanOrEqual(most.bytes)
      })
})
