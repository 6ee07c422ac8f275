// All that could be decided, written down one by one, from the rules' definitions: slow and beyond doubt.
import type { Roster } from '../../src/core/matching/problem/people.ts'
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'
import { definitionOf } from '../../src/core/matching/verify/definition.ts'
import type { Problem } from './problems.ts'

/** Points of each pair, or null where it is closed. */
export function scoresOf({ roster, rules }: Problem): (number | null)[][] {
  const definition = definitionOf(roster, rules)
  return Array.from({ length: roster.mentees.count }, (_, i) =>
    Array.from({ length: roster.mentors.count }, (_, j) =>
      definition.closedBy(i, j) === null ? definition.points(i, j) : null,
    ),
  )
}

export type Assignment = { mentorOf: number[]; cardinality: number; points: number; least: number }

/** Visits each way to give mentees mentors, locks kept; `least` is that of the pairs that are not locked. */
export function everyAssignment(
  { roster }: Pick<Problem, 'roster'>,
  scores: (number | null)[][],
  visit: (one: Assignment) => void,
): void {
  const { mentees, mentors, locks } = roster
  const lockOf = new Map(Array.from(locks.mentee, (mentee, at) => [mentee, locks.mentor[at]!]))
  const left = mentors.capacity.slice()
  for (const j of locks.mentor) left[j]!--
  const mentorOf = new Array<number>(mentees.count).fill(-1)

  function decide(i: number, cardinality: number, points: number, least: number) {
    if (i === mentees.count) {
      visit({ mentorOf, cardinality, points, least })
      return
    }
    const lock = lockOf.get(i)
    if (lock !== undefined) {
      mentorOf[i] = lock
      decide(i + 1, cardinality + 1, points + scores[i]![lock]!, least)
      return
    }
    mentorOf[i] = -1
    decide(i + 1, cardinality, points, least)
    for (let j = 0; j < mentors.count; j++) {
      const score = scores[i]![j]!
      if (score === null || left[j]! <= 0) continue
      left[j]!--
      mentorOf[i] = j
      decide(i + 1, cardinality + 1, points + score, Math.min(least, score))
      left[j]!++
    }
    mentorOf[i] = -1
  }
  decide(0, 0, 0, Number.POSITIVE_INFINITY)
}

/** What targets and minimums bring, as the rule set says it. */
export function rewardOf(
  { mentees, mentors, words }: Roster,
  { targets, minimumPoints }: Pick<RuleSet, 'targets' | 'minimumPoints'>,
  mentorOf: ArrayLike<number>,
): number {
  const matched = Array.from(mentorOf).flatMap((mentor, mentee) => (mentor >= 0 ? [mentee] : []))
  let sum = 0
  for (const { group, atLeast, points } of targets) {
    const members = matched.filter((mentee) => words.groups[mentees.group[mentee]!] === group)
    sum += points * Math.min(atLeast, members.length)
  }
  for (let j = 0; j < mentors.count; j++)
    sum += minimumPoints * Math.min(mentors.minimum[j]!, matched.filter((i) => mentorOf[i] === j).length)
  return sum
}
