// What may be wrong with an outcome, as data: who, what was said, what was found. Callers make the sentences.

/** People are indices in the roster; a mentor of -1 is nobody. */
export type Problem =
  /** a column has not one number for each person */
  | { reason: 'shape'; column: string; said: number; found: number }
  | { reason: 'no-such-mentor'; mentee: number; mentor: number }
  /** the second mentor is the first one, or comes without a first one */
  | { reason: 'second'; mentee: number; mentor: number }
  | { reason: 'over-capacity'; mentor: number; load: number; capacity: number }
  | { reason: 'gate'; mentee: number; mentor: number; gate: string }
  | { reason: 'below-floor'; mentee: number; mentor: number; points: number; floor: number }
  | { reason: 'lock-dropped'; mentee: number; mentor: number; found: number }
  | { reason: 'score'; mentee: number; mentor: number; said: number; found: number }
  | { reason: 'total'; what: Total; said: number; found: number }
  /** one more mentee must be worth more than all the points */
  | { reason: 'base'; base: number; points: number }
  /** not an integer ≥ 0 held exactly */
  | { reason: 'dual'; side: 'mentee' | 'mentor'; person: number; dual: number }
  /** a mentee without a mentor, or with a locked one, and a dual above 0 */
  | { reason: 'dual-unmatched'; mentee: number; dual: number }
  | { reason: 'dual-free-place'; mentor: number; dual: number; free: number }
  /** a dyad is worth less than its two duals */
  | { reason: 'not-tight'; mentee: number; mentor: number; worth: number; duals: number }
  /** an open pair is worth more than its two duals: something better may exist */
  | { reason: 'beyond'; mentee: number; mentor: number; worth: number; duals: number }
  /** too large to look at every pair, and the engine does not say that it proved each row */
  | { reason: 'evidence'; rowsProven: number; rows: number }
  /** what the rules ask for has no proof that is checked here */
  | { reason: 'no-proof'; asked: string }

export type Total = 'cardinality' | 'points' | 'primal' | 'bound' | 'gap'

/** Counts every problem and keeps the first ones. */
export type Problems = { list: Problem[]; count: number; add(problem: Problem): void }

const mostListed = 100

export function noProblems(): Problems {
  const problems: Problems = {
    list: [],
    count: 0,
    add(problem) {
      problems.count++
      if (problems.list.length < mostListed) problems.list.push(problem)
    },
  }
  return problems
}
