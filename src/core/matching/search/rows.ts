// What one mentee may find among all mentors without looking at each: two searches over the same index.
// `beyond` (beyond.ts) proves: it finds every open pair outside a bound. `best` (best.ts) guesses: the most promising pairs after
// reading a bounded number of postings.
import type { Compiled } from '../compile/compiled.ts'
import { scorerOf } from '../compile/score.ts'
import { closed } from '../compile/terms.ts'
import { bestOf } from './best.ts'
import { beyondOf } from './beyond.ts'
import { doorkeeper } from './doors.ts'
import { emptyFound, type Found, keep } from './found.ts'
import type { Layout } from './layout.ts'
import { type Own, ownOf } from './own.ts'
import type { Postings } from './postings.ts'

export type RowSearch = {
  /**
   * The open pairs with points − price > bound: all of them when there are fewer than `most`, else the best `most`.
   * @returns how many pairs were scored one by one
   */
  beyond(mentee: number, bound: number, most: number): number
  /** About the `most` best open pairs by points − price, reading the first `budget` of each of their lists. */
  best(mentee: number, most: number, budget: number): number
  found: Found
}

/** Edges that are there already, not to be found again. */
export type Known = { start: Int32Array; column: Int32Array }

/** What both searches work with. */
export type Bench = {
  postings: Postings
  layout: Layout
  own: Own
  /** met[j] === now.stamp: j was met by this row, and sum[j] is what the lists read so far bring */
  met: Int32Array
  sum: Int32Array
  touched: Int32Array
  now: { stamp: number; scored: number }
  begin(mentee: number, bound: number, most: number): void
  passes(mentor: number): boolean
  /** the gate words of the row */
  gates: Int32Array
  look(mentor: number, bound: number, most: number): void
  /** All that the lists say of this pair was read, and it passes: `own` are its points beside the group's. */
  settle(mentor: number, own: number, bound: number, most: number): void
}

export function rowSearchOf(
  problem: Compiled,
  layout: Layout,
  postings: Postings,
  price: Float64Array,
  known: Known | null,
  room: number,
): RowSearch {
  const { pairStart, pairMentor, mentors, needs, floor } = problem
  const { key, listed } = postings
  const scorer = scorerOf(problem)
  const keeper = doorkeeper(problem, layout.doors)
  const { own, row } = ownOf(problem, layout)
  const found = emptyFound(room)
  const met = new Int32Array(mentors)
  const now = { stamp: 0, scored: 0 }
  // nothing closes a pair of this row but doors, tables and names
  let plain = true

  function begin(mentee: number, bound: number, most: number) {
    scorer.row(mentee)
    keeper.row(mentee)
    row(mentee)
    found.count = 0
    now.scored = 0
    now.stamp++
    plain = needs[mentee] === 0 && floor <= 0
    if (known !== null)
      for (let e = known.start[mentee]!; e < known.start[mentee + 1]!; e++) met[known.column[e]!] = now.stamp
    // whoever is named for this mentee is looked at whatever the lists say
    for (let at = pairStart[mentee]!; at < pairStart[mentee + 1]!; at++) {
      const j = pairMentor[at]!
      if (listed[j] === 0 || met[j] === now.stamp) continue
      met[j] = now.stamp
      look(j, bound, most)
    }
  }

  function look(j: number, bound: number, most: number) {
    now.scored++
    const points = scorer.score(j)
    if (points === closed) return
    const gain = points - price[j]!
    if (gain > bound) keep(found, j, points, gain, most)
  }

  function settle(j: number, ownPoints: number, bound: number, most: number) {
    if (!plain) return look(j, bound, most)
    const gain = ownPoints - key[j]!
    keep(found, j, gain + price[j]!, gain, most)
  }

  const bench: Bench = {
    postings,
    layout,
    own,
    met,
    sum: new Int32Array(mentors),
    touched: new Int32Array(mentors),
    now,
    begin,
    passes: keeper.passes,
    gates: keeper.own,
    look,
    settle,
  }
  return { beyond: beyondOf(bench), best: bestOf(bench), found }
}
