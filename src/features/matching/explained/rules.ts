import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import { criteria } from '../../../core/matching/rules/criteria.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'

/** What one criterion brings to a dyad; `criterion` is its place in the rule set. */
export type Line = { criterion: number; points: number; most: number; evidence: string[] }
export type Ranks = { ofMentor: number | null; ofMentee: number | null }
/** Why somebody has nobody: how many mentors each gate closes, the gate that would help most without. */
export type LeftOut = {
  reason: 'closed' | 'taken'
  closed: { gate: number; mentors: number }[]
  relax: { gate: number; dyads: number; points: number } | null
}
export type Cost = { gate: number; dyads: number; points: number }

/** All that a result says beyond who goes with whom. */
export type Explanations = {
  lines(mentee: number, mentor: number): Line[]
  ranks(mentee: number): Ranks
  leftOut(mentee: number): LeftOut
  costs: Cost[]
}

export function explanationsOf(roster: Roster, rules: RuleSet, _outcome: Outcome): Explanations {
  return {
    lines: (mentee, mentor) =>
      rules.criteria.map(({ kind, values }, criterion) => {
        const { points, evidence } = criteria[kind as keyof typeof criteria]
        const brought = points(roster, mentee, mentor, values)
        return {
          criterion,
          points: brought,
          most: Number(values.points),
          evidence: brought > 0 ? evidence(roster, mentee, mentor, values) : [],
        }
      }),
    ranks: () => ({ ofMentor: null, ofMentee: null }),
    leftOut: () => ({ reason: 'closed', closed: [], relax: null }),
    costs: [],
  }
}
