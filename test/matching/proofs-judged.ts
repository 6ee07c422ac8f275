// Dyads set down by hand with their proof, for the judge to be tried on.
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { matrixProblem } from './modes-problems.ts'
import { type Problem, withPair } from './problems.ts'

const closed = -1
// mentee 3 is locked to mentor 1; mentee 4 finds nobody; mentor 2 keeps a free place; all places of mentor 3 are locked; mentor 4 has none
const people = matrixProblem(
  [
    [9, 4, 1, 9, 9],
    [8, 3, 2, 9, 9],
    [closed, 6, 5, closed, closed],
    [2, 7, closed, 9, 9],
    [closed, closed, closed, closed, 9],
    [5, 5, 5, 9, 9],
  ],
  [2, 2, 1, 1, 0],
)
const locks = withPair(withPair(people.roster.locks, 3, 1), 5, 3)
export const problem: Problem = { ...people, roster: { ...people.roster, locks } }

/** 0 and 1 with mentor 0, 2 with mentor 1; the duals of mentors without places to give count for nothing. */
export function right(base = 100): Outcome {
  return {
    mentorOf: Int32Array.of(0, 0, 1, 1, -1, 3),
    scoreOf: Int32Array.of(9, 8, 6, 7, 0, 9),
    secondOf: null,
    menteeDual: Float64Array.of(base + 3, base + 2, base + 5, 0, 0, 0),
    mentorDual: Float64Array.of(6, 1, 0, 7, 7),
    certificate: {
      cardinality: 5,
      points: 39,
      base,
      primal: 3 * base + 23,
      bound: 3 * base + 23,
      gap: 0,
      evidence: { rowsProven: 6, pairsScored: 0, pairs: 30 },
    },
    price: null,
    work: [],
  }
}

export const said = (outcome: Outcome, of: Problem = problem) => verify(of.roster, of.rules, outcome).problems
export const certified = (more: Partial<Outcome['certificate']>) => ({
  ...right(),
  certificate: { ...right().certificate, ...more },
})
export const dual = (side: 'mentee' | 'mentor', person: number, value: number) => {
  const column = `${side}Dual` as const
  return { ...right(), [column]: right()[column].with(person, value) }
}
export const moved = (mentee: number, mentor: number) => ({
  ...right(),
  mentorOf: right().mentorOf.with(mentee, mentor),
})
export const seconds = (...of: number[]) => ({ ...right(), secondOf: Int32Array.from(of) })
