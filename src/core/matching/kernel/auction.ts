// A quick, rough start: a forward auction, one bid at a time (Gauss–Seidel), identical places of a column in a heap
// (Bertsekas, "The auction algorithm", 1988; similar objects: Bertsekas and Castañon, 1989).
// Invariant: whoever holds a place is within ε of their best; nothing here is a proof, repair makes it one.
import type { Graph } from './graph.ts'
import { emptyState, join, type State } from './state.ts'

/**
 * @param opening the price at which every place starts
 * @param epsilon how far from their best anybody may end, an integer ≥ 1
 * @returns an assignment and prices that are nearly right; rows that no price suits stay out
 */
export function auction(graph: Graph, opening: number, epsilon: number): State {
  const { rows, columns, start, column, points, lowRow } = graph
  const state = emptyState(graph)
  const { slotStart } = state
  const places = slotStart[columns]!
  // heaps, cheapest place first
  const bid = new Float64Array(places).fill(opening)
  const holder = new Int32Array(places).fill(-1)
  const price = new Float64Array(columns).fill(opening)
  // a column without places costs more than anybody can gain
  for (let j = 0; j < columns; j++) if (slotStart[j] === slotStart[j + 1]) price[j] = Math.max(-opening, 0)
  const ready = new Int32Array(rows)
  const columnOf = state.columnOf

  let size = 0
  for (let i = rows - 1; i >= 0; i--) if (start[i + 1]! > start[i]!) ready[size++] = i
  while (size > 0) {
    const i = ready[--size]!
    let best = Number.NEGATIVE_INFINITY
    let second = lowRow[i]!
    let choice = -1
    let offer = 0
    const end = start[i + 1]!
    for (let e = start[i]!; e < end; e++) {
      const j = column[e]!
      const value = points[e]! - price[j]!
      if (value > second) {
        if (value > best) {
          if (best > second) second = best
          best = value
          choice = j
          offer = points[e]!
        } else second = value
      }
    }
    if (choice < 0) {
      columnOf[i] = -1
      continue
    }
    const first = slotStart[choice]!
    const evicted = holder[first]!
    if (evicted >= 0) ready[size++] = evicted
    price[choice] = sink(first, slotStart[choice + 1]! - first, offer - second + epsilon, i)
  }

  /** The cheapest place goes to the bidder at the bid; @returns what is now the cheapest */
  function sink(first: number, count: number, amount: number, row: number): number {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= count) break
      if (child + 1 < count && bid[first + child + 1]! < bid[first + child]!) child++
      if (bid[first + child]! >= amount) break
      bid[first + at] = bid[first + child]!
      holder[first + at] = holder[first + child]!
      at = child
    }
    bid[first + at] = amount
    holder[first + at] = row
    return bid[first]!
  }

  for (let j = 0; j < columns; j++) {
    state.columnDual[j] = price[j]!
    for (let slot = slotStart[j]!; slot < slotStart[j + 1]!; slot++)
      if (holder[slot]! >= 0) join(state, holder[slot]!, j)
  }
  return state
}
