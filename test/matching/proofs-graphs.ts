// Graphs for the kernel, and what must hold of its answers, by definition alone.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Graph } from '../../src/core/matching/kernel/graph.ts'
import { emptyState, hasRoom, join, type State } from '../../src/core/matching/kernel/state.ts'

type Edge = readonly [row: number, column: number, points: number]

/** @param edges in any order; of the same pair twice, the first counts */
export function graphOf(
  edges: readonly Edge[],
  capacity: readonly number[],
  lowRow: readonly number[],
  lowColumn: readonly number[],
): Graph {
  const byRow = lowRow.map(() => new Map<number, number>())
  for (const [row, column, points] of edges) if (!byRow[row]!.has(column)) byRow[row]!.set(column, points)
  const start = [0]
  for (const row of byRow) start.push(start.at(-1)! + row.size)
  return {
    rows: lowRow.length,
    columns: capacity.length,
    start: Int32Array.from(start),
    column: Int32Array.from(byRow.flatMap((row) => [...row.keys()])),
    points: Int32Array.from(byRow.flatMap((row) => [...row.values()])),
    capacity: Int32Array.from(capacity),
    lowRow: Float64Array.from(lowRow),
    lowColumn: Float64Array.from(lowColumn),
  }
}

export function edgesOf({ rows, start, column, points }: Graph): Edge[] {
  const edges: Edge[] = []
  for (let i = 0; i < rows; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) edges.push([i, column[e]!, points[e]!])
  return edges
}

const between = (least: number, most: number) => fc.integer({ min: Math.ceil(least), max: most })

type Sizes = { rows: number; columns: number; edges: number; most: number; least?: number }
const plenty = [0, 1, 1, 1, 2, 3, 9, 2_000_000]
const scarce = [0, 1, 1, 2, 3]

/**
 * Floors as the engine has them: 0 for a row, and so low for a column, a little more or less, that one more pair is worth more than
 * all points; or any.
 * @param sizes how large at most; `least`: and at least, as a part of that
 */
export const anyGraph = (
  { rows, columns, edges, most, least = 0 }: Sizes,
  floors: 'engine' | 'any',
): fc.Arbitrary<Graph> =>
  fc
    .tuple(
      between(least * rows, rows),
      between(least * columns, columns),
      fc.nat(most),
      fc.constantFrom(plenty, scarce),
    )
    .chain(([rows, columns, highest, places]) => {
      const low = floors === 'engine' ? -(rows + 1) * (highest + 10) : null
      const anyEdge = fc.tuple(
        fc.nat(Math.max(0, rows - 1)),
        fc.nat(Math.max(0, columns - 1)),
        fc.nat(highest),
      )
      const one = <T>(arbitrary: fc.Arbitrary<T>, length: number) =>
        fc.array(arbitrary, { minLength: length, maxLength: length })
      return fc
        .tuple(
          rows * columns === 0
            ? fc.constant([])
            : fc.array(anyEdge, { minLength: least * edges, maxLength: edges, size: 'max' }),
          one(fc.constantFrom(...places), columns),
          one(low === null ? fc.integer({ min: -8, max: 8 }) : fc.constant(0), rows),
          one(
            low === null
              ? fc.integer({ min: -2 * highest - 5, max: 8 })
              : fc.integer({ min: low - 9, max: low }),
            columns,
          ),
        )
        .map((parts) => graphOf(...parts))
    })

/** Column duals from the floor up, and any pairs there is room for, edges or not. Rows' duals are anything. */
export function anyStart(graph: Graph, picks: Iterator<number>): State {
  const state = emptyState(graph)
  const pick = (size: number) => picks.next().value % size
  const spread = 1 + pick(200)
  for (let j = 0; j < graph.columns; j++) if (pick(3) > 0) state.columnDual[j]! += pick(spread)
  for (let i = 0; i < graph.rows; i++) {
    state.rowDual[i] = pick(1_000) - 500
    if (graph.columns === 0 || pick(3) === 0) continue
    const [from, to] = [graph.start[i]!, graph.start[i + 1]!]
    const j = to > from && pick(8) > 0 ? graph.column[from + pick(to - from)]! : pick(graph.columns)
    if (hasRoom(state, j)) join(state, i, j)
  }
  return state
}

