// What stands behind a pair: each criterion's points and what they come from, each gate that closes it. Invariant: read off the people by
// the definitions, so that the lines of a dyad add up to its score whatever the engine did.
import type { Roster } from '../problem/people.ts'
import { criteria } from '../rules/criteria.ts'
import { gates } from '../rules/gates.ts'
import type { Criterion, Gate, Values } from '../rules/kind.ts'
import type { Rule, RuleSet } from '../rules/rule-set.ts'

/** What one criterion brings; `index` is its place in the rule set. The evidence is in words of the roster. */
export type Line = { kind: string; index: number; points: number; most: number; evidence: string[] }

/** A rule that closes a pair; `index` is its place in the rule set. */
export type Closing = { kind: string; index: number }

export type ExplainedPair = {
  /** of its criteria, one line each, in the order of the rule set; they sum to `points` */
  lines: Line[]
  points: number
  /** empty when the pair is open */
  closed: Closing[]
}

type Rules = Pick<RuleSet, 'gates' | 'criteria'>

export function explainPair(roster: Roster, rules: Rules, mentee: number, mentor: number): ExplainedPair {
  const lines = rules.criteria.map(({ kind, values }, index): Line => {
    const criterion: Criterion = criteria[kind as keyof typeof criteria]
    const points = criterion.points(roster, mentee, mentor, values)
    const evidence = points > 0 ? criterion.evidence(roster, mentee, mentor, values) : []
    return { kind, index, points, most: values.points as number, evidence }
  })
  return {
    lines,
    points: lines.reduce((sum, { points }) => sum + points, 0),
    closed: closingOf(roster, rules, mentee, mentor),
  }
}

/** A decision about the two themselves: told as such, so that nobody can tell a block from a veto. */
export const decided = 'decided'
const silent = new Set(['self', 'veto', 'blocked'])

/** @returns the gates that close a pair; people's and coordinators' decisions are one `decided`, with index -1 */
export function closingOf(roster: Roster, rules: Rules, mentee: number, mentor: number): Closing[] {
  return closingsOf(roster, rules)(mentee, mentor)
}

/** The same for many pairs. */
export function closingsOf(roster: Roster, rules: Rules): (mentee: number, mentor: number) => Closing[] {
  const always = ['self', 'veto'].map((kind) => ({ kind, values: {} }))
  const decisions = [...always, ...rules.gates].filter(({ kind }) => silent.has(kind)).map(gateOf)
  const others = rules.gates
    .map((rule, index) => ({ kind: rule.kind, index, ...gateOf(rule) }))
    .filter(({ kind }) => !silent.has(kind))
  return (mentee, mentor) => {
    const closing: Closing[] = []
    if (decisions.some(({ gate, values }) => gate.closes(roster, mentee, mentor, values)))
      closing.push({ kind: decided, index: -1 })
    for (const { kind, index, gate, values } of others)
      if (gate.closes(roster, mentee, mentor, values)) closing.push({ kind, index })
    return closing
  }
}

function gateOf({ kind, values }: Rule): { gate: Gate; values: Values } {
  return { gate: gates[kind as keyof typeof gates], values }
}

/** Gates that a programme may do without: never those that keep apart who must be kept apart. */
export function relaxable({ gates: asked }: Pick<RuleSet, 'gates'>): Closing[] {
  return asked
    .map(({ kind }, index) => ({ kind, index }))
    .filter(({ kind }) => {
      const gate: Gate = gates[kind as keyof typeof gates]
      return gate.neverRelaxed !== true
    })
}
