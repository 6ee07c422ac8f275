// Found pairs become edges of the kernel's graph.

import type { Graph } from '../kernel/graph.ts'
import { sharedInts } from '../problem/columns.ts'
import type { Groups } from './groups.ts'
import type { Findings } from './search.ts'

type Edges = Pick<Graph, 'start' | 'column' | 'points'>

/** @returns the edges that were, each row's own first, with what was found behind them */
export function grown(
  rows: number,
  before: Edges | null,
  groups: Groups,
  { tasks, results }: Findings,
): Edges {
  const start = sharedInts(rows + 1)
  if (before) for (let i = 0; i < rows; i++) start[i + 1] = before.start[i + 1]! - before.start[i]!
  tasks.forEach(({ from }, at) => {
    const { count } = results[at]!
    for (let k = 0; k < count.length; k++) start[groups.row[from + k]! + 1]! += count[k]!
  })
  for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!
  const column = sharedInts(start[rows]!)
  const points = new Int32Array(start[rows]!)
  if (before)
    for (let i = 0; i < rows; i++) {
      const [from, to] = [before.start[i]!, before.start[i + 1]!]
      for (let e = from, at = start[i]!; e < to; e++, at++) {
        column[at] = before.column[e]!
        points[at] = before.points[e]!
      }
    }
  tasks.forEach(({ from }, at) => {
    const { count, mentor, points: worth } = results[at]!
    let taken = 0
    for (let k = 0; k < count.length; k++) {
      const row = groups.row[from + k]!
      const place = start[row + 1]! - count[k]!
      for (let n = 0; n < count[k]!; n++) {
        column[place + n] = mentor[taken]!
        points[place + n] = worth[taken++]!
      }
    }
  })
  return { start, column, points }
}
