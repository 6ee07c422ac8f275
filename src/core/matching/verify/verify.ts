// The independent judge: takes the raw people, the rules and what is claimed, and believes nothing else. Invariant: it shares no code
// with compiling, scoring, searching and solving; a test follows its imports.
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { checkOptimum, type Looked, type Seen } from './optimum.ts'
import { checkPairs } from './pairs.ts'
import { noProblems, type Problem, type Problems } from './problem.ts'

export type Verdict = {
  /** no problem at all */
  ok: boolean
  /** the first hundred */
  problems: Problem[]
  /** how many in all */
  count: number
  /** how it was seen that nothing better exists; null when that could not be looked at */
  optimum: Seen | null
}

export type VerifyOptions = Partial<Omit<Looked, 'floor'>>

/**
 * @param options most: up to so many pairs each is looked at (30,000,000: 10,000 × 3,000); above, `rows` mentees (200) chosen by `seed`
 * are held against every mentor, and the verdict says that it was a sample
 */
export function verify(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  { most = 30_000_000, rows = 200, seed = 1 }: VerifyOptions = {},
): Verdict {
  const problems = noProblems()
  const readable = checkPairs(roster, rules, outcome, problems)
  const optimum = readable ? checkMode(roster, rules, outcome, { most, rows, seed }, problems) : null
  return { ok: problems.count === 0, problems: problems.list, count: problems.count, optimum }
}

/** Each mode has its proof. Second mentors come after, and change nothing of the first ones' proof. */
function checkMode(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  looked: Omit<Looked, 'floor'>,
  problems: Problems,
): Seen | null {
  const asked = unproven(rules)
  if (asked === null) return checkOptimum(roster, rules, outcome, { ...looked, floor: 0 }, problems)
  problems.add({ reason: 'no-proof', asked })
  return null
}

/** What the rules ask for beyond the most mentees, then the most points. */
function unproven({ mode, targets, minimumPoints, circles }: RuleSet): string | null {
  if (circles !== null) return 'circles'
  if (mode !== 'best-total') return mode
  if (targets.length > 0) return 'targets'
  return minimumPoints === 0 ? null : 'minimum'
}
