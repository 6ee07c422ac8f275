// Is the least score as high as it can be, with as many matched as can be? No chain of moves gives one more mentee a mentor, with all open
// pairs; nor as many as there are, with those above the floor only (augmenting paths: Berge 1957).
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { definitionOf } from './definition.ts'
import { type Free, freeOf } from './free.ts'
import type { Problems } from './problem.ts'

/** Looks at every pair: for problems small enough for that. */
export function checkFloor(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  { mentorOf, floor = 0 }: Pick<Outcome, 'mentorOf' | 'floor'>,
  problems: Problems,
): void {
  const free = freeOf(roster, null)
  const { count } = roster.mentors
  const definition = definitionOf(roster, rules)
  const levels = new Uint8Array(roster.mentees.count * count)
  for (let mentee = 0; mentee < roster.mentees.count; mentee++)
    for (let mentor = 0; mentor < count; mentor++)
      if (free.mentee[mentee] === 1 && definition.closedBy(mentee, mentor) === null)
        levels[mentee * count + mentor] = definition.points(mentee, mentor) > floor ? above : open
  const searched = mentorOf.map((mentor, mentee) => (free.mentee[mentee] === 1 ? mentor : -1))
  const dyads = countOf(searched)
  if (mostDyads(levels, open, searched, free) > dyads) problems.add({ reason: 'no-proof', asked: 'fair' })
  const higher = searched.map((mentor, mentee) =>
    mentor >= 0 && levels[mentee * count + mentor] === above ? mentor : -1,
  )
  if (dyads > 0 && mostDyads(levels, above, higher, free) >= dyads)
    problems.add({ reason: 'no-proof', asked: 'fair' })
}
const open = 1
const above = 2

const countOf = (mentorOf: Int32Array) =>
  mentorOf.reduce((count, mentor) => (mentor >= 0 ? count + 1 : count), 0)

/** @returns how many can be matched by pairs of a level, from these on */
function mostDyads(levels: Uint8Array, level: number, from: Int32Array, free: Free): number {
  const mentorOf = from.slice()
  const mentors = free.places.length
  const load = new Int32Array(mentors)
  for (const mentor of mentorOf) if (mentor >= 0) load[mentor]!++
  let count = countOf(mentorOf)
  while (augment()) count++
  return count

  /** One breadth-first search from everybody who has nobody. */
  function augment(): boolean {
    const cameFrom = new Int32Array(mentors).fill(-1)
    const queue = [...mentorOf.keys()].filter((mentee) => free.mentee[mentee] === 1 && mentorOf[mentee]! < 0)
    for (const mentee of queue)
      for (let mentor = 0; mentor < mentors; mentor++) {
        if (cameFrom[mentor]! >= 0 || levels[mentee * mentors + mentor]! < level) continue
        cameFrom[mentor] = mentee
        if (load[mentor]! < free.places[mentor]!) {
          load[mentor]!++
          shift(cameFrom, mentor)
          return true
        }
        mentorOf.forEach((other, one) => {
          if (other === mentor) queue.push(one)
        })
      }
    return false
  }

  function shift(cameFrom: Int32Array, last: number): void {
    for (let mentor = last; mentor >= 0; ) {
      const mentee = cameFrom[mentor]!
      const before = mentorOf[mentee]!
      mentorOf[mentee] = mentor
      mentor = before
    }
  }
}
