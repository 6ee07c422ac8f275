// The kernel against enumeration, against the conditions of optimality, and from wherever it is made to start.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyGraph,
  anyStart,
  bestOf,
  edgesOf,
  expectOptimal,
  graphOf,
  worthOf,
} from '../../../../test/matching/proofs-graphs.ts'
import { runs, times } from '../../../../test/matching/proofs-runs.ts'
import { type Graph, reverseOf } from './graph.ts'
import { settle, solveKernel } from './kernel.ts'
import { emptyState } from './state.ts'

const tiny = { rows: 6, columns: 4, edges: 30, most: 12 }
const sparse = { rows: 300, columns: 120, edges: 2_500, most: 40, least: 0.4 }
const picks = fc.infiniteStream(fc.nat())

test('up to 6 × 4: what enumeration finds', () => {
  fc.assert(
    fc.property(anyGraph(tiny, 'engine'), (graph) => {
      const { state } = solveKernel(graph)
      expectOptimal(graph, state)
      expect(worthOf(graph, state.columnOf)).toBe(bestOf(graph))
    }),
    runs(20_270_410, 2_000),
  )
}, 600_000)

test('up to 6 × 4, any floors, from anywhere: what enumeration finds', () => {
  fc.assert(
    fc.property(anyGraph(tiny, 'any'), picks, (graph, stream) => {
      const { state } = settle(graph, reverseOf(graph), anyStart(graph, stream))
      expectOptimal(graph, state)
      expect(worthOf(graph, state.columnOf)).toBe(bestOf(graph))
    }),
    runs(20_270_411, 2_000),
  )
}, 600_000)

test('sparse graphs of some hundreds: no condition of optimality is broken', () => {
  fc.assert(
    fc.property(anyGraph(sparse, 'engine'), (graph) => {
      expectOptimal(graph, solveKernel(graph).state)
    }),
    runs(20_270_412, 60),
  )
})

test('from any duals and any pairs, with any floors, settling ends at an optimum', () => {
  const seen = { rows: 0, columns: 0, dropped: 0 }
  fc.assert(
    fc.property(anyGraph(sparse, 'any'), picks, (graph, stream) => {
      const { state, repairs } = settle(graph, reverseOf(graph), anyStart(graph, stream))
      expectOptimal(graph, state)
      seen.rows += repairs.rows
      seen.columns += repairs.columns
      seen.dropped += repairs.dropped
    }),
    runs(20_270_413, 60),
  )
  for (const repairs of Object.values(seen)) expect(repairs).toBeGreaterThan(100 * times)
})

test('edges that come and go, then settling: as good as from nothing', () => {
  const some = (graph: Graph, stream: Iterator<number>, parts: number) =>
    graphOf(
      edgesOf(graph).filter(() => stream.next().value % parts > 0),
      [...graph.capacity],
      [...graph.lowRow],
      [...graph.lowColumn],
    )
  fc.assert(
    fc.property(anyGraph({ ...sparse, rows: 80, columns: 40 }, 'engine'), picks, (graph, stream) => {
      const { state } = solveKernel(some(graph, stream, 2))
      for (const now of [graph, some(graph, stream, 5), graph]) {
        settle(now, reverseOf(now), state)
        expectOptimal(now, state)
        expect(worthOf(now, state.columnOf)).toBe(worthOf(now, solveKernel(now).state.columnOf))
      }
    }),
    runs(20_270_414, 60),
  )
})

test('an optimum has nothing to repair', () => {
  fc.assert(
    fc.property(anyGraph(sparse, 'engine'), (graph) => {
      const { state } = solveKernel(graph)
      const before = structuredClone(state)
      expect(settle(graph, reverseOf(graph), state).repairs).toEqual({ rows: 0, columns: 0, dropped: 0 })
      expect(state).toEqual(before)
    }),
    runs(20_270_415, 20),
  )
})

test('nobody, nothing open, no places: duals on their floors', () => {
  for (const graph of [
    graphOf([], [], [], []),
    graphOf([], [2, 1], [], [-5, -5]),
    graphOf([], [], [0, 0], []),
    graphOf([], [1], [0, 3], [-9]),
  ]) {
    const { state } = solveKernel(graph)
    expectOptimal(graph, state)
    expect(state).toEqual({ ...emptyState(graph), columnDual: state.columnDual })
  }
  const shut = graphOf([[0, 0, 7]], [0], [0], [-16])
  expectOptimal(shut, solveKernel(shut).state)
  expect(solveKernel(shut).state.columnOf[0]).toBe(-1)
})
