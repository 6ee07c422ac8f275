// Each repair removes the violation it was called for and creates none; duals cover every edge and pairs are tight all along.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyGraph,
  edgesOf,
  expectOptimal,
  expectSound,
  placesOf,
} from '../../../../test/matching/proofs-graphs.ts'
import { runs } from '../../../../test/matching/proofs-runs.ts'
import { type Graph, reverseOf } from './graph.ts'
import { repairOf } from './repair.ts'
import { emptyState, type State } from './state.ts'

const picks = fc.infiniteStream(fc.nat())
const small = { rows: 7, columns: 5, edges: 35, most: 12 }
const larger = { rows: 60, columns: 25, edges: 400, most: 30, least: 0.5 }
const anyOf = fc.oneof(
  { arbitrary: anyGraph(small, 'any'), weight: 4 },
  { arbitrary: anyGraph(larger, 'any'), weight: 1 },
)

test('one call, one violation less, in any order', () => {
  const seen = { rows: 0, columns: 0 }
  fc.assert(
    fc.property(anyOf, picks, (graph, stream) => {
      const state = alone(graph, stream)
      const repair = repairOf(graph, reverseOf(graph), state)
      for (let left = violationsOf(graph, state); left.size > 0; ) {
        const all = [...left.keys()]
        const one = all[stream.next().value % all.length]!
        const [side, at] = one.split(' ') as ['rows' | 'columns', string]
        seen[side]++
        if (side === 'rows') repair.row(Number(at))
        else repair.column(Number(at))
        expectCovered(graph, state)
        const next = violationsOf(graph, state)
        expect(next.get(one) ?? 0).toBeLessThan(left.get(one)!)
        for (const [other, size] of next) expect(size).toBeLessThanOrEqual(left.get(other) ?? 0)
        left = next
      }
      expectOptimal(graph, state)
    }),
    runs(20_270_455, 400),
  )
  expect(Math.min(seen.rows, seen.columns)).toBeGreaterThan(50)
})

/** Nobody has anybody; rows' duals are what the columns' leave. */
function alone(graph: Graph, stream: Iterator<number>): State {
  const state = emptyState(graph)
  for (let j = 0; j < graph.columns; j++)
    if (stream.next().value % 2 === 0) state.columnDual[j]! += stream.next().value % 20
  for (const [i, j, points] of edgesOf(graph))
    state.rowDual[i] = Math.max(state.rowDual[i]!, points - state.columnDual[j]!)
  return state
}

/** Rows without a column above their floor, and how many free places are above theirs. */
function violationsOf(graph: Graph, { rowDual, columnDual, columnOf, load }: State): Map<string, number> {
  const violations = new Map<string, number>()
  for (let i = 0; i < graph.rows; i++)
    if (columnOf[i]! < 0 && rowDual[i]! > graph.lowRow[i]!) violations.set(`rows ${i}`, 1)
  for (let j = 0; j < graph.columns; j++) {
    const free = placesOf(graph, j) - load[j]!
    if (free > 0 && columnDual[j]! > graph.lowColumn[j]!) violations.set(`columns ${j}`, free)
  }
  return violations
}

function expectCovered(graph: Graph, state: State) {
  expectSound(graph, state)
  for (const [i, j, points] of edgesOf(graph)) {
    const over = state.rowDual[i]! + state.columnDual[j]! - points
    if (!(over >= 0 && (state.columnOf[i] !== j || over === 0)))
      expect.fail(`edge ${i}–${j} is ${over} off its duals`)
  }
  expect(state.rowDual.every((dual, i) => dual >= graph.lowRow[i]!)).toBe(true)
  expect(state.columnDual.every((dual, j) => dual >= graph.lowColumn[j]!)).toBe(true)
}
