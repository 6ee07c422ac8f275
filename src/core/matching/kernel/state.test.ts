import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectSound, graphOf } from '../../../../test/matching/proofs-graphs.ts'
import { runs } from '../../../../test/matching/proofs-runs.ts'
import { reverseOf } from './graph.ts'
import { emptyState, hasRoom, join, leave } from './state.ts'

test('rows come and go: what stands by row, by column and by load is always the same', () => {
  const graph = graphOf([], [0, 1, 2, 5, 1_000_000], [0, 0, 0, 0, 0, 0, 0], [-1, -2, -3, -4, -5])
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(4)), { maxLength: 60 }), (moves) => {
      const state = emptyState(graph)
      const columnOf = new Array<number>(7).fill(-1)
      for (const [row, column] of moves) {
        const free = columnOf.filter((one) => one === column).length < Math.min(graph.capacity[column]!, 7)
        expect(hasRoom(state, column)).toBe(free)
        if (columnOf[row]! >= 0) {
          leave(state, row)
          columnOf[row] = -1
        } else if (free) {
          join(state, row, column)
          columnOf[row] = column
        }
        expect([...state.columnOf]).toEqual(columnOf)
        expectSound(graph, state)
      }
    }),
    runs(20_270_451, 500),
  )
})

test('at first nobody has anybody, and duals stand on their floors', () => {
  const graph = graphOf([[0, 1, 4]], [2, 9], [3, -1], [-7, 5])
  const state = emptyState(graph)
  expect([...state.rowDual]).toEqual([3, -1])
  expect([...state.columnDual]).toEqual([-7, 5])
  state.rowDual[0]!++
  state.columnDual[0]!++
  expect([...graph.lowRow, ...graph.lowColumn]).toEqual([3, -1, -7, 5])
  expect([...state.columnOf]).toEqual([-1, -1])
  expectSound(graph, state)
})

test('seen from the columns, the edges are the same ones, rows rising', () => {
  const graph = graphOf(
    [
      [0, 2, 5],
      [0, 0, 7],
      [2, 2, 1],
      [1, 0, 9],
    ],
    [1, 1, 1],
    [0, 0, 0],
    [0, 0, 0],
  )
  expect(reverseOf(graph)).toEqual({
    start: Int32Array.of(0, 2, 2, 4),
    row: Int32Array.of(0, 1, 0, 2),
    points: Int32Array.of(7, 9, 5, 1),
  })
})
