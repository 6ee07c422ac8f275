import type { LeftOut } from '../../../core/matching/explain/left-out.ts'
import { closingOf, type Line } from '../../../core/matching/explain/pair.ts'
import type { Ranks } from '../../../core/matching/explain/ranks.ts'
import type { RuleGain } from '../../../core/matching/explain/relax.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'

/** circles: some mentors are open, and no circle of the sizes asked for. `relax` is null also where nothing was solved again to find it. */
export type Reasons = Pick<LeftOut, 'closed' | 'relax'> & { reason: LeftOut['reason'] | 'circles' }

/** All that a result says beyond who goes with whom. */
export type Explanations = {
  /** of a criterion each; they sum to the score */
  lines(mentee: number, mentor: number): Line[]
  /** null where the run is too large to count */
  ranks(mentee: number): Ranks | null
  /** null beyond the number of people whose reasons are looked for */
  leftOut(mentee: number): Reasons | null
  /** what each rule that may be relaxed costs, the costliest first; null when the run is too large */
  costs: RuleGain[] | null
  /** what was not computed, to be said */
  unsaid: Unsaid[]
}

/**
 * costs: neither what rules cost nor what would help somebody, beyond so many mentees; circles: what would help somebody, in circles;
 * best-total: what would help is counted as if the best total were asked for, whatever the mode;
 * helped: what would help, for so many of those left out only; reasons: for so many of them no reason at all; ranks: beyond so many pairs
 */
export type Unsaid =
  | { what: 'costs' | 'ranks'; most: number }
  | { what: 'helped' | 'reasons'; count: number; of: number }
  | { what: 'circles' | 'best-total' }

/** Beyond these sizes something is not computed, and that is said. */
export type Limits = {
  /** mentees beyond whom nothing is solved again: neither what rules cost, nor what would help somebody */
  solvedAgain: number
  /** those left out for whom the rule that would help most is looked for */
  helped: number
  /** pairs looked at for the reasons of the others left out, but not before fifty people */
  pairs: number
  /** pairs beyond which nobody’s rank is counted: 30,000,000 take some seconds */
  ranked: number
}
export const usualLimits: Limits = { solvedAgain: 20_000, helped: 300, pairs: 10_000_000, ranked: 30_000_000 }

export function costliestFirst(costs: readonly RuleGain[]): RuleGain[] {
  return [...costs].sort((a, b) => b.gain.cardinality - a.gain.cardinality || b.gain.points - a.gain.points)
}

/** Which rules close how many mentors, without asking which would help. */
export function countedFor(roster: Roster, rules: RuleSet, mentee: number): Reasons {
  const counts = new Map<number, Reasons['closed'][number]>()
  let open = 0
  for (let mentor = 0; mentor < roster.mentors.count; mentor++) {
    const closing = closingOf(roster, rules, mentee, mentor)
    if (closing.length === 0 && roster.mentors.capacity[mentor]! > 0) open++
    for (const gate of closing) {
      const count = counts.get(gate.index) ?? { ...gate, mentors: 0, alone: 0 }
      count.mentors++
      if (closing.length === 1) count.alone++
      counts.set(gate.index, count)
    }
  }
  const closed = [...counts.values()].sort((one, other) => one.index - other.index)
  const possible = rules.circles ? 'circles' : 'taken'
  return { reason: open > 0 ? possible : 'closed', closed, relax: null }
}
