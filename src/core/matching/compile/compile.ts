// Rules become terms. Invariant: compiling is linear in the people and their lists, never in the pairs.
import type { Roster } from '../problem/people.ts'
import { criteria } from '../rules/criteria.ts'
import { gates } from '../rules/gates.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { termsOf } from './build.ts'
import type { Compiled } from './compiled.ts'

/** Gates that hold whatever the programme says. */
export const always = ['self', 'veto'] as const

/**
 * @param floor pairs below so many points are closed
 * @returns the compiled problem, without the mentees and the places that locked pairs take
 */
export function compileRules(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  floor = 0,
): Compiled {
  const { terms, finish } = termsOf(roster.mentees.count, roster.mentors.count)
  for (const kind of always) gates[kind].compile(roster, {}, terms)
  for (const { kind, values } of rules.gates) gates[kind as keyof typeof gates].compile(roster, values, terms)
  for (const { kind, values } of rules.criteria)
    criteria[kind as keyof typeof criteria].compile(roster, values, terms)
  const compiled = finish(roster.mentors.capacity, floor)
  for (let at = 0; at < roster.locks.mentee.length; at++) {
    compiled.settled[roster.locks.mentee[at]!] = 1
    compiled.capacity[roster.locks.mentor[at]!]!--
  }
  return compiled
}
