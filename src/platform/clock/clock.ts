import { Temporal } from 'temporal-polyfill'

/** What time it is. Handed to whoever needs it, so that a test decides. */
export type Clock = { now(): Temporal.Instant }

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands still until it is moved: `clock.set('2027-03-01T09:00:00Z')`. */
export function stillClock(start: string): Clock & { set(instant: string): void } {
  let instant = Temporal.Instant.from(start)
  return {
    now: () => instant,
    set: (next) => {
      instant = Temporal.Instant.from(next)
    },
  }
}
