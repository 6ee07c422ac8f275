import type { Circle, Circled, Outcome } from '../../../../core/matching/outcome.ts'
import type { Roster } from '../../../../core/matching/problem/people.ts'
import type { Table } from '../../../../platform/tables/table.ts'
import { csvLine } from '../../../../platform/tables/write-csv.ts'
import { menteeId, mentorId } from '../rules.ts'

const headers = ['circle', 'role', 'id', 'points', 'fit'] as const

/** circles.csv: in each circle who leads, with its fit, then who is in, with their points. */
export function* circleLines(
  roster: Roster,
  groups: readonly Circle[],
  scoreOf: Int32Array,
): Generator<string> {
  yield csvLine(headers)
  for (const [at, { mentors, mentees, fit }] of groups.entries()) {
    for (const mentor of mentors) yield csvLine([at + 1, 'mentor', mentorId(roster, mentor), '', fit])
    for (const mentee of mentees)
      yield csvLine([at + 1, 'mentee', menteeId(roster, mentee), scoreOf[mentee]!, ''])
  }
}

/** dyads: the two files do not say the same of a mentee; fit: it is not the least of the circle's points. */
export type CircleProblem =
  | { reason: 'dyads'; mentee: string }
  | { reason: 'fit'; circle: number; said: number; found: number }

export type ReadCircles =
  | { ok: true; groups: Circle[]; problems: CircleProblem[] }
  | { ok: false; line?: number; value?: string }

/** Reads the circles back, and holds them against the dyads and against themselves. */
export function readCircles(
  table: Table,
  { mentees, mentors }: { mentees: ReadonlyMap<string, number>; mentors: ReadonlyMap<string, number> },
  { mentorOf, secondOf, scoreOf }: Pick<Outcome, 'mentorOf' | 'scoreOf'> & { secondOf: Int32Array },
): ReadCircles {
  const at = headers.map((name) => table.headers.indexOf(name))
  if (at.includes(-1)) return { ok: false }
  const groups: Circle[] = []
  const members: { circle: Circle; mentee: number; id: string; points: number }[] = []
  for (const row of table.rows()) {
    if (!('cells' in row)) return { ok: false, line: row.line }
    const [number, role, id, points, fit] = at.map((one) => row.cells[one]!) as [
      string,
      string,
      string,
      string,
      string,
    ]
    const wrong = (value: string): ReadCircles => ({ ok: false, line: row.line, value })
    if (Number(number) === groups.length + 1) groups.push({ mentors: [], mentees: [], fit: Number(fit) })
    const circle = groups[Number(number) - 1]
    const person = (role === 'mentor' ? mentors : mentees).get(id)
    if (!circle || circle !== groups.at(-1)) return wrong(number)
    if (role !== 'mentor' && role !== 'mentee') return wrong(role)
    if (person === undefined) return wrong(id)
    const figure = role === 'mentor' ? fit : points
    if (!/^\d{1,9}$/.test(figure) || (role === 'mentor' && Number(fit) !== circle.fit)) return wrong(figure)
    circle[`${role}s`].push(person)
    if (role === 'mentee') members.push({ circle, mentee: person, id, points: Number(points) })
  }

  const problems: CircleProblem[] = []
  const placed = new Set(members.map(({ mentee }) => mentee))
  for (const [id, mentee] of mentees)
    if (mentorOf[mentee]! >= 0 && !placed.has(mentee)) problems.push({ reason: 'dyads', mentee: id })
  for (const { circle, mentee, id, points } of members) {
    const led = [mentorOf[mentee]!, secondOf[mentee]!].filter((mentor) => mentor >= 0)
    if (points !== scoreOf[mentee] || String(led) !== String(circle.mentors))
      problems.push({ reason: 'dyads', mentee: id })
  }
  for (const [index, circle] of groups.entries()) {
    const found = Math.min(...members.flatMap((one) => (one.circle === circle ? [one.points] : [])))
    if (found !== circle.fit) problems.push({ reason: 'fit', circle: index + 1, said: circle.fit, found })
  }
  return { ok: true, groups, problems }
}

type Bounds = Pick<Circled, 'found' | 'bound'>

/** Is what was found within its bound? The first that differs decides. */
export function isWithinBound({ found, bound }: Bounds): boolean {
  const key = (['placed', 'worst', 'points'] as const).find((one) => found[one] !== bound[one])
  return key === undefined || found[key] < bound[key]
}
