import { transaction } from '../../src/platform/db/fence.ts'
import { tokenHash } from '../../src/platform/http/cookies.ts'
import { type EntranceRow, entering, entranceOf } from '../../src/platform/http/entrance.ts'
import type { Person } from '../../src/platform/http/visit.ts'
import type { TestHouse } from '../factories/app.ts'
import { cookieOf, type Role } from '../factories/organisation.ts'

export type Actor = {
  name: string
  cookie: string | undefined
  /** who that cookie is inside my organisation; null for nobody */
  person: Person | null
}

/** Everybody who may knock at a door of `mine`. */
export async function actorsOf({ house, mine, other }: TestHouse): Promise<Actor[]> {
  const within = async (name: string, role: Role): Promise<Actor> => {
    const { token } = mine.people[role]
    const opening = entering(mine.slug, tokenHash(token), house.now())
    const entrance = await transaction<EntranceRow, ReturnType<typeof entranceOf>>(
      house.pool,
      false,
      opening,
      async (_, rows) => ({ value: entranceOf(rows), keep: false }),
    )
    return { name, cookie: cookieOf(mine.slug, token), person: entrance?.person ?? null }
  }
  const { token } = other.people.administrator
  return [
    { name: 'somebody signed out', cookie: undefined, person: null },
    await within('a plain person', 'person'),
    await within('a coordinator', 'coordinator'),
    await within('a space administrator', 'space-administrator'),
    await within('an administrator', 'administrator'),
    await within('a person who has left', 'ended'),
    { name: 'the neighbour’s administrator', cookie: cookieOf(other.slug, token), person: null },
    {
      name: 'the neighbour’s administrator under our cookie’s name',
      cookie: cookieOf(mine.slug, token),
      person: null,
    },
  ]
}
