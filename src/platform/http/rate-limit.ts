import { hmac } from '../crypto/hmac.ts'
import { inFence } from '../db/fence.ts'
import { countHit, uncountHit } from '../db/rate-limits.ts'
import type { House } from '../house.ts'
import { TooMany } from './errors.ts'

/**
 * Counts a try, in a transaction of its own: a refused request counts too, and of many at once none slips through.
 * @param what is counted, `sign-in.account` for example
 * @param whose an account, a network address, or '' for the organisation as a whole; only its HMAC is stored
 * @returns what takes this try back, where only failures are to count
 * @throws TooMany beyond `most` in `perSeconds`
 */
export async function limit(
  house: House,
  organisation: string,
  { what, whose, most, perSeconds }: { what: string; whose: string; most: number; perSeconds: number },
): Promise<() => Promise<void>> {
  const bucket = hmac(house.keys, 'rate-limits', `${what}\0${whose}`)
  const inside = { organisation, write: true }
  const { window, hits, secondsLeft } = await inFence(house.pool, inside, (db) =>
    countHit(db, { bucket, windowSeconds: perSeconds, now: house.now() }),
  )
  if (hits > most) throw new TooMany(secondsLeft)
  return () => inFence(house.pool, inside, (db) => uncountHit(db, { bucket, window }))
}
