// Small whole problems: people, capacities from none to plenty, rules of every kind, pairs locked beforehand that the rules allow.
import fc from 'fast-check'
import { match, troublesOf } from '../../src/core/matching/match.ts'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import type { Pairs, Roster } from '../../src/core/matching/problem/people.ts'
import { criteria } from '../../src/core/matching/rules/criteria.ts'
import { gates } from '../../src/core/matching/rules/gates.ts'
import type { Criterion, Gate } from '../../src/core/matching/rules/kind.ts'
import type { Rule, RuleSet } from '../../src/core/matching/rules/rule-set.ts'
import { anyRoster, anyValues } from './rosters.ts'

export type Problem = { roster: Roster; rules: RuleSet }

const plain = {
  mode: 'best-total',
  secondMentor: false,
  targets: [],
  minimumPoints: 0,
  circles: null,
} as const

export const ruleSetOf = (closing: Rule[], giving: Rule[]): RuleSet => ({
  ...plain,
  targets: [],
  gates: closing,
  criteria: giving,
})

const anyRule = (kinds: Record<string, Gate | Criterion>): fc.Arbitrary<Rule> =>
  fc
    .constantFrom(...Object.keys(kinds))
    .chain((kind) => anyValues(kinds[kind]!.parameters).map((values) => ({ kind, values })))

const anyRules = fc
  .tuple(fc.array(anyRule(gates), { maxLength: 2 }), fc.array(anyRule(criteria), { maxLength: 4 }))
  .map(([closing, giving]) => ruleSetOf(closing, giving))

const anyCapacity = fc.array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: 5, maxLength: 5 })
const anyLocks = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 2 })

export const anyProblem: fc.Arbitrary<Problem> = fc
  .tuple(anyRoster, anyRules, anyCapacity, anyLocks)
  .map(([before, rules, places, wanted]) => {
    const capacity = Int32Array.from(places.slice(0, before.mentors.count))
    let roster: Roster = { ...before, mentors: { ...before.mentors, capacity } }
    for (const [mentee, mentor] of wanted) {
      const locks = withPair(roster.locks, mentee % roster.mentees.count, mentor % roster.mentors.count)
      if (troublesOf({ ...roster, locks }, rules).length === 0) roster = { ...roster, locks }
    }
    return { roster, rules }
  })

export function withPair(pairs: Pairs, mentee: number, mentor: number): Pairs {
  return {
    mentee: Int32Array.from([...pairs.mentee, mentee]),
    mentor: Int32Array.from([...pairs.mentor, mentor]),
  }
}

/** @throws when the problem's decisions contradict each other */
export async function matched({ roster, rules }: Problem): Promise<Outcome> {
  const made = await match(roster, rules)
  if (!made.ok) throw new Error(JSON.stringify(made.troubles))
  return made.outcome
}
