// A start is not a proof, but it promises: whoever holds a place is within ε of their best, and whoever goes without could gain nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyGraph, edgesOf, expectSound, graphOf, placesOf } from '../../../../test/matching/proofs-graphs.ts'
import { runs, times } from '../../../../test/matching/proofs-runs.ts'
import { auction } from './auction.ts'
import { type Graph, reverseOf } from './graph.ts'
import { startKernel } from './kernel.ts'
import { reverseAuction } from './reverse-auction.ts'
import type { State } from './state.ts'

const anyEpsilon = fc.constantFrom(1, 2, 16)
const small = { rows: 8, columns: 6, edges: 40, most: 20 }
const large = { rows: 150, columns: 60, edges: 1_200, most: 60, least: 0.4 }
const anyOf = fc.oneof(anyGraph(small, 'engine'), { arbitrary: anyGraph(large, 'engine'), weight: 1 })

const highestOf = (graph: Graph) => graph.points.reduce((most, points) => Math.max(most, points), 0)
/** Edges that can be used: a column without places is nobody's. */
const usable = (graph: Graph) => edgesOf(graph).filter(([, j]) => placesOf(graph, j) > 0)
const isFree = (graph: Graph, { load }: State, j: number) => load[j]! < placesOf(graph, j)

test('forward: within ε of the best, free places at the opening price, nobody left who would pay', () => {
  const seen = { placed: 0, out: 0 }
  fc.assert(
    fc.property(anyOf, anyEpsilon, (graph, epsilon) => {
      const opening = -highestOf(graph)
      const state = auction(graph, opening, epsilon)
      expectSound(graph, state)
      const { columnDual, columnOf } = state
      for (let j = 0; j < graph.columns; j++) {
        if (isFree(graph, state, j)) expect(columnDual[j]).toBe(opening)
        else expect(columnDual[j]).toBeGreaterThanOrEqual(opening)
      }
      const best = graph.lowRow.slice()
      const own = new Float64Array(graph.rows).fill(Number.NaN)
      for (const [i, j, points] of edgesOf(graph)) {
        best[i] = Math.max(best[i]!, points - columnDual[j]!)
        if (columnOf[i] === j) own[i] = points - columnDual[j]!
      }
      for (let i = 0; i < graph.rows; i++) {
        seen[columnOf[i]! < 0 ? 'out' : 'placed']++
        if (columnOf[i]! < 0) expect(best[i]).toBe(graph.lowRow[i])
        else expect(own[i]).toBeGreaterThanOrEqual(best[i]! - epsilon)
      }
    }),
    runs(20_270_452, 600),
  )
  expect(Math.min(seen.placed, seen.out)).toBeGreaterThan(1_000 * times)
})

test('reverse: each column within ε of its best, rows left out are worth their floor to nobody', () => {
  const seen = { placed: 0, free: 0 }
  fc.assert(
    fc.property(anyOf, anyEpsilon, (graph, epsilon) => {
      const opening = -highestOf(graph)
      const state = reverseAuction(graph, reverseOf(graph), opening, epsilon)
      expectSound(graph, state)
      const { columnDual, columnOf } = state
      for (let j = 0; j < graph.columns; j++) {
        expect(columnDual[j]).toBeGreaterThanOrEqual(opening)
        if (isFree(graph, state, j)) expect(columnDual[j]).toBe(opening)
      }
      for (const [i, j, points] of usable(graph)) {
        // a row that nobody took is still at its floor, and its columns are paid for that
        if (columnOf[i]! < 0) expect(columnDual[j]).toBeGreaterThanOrEqual(points - graph.lowRow[i]!)
        seen[isFree(graph, state, j) ? 'free' : 'placed']++
      }
      for (const price of pricesThatFit(graph, state, epsilon)) expect(price).toBe(true)
    }),
    runs(20_270_453, 600),
  )
  expect(Math.min(seen.placed, seen.free)).toBeGreaterThan(1_000 * times)
})

