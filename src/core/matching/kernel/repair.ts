// Repair: each call removes one violation and creates none (a shortest alternating path on reduced costs, both ways).
// Forward, from an unmatched row whose dual is above its floor, to a free place or to a row whose dual reaches its floor.
// Reverse, from a column with a free place and a dual above its floor, to an unmatched row or to a column whose dual reaches its floor.
// (Kuhn 1955; Edmonds and Karp 1972 for the potentials; the two-sided form follows the primal–dual of Bertsekas and Castañon 1992.)
// First solve, added edges, somebody leaving or arriving, what-if: all of it is repairing violations.
import type { Graph, Reverse } from './graph.ts'
import { type Heap, heap } from './heap.ts'
import { hasRoom, join, leave, type State } from './state.ts'

export type Repair = {
  row(row: number): void
  column(column: number): void
}

/** Told before each repair changes anything: the rows and columns that it may change, the first so many of each array. */
export type Touched = (rows: Int32Array, rowCount: number, columns: Int32Array, columnCount: number) => void

export function repairOf(graph: Graph, back: Reverse, state: State, onTouched?: Touched): Repair {
  const { rows, columns, start, column, points, lowRow, lowColumn } = graph
  const { rowDual, columnDual, columnOf, slotStart, slotRow, load } = state
  const columnAt = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const rowAt = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  const cameFrom = new Int32Array(Math.max(columns, 1))
  const goesTo = new Int32Array(Math.max(rows, 1))
  const seenRows = new Int32Array(rows)
  const seenColumns = new Int32Array(columns)
  let rowsSeen = 0
  let columnsSeen = 0
  const columnHeap: Heap = heap(columns)
  const rowHeap: Heap = heap(rows)
  let limit = 0
  let endRow = -1
  let endColumn = -1

  function row(from: number) {
    limit = rowDual[from]! - lowRow[from]!
    endRow = from
    endColumn = -1
    reachRow(from, 0)
    while (columnHeap.size() > 0) {
      const j = columnHeap.top()
      const at = columnAt[j]!
      if (at >= limit) break
      columnHeap.pop()
      const first = slotStart[j]!
      for (let slot = first; slot < first + load[j]!; slot++) {
        const i = slotRow[slot]!
        if (rowAt[i]! !== Number.POSITIVE_INFINITY) continue
        const end = at + rowDual[i]! - lowRow[i]!
        if (end < limit) {
          limit = end
          endRow = i
          endColumn = -1
        }
        reachRow(i, at)
      }
    }
    onTouched?.(seenRows, rowsSeen, seenColumns, columnsSeen)
    for (let s = 0; s < rowsSeen; s++) {
      const i = seenRows[s]!
      if (rowAt[i]! < limit) rowDual[i]! -= limit - rowAt[i]!
      rowAt[i] = Number.POSITIVE_INFINITY
    }
    for (let s = 0; s < columnsSeen; s++) {
      const j = seenColumns[s]!
      if (columnAt[j]! < limit) columnDual[j]! += limit - columnAt[j]!
      columnAt[j] = Number.POSITIVE_INFINITY
    }
    rowsSeen = 0
    columnsSeen = 0
    columnHeap.clear()
    shiftForward(from)
  }

  function reachRow(i: number, at: number) {
    rowAt[i] = at
    seenRows[rowsSeen++] = i
    const base = at + rowDual[i]!
    const end = start[i + 1]!
    for (let e = start[i]!; e < end; e++) {
      const j = column[e]!
      const cost = base + columnDual[j]! - points[e]!
      if (cost >= limit) continue
      const before = columnAt[j]!
      if (cost >= before) continue
      if (before === Number.POSITIVE_INFINITY) seenColumns[columnsSeen++] = j
      columnAt[j] = cost
      cameFrom[j] = i
      if (hasRoom(state, j)) {
        limit = cost
        endColumn = j
      } else columnHeap.push(j, cost)
    }
  }

  /** Everybody on the path moves one place on; whoever stands at a row's end goes without. */
  function shiftForward(from: number) {
    let j = endColumn
    if (j < 0) {
      if (endRow === from) return
      j = columnOf[endRow]!
      leave(state, endRow)
    }
    for (;;) {
      const i = cameFrom[j]!
      const before = columnOf[i]!
      if (before >= 0) leave(state, i)
      join(state, i, j)
      if (i === from) return
      j = before
    }
  }

  function columnRepair(from: number) {
    limit = columnDual[from]! - lowColumn[from]!
    endColumn = from
    endRow = -1
    reachColumn(from, 0)
    while (rowHeap.size() > 0) {
      const i = rowHeap.top()
      const at = rowAt[i]!
      if (at >= limit) break
      rowHeap.pop()
      const j = columnOf[i]!
      if (columnAt[j]! !== Number.POSITIVE_INFINITY) continue
      cameFrom[j] = i
      const end = at + columnDual[j]! - lowColumn[j]!
      if (end < limit) {
        limit = end
        endColumn = j
        endRow = -1
      }
      reachColumn(j, at)
    }
    onTouched?.(seenRows, rowsSeen, seenColumns, columnsSeen)
    for (let s = 0; s < rowsSeen; s++) {
      const i = seenRows[s]!
      if (rowAt[i]! < limit) rowDual[i]! += limit - rowAt[i]!
      rowAt[i] = Number.POSITIVE_INFINITY
    }
    for (let s = 0; s < columnsSeen; s++) {
      const j = seenColumns[s]!
      if (columnAt[j]! < limit) columnDual[j]! -= limit - columnAt[j]!
      columnAt[j] = Number.POSITIVE_INFINITY
    }
    rowsSeen = 0
    columnsSeen = 0
    rowHeap.clear()
    shiftBack(from)
  }

  function reachColumn(j: number, at: number) {
    columnAt[j] = at
    seenColumns[columnsSeen++] = j
    const base = at + columnDual[j]!
    const end = back.start[j + 1]!
    for (let b = back.start[j]!; b < end; b++) {
      const i = back.row[b]!
      const cost = base + rowDual[i]! - back.points[b]!
      if (cost >= limit) continue
      const before = rowAt[i]!
      if (cost >= before) continue
      if (before === Number.POSITIVE_INFINITY) seenRows[rowsSeen++] = i
      rowAt[i] = cost
      goesTo[i] = j
      if (columnOf[i]! < 0) {
        limit = cost
        endRow = i
        endColumn = -1
      } else rowHeap.push(i, cost)
    }
  }

  function shiftBack(from: number) {
    let i = endRow
    if (i < 0) {
      if (endColumn === from) return
      i = cameFrom[endColumn]!
    }
    for (;;) {
      const to = goesTo[i]!
      if (columnOf[i]! >= 0) leave(state, i)
      if (to === from) {
        join(state, i, to)
        return
      }
      const next = cameFrom[to]!
      leave(state, next)
      join(state, i, to)
      i = next
    }
  }

  return { row, column: columnRepair }
}
