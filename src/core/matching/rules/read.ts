// How a definition reads the columns: plain walks, nothing made beforehand but an index of the wishes and the vetoes.
// Invariant: only `closes`, `points` and `evidence` call this; `compile` has lay.ts, and the two share no function,
// so that what re-checks a result cannot repeat a mistake of what made it.
import type { Lists, Pairs, People, Roster, Wishes } from '../problem/people.ts'
import { unknown } from '../problem/people.ts'

/** @returns what the person's list says of the token, or undefined when it does not name it */
export function entryOf(lists: Lists, person: number, token: number): number | undefined {
  for (let at = lists.start[person]!; at < lists.start[person + 1]!; at++)
    if (lists.token[at] === token) return lists.value[at]
  return undefined
}

type Naming = 'line' | 'blocks' | 'conflicts' | 'past' | 'related'

/** Does the list of either side name the other? */
export function eitherNames(list: Naming, roster: Roster, mentee: number, mentor: number): boolean {
  const { mentees, mentors } = roster
  return (
    entryOf(mentees[list], mentee, mentors.person[mentor]!) !== undefined ||
    entryOf(mentors[list], mentor, mentees.person[mentee]!) !== undefined
  )
}

/** How many managers stand between the two, plus one; Infinity when neither is above the other. */
export function stepsApart(roster: Roster, mentee: number, mentor: number): number {
  const { mentees, mentors } = roster
  const above = entryOf(mentees.line, mentee, mentors.person[mentor]!) ?? Infinity
  const below = entryOf(mentors.line, mentor, mentees.person[mentee]!) ?? Infinity
  return Math.min(above, below)
}

/** The unit so many steps up from the person's own (the top one beyond), or down from the top (their own beyond). */
export function unitAt(people: People, person: number, steps: number, from: string): number {
  const first = people.units.start[person]!
  const last = people.units.start[person + 1]! - 1
  if (last < first) return unknown
  return people.units.token[from === 'own' ? Math.min(first + steps, last) : Math.max(last - steps, first)]!
}

/** Are both known, and the same? */
export const areSame = (one: number, other: number) => one !== unknown && one === other
/** Are both known, and not the same? */
export const areDifferent = (one: number, other: number) =>
  one !== unknown && other !== unknown && one !== other

/** Minutes between two clocks, whatever the day: the antipodes are 12 hours apart. */
export function minutesApart(one: number, other: number): number {
  const apart = Math.abs(one - other) % 1440
  return apart > 720 ? 1440 - apart : apart
}

/**
 * `whole` is split in proportion to weights, in integers: each part is rounded down, and what is left goes point by point
 * to the largest remainders, the first of equals first.
 * @returns the part of entry `one` among the entries from … to - 1
 */
export function partOf(
  whole: number,
  from: number,
  to: number,
  weightOf: (at: number) => number,
  one: number,
): number {
  let weights = 0
  for (let at = from; at < to; at++) weights += weightOf(at)
  if (weights === 0) return 0
  const remainderOf = (at: number) => (whole * weightOf(at)) % weights
  const mine = remainderOf(one)
  let left = 0
  let before = 0
  for (let at = from; at < to; at++) {
    const remainder = remainderOf(at)
    left += remainder
    if (remainder > mine || (remainder === mine && at < one)) before++
  }
  return Math.floor((whole * weightOf(one)) / weights) + (before < left / weights ? 1 : 0)
}

/** The share that a table gives, in percent: beyond its ends, the ends. */
export function percentAt(table: readonly number[], at: number): number {
  return table[Math.min(Math.max(at, 0), table.length - 1)] ?? 0
}

type Said = { rows: Map<number, number>; highest: [number, number] }
const said = new WeakMap<Wishes, Said>()

/**
 * One side's wish (0: the mentee's, 1: the mentor's) for the other, the first if several.
 * @returns its rank or its value, and the highest value that anybody of that side gave; undefined where there is no wish
 */
export function wishOf(roster: Roster, by: 0 | 1, mentee: number, mentor: number) {
  const { wishes, mentors } = roster
  const keyOf = (side: number, mentee: number, mentor: number) => (mentee * mentors.count + mentor) * 2 + side
  let known = said.get(wishes)
  if (!known) {
    known = { rows: new Map(), highest: [0, 0] }
    for (let row = wishes.by.length - 1; row >= 0; row--) {
      const side = wishes.by[row] as 0 | 1
      known.rows.set(keyOf(side, wishes.mentee[row]!, wishes.mentor[row]!), row)
      known.highest[side] = Math.max(known.highest[side], wishes.value[row]!)
    }
    said.set(wishes, known)
  }
  const row = known.rows.get(keyOf(by, mentee, mentor))
  if (row === undefined) return undefined
  return { rank: wishes.rank[row]!, value: wishes.value[row]!, highest: known.highest[by] }
}

const vetoed = new WeakMap<Pairs, Set<number>>()

export function isVetoed(roster: Roster, mentee: number, mentor: number): boolean {
  const { vetoes, mentors } = roster
  let pairs = vetoed.get(vetoes)
  if (!pairs) {
    pairs = new Set()
    for (let row = 0; row < vetoes.mentee.length; row++)
      pairs.add(vetoes.mentee[row]! * mentors.count + vetoes.mentor[row]!)
    vetoed.set(vetoes, pairs)
  }
  return pairs.has(mentee * mentors.count + mentor)
}
