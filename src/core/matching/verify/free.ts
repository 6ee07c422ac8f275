// Who takes part in the search that a certificate is about: everybody who is not locked, and the places that locked pairs leave.
import type { Roster } from '../problem/people.ts'

export type Free = {
  /** 1: takes part */
  mentee: Uint8Array
  /** of each mentor; never more than there are mentees to take them */
  places: Int32Array
}

/** @param apart 1 for a mentee who takes no part although nobody locked them */
export function freeOf({ mentees, mentors, locks }: Roster, apart: Uint8Array | null): Free {
  const free: Free = { mentee: new Uint8Array(mentees.count).fill(1), places: mentors.capacity.slice() }
  for (let at = 0; at < locks.mentee.length; at++) {
    free.mentee[locks.mentee[at]!] = 0
    free.places[locks.mentor[at]!]!--
  }
  apart?.forEach((one, mentee) => {
    if (one === 1) free.mentee[mentee] = 0
  })
  for (let mentor = 0; mentor < mentors.count; mentor++)
    free.places[mentor] = Math.max(0, Math.min(free.places[mentor]!, mentees.count))
  return free
}

/** An integer ≥ 0 that is held exactly. */
export const isExact = (number: number) => Number.isSafeInteger(number) && number >= 0
