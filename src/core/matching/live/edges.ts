// A graph that takes more edges: each row and each column has spare slots, which until then lead to nobody (a last row and a last
// column that no search ever enters). Invariant: the edges of the graph and of its reverse are the same.
import type { Graph, Reverse } from '../kernel/graph.ts'

const rowSpare = 24
const columnSpare = 24

export type Edges = {
  graph: Graph
  back: Reverse
  /** @returns false when the row or the column has no slot left: the graph must be made anew */
  add(row: number, column: number, points: number): boolean
  has(row: number, column: number): boolean
  /** the graph without its spare slots, to make it anew */
  compact(): Graph
}

/** @param from has neither the last row nor the last column */
export function edgesOf(from: Graph): Edges {
  const { rows, columns } = from
  const rowUsed = new Int32Array(rows + 1)
  const columnUsed = new Int32Array(columns + 1)
  for (let i = 0; i < rows; i++) rowUsed[i] = from.start[i + 1]! - from.start[i]!
  for (let e = 0; e < from.start[rows]!; e++) columnUsed[from.column[e]!]!++
  const start = slotted(rowUsed, rows, rowSpare)
  const backStart = slotted(columnUsed, columns, columnSpare)
  const column = new Int32Array(start[rows + 1]!).fill(columns)
  const points = new Int32Array(column.length)
  const back: Reverse = {
    start: backStart,
    row: new Int32Array(backStart[columns + 1]!).fill(rows),
    points: new Int32Array(backStart[columns + 1]!),
  }
  const graph: Graph = {
    rows: rows + 1,
    columns: columns + 1,
    start,
    column,
    points,
    capacity: Int32Array.from([...from.capacity, 0]),
    lowRow: Float64Array.from([...from.lowRow, 0]),
    lowColumn: Float64Array.from([...from.lowColumn, 0]),
  }
  rowUsed.fill(0)
  columnUsed.fill(0)

  function add(i: number, j: number, worth: number): boolean {
    const at = start[i]! + rowUsed[i]!
    const mirrored = backStart[j]! + columnUsed[j]!
    if (at >= start[i + 1]! || mirrored >= backStart[j + 1]!) return false
    rowUsed[i]!++
    columnUsed[j]!++
    column[at] = j
    points[at] = worth
    back.row[mirrored] = i
    back.points[mirrored] = worth
    return true
  }

  function has(i: number, j: number): boolean {
    for (let e = start[i]!; e < start[i]! + rowUsed[i]!; e++) if (column[e] === j) return true
    return false
  }

  function compact(): Graph {
    const tight = { ...from, start: new Int32Array(rows + 1) }
    for (let i = 0; i < rows; i++) tight.start[i + 1] = tight.start[i]! + rowUsed[i]!
    tight.column = new Int32Array(tight.start[rows]!)
    tight.points = new Int32Array(tight.start[rows]!)
    for (let i = 0; i < rows; i++) {
      tight.column.set(column.subarray(start[i]!, start[i]! + rowUsed[i]!), tight.start[i]!)
      tight.points.set(points.subarray(start[i]!, start[i]! + rowUsed[i]!), tight.start[i]!)
    }
    return tight
  }

  for (let i = 0; i < rows; i++)
    for (let e = from.start[i]!; e < from.start[i + 1]!; e++) add(i, from.column[e]!, from.points[e]!)
  return { graph, back, add, has, compact }
}

/** Where each one's slots begin: as many as used, and spare ones; the last has none. */
function slotted(used: Int32Array, count: number, spare: number): Int32Array {
  const start = new Int32Array(count + 2)
  for (let one = 0; one < count; one++) start[one + 1] = start[one]! + used[one]! + spare + (used[one]! >> 3)
  start[count + 1] = start[count]!
  return start
}
