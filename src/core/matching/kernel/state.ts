// Where the kernel stands: who is matched with whom, and the duals. Invariants, from the first repair on:
// (1) u[i] + v[j] ≥ points on every edge, u ≥ lowRow, v ≥ lowColumn;  (2) matched pairs are tight.
// What may still be wrong, and is what repair mends: an unmatched row with u > low, a column with a free place and v > low.
import type { Graph } from './graph.ts'

export type State = {
  rowDual: Float64Array
  columnDual: Float64Array
  /** of each row its column, or -1 */
  columnOf: Int32Array
  /** the rows in column j: slotRow[slotStart[j]] … + load[j] - 1 */
  slotStart: Int32Array
  slotRow: Int32Array
  load: Int32Array
  /** where a row stands in its column's run */
  slotOf: Int32Array
}

export function emptyState({ rows, columns, capacity, lowRow, lowColumn }: Graph): State {
  const slotStart = new Int32Array(columns + 1)
  for (let j = 0; j < columns; j++) slotStart[j + 1] = slotStart[j]! + Math.min(capacity[j]!, rows)
  return {
    rowDual: lowRow.slice(),
    columnDual: lowColumn.slice(),
    columnOf: new Int32Array(rows).fill(-1),
    slotStart,
    slotRow: new Int32Array(slotStart[columns]!).fill(-1),
    load: new Int32Array(columns),
    slotOf: new Int32Array(rows),
  }
}

export function hasRoom({ slotStart, load }: State, column: number): boolean {
  return load[column]! < slotStart[column + 1]! - slotStart[column]!
}

export function join(state: State, row: number, column: number): void {
  const slot = state.load[column]!++
  state.slotRow[state.slotStart[column]! + slot] = row
  state.slotOf[row] = slot
  state.columnOf[row] = column
}

export function leave(state: State, row: number): void {
  const column = state.columnOf[row]!
  const first = state.slotStart[column]!
  const last = --state.load[column]!
  const moved = state.slotRow[first + last]!
  state.slotRow[first + state.slotOf[row]!] = moved
  state.slotOf[moved] = state.slotOf[row]!
  state.slotRow[first + last] = -1
  state.columnOf[row] = -1
}
