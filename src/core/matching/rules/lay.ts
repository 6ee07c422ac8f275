// How a kind lays down its terms: in one pass over people and their lists, never over pairs.
// Invariant: only `compile` calls this; definitions have read.ts, and the two share no function.
import type { Terms } from '../compile/terms.ts'
import { closed } from '../compile/terms.ts'
import type { Lists, People, Roster } from '../problem/people.ts'
import { unknown } from '../problem/people.ts'

/** Entries of a person's list, in order; `at` is their place in the column. */
export function entries(lists: Lists, person: number): { at: number; token: number; value: number }[] {
  const found = []
  for (let at = lists.start[person]!; at < lists.start[person + 1]!; at++)
    found.push({ at, token: lists.token[at]!, value: lists.value[at]! })
  return found
}

/** Closes the pairs of which one side's list names the other, no more than `within` steps up. */
export function closeNamed(
  roster: Roster,
  list: 'line' | 'blocks' | 'conflicts' | 'past' | 'related',
  terms: Terms,
  within = Number.MAX_SAFE_INTEGER,
) {
  const { mentees, mentors } = roster
  const menteeOf = seatsOf(mentees, roster.words.people.length)
  const mentorOf = seatsOf(mentors, roster.words.people.length)
  for (let mentee = 0; mentee < mentees.count; mentee++)
    for (const { token, value } of entries(mentees[list], mentee))
      if (mentorOf[token]! >= 0 && value <= within) terms.pair(mentee, mentorOf[token]!, closed)
  for (let mentor = 0; mentor < mentors.count; mentor++)
    for (const { token, value } of entries(mentors[list], mentor))
      if (menteeOf[token]! >= 0 && value <= within) terms.pair(menteeOf[token]!, mentor, closed)
}

/** Where each person of the dictionary stands on a side, or -1. */
function seatsOf(people: People, size: number): Int32Array {
  const seats = new Int32Array(size).fill(-1)
  people.person.forEach((person, seat) => {
    seats[person] = seat
  })
  return seats
}

/** Of each person, the unit at a step, counted up from their own or down from the top; the chain's end where it is shorter. */
export function unitColumn({ units, count }: People, steps: number, from: string): Int32Array {
  const column = new Int32Array(count).fill(unknown)
  for (let person = 0; person < count; person++) {
    const chain = units.token.subarray(units.start[person]!, units.start[person + 1]!)
    if (chain.length > 0)
      column[person] = (from === 'own' ? chain : chain.toReversed()).at(clamp(steps, chain))!
  }
  return column
}

const clamp = (at: number, list: ArrayLike<number>) => Math.max(0, Math.min(at, list.length - 1))

const mostClasses = 4096

/**
 * A table from two columns: one class a value.
 * @param worth points, or `closed`, of two values, `unknown` among them
 * @throws RangeError when a column has more than 4,096 values
 */
export function layTable(
  terms: Terms,
  mentees: Int32Array,
  mentors: Int32Array,
  worth: (mentee: number, mentor: number) => number,
) {
  const left = classesOf(mentees)
  const right = classesOf(mentors)
  const points = new Int32Array(left.values.length * right.values.length)
  left.values.forEach((mentee, row) => {
    right.values.forEach((mentor, column) => {
      points[row * right.values.length + column] = worth(mentee, mentor)
    })
  })
  terms.table({ menteeClass: left.of, mentorClass: right.of, mentorClasses: right.values.length, points })
}

function classesOf(column: Int32Array): { of: Int32Array; values: number[] } {
  const classes = new Map<number, number>()
  const of = column.map((value) => {
    if (!classes.has(value)) classes.set(value, classes.size)
    return classes.get(value)!
  })
  if (classes.size > mostClasses)
    throw new RangeError(`A table holds ${mostClasses} values a side: here are ${classes.size}.`)
  return { of, values: [...classes.keys()] }
}

/** Points where both values are known and the same. */
export function laySame(
  terms: Terms,
  mentees: Int32Array,
  mentors: Int32Array,
  size: number,
  points: number,
) {
  const both = terms.shared(size)
  mentees.forEach((value, mentee) => {
    if (value !== unknown) both.mentee(mentee, value, points)
  })
  mentors.forEach((value, mentor) => {
    if (value !== unknown) both.mentor(mentor, value)
  })
}

/** Points where both values are known and not the same. Values of one side only differ from all: they make one class. */
export function layDifferent(terms: Terms, mentees: Int32Array, mentors: Int32Array, points: number) {
  const onceKnown = (column: Int32Array, other: Int32Array, elsewhere: number) => {
    const there = new Set(other)
    return column.map((value) => (value === unknown || there.has(value) ? value : elsewhere))
  }
  layTable(terms, onceKnown(mentees, mentors, -1), onceKnown(mentors, mentees, -2), (one, other) =>
    one === unknown || other === unknown || one === other ? 0 : points,
  )
}

/** Splits `whole` in proportion to weights, in integers, by largest remainder; of equal remainders the first gains. */
export function split(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum))
  const left = whole - parts.reduce((total, part) => total + part, 0)
  const remainders = weights.map((weight, at) => ({ at, remainder: (whole * weight) % sum }))
  remainders.sort((one, other) => other.remainder - one.remainder)
  for (const { at } of remainders.slice(0, left)) parts[at]!++
  return parts
}

/** The entry of a table whose first and last go on for ever. */
export function entryAt(table: readonly number[], at: number): number {
  return table[clamp(at, table)]!
}
