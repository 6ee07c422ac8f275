// What the two searches of a row share: the index, the row spread out, and who was met.
import type { Found } from './found.ts'
import type { Layout } from './layout.ts'
import type { Own } from './own.ts'
import type { Postings } from './postings.ts'

export type RowSearch = {
  /**
   * The open pairs with points − price > bound: all of them when there are fewer than `most`, else the best `most`.
   * @returns how many pairs were scored one by one
   */
  beyond(mentee: number, bound: number, most: number): number
  /** About the `most` best open pairs by points − price, reading some ten times `budget` of their dearest lists. */
  best(mentee: number, most: number, budget: number): number
  found: Found
}

/** Edges that are there already, not to be found again. */
export type Known = { start: Int32Array; column: Int32Array }

/** What both searches work with. */
export type Workbench = {
  postings: Postings
  layout: Layout
  own: Own
  /** met[j] === now.stamp: j was met by this row, and sum[j] is what the lists read so far bring */
  met: Int32Array
  sum: Int32Array
  touched: Int32Array
  now: { stamp: number; scored: number }
  found: Found
  begin(mentee: number, bound: number, most: number): void
  passes(mentor: number): boolean
  /** the gate words of the row */
  gates: Int32Array
  look(mentor: number, bound: number, most: number): void
  /** All that the lists say of this pair was read, and it passes: `own` are its points beside the group's. */
  settle(mentor: number, own: number, bound: number, most: number): void
}
