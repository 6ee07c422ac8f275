// The piece of work that a thread is given: a group of alike mentees to search for, over shared arrays. Results depend on the group
// alone, so that any number of threads gives the same.
import type { Compiled } from '../compile/compiled.ts'
import type { Layout } from './layout.ts'
import { postingsOf } from './postings.ts'
import { rowSearchOf } from './rows.ts'
import type { Known } from './workbench.ts'

export type SearchInput = {
  problem: Compiled
  layout: Layout
  price: Float64Array
  /** of each row: pairs must gain more than this; +∞ for a row that looks for nothing. Null: the most promising, unbounded. */
  bound: Float64Array | null
  /** edges that are there already, not to be found again */
  known: Known | null
  /** pairs with these mentors only; all when null */
  among: Uint8Array | null
  /** how many pairs a row may bring */
  most: number
  /** how many of each list are read, when nothing bounds */
  budget: number
}
/** A group, or a stretch of it: its members from … to - 1. */
export type SearchTask = { group: number; from: number; to: number }
/** count[k]: how many pairs follow for the k-th row of the stretch; least[k]: what the least of them gains. */
export type SearchResult = {
  count: Int32Array
  least: Float64Array
  mentor: Int32Array
  points: Int32Array
  scored: number
}

export function prepare({ problem, layout, price, bound, known, among, most, budget }: SearchInput) {
  const index = postingsOf(problem, layout, price, among)
  const search = rowSearchOf(problem, layout, index.postings, price, known, most)
  const { found } = search
  const { row } = layout.groups
  return ({ group, from, to }: SearchTask): SearchResult => {
    index.fill(group)
    const count = new Int32Array(to - from)
    const least = new Float64Array(to - from)
    let mentor = new Int32Array((to - from) * Math.min(most, 4))
    let points = new Int32Array(mentor.length)
    let size = 0
    let scored = 0
    for (let at = from; at < to; at++) {
      const i = row[at]!
      if (bound === null) scored += search.best(i, most, budget)
      else if (bound[i] === Number.POSITIVE_INFINITY) continue
      else scored += search.beyond(i, bound[i]!, most)
      count[at - from] = found.count
      least[at - from] = found.gain[0]!
      if (size + found.count > mentor.length) {
        mentor = larger(mentor, size + found.count)
        points = larger(points, size + found.count)
      }
      mentor.set(found.mentor.subarray(0, found.count), size)
      points.set(found.points.subarray(0, found.count), size)
      size += found.count
    }
    return { count, least, mentor: mentor.slice(0, size), points: points.slice(0, size), scored }
  }
}

/** The module that a thread loads to find `prepare`. */
export const here = import.meta.url

function larger(held: Int32Array<ArrayBuffer>, least: number) {
  const next = new Int32Array(Math.max(least, held.length * 2))
  next.set(held)
  return next
}