/** How many rows a column can take, as the kernel counts: no more than there are. */
export const placesOf = ({ capacity, rows }: Graph, j: number) => Math.min(capacity[j]!, rows)

/** Who is where, told three times: by row, by column, by load. */
export function expectSound(graph: Graph, { columnOf, slotStart, slotRow, slotOf, load }: State) {
  const loads = new Int32Array(graph.columns)
  for (let i = 0; i < graph.rows; i++) {
    const j = columnOf[i]!
    if (j < 0) continue
    loads[j]!++
    if (slotRow[slotStart[j]! + slotOf[i]!] !== i) expect.fail(`row ${i} does not stand where it says`)
  }
  for (let j = 0; j < graph.columns; j++) {
    const [from, to] = [slotStart[j]!, slotStart[j + 1]!]
    const empty = slotRow.subarray(from + load[j]!, to).every((row) => row === -1)
    const sound = load[j] === loads[j] && to - from === placesOf(graph, j) && load[j]! <= to - from && empty
    if (!sound) expect.fail(`column ${j} does not hold what rows say`)
  }
}

/** What all pairs are worth beyond the floors that they lift a row and a place from. */
export function worthOf(graph: Graph, columnOf: ArrayLike<number>): number {
  let worth = 0
  for (const [i, j, points] of edgesOf(graph))
    if (columnOf[i] === j) worth += points - graph.lowRow[i]! - graph.lowColumn[j]!
  return worth
}

/** Duals cover every edge and stand on their floors where nothing holds them up; pairs are tight edges; the two sides meet. */
export function expectOptimal(graph: Graph, state: State) {
  expectSound(graph, state)
  const { rowDual, columnDual, columnOf, load } = state
  const { rows, columns, lowRow, lowColumn } = graph
  let paired = 0
  for (const [i, j, points] of edgesOf(graph)) {
    const duals = rowDual[i]! + columnDual[j]!
    if (!(duals >= points)) expect.fail(`edge ${i}–${j} of ${points} is above its duals, ${duals}`)
    if (columnOf[i] === j && ++paired && duals !== points) expect.fail(`pair ${i}–${j} is not tight`)
  }
  expect(paired).toBe(columnOf.filter((j) => j >= 0).length)
  let bound = 0
  for (let i = 0; i < rows; i++) {
    const above = rowDual[i]! - lowRow[i]!
    if (!(above >= 0 && (columnOf[i]! >= 0 || above === 0)))
      expect.fail(`row ${i} is ${above} above its floor`)
    bound += above
  }
  for (let j = 0; j < columns; j++) {
    const above = columnDual[j]! - lowColumn[j]!
    const full = load[j] === placesOf(graph, j)
    if (!(above >= 0 && (full || above === 0))) expect.fail(`column ${j} is ${above} above its floor`)
    bound += above * placesOf(graph, j)
  }
  expect(worthOf(graph, columnOf)).toBe(bound)
}

/** The most that any pairs could be worth, all tried. */
export function bestOf(graph: Graph): number {
  const left = Array.from({ length: graph.columns }, (_, j) => placesOf(graph, j))
  const from = (i: number): number => {
    if (i === graph.rows) return 0
    let best = from(i + 1)
    for (let e = graph.start[i]!; e < graph.start[i + 1]!; e++) {
      const j = graph.column[e]!
      if (left[j] === 0) continue
      left[j]!--
      best = Math.max(best, graph.points[e]! - graph.lowRow[i]! - graph.lowColumn[j]! + from(i + 1))
      left[j]!++
    }
    return best
  }
  return from(0)
}
