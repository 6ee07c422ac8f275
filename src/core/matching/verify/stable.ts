// Is nobody tempted away? Read from the wishes: no mentee and mentor, of the pairs that take part, would both rather have each other.
// Pairs that take part are open, neither side of them is taken by locks, and the mentee wished for it (where no mentee wished for anybody:
// the mentor). Orders: ranks, then values, then what was not wished for; equals by points, then by index.
import type { Outcome } from '../outcome.ts'
import type { Pairs, Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Definition, definitionOf } from './definition.ts'
import { freeOf } from './free.ts'
import type { Problems } from './problem.ts'

/** What somebody goes by, the first that differs first; lower is dearer. */
type Dearness = [wish: number, points: number, index: number]
type Candidate = { mentee: number; mentor: number; forMentee: Dearness; forMentor: Dearness }

/** @returns the pairs that agreed, locked for the proof that the others have the best total */
export function checkStable(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  { mentorOf, agreed }: Pick<Outcome, 'mentorOf' | 'agreed'>,
  problems: Problems,
): Pairs {
  if (agreed?.length !== roster.mentees.count) {
    problems.add({ reason: 'no-proof', asked: 'stable' })
    return roster.locks
  }
  const { places } = freeOf(roster, null)
  const candidates = candidatesOf(roster, definitionOf(roster, rules))
  const have = new Map<number, Candidate>()
  for (const one of candidates)
    if (agreed[one.mentee] === 1 && mentorOf[one.mentee] === one.mentor) have.set(one.mentee, one)
  const load = new Int32Array(roster.mentors.count)
  const worst = new Map<number, Dearness>()
  for (const { mentor, forMentor } of have.values()) {
    load[mentor]!++
    if (!worst.has(mentor) || isDearer(worst.get(mentor)!, forMentor)) worst.set(mentor, forMentor)
  }
  for (const { mentee, mentor, forMentee, forMentor } of candidates) {
    const own = have.get(mentee)
    if (own && (own.mentor === mentor || !isDearer(forMentee, own.forMentee))) continue
    if (load[mentor]! < places[mentor]! || isDearer(forMentor, worst.get(mentor)!))
      problems.add({ reason: 'no-proof', asked: 'stable' })
  }
  const mentee = Int32Array.from(agreed.keys()).filter((one) => agreed[one] === 1)
  // whoever is said to have agreed has a pair that takes part
  for (const one of mentee) if (!have.has(one)) problems.add({ reason: 'no-proof', asked: 'stable' })
  return {
    mentee: Int32Array.from([...roster.locks.mentee, ...mentee]),
    mentor: Int32Array.from([...roster.locks.mentor, ...mentee.map((one) => mentorOf[one]!)]),
  }
}

function candidatesOf(roster: Roster, definition: Definition): Candidate[] {
  const { mentors } = roster
  const free = freeOf(roster, null)
  const wishes = [wishesOf(roster, 0), wishesOf(roster, 1)] as const
  const leading = wishes[0].size > 0 ? wishes[0] : wishes[1]
  const candidates: Candidate[] = []
  for (const pair of leading.keys()) {
    const [mentee, mentor] = [Math.floor(pair / mentors.count), pair % mentors.count]
    if (free.mentee[mentee] === 0 || free.places[mentor] === 0) continue
    if (definition.closedBy(mentee, mentor) !== null) continue
    const points = definition.points(mentee, mentor)
    candidates.push({
      mentee,
      mentor,
      forMentee: [wishes[0].get(pair) ?? Number.POSITIVE_INFINITY, -points, mentor],
      forMentor: [wishes[1].get(pair) ?? Number.POSITIVE_INFINITY, -points, mentee],
    })
  }
  return candidates
}

/** By pair, the first thing said of it: ranks from 1, values behind all ranks, the highest first. */
function wishesOf({ wishes, mentors }: Roster, side: 0 | 1): Map<number, number> {
  const said = new Map<number, number>()
  for (let row = 0; row < wishes.by.length; row++) {
    const pair = wishes.mentee[row]! * mentors.count + wishes.mentor[row]!
    if (wishes.by[row] !== side || said.has(pair)) continue
    said.set(pair, wishes.rank[row]! > 0 ? wishes.rank[row]! : 2 ** 40 - wishes.value[row]!)
  }
  return said
}

function isDearer(one: Dearness, other: Dearness): boolean {
  const level = one.findIndex((part, at) => part !== other[at])
  return level >= 0 && one[level]! < other[level]!
}
