// Is what was decided allowed, and counted right? Nothing here asks whether something better exists: any mode's pairs can be checked so.
import type { Outcome, Proven } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Definition, definitionOf } from './definition.ts'
import type { Problems } from './problem.ts'

/** Who goes with whom, and what is said of it. */
export type Dyads = Pick<Outcome, 'mentorOf' | 'secondOf'> & Proven

/**
 * Columns of the right length; mentors who exist, within their capacity; no gate broken, locks kept, each score what the definitions
 * give, and the certificate's cardinality and points their sums.
 * @returns whether the columns could be read at all: when not, nothing else may be
 */
export function checkPairs(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  outcome: Dyads,
  problems: Problems,
): boolean {
  if (!checkShape(roster, outcome, problems)) return false
  const { mentorOf, scoreOf, secondOf, certificate } = outcome
  const { count, capacity } = roster.mentors
  const definition = definitionOf(roster, rules)
  const load = new Int32Array(count)
  let cardinality = 0
  let points = 0
  for (let mentee = 0; mentee < roster.mentees.count; mentee++) {
    const mentor = mentorOf[mentee]!
    const said = scoreOf[mentee]!
    const first = checkPair(definition, mentee, mentor, count, problems)
    const found = first ? definition.points(mentee, mentor) : 0
    if (found !== said) problems.add({ reason: 'score', mentee, mentor, said, found })
    if (first) {
      load[mentor]!++
      cardinality++
      points += found
    }
    const second = secondOf?.[mentee] ?? -1
    if (!checkPair(definition, mentee, second, count, problems)) continue
    load[second]!++
    if (!first || second === mentor) problems.add({ reason: 'second', mentee, mentor: second })
  }
  for (let mentor = 0; mentor < count; mentor++)
    if (load[mentor]! > capacity[mentor]!)
      problems.add({ reason: 'over-capacity', mentor, load: load[mentor]!, capacity: capacity[mentor]! })
  checkLocks(roster, mentorOf, problems)
  if (certificate.cardinality !== cardinality)
    problems.add({ reason: 'total', what: 'cardinality', said: certificate.cardinality, found: cardinality })
  if (certificate.points !== points)
    problems.add({ reason: 'total', what: 'points', said: certificate.points, found: points })
  return true
}

function checkShape({ mentees, mentors }: Roster, outcome: Dyads, problems: Problems): boolean {
  const { mentorOf, scoreOf, secondOf, menteeDual, mentorDual } = outcome
  const columns = { mentorOf, scoreOf, ...(secondOf && { secondOf }), menteeDual, mentorDual }
  const before = problems.count
  for (const [column, { length }] of Object.entries(columns)) {
    const found = column === 'mentorDual' ? mentors.count : mentees.count
    if (length !== found) problems.add({ reason: 'shape', column, said: length, found })
  }
  return problems.count === before
}

/** @returns whether there is a pair, open or not */
function checkPair(
  definition: Definition,
  mentee: number,
  mentor: number,
  mentors: number,
  problems: Problems,
): boolean {
  if (mentor === -1) return false
  if (mentor < 0 || mentor >= mentors) {
    problems.add({ reason: 'no-such-mentor', mentee, mentor })
    return false
  }
  const gate = definition.closedBy(mentee, mentor)
  if (gate !== null) problems.add({ reason: 'gate', mentee, mentor, gate })
  return true
}

function checkLocks({ locks }: Roster, mentorOf: Int32Array, problems: Problems): void {
  for (let at = 0; at < locks.mentee.length; at++) {
    const [mentee, mentor] = [locks.mentee[at]!, locks.mentor[at]!]
    const found = mentorOf[mentee]!
    if (found !== mentor) problems.add({ reason: 'lock-dropped', mentee, mentor, found })
  }
}
