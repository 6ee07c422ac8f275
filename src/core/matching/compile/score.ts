// The exact score of a pair, from compiled terms: a mentee's row is spread out once, then each mentor costs one short loop.
import { unknown } from '../problem/people.ts'
import type { Compiled } from './compiled.ts'
import { closed } from './terms.ts'

export type Scorer = {
  /** From now on, scores are this mentee's. */
  row(mentee: number): void
  /** @returns points ≥ 0 of the pair, or `closed` */
  score(mentor: number): number
}

const pointsMask = 0xffffff
const needShift = 24

export function scorerOf(problem: Compiled): Scorer {
  const { menteeStart, menteeList, menteePoints, mentorStart, mentorList, mentorPoints } = problem
  const { needs, needStart, needList, needBit, pairStart, pairMentor, pairPoints, floor } = problem
  const { tables, masks, sames } = problem
  // of each list: what it brings to this mentee, and the needs it meets in the high bits
  const worth = new Int32Array(problem.lists)
  const named = new Int32Array(problem.mentors)
  let mentee = -1

  function clear() {
    for (let e = menteeStart[mentee]!; e < menteeStart[mentee + 1]!; e++) worth[menteeList[e]!] = 0
    for (let e = needStart[mentee]!; e < needStart[mentee + 1]!; e++) worth[needList[e]!] = 0
    for (let e = pairStart[mentee]!; e < pairStart[mentee + 1]!; e++) named[pairMentor[e]!] = 0
  }

  function row(next: number) {
    if (mentee >= 0) clear()
    mentee = next
    for (let e = menteeStart[mentee]!; e < menteeStart[mentee + 1]!; e++)
      worth[menteeList[e]!] = menteePoints[e]!
    for (let e = needStart[mentee]!; e < needStart[mentee + 1]!; e++)
      worth[needList[e]!] = worth[needList[e]!]! | (1 << (needShift + needBit[e]!))
    for (let e = pairStart[mentee]!; e < pairStart[mentee + 1]!; e++) named[pairMentor[e]!] = pairPoints[e]!
  }

  function score(mentor: number): number {
    const byName = named[mentor]!
    if (byName === closed) return closed
    let points = mentorPoints[mentor]! + byName
    if (points < 0) return closed
    for (let m = 0; m < masks.length; m++) if (!meets(masks[m]!, mentee, mentor)) return closed
    for (let t = 0; t < tables.length; t++) {
      const table = tables[t]!
      const more =
        table.points[table.menteeClass[mentee]! * table.mentorClasses + table.mentorClass[mentor]!]!
      if (more === closed) return closed
      points += more
    }
    for (let s = 0; s < sames.length; s++) {
      const same = sames[s]!
      const one = same.mentee[mentee]!
      if ((one !== unknown && one === same.mentor[mentor]!) === same.closedWhenSame) return closed
    }
    let met = 0
    for (let e = mentorStart[mentor]!; e < mentorStart[mentor + 1]!; e++) {
      const brings = worth[mentorList[e]!]!
      points += brings & pointsMask
      met |= brings
    }
    const need = needs[mentee]!
    if (need !== 0 && ((met >> needShift) & need) !== need) return closed
    return points < floor ? closed : points
  }

  return { row, score }
}

function meets(
  { mentee: left, mentor: right, words, atLeast }: Compiled['masks'][number],
  mentee: number,
  mentor: number,
) {
  let shared = 0
  for (let w = 0; w < words; w++) {
    let bits = left[mentee * words + w]! & right[mentor * words + w]!
    while (bits !== 0) {
      bits &= bits - 1
      if (++shared >= atLeast) return true
    }
  }
  return atLeast <= 0
}
