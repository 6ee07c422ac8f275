import type { Words } from '../i18n/words.ts'
import type { Answer } from './answer.ts'
import type { Person, Surroundings, VisitBetween, VisitInside } from './visit.ts'

export type Method = 'GET' | 'POST'

/** Who may come: somebody signed in unless `open`, and of those only the ones for whom `may` is true. */
export type Door = { open?: boolean; may?: (person: Person) => boolean }

export type Handler =
  | ({ place: 'inside'; run: (visit: never) => Promise<Answer> } & Door)
  | ({ place: 'between'; run: (visit: never) => Promise<Answer> } & Door)
  | { place: 'outside'; run: (visit: OutsideVisit) => Promise<Answer> }

/** Nobody's organisation: the front page, the gallery. */
export type OutsideVisit = Omit<Surroundings, 't'> & { t: Words }

export type Route = { method: Method; path: string; handler: Handler }
export type Routes = {
  readonly all: readonly Route[]
  get(path: string, handler: Handler): void
  post(path: string, handler: Handler): void
}

/** The routes of one feature. A path starts below the organisation (`/people` is `/<slug>/people`), or at the root for `outside`. */
export function featureRoutes(): Routes {
  const all: Route[] = []
  return {
    all,
    get: (path, handler) => void all.push({ method: 'GET', path, handler }),
    post: (path, handler) => void all.push({ method: 'POST', path, handler }),
  }
}

type InsideHandler<P> = (visit: VisitInside<P>) => Promise<Answer> | Answer
type BetweenHandler<P> = (visit: VisitBetween<P>) => Promise<Answer> | Answer

/**
 * One request, one transaction: opens the fence, checks the session, runs, commits, then renders.
 * GET runs read only. An answer from 400 up, or anything thrown, rolls back.
 */
export function inOrganisation(handler: InsideHandler<Person>): Handler
export function inOrganisation(door: { open: true }, handler: InsideHandler<Person | null>): Handler
export function inOrganisation(
  door: { open?: false; may: (person: Person) => boolean },
  handler: InsideHandler<Person>,
): Handler
export function inOrganisation(...given: unknown[]): Handler {
  return { place: 'inside', ...doorAndRun(given) }
}

/**
 * For what must not hold a transaction open: the session is checked in a first short one, and the handler opens
 * its own with `fence(write, work)`. No idempotency key is taken: what such a handler does twice must be harmless.
 */
export function betweenFences(handler: BetweenHandler<Person>): Handler
export function betweenFences(door: { open: true }, handler: BetweenHandler<Person | null>): Handler
export function betweenFences(
  door: { open?: false; may: (person: Person) => boolean },
  handler: BetweenHandler<Person>,
): Handler
export function betweenFences(...given: unknown[]): Handler {
  return { place: 'between', ...doorAndRun(given) }
}

/** Beside every organisation, with no database. */
export function outside(run: (visit: OutsideVisit) => Promise<Answer> | Answer): Handler {
  return { place: 'outside', run: async (visit) => run(visit) }
}

function doorAndRun(given: unknown[]): Door & { run: (visit: never) => Promise<Answer> } {
  const run = given.at(-1) as (visit: never) => Promise<Answer>
  const door = (given.length > 1 ? given[0] : {}) as Door
  return { ...door, run: async (visit) => run(visit) }
}
