import type { LeftOut } from '../../../core/matching/explain/left-out.ts'
import { closingOf, type Line } from '../../../core/matching/explain/pair.ts'
import type { Ranks } from '../../../core/matching/explain/ranks.ts'
import type { RuleGain } from '../../../core/matching/explain/relax.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'

/** `relax` is null also where nothing was solved again to find it. */
export type Reasons = Pick<LeftOut, 'reason' | 'closed' | 'relax'>

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
}

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
  return { reason: open > 0 ? 'taken' : 'closed', closed, relax: null }
}
