// A solved problem that lives on: somebody leaves or arrives, a pair is locked or unlocked, and a few repairs later it is an optimum of
// the whole again. Invariant between calls: the duals hold for every open pair, in the graph or out of it.
// How the pairs out of the graph are kept in sight: at the prices of the beginning none of row i gained more than proof[i]. So with
// slack = u - proof and fall = what a column has lost since, only pairs with fall > slack can be wrong, and only rows with slack < 0
// must search again.
import type { Compiled } from '../compile/compiled.ts'
import { scorerOf } from '../compile/score.ts'
import { closed } from '../compile/terms.ts'
import { type Repair, repairOf } from '../kernel/repair.ts'
import { hasRoom, join, leave } from '../kernel/state.ts'

import type { Layout } from '../search/layout.ts'
import { pricingOf } from '../search/pricing.ts'
import type { Pool } from '../search/search.ts'
import type { Optimum } from '../solve.ts'
import type { Live } from './changes.ts'
import { type Edges, edgesOf } from './edges.ts'
import { journalOf } from './journal.ts'
import { away, carriedOver, isAway, margin, most, searchesOf, worthOf } from './start.ts'

/** @param optimum of this problem and layout; both stay as they are */
export async function liveOf(
  problem: Compiled,
  layout: Layout,
  optimum: Optimum,
  pool?: Pool,
): Promise<Live> {
  const { mentees, mentors } = problem
  const pricing = pricingOf(problem, layout, most, margin, pool)
  const { graph: wide } = await pricing.round(optimum.graph, optimum.state)
  const { proof } = pricing
  /** prices to count from */
  const at = optimum.state.columnDual.slice()
  const scorer = scorerOf(problem)
  let edges: Edges = edgesOf(wide)
  const known = { start: edges.graph.start, column: edges.graph.column }
  const searchFor = searchesOf(problem, layout, at, known)
  const state = carriedOver(edges.graph, optimum.state, mentees, mentors)
  const { rowDual, columnDual, columnOf, load, slotStart, slotRow } = state
  const { lowRow, lowColumn } = edges.graph
  const journal = journalOf(state)
  let repair: Repair = repairOf(edges.graph, edges.back, state, touched)
  const locked = new Set<number>()
  // to be mended: rows without a mentor, columns with a free place, rows that a pair out of the graph would suit better
  const waiting = new Set<number>()
  const vacant = new Set<number>()
  const wrong = new Set<number>()
  // touched since they were last looked at
  const rows = new Set<number>()
  const columns = new Set<number>()
  /** columns below their price of the beginning */
  const fallen = new Set<number>()
  /** columns whose price to count from is no longer that of the beginning */
  const lowered = new Set<number>()
  /** rows with little slack */
  const narrow = new Set<number>()
  for (let i = 0; i < mentees; i++)
    if (problem.settled[i] === 1) rowDual[i] = away
    else if (rowDual[i]! - proof[i]! < margin) narrow.add(i)

  function touched(seenRows: Int32Array, rowCount: number, seenColumns: Int32Array, columnCount: number) {
    for (let s = 0; s < rowCount; s++) touchRow(seenRows[s]!)
    for (let s = 0; s < columnCount; s++) touchColumn(seenColumns[s]!)
  }

  function touchRow(i: number) {
    journal.row(i)
    rows.add(i)
  }

  function touchColumn(j: number) {
    journal.column(j)
    columns.add(j)
  }

  function mend() {
    for (;;) {
      for (const i of waiting)
        if (columnOf[i]! < 0 && !isAway(rowDual[i]!) && rowDual[i]! > lowRow[i]!) repair.row(i)
      for (const j of vacant) while (hasRoom(state, j) && columnDual[j]! > lowColumn[j]!) repair.column(j)
      waiting.clear()
      vacant.clear()
      for (const i of rows) if (!isAway(rowDual[i]!)) lookAtRow(i)
      for (const j of columns) if (!isAway(columnDual[j]!)) lookAtColumn(j)
      rows.clear()
      columns.clear()
      if (wrong.size === 0) return
      for (const i of wrong) raise(i)
      wrong.clear()
    }
  }

  function lookAtRow(i: number) {
    while (rowDual[i]! < proof[i]!) search(i)
    const slack = rowDual[i]! - proof[i]!
    if (slack < margin) narrow.add(i)
    else narrow.delete(i)
    for (const j of fallen) if (at[j]! - columnDual[j]! > slack) check(i, j)
  }

  function lookAtColumn(j: number) {
    const fall = at[j]! - columnDual[j]!
    if (fall <= 0) {
      fallen.delete(j)
      return
    }
    fallen.add(j)
    if (fall <= margin) {
      for (const i of narrow) if (rowDual[i]! - proof[i]! < fall) check(i, j)
    } else lower(j)
  }

  /** Too far below its first price: every row looks at it once, and from now on it counts from here. */
  function lower(j: number) {
    at[j] = columnDual[j]!
    fallen.delete(j)
    lowered.add(j)
    // who is away may come back
    for (let i = 0; i < mentees; i++) compare(i, j)
  }

  /** Keeps what proof[i] says true of this pair: an edge when it gains more at the price that counts. */
  function compare(i: number, j: number) {
    if (edges.has(i, j)) return
    scorer.row(i)
    const points = scorer.score(j)
    if (points !== closed && points - at[j]! > proof[i]!) connect(i, j, points)
  }

  /** What gained more than a little less than the row has, at the prices of the beginning, becomes edges. */
  function search(i: number) {
    const bound = rowDual[i]! - margin
    const { found, beyond } = searchFor(i)
    beyond(i, bound, most)
    proof[i] = found.count === most ? found.gain[0]! : bound
    for (let f = 0; f < found.count; f++) connect(i, found.mentor[f]!, found.points[f]!)
    // the index still has them at their first price
    for (const j of lowered) compare(i, j)
  }

  function check(i: number, j: number) {
    if (isAway(columnDual[j]!) || edges.has(i, j)) return
    scorer.row(i)
    const points = scorer.score(j)
    if (points !== closed && points - columnDual[j]! > rowDual[i]!) connect(i, j, points)
  }

  function connect(i: number, j: number, points: number) {
    if (!edges.add(i, j, points)) {
      edges = edgesOf(edges.compact())
      Object.assign(known, { start: edges.graph.start, column: edges.graph.column })
      repair = repairOf(edges.graph, edges.back, state, touched)
      edges.add(i, j, points)
    }
    if (points - columnDual[j]! > rowDual[i]!) wrong.add(i)
  }

  /** The row takes the value that its edges give, and parts from a mentor who is no longer its best. */
  function raise(i: number) {
    touchRow(i)
    const { start, column, points } = edges.graph
    let best = lowRow[i]!
    let own = Number.NEGATIVE_INFINITY
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const value = points[e]! - columnDual[column[e]!]!
      if (column[e] === columnOf[i]) own = value
      if (value > best) best = value
    }
    rowDual[i] = best
    if (columnOf[i]! >= 0 && own < best) part(i)
    if (columnOf[i]! < 0) waiting.add(i)
  }

  function part(i: number) {
    touchRow(i)
    vacant.add(columnOf[i]!)
    leave(state, i)
  }

  /** The places of somebody away are taken by the last row, which is nobody's. */
  function close(j: number) {
    load[j] = slotStart[j + 1]! - slotStart[j]!
    slotRow.fill(mentees, slotStart[j]!, slotStart[j + 1]!)
  }

  function open(j: number) {
    load[j] = 0
  }

  function menteeLeaves(i: number) {
    if (isAway(rowDual[i]!) && !locked.delete(i)) return
    journal.open()
    touchRow(i)
    if (columnOf[i]! >= 0) part(i)
    rowDual[i] = away
    mend()
  }

  function menteeArrives(i: number) {
    if (!isAway(rowDual[i]!) || locked.has(i) || proof[i] === Number.POSITIVE_INFINITY) return
    journal.open()
    raise(i)
    mend()
  }

  function mentorLeaves(j: number) {
    if (isAway(columnDual[j]!)) return
    journal.open()
    touchColumn(j)
    const mine = [...slotRow.subarray(slotStart[j]!, slotStart[j]! + load[j]!)]
    for (const i of mine) part(i)
    vacant.delete(j)
    columnDual[j] = away
    close(j)
    for (const i of mine) {
      locked.delete(i)
      raise(i)
    }
    mend()
  }

  function mentorArrives(j: number) {
    if (!isAway(columnDual[j]!)) return
    journal.open()
    touchColumn(j)
    open(j)
    // no pair out of the graph gains more at this price than its row has; the edges are asked
    let price = Math.max(lowColumn[j]!, at[j]!)
    const { start, row, points } = edges.back
    for (let b = start[j]!; b < start[j + 1]!; b++)
      if (row[b] !== mentees) price = Math.max(price, points[b]! - rowDual[row[b]!]!)
    columnDual[j] = price
    vacant.add(j)
    mend()
  }

  function lock(i: number, j: number): boolean {
    if (isAway(rowDual[i]!) || isAway(columnDual[j]!)) return false
    scorer.row(i)
    if (scorer.score(j) === closed) return false
    const others = [...slotRow.subarray(slotStart[j]!, slotStart[j]! + load[j]!)].filter(
      (one) => !locked.has(one),
    )
    const together = columnOf[i] === j
    if (!together && !hasRoom(state, j) && others.length === 0) return false
    journal.open()
    touchRow(i)
    touchColumn(j)
    if (!together) {
      if (columnOf[i]! >= 0) part(i)
      if (!hasRoom(state, j)) {
        part(others[0]!)
        waiting.add(others[0]!)
      }
      join(state, i, j)
    }
    rowDual[i] = away
    locked.add(i)
    mend()
    return true
  }

  function unlock(i: number) {
    if (!locked.delete(i)) return
    journal.open()
    part(i)
    raise(i)
    mend()
  }

  function undo(): boolean {
    const entry = journal.last()
    if (!entry) return false
    for (const i of entry.rows.keys()) if (columnOf[i]! >= 0) leave(state, i)
    for (const [j, dual] of entry.columns) {
      if (isAway(columnDual[j]!) && !isAway(dual)) open(j)
      if (!isAway(columnDual[j]!) && isAway(dual)) close(j)
      columnDual[j] = dual
      columns.add(j)
    }
    for (const [i, { dual, column }] of entry.rows) {
      rowDual[i] = dual
      if (column >= 0) join(state, i, column)
      if (isAway(dual) && column >= 0) locked.add(i)
      else locked.delete(i)
      rows.add(i)
    }
    // pairs found since then only widen the graph: the duals that were hold for them too
    journal.open()
    mend()
    journal.last()
    return true
  }

  const worth = () => worthOf(problem, columnOf)
  const mentorOf = () => columnOf.slice(0, mentees)
  return { menteeLeaves, menteeArrives, mentorLeaves, mentorArrives, lock, unlock, undo, mentorOf, worth }
}
