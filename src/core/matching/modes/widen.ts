// Rewards beside points, as more rows and columns of the same kernel's graph. Being without a mentor costs a member of a target's group
// what the target gives, unless they take one of its spare places; a place left free costs a mentor what a minimum gives, unless a spare
// row takes it. Spare places and rows bring no base, and pairs keep their own points, so that searching and pricing know nothing of it.
// Invariant: any assignment is worth what it brings in points and rewards, less a constant (concave costs as parallel arcs:
// Ahuja, Magnanti and Orlin, "Network Flows", 1993, ch. 14).
import type { Graph } from '../kernel/graph.ts'
import { emptyState, join, type State } from '../kernel/state.ts'

/** Spare places: `capacity` members may go without for `points` (0 or less). */
export type Spare = { members: Int32Array; capacity: number; points: number }

export type Rewards = {
  /** the most that rewards add to one pair */
  most: number
  /** what it costs a mentee to go without, spare places apart */
  without: Float64Array
  spares: Spare[]
  /** of each mentor, the places that a minimum still asks for, and what each brings */
  minimum: Int32Array
  minimumPoints: number
}

/** @param graph mentees and mentors only @returns the same, with spare columns behind the mentors and spare rows behind the mentees */
export function widened(graph: Graph, { without, spares, minimum, minimumPoints }: Rewards): Graph {
  const { rows, columns, start, column, points, capacity } = graph
  const places = capacity.map((one) => Math.min(one, rows))
  const spareRows: number[] = []
  for (let j = 0; j < columns; j++)
    if (minimum[j]! > 0) for (let spare = minimum[j]!; spare < places[j]!; spare++) spareRows.push(j)
  const entries = spares.reduce((sum, { members }) => sum + members.length, 0)
  const wide: Graph = {
    rows: rows + spareRows.length,
    columns: columns + spares.length,
    start: new Int32Array(rows + spareRows.length + 1),
    column: new Int32Array(start[rows]! + entries + spareRows.length),
    points: new Int32Array(start[rows]! + entries + spareRows.length),
    capacity: Int32Array.from([...places, ...spares.map((spare) => spare.capacity)]),
    lowRow: new Float64Array(rows + spareRows.length),
    lowColumn: new Float64Array(columns + spares.length),
  }
  const base = columns > 0 ? -graph.lowColumn[0]! : 0
  wide.lowRow.set(without)
  wide.lowRow.fill(base, rows)
  for (let j = 0; j < columns; j++) wide.lowColumn[j] = minimum[j]! > 0 ? -base - minimumPoints : -base
  for (let i = 0; i < rows; i++) wide.start[i + 1] = start[i + 1]! - start[i]!
  for (const { members } of spares) for (const i of members) wide.start[i + 1]!++
  wide.start.fill(1, rows + 1)
  for (let i = 0; i < wide.rows; i++) wide.start[i + 1]! += wide.start[i]!
  const next = wide.start.slice()
  for (let i = 0; i < rows; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) put(i, column[e]!, points[e]!)
  spares.forEach(({ members, points }, at) => {
    for (const i of members) put(i, columns + at, points)
  })
  for (const [at, j] of spareRows.entries()) put(rows + at, j, 0)
  return wide

  function put(row: number, to: number, worth: number) {
    const at = next[row]!++
    wide.column[at] = to
    wide.points[at] = worth
  }
}

/** The same pairs and duals in a wider graph, or back in the narrower one; what is new starts at its floor. */
export function carried(graph: Graph, { rowDual, columnDual, columnOf }: State): State {
  const next = emptyState(graph)
  next.rowDual.set(rowDual.subarray(0, graph.rows))
  next.columnDual.set(columnDual.subarray(0, graph.columns))
  for (let i = 0; i < Math.min(graph.rows, columnOf.length); i++)
    if (columnOf[i]! >= 0 && columnOf[i]! < graph.columns) join(next, i, columnOf[i]!)
  return next
}
