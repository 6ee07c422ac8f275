// What a pair is worth, read straight off the people by the rules' definitions. Invariant: nothing here, and nothing that verify
// imports, is code of the engine: a mistake of what made an outcome cannot be repeated by what checks it.
import type { Roster } from '../problem/people.ts'
import { criteria } from '../rules/criteria.ts'
import { gates } from '../rules/gates.ts'
import type { Criterion, Gate } from '../rules/kind.ts'
import type { RuleSet } from '../rules/rule-set.ts'

/** Gates that hold whatever the programme says. */
const always = [
  { kind: 'self', values: {} },
  { kind: 'veto', values: {} },
]

export type Definition = {
  /** @returns the kind of the first gate that closes the pair, or null */
  closedBy(mentee: number, mentor: number): string | null
  /** @returns the points of the pair, open or not */
  points(mentee: number, mentor: number): number
}

export function definitionOf(roster: Roster, rules: Pick<RuleSet, 'gates' | 'criteria'>): Definition {
  const closing = [...always, ...rules.gates].map(({ kind, values }) => {
    const gate: Gate = gates[kind as keyof typeof gates]
    return { kind, values, gate }
  })
  const giving = rules.criteria.map(({ kind, values }) => {
    const criterion: Criterion = criteria[kind as keyof typeof criteria]
    return { values, criterion }
  })
  return {
    closedBy(mentee, mentor) {
      for (const { kind, values, gate } of closing)
        if (gate.closes(roster, mentee, mentor, values)) return kind
      return null
    },
    points(mentee, mentor) {
      let sum = 0
      for (const { values, criterion } of giving) sum += criterion.points(roster, mentee, mentor, values)
      return sum
    },
  }
}
