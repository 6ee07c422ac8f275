import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import { criteria } from '../../../core/matching/rules/criteria.ts'
import { gates } from '../../../core/matching/rules/gates.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'

/** What one criterion brings to a dyad; `criterion` is its place in the rule set. */
export type Line = { criterion: number; points: number; most: number; evidence: string[] }

/** The best result without one gate, all else as it is, less the result: what that gate costs. */
export type Cost = { gate: number; dyads: number; points: number; mentorOf: Int32Array }

/** closed: no mentor is open to them; taken: those who are have no place left. A gate, or `decided`, counts each mentor whom it closes. */
export type LeftOut = {
  reason: 'closed' | 'taken'
  closed: { gate: number; mentors: number }[]
  /** of the gates without which they would have somebody, the one that brings the whole most */
  relax: { gate: number; dyads: number; points: number } | null
}

/** Where the other stands among all who are open, by points: 1 is the best; equals share a place. */
export type Ranks = { ofMentor: number | null; ofMentee: number | null }

/** All that a result says beyond who goes with whom. */
export type Explanations = {
  lines(mentee: number, mentor: number): Line[]
  ranks(mentee: number): Ranks
  /** null beyond the number of people whose reasons are looked for */
  leftOut(mentee: number): LeftOut | null
  /** the costliest first; null when the run is too large for them */
  costs: Cost[] | null
}

/** Straight from the definitions of the criteria: they add up to the score. */
export function linesOf(roster: Roster, rules: RuleSet, mentee: number, mentor: number): Line[] {
  return rules.criteria.map(({ kind, values }, criterion) => {
    const definition = criteria[kind as keyof typeof criteria]
    const points = definition.points(roster, mentee, mentor, values)
    const evidence = points > 0 ? definition.evidence(roster, mentee, mentor, values) : []
    return { criterion, points, most: Number(values.points), evidence }
  })
}

/** A decision about two people: a veto, a block, being the same person. Told as one, so that nobody can see a block. */
export const decided = -1
const silent = new Set(['self', 'veto', 'blocked'])

export function leftOutOf(roster: Roster, rules: RuleSet, costs: readonly Cost[], mentee: number): LeftOut {
  const asked = rules.gates.map((rule, gate) => ({ ...rule, gate: silent.has(rule.kind) ? decided : gate }))
  const always = ['self', 'veto'].map((kind) => ({ kind, values: {}, gate: decided }))
  const counts = new Map<number, number>()
  let open = 0
  for (let mentor = 0; mentor < roster.mentors.count; mentor++) {
    if (roster.mentors.capacity[mentor]! === 0) continue
    const closing = new Set<number>()
    for (const { kind, values, gate } of [...always, ...asked])
      if (gates[kind as keyof typeof gates].closes(roster, mentee, mentor, values)) closing.add(gate)
    for (const gate of closing) counts.set(gate, (counts.get(gate) ?? 0) + 1)
    if (closing.size === 0) open++
  }
  const helps = costs.find(({ mentorOf }) => mentorOf[mentee]! >= 0)
  return {
    reason: open > 0 ? 'taken' : 'closed',
    closed: [...counts]
      .map(([gate, mentors]) => ({ gate, mentors }))
      .sort((a, b) => b.mentors - a.mentors || a.gate - b.gate),
    relax: helps ? { gate: helps.gate, dyads: helps.dyads, points: helps.points } : null,
  }
}

/** Which gates a counterfactual may open: never those that protect somebody. */
export function relaxable(rules: RuleSet): number[] {
  return rules.gates.flatMap(({ kind }, gate) => {
    const { neverRelaxed } = gates[kind as keyof typeof gates] as { neverRelaxed?: true }
    return neverRelaxed ? [] : [gate]
  })
}

export function costsInOrder(costs: Cost[]): Cost[] {
  return [...costs].sort((a, b) => b.dyads - a.dyads || b.points - a.points)
}

/** What the second of two results has more than the first. */
export function gainOf(before: Outcome, after: Outcome): { dyads: number; points: number } {
  return {
    dyads: after.certificate.cardinality - before.certificate.cardinality,
    points: after.certificate.points - before.certificate.points,
  }
}
