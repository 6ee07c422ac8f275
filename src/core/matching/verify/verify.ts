// The independent judge: takes the raw people, the rules and what is claimed, and believes nothing else. Invariant: it shares no code
// with compiling, scoring, searching and solving; a test follows its imports.
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { checkCircles } from './circles.ts'
import { checkFloor } from './fair.ts'
import { checkOptimum, type Looked, type Seen } from './optimum.ts'
import { checkPairs } from './pairs.ts'
import { noProblems, type Problem, type Problems } from './problem.ts'
import { checkSecond } from './second.ts'
import { checkStable } from './stable.ts'

export type Verdict = {
  /** no problem at all */
  ok: boolean
  /** the first hundred */
  problems: Problem[]
  /** how many in all */
  count: number
  /** how it was seen that nothing better exists; null when that was not looked at (circles: their bound is the engine's word) */
  optimum: Seen | null
}

export type VerifyOptions = Partial<Looked>

/**
 * @param options most: up to so many pairs each is looked at (30,000,000: 10,000 × 3,000); above, `rows` mentees (200) chosen by `seed`
 * are held against every mentor, and the verdict says that it was a sample. That no higher floor is possible (fair) is then not looked at.
 */
export function verify(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  { most = 30_000_000, rows = 200, seed = 1 }: VerifyOptions = {},
): Verdict {
  const problems = noProblems()
  const optimum = checkAll(roster, rules, outcome, { most, rows, seed }, problems)
  return { ok: problems.count === 0, problems: problems.list, count: problems.count, optimum }
}

function checkAll(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  looked: Looked,
  problems: Problems,
): Seen | null {
  if (rules.circles) {
    checkCircles(roster, rules, rules.circles, outcome, problems)
    return null
  }
  if (!checkPairs(roster, rules, outcome, problems)) return null
  const locks = rules.mode === 'stable' ? checkStable(roster, rules, outcome, problems) : roster.locks
  const floor = rules.mode === 'fair' ? outcome.floor : 0
  if (floor === undefined) problems.add({ reason: 'no-proof', asked: 'fair' })
  const seen = checkOptimum({ ...roster, locks }, rules, outcome, looked, problems, { floor })
  if (rules.mode === 'fair' && seen.proof === 'every-pair') checkFloor(roster, rules, outcome, problems)
  if (rules.secondMentor) checkSecond(roster, rules, outcome, looked, problems)
  return seen
}
