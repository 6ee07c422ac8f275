// Second mentors are an optimum of their own: of the places left by the first ones, nobody given their first mentor again,
// those without a first one apart.
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { checkOptimum, type Looked } from './optimum.ts'
import { checkPairs } from './pairs.ts'
import type { Problems } from './problem.ts'

export function checkSecond(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  { mentorOf, secondOf, second }: Pick<Outcome, 'mentorOf' | 'secondOf' | 'second'>,
  looked: Looked,
  problems: Problems,
): void {
  if (!second || !secondOf) {
    problems.add({ reason: 'no-proof', asked: 'second' })
    return
  }
  const left = leftBy(roster, mentorOf)
  const claim = { ...second, mentorOf: secondOf, secondOf: null }
  if (!checkPairs(left, rules, claim, problems)) return
  const apart = Uint8Array.from(mentorOf, (mentor) => (mentor < 0 ? 1 : 0))
  checkOptimum(left, { ...rules, targets: [], minimumPoints: 0 }, claim, looked, problems, { apart })
}

/** The people with the places that are left; first pairs are vetoed, nobody is locked. */
function leftBy(roster: Roster, mentorOf: Int32Array): Roster {
  const matched = Int32Array.from(mentorOf.keys()).filter((mentee) => mentorOf[mentee]! >= 0)
  const mentors = matched.map((mentee) => mentorOf[mentee]!)
  const capacity = roster.mentors.capacity.slice()
  for (const mentor of mentors) capacity[mentor]!--
  return {
    ...roster,
    mentors: { ...roster.mentors, capacity },
    locks: { mentee: new Int32Array(0), mentor: new Int32Array(0) },
    vetoes: {
      mentee: Int32Array.from([...roster.vetoes.mentee, ...matched]),
      mentor: Int32Array.from([...roster.vetoes.mentor, ...mentors]),
    },
  }
}
