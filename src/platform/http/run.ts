import { createHash } from 'node:crypto'
import { hmac } from '../crypto/hmac.ts'
import { inFence, type OrganisationDb, transaction } from '../db/fence.ts'
import { keepAnswer, takeKey } from '../db/idempotency.ts'
import type { MessageKey, Words } from '../i18n/words.ts'
import { type Answer, type Redirect, seeOther } from './answer.ts'
import type { FormValues } from './body.ts'
import { type Entrance, type EntranceRow, entering, entranceOf } from './entrance.ts'
import { Conflict, Forbidden, NotFound } from './errors.ts'
import { wordsFor } from './reader.ts'
import type { Door, Handler } from './routes.ts'
import type { Surroundings, Visit } from './visit.ts'

/** One request to an organisation, read and checked but not yet inside. */
export type Coming = Omit<Surroundings, 't'> & {
  slug: string
  method: 'GET' | 'POST'
  /** the path as it was mounted: part of what an idempotency key is good for */
  route: string
  tokenHash: Buffer | null
  /** languages chosen and accepted, for somebody not signed in */
  asked: { chosen: string | null; accepted: string }
}

/** What came of it; `entrance` is null when there is no such organisation. */
export type Ending =
  | { entrance: Entrance | null; t: Words | null; answer: Answer }
  | { entrance: Entrance | null; t: Words | null; error: unknown }

/** Runs a handler inside, or between, the fences of the organisation. Gives back whatever was thrown, so that it is shown in its frame. */
export async function runInOrganisation(handler: Handler & Door, coming: Coming): Promise<Ending> {
  const seen: { entrance: Entrance | null; t: Words | null } = { entrance: null, t: null }
  const enter = (rows: EntranceRow[]): Visit => {
    const entrance = entranceOf(rows)
    if (!entrance) throw new NotFound()
    seen.entrance = entrance
    seen.t = wordsFor(entrance.organisation, entrance.person, coming.asked)
    return visitOf(coming, entrance, seen.t)
  }
  const { pool } = coming.house
  const opening = entering(coming.slug, coming.tokenHash, coming.now)
  const write = coming.method === 'POST'
  try {
    if (handler.place === 'inside') {
      const answer = await transaction<EntranceRow, Answer>(pool, write, opening, async (db, rows) => {
        const visit = enter(rows)
        const answer =
          refusal(handler, visit, coming) ??
          (await once(db, visit, coming, () => handler.run({ ...visit, db } as never)))
        return { value: answer, keep: !(answer.kind === 'page' && answer.status >= 400) }
      })
      return { ...seen, answer }
    }
    const visit = await transaction<EntranceRow, Visit>(pool, false, opening, async (_, rows) => ({
      value: enter(rows),
      keep: true,
    }))
    const fence = <T>(write: boolean, work: (db: OrganisationDb) => Promise<T>) =>
      inFence(pool, { organisation: visit.organisation.id, person: visit.person?.id, write }, work)
    return {
      ...seen,
      answer: refusal(handler, visit, coming) ?? (await handler.run({ ...visit, fence } as never)),
    }
  } catch (error) {
    return { ...seen, error: metMeanwhile(error) ? new Conflict() : error }
  }
}

// What two requests at once may do to each other in the database, and what a second look would have seen: nothing was written.
// 23503 what was pointed at is gone; 40001 and 40P01 the database chose between two; 55P03 a lock was not had in time.
const metMeanwhile = (error: unknown) =>
  ['23503', '40001', '40P01', '55P03'].includes((error as { code?: string } | null)?.code ?? '')

function visitOf(coming: Coming, entrance: Entrance, t: Words): Visit {
  const { slug, method, route, tokenHash, asked, ...surroundings } = coming
  return {
    ...surroundings,
    ...entrance,
    person: entrance.person!,
    t,
    path: (to) => `/${entrance.organisation.slug}${to === '/' ? '' : to}`,
  }
}

function refusal(door: Door, visit: Visit, coming: Coming): Redirect | null {
  if (!visit.person) {
    if (door.open) return null
    const back = coming.method === 'GET' ? `?back=${encodeURIComponent(coming.request.path)}` : ''
    return seeOther(
      `${visit.path('/sign-in')}${back}`,
      coming.tokenHash ? 'http.signed-out-meanwhile' : undefined,
    )
  }
  if (door.may && !door.may(visit.person)) throw new Forbidden()
  return null
}

// The same form sent twice (a double click, a retry, "back" and again) creates once and answers the same.
async function once(
  db: OrganisationDb,
  visit: Visit,
  coming: Coming,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const { form, house, now } = coming
  if (coming.method !== 'POST' || typeof form._key !== 'string' || form._key.length > 100) return run()
  const keyHash = createHash('sha256')
    .update(`${visit.person?.id ?? ''}\0${coming.route}\0${form._key}`)
    .digest()
  const taken = await takeKey(db, {
    keyHash,
    inputHmac: hmac(house.keys, 'idempotency', await textOf(coming)),
    now,
  })
  if (taken.kind === 'conflict') throw new Conflict()
  if (taken.kind === 'replay')
    return seeOther(taken.location, (taken.flash as MessageKey | null) ?? undefined)
  const answer = await run()
  if (answer.kind === 'redirect')
    await keepAnswer(db, keyHash, { status: 303, location: answer.location, flash: answer.flash ?? null })
  // what cannot be stored (bytes, a page that came of a success) would be answered as an empty redirect the second time
  else if (answer.kind !== 'page' || answer.status < 400)
    throw new Error(`${coming.route}: a POST that takes a key answers seeOther() or a page from 400 up`)
  return answer
}

async function textOf({ request, form }: Coming): Promise<string> {
  const fields = await Promise.all(
    Object.entries(form as FormValues).map(async ([name, value]) => [
      name,
      await Promise.all([value].flat().map(contentOf)),
    ]),
  )
  return JSON.stringify([request.path, fields])
}

async function contentOf(value: string | File): Promise<string> {
  if (typeof value === 'string') return value
  return createHash('sha256')
    .update(new Uint8Array(await value.arrayBuffer()))
    .digest('hex')
}
