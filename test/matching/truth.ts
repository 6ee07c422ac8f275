// What is true of a small problem, found without thinking: definitions read pair by pair, every set of dyads tried.
import type { Roster } from '../../src/core/matching/problem/people.ts'
import { criteria } from '../../src/core/matching/rules/criteria.ts'
import { gates } from '../../src/core/matching/rules/gates.ts'
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'

type Rules = Pick<RuleSet, 'gates' | 'criteria'>
export type Worth = { cardinality: number; points: number }

export const isOpen = (roster: Roster, rules: Rules, mentee: number, mentor: number) =>
  ![{ kind: 'self', values: {} }, { kind: 'veto', values: {} }, ...rules.gates].some(({ kind, values }) =>
    gates[kind as keyof typeof gates].closes(roster, mentee, mentor, values),
  )

export const pointsOf = (roster: Roster, rules: Rules, mentee: number, mentor: number) =>
  rules.criteria.reduce(
    (sum, { kind, values }) =>
      sum + criteria[kind as keyof typeof criteria].points(roster, mentee, mentor, values),
    0,
  )

export const isBetter = (one: Worth, other: Worth) =>
  one.cardinality > other.cardinality || (one.cardinality === other.cardinality && one.points > other.points)

/** @returns what these dyads are worth, or null when a gate, a capacity or a lock is not kept */
export function worthOf(roster: Roster, rules: Rules, mentorOf: ArrayLike<number>): Worth | null {
  const load = new Map<number, number>()
  const worth = { cardinality: 0, points: 0 }
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    const mentor = mentorOf[mentee]!
    if (mentor < 0) continue
    if (!isOpen(roster, rules, mentee, mentor)) return null
    load.set(mentor, (load.get(mentor) ?? 0) + 1)
    worth.cardinality++
    worth.points += pointsOf(roster, rules, mentee, mentor)
  }
  for (const [mentor, mentees] of load) if (mentees > roster.mentors.capacity[mentor]!) return null
  const kept = [...roster.locks.mentee].every((mentee, at) => mentorOf[mentee] === roster.locks.mentor[at])
  return kept ? worth : null
}

/**
 * The best of all sets of dyads.
 * @param rulesOf the rules that a mentee's pairs are read by
 */
export function bestOf(
  roster: Roster,
  rules: Rules,
  rulesOf: (mentee: number) => Rules = () => rules,
): Worth {
  const locked = new Map([...roster.locks.mentee].map((mentee, at) => [mentee, roster.locks.mentor[at]!]))
  const room = [...roster.mentors.capacity]
  const open = [...roster.mentees.person.keys()].map((mentee) =>
    [...roster.mentors.person.keys()]
      .filter((mentor) => isOpen(roster, rulesOf(mentee), mentee, mentor))
      .map((mentor) => ({ mentor, points: pointsOf(roster, rules, mentee, mentor) })),
  )
  let best: Worth = { cardinality: -1, points: 0 }
  const walk = (mentee: number, worth: Worth) => {
    if (mentee === roster.mentees.count) {
      if (isBetter(worth, best)) best = worth
      return
    }
    const lock = locked.get(mentee)
    if (lock === undefined) walk(mentee + 1, worth)
    for (const { mentor, points } of open[mentee]!) {
      if ((lock !== undefined && lock !== mentor) || room[mentor]! <= 0) continue
      room[mentor]!--
      walk(mentee + 1, { cardinality: worth.cardinality + 1, points: worth.points + points })
      room[mentor]!++
    }
  }
  walk(0, { cardinality: 0, points: 0 })
  return best
}

/** What `other` has more than `one`. */
export const lessThan = (one: Worth, other: Worth): Worth => ({
  cardinality: other.cardinality - one.cardinality,
  points: other.points - one.points,
})
