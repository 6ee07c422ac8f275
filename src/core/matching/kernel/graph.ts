// A sparse weighted bipartite graph: rows are to be matched once at most, columns as often as their capacity.
// The linear program, with a floor under each dual so that "one more mentee is worth more than all points" costs no large number
// in the inner loops: minimise Σ u + Σ capacity · v, u[i] + v[j] ≥ points[i, j] on each edge, u ≥ lowRow, v ≥ lowColumn.

export type Graph = {
  rows: number
  columns: number
  /** the edges of row i: start[i] … start[i + 1] - 1, no column twice */
  start: Int32Array
  column: Int32Array
  points: Int32Array
  capacity: Int32Array
  /** the dual of an unmatched row, and of a column with a free place */
  lowRow: Float64Array
  lowColumn: Float64Array
}

/** The graph seen from the columns. Points stand here once more: to fetch them by edge would cost a cache miss each. */
export type Reverse = { start: Int32Array; row: Int32Array; points: Int32Array }

export function reverseOf({ rows, columns, start, column, points }: Graph): Reverse {
  const edges = start[rows]!
  const back: Reverse = {
    start: new Int32Array(columns + 1),
    row: new Int32Array(edges),
    points: new Int32Array(edges),
  }
  for (let e = 0; e < edges; e++) back.start[column[e]! + 1]!++
  for (let j = 0; j < columns; j++) back.start[j + 1]! += back.start[j]!
  const next = back.start.slice()
  for (let i = 0; i < rows; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const at = next[column[e]!]!++
      back.row[at] = i
      back.points[at] = points[e]!
    }
  return back
}
