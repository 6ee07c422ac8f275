// Circles: everybody in one at most, nobody at the head of two, sizes kept but where locked pairs begin a circle, each fit the least score.
// What was found is counted again; the bound stands on the engine's word.
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { Circles, RuleSet } from '../rules/rule-set.ts'
import { definitionOf } from './definition.ts'
import type { Problems } from './problem.ts'

/** Whole: pairs of both mentors open, locks kept, scores and totals right. */
export function checkCircles(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  asked: Circles,
  { mentorOf, secondOf, scoreOf, circles, certificate }: Outcome,
  problems: Problems,
): void {
  const wrong = () => problems.add({ reason: 'no-proof', asked: 'circles' })
  if (!circles) {
    wrong()
    return
  }
  const definition = definitionOf(roster, rules)
  const { count, capacity } = roster.mentors
  const locked = new Set(roster.locks.mentor)
  const lockOf = new Map(Array.from(roster.locks.mentee, (mentee, at) => [mentee, roster.locks.mentor[at]!]))
  const heads = new Set<number>()
  const placed = new Set<number>()
  let worst = Number.POSITIVE_INFINITY
  let points = 0
  for (const { mentors, mentees, fit } of circles.groups) {
    const begun = mentors.some((mentor) => locked.has(mentor))
    if (mentees.length > asked.most || (mentees.length < asked.least && !begun)) wrong()
    if (mentors.length !== asked.mentors && !(begun && mentors.length === 1)) wrong()
    for (const mentor of mentors) {
      if (!(mentor >= 0 && mentor < count && capacity[mentor]! > 0) || heads.has(mentor)) wrong()
      heads.add(mentor)
    }
    let least = Number.POSITIVE_INFINITY
    for (const mentee of mentees) {
      if (placed.has(mentee) || mentorOf[mentee] !== mentors[0]) wrong()
      if ((secondOf?.[mentee] ?? -1) !== (mentors[1] ?? -1)) wrong()
      placed.add(mentee)
      const scores = mentors.map((mentor) => {
        const gate = definition.closedBy(mentee, mentor)
        if (gate !== null) problems.add({ reason: 'gate', mentee, mentor, gate })
        return definition.points(mentee, mentor)
      })
      const [said, found] = [scoreOf[mentee]!, Math.min(...scores)]
      if (said !== found) problems.add({ reason: 'score', mentee, mentor: mentors[0]!, said, found })
      points += found
      least = Math.min(least, found)
      const lock = lockOf.get(mentee)
      if (lock === undefined) worst = Math.min(worst, found)
      else if (!mentors.includes(lock))
        problems.add({ reason: 'lock-dropped', mentee, mentor: lock, found: mentors[0]! })
    }
    if (fit !== least) wrong()
  }
  for (const [mentee, mentor] of lockOf)
    if (!placed.has(mentee)) problems.add({ reason: 'lock-dropped', mentee, mentor, found: -1 })
  mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0 !== placed.has(mentee)) wrong()
  })
  const { found } = circles
  for (const [what, said, counted] of [
    ['cardinality', certificate.cardinality, placed.size],
    ['cardinality', found.placed, placed.size],
    ['points', certificate.points, points],
    ['points', found.points, points],
  ] as const)
    if (said !== counted) problems.add({ reason: 'total', what, said, found: counted })
  if (found.worst !== (worst === Number.POSITIVE_INFINITY ? 0 : worst)) wrong()
}
