// The same start from the other side, for when places are fewer than people: columns bid for rows, so that the side that is wholly
// taken does the bidding and whoever is left out keeps the floor (asymmetric assignment: Bertsekas and Castañon 1992).
// Invariant: each place held is within ε of its column's best among the rows it does not hold.
import type { Graph, Reverse } from './graph.ts'
import { emptyState, join, type State } from './state.ts'

/** @returns an assignment and column duals that are nearly right */
export function reverseAuction(graph: Graph, back: Reverse, opening: number, epsilon: number): State {
  const { rows, columns, lowRow } = graph
  const state = emptyState(graph)
  const { slotStart, columnDual } = state
  // what a row is worth to whoever would take it
  const price = lowRow.slice()
  const holder = new Int32Array(rows).fill(-1)
  const missing = new Int32Array(columns)
  const ready = new Int32Array(columns)
  let size = 0
  for (let j = columns - 1; j >= 0; j--) {
    missing[j] = slotStart[j + 1]! - slotStart[j]!
    if (missing[j]! > 0) ready[size++] = j
  }
  while (size > 0) {
    const j = ready[size - 1]!
    let best = Number.NEGATIVE_INFINITY
    let second = opening
    let choice = -1
    let offer = 0
    const end = back.start[j + 1]!
    for (let b = back.start[j]!; b < end; b++) {
      const i = back.row[b]!
      const worth = back.points[b]!
      const value = worth - price[i]!
      if (value > second && holder[i] !== j) {
        if (value > best) {
          if (best > second) second = best
          best = value
          choice = i
          offer = worth
        } else second = value
      }
    }
    if (choice < 0) {
      // no more rows than it has: its other places stay free
      missing[j] = 0
      size--
      continue
    }
    const before = holder[choice]!
    holder[choice] = j
    price[choice] = offer - second + epsilon
    if (--missing[j]! === 0) size--
    if (before >= 0 && missing[before]!++ === 0) ready[size++] = before
  }
  for (let i = 0; i < rows; i++) if (holder[i]! >= 0) join(state, i, holder[i]!)
  for (let j = 0; j < columns; j++) {
    // the worst that it holds, or the best that it does not: the duals under which its own pairs are nearest to tight
    let dual = opening
    for (let b = back.start[j]!; b < back.start[j + 1]!; b++) {
      const i = back.row[b]!
      const value = back.points[b]! - price[i]!
      if (holder[i] !== j && value > dual) dual = value
    }
    columnDual[j] = dual
  }
  return state
}
