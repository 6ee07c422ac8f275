// Whom people would rather have, as strict orders. Which preferences count:
// a pair takes part when it is open, neither locked nor without a place, and the mentee wished for it; where no mentee of the roster
// wished for anybody, when the mentor wished for it. Somebody's wishes come in the order they gave: ranks (1 first), then values (higher first);
// of the same wish said twice, the first counts. Whom they did not wish for comes after all those. What is equal is told apart by the pair's points, then by
// index: so a side that said nothing orders by points. Invariant: each side's order is strict, so that stable is stable for equals too (weakly).
import type { Compiled } from '../compile/compiled.ts'
import { scorerOf } from '../compile/score.ts'
import { closed } from '../compile/terms.ts'
import type { Roster, Wishes } from '../problem/people.ts'

/** The pairs that take part, best first for their mentee: those of mentee i are start[i] … start[i + 1] - 1. */
export type Preferences = {
  start: Int32Array
  mentor: Int32Array
  /** where the pair stands for its mentor: 0 is their first choice among those who come */
  place: Int32Array
  /** of each mentor, how many come */
  coming: Int32Array
}

type Candidate = { mentee: number; mentor: number; score: number; forMentee: number; forMentor: number }

export function preferencesOf(roster: Roster, problem: Compiled): Preferences {
  const { mentees, mentors } = problem
  const sides = [wishesOf(roster, 0), wishesOf(roster, 1)] as const
  const leading = sides[0].size > 0 ? sides[0] : sides[1]
  const rows: Candidate[][] = Array.from({ length: mentees }, () => [])
  for (const pair of leading.keys()) {
    const [mentee, mentor] = [Math.floor(pair / mentors), pair % mentors]
    if (problem.settled[mentee] === 1 || problem.capacity[mentor]! <= 0) continue
    const [forMentee = unsaid, forMentor = unsaid] = sides.map((side) => side.get(pair))
    rows[mentee]!.push({ mentee, mentor, score: 0, forMentee, forMentor })
  }
  const scorer = scorerOf(problem)
  const columns: Candidate[][] = Array.from({ length: mentors }, () => [])
  for (let i = 0; i < mentees; i++) {
    if (rows[i]!.length === 0) continue
    scorer.row(i)
    for (const pair of rows[i]!) pair.score = scorer.score(pair.mentor)
    rows[i] = rows[i]!.filter(({ score }) => score !== closed).sort(byMentee)
    for (const pair of rows[i]!) columns[pair.mentor]!.push(pair)
  }
  const places = new Map<Candidate, number>()
  for (const column of columns) for (const [at, pair] of column.sort(byMentor).entries()) places.set(pair, at)
  const start = new Int32Array(mentees + 1)
  for (let i = 0; i < mentees; i++) start[i + 1] = start[i]! + rows[i]!.length
  const pairs = rows.flat()
  return {
    start,
    mentor: Int32Array.from(pairs, ({ mentor }) => mentor),
    place: Int32Array.from(pairs, (pair) => places.get(pair)!),
    coming: Int32Array.from(columns, (column) => column.length),
  }
}

const unsaid = Number.POSITIVE_INFINITY

const byMentee = (one: Candidate, other: Candidate) =>
  order(one.forMentee, other.forMentee) || other.score - one.score || one.mentor - other.mentor
const byMentor = (one: Candidate, other: Candidate) =>
  order(one.forMentor, other.forMentor) || other.score - one.score || one.mentee - other.mentee
const order = (one: number, other: number) => (one === other ? 0 : one - other)

/** One side's wishes by pair (mentee × mentors + mentor): a number that is lower for what is dearer. */
function wishesOf({ wishes, mentors }: Roster, side: 0 | 1): Map<number, number> {
  const said = new Map<number, number>()
  for (let row = 0; row < wishes.by.length; row++) {
    if (wishes.by[row] !== side) continue
    const pair = wishes.mentee[row]! * mentors.count + wishes.mentor[row]!
    if (!said.has(pair)) said.set(pair, dearness(wishes, row))
  }
  return said
}

/** Ranks are 1, 2, …; values come behind any rank, the highest first. */
function dearness({ rank, value }: Wishes, row: number): number {
  return rank[row]! > 0 ? rank[row]! : 2 ** 33 - value[row]!
}
