// The kernel: an auction for a start, then repair until nothing is wrong. Invariant on return: the duals and the pairs satisfy
// every condition of optimality on the graph, exactly (integers in float64, below 2^53).
import { auction } from './auction.ts'
import { type Graph, type Reverse, reverseOf } from './graph.ts'
import { repairOf } from './repair.ts'
import { reverseAuction } from './reverse-auction.ts'
import { hasRoom, leave, type State } from './state.ts'

export type Solved = { state: State; repairs: { rows: number; columns: number; dropped: number } }

/** @returns an optimum of the graph, from nothing */
export function solveKernel(graph: Graph): Solved {
  const back = reverseOf(graph)
  return settle(graph, back, startKernel(graph, back))
}

/** How rough the start is. One phase: coarser ones leave prices too high behind them, and repairing that costs more than they save. */
const forwardStep = 16
const reverseStep = 64

/** The side that will be wholly taken bids. With places to spare nobody is priced out: prices open so low that everybody gains. */
export function startKernel(graph: Graph, back: Reverse): State {
  const { rows, columns, capacity, points } = graph
  let places = 0
  for (let j = 0; j < columns; j++) places += Math.min(capacity[j]!, rows)
  let highest = 0
  for (let e = 0; e < points.length; e++) if (points[e]! > highest) highest = points[e]!
  const state =
    places < rows ? reverseAuction(graph, back, -highest, reverseStep) : auction(graph, -highest, forwardStep)
  sinkFreeColumns(graph, state)
  return state
}

/** When fewer rows go without than places stay free, all prices fall until the free ones are at their floor. */
function sinkFreeColumns({ rows, columns, lowColumn }: Graph, state: State): void {
  let without = 0
  for (let i = 0; i < rows; i++) if (state.columnOf[i]! < 0) without++
  let free = 0
  let fall = Number.POSITIVE_INFINITY
  for (let j = 0; j < columns; j++) {
    if (!hasRoom(state, j)) continue
    free += state.slotStart[j + 1]! - state.slotStart[j]! - state.load[j]!
    fall = Math.min(fall, state.columnDual[j]! - lowColumn[j]!)
  }
  if (without >= free || fall === Number.POSITIVE_INFINITY) return
  for (let j = 0; j < columns; j++) state.columnDual[j] = Math.max(lowColumn[j]!, state.columnDual[j]! - fall)
}

/**
 * Goes on from any pairs and any column duals, and ends at an optimum: row duals are what the column duals leave,
 * pairs that are not tight part, then each violation is repaired once.
 */
export function settle(graph: Graph, back: Reverse, state: State): Solved {
  const dropped = tighten(graph, state)
  const repairs = { rows: 0, columns: 0, dropped }
  const repair = repairOf(graph, back, state)
  for (let i = 0; i < graph.rows; i++)
    if (state.columnOf[i]! < 0 && state.rowDual[i]! > graph.lowRow[i]!) {
      repair.row(i)
      repairs.rows++
    }
  for (let j = 0; j < graph.columns; j++)
    while (hasRoom(state, j) && state.columnDual[j]! > graph.lowColumn[j]!) {
      repair.column(j)
      repairs.columns++
    }
  return { state, repairs }
}

function tighten({ rows, start, column, points, lowRow }: Graph, state: State): number {
  const { rowDual, columnDual, columnOf } = state
  let dropped = 0
  for (let i = 0; i < rows; i++) {
    let best = lowRow[i]!
    let own = Number.NEGATIVE_INFINITY
    const held = columnOf[i]!
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const j = column[e]!
      const value = points[e]! - columnDual[j]!
      if (value > best) best = value
      if (j === held) own = value
    }
    rowDual[i] = best
    if (held >= 0 && own < best) {
      leave(state, i)
      dropped++
    }
  }
  return dropped
}