/** Of each pair: could the row's price be such that the column is within ε of its dual, and no lower than the floor? */
function pricesThatFit(graph: Graph, { columnDual, columnOf }: State, epsilon: number): boolean[] {
  const lowest = graph.lowRow.slice()
  for (const [i, j, points] of usable(graph))
    if (columnOf[i] !== j) lowest[i] = Math.max(lowest[i]!, points - columnDual[j]!)
  return usable(graph)
    .filter(([i, j]) => columnOf[i] === j)
    .map(([i, j, points]) => points - lowest[i]! >= columnDual[j]! - epsilon)
}

test('a bid leaves the bidder what the second best would give, less ε', () => {
  const graph = graphOf(
    [
      [0, 0, 10],
      [1, 0, 7],
      [0, 1, 4],
      [1, 1, 4],
    ],
    [1, 1],
    [0, 0],
    [-33, -33],
  )
  const forward = auction(graph, -10, 1)
  expect([...forward.columnOf]).toEqual([0, 1])
  expect([...forward.columnDual]).toEqual([-3, -5])
  const reverse = reverseAuction(graph, reverseOf(graph), -10, 1)
  expect([...reverse.columnOf]).toEqual([0, 1])
  expect([...reverse.columnDual]).toEqual([2, 0])
})

test('a price is no more than the second best and ε, however many stand behind it', () => {
  const graph = graphOf(
    [
      [0, 0, 10],
      [1, 0, 8],
      [2, 0, 3],
      [0, 1, 9],
    ],
    [1, 0],
    [0, 0, 0],
    [-44, -44],
  )
  const reverse = reverseAuction(graph, reverseOf(graph), -10, 1)
  expect([...reverse.columnOf]).toEqual([0, -1, -1])
  // row 0 is worth 10 − 8 + 1 to whoever would take it from its column
  expect([...reverse.columnDual]).toEqual([8, 6])
})

test('a column does not bid against itself for its second place', () => {
  const graph = graphOf(
    [
      [0, 0, 10],
      [1, 0, 8],
      [2, 0, 3],
      [1, 1, 9],
    ],
    [2, 0],
    [0, 0, 0],
    [-44, -44],
  )
  const reverse = reverseAuction(graph, reverseOf(graph), -10, 1)
  expect([...reverse.columnOf]).toEqual([0, 0, -1])
  // row 1 costs what it brings beyond row 2, 8 − 3 + 1: row 0 is held already
  expect([...reverse.columnDual]).toEqual([3, 3])
})

test('of equals, the first', () => {
  const row = graphOf(
    [
      [0, 0, 5],
      [0, 1, 5],
    ],
    [1, 1],
    [0],
    [-12, -12],
  )
  expect([...auction(row, -5, 1).columnOf]).toEqual([0])
  const column = graphOf(
    [
      [0, 0, 5],
      [1, 0, 5],
    ],
    [1],
    [0, 0],
    [-18],
  )
  expect([...reverseAuction(column, reverseOf(column), -5, 1).columnOf]).toEqual([0, -1])
})

test('the side that will be wholly taken bids; with places to spare, free ones end at their floor', () => {
  const seen = { sunk: 0, left: 0 }
  const few = anyGraph({ rows: 8, columns: 4, edges: 8, most: 20 }, 'engine')
  fc.assert(
    fc.property(fc.oneof(few, anyOf), (graph) => {
      const state = startKernel(graph, reverseOf(graph))
      expectSound(graph, state)
      let [places, without, free, fall] = [0, 0, 0, Number.POSITIVE_INFINITY]
      for (let i = 0; i < graph.rows; i++) if (state.columnOf[i]! < 0) without++
      for (let j = 0; j < graph.columns; j++) {
        places += placesOf(graph, j)
        free += placesOf(graph, j) - state.load[j]!
        if (isFree(graph, state, j)) fall = Math.min(fall, state.columnDual[j]! - graph.lowColumn[j]!)
        expect(state.columnDual[j]).toBeGreaterThanOrEqual(graph.lowColumn[j]!)
      }
      seen[without < free ? 'sunk' : 'left']++
      if (without < free) expect(fall).toBe(0)
      else {
        const opening = -highestOf(graph)
        const same =
          places < graph.rows
            ? reverseAuction(graph, reverseOf(graph), opening, 64)
            : auction(graph, opening, 16)
        expect(state).toEqual(same)
      }
    }),
    runs(20_270_454, 1_000),
  )
  expect(Math.min(seen.sunk, seen.left)).toBeGreaterThan(100 * times)
})
