// What a living solution starts from: the solved duals and pairs on a graph with room, and searches over the prices of the beginning.
import type { Compiled } from '../compile/compiled.ts'
import { scorerOf } from '../compile/score.ts'
import type { Graph } from '../kernel/graph.ts'
import { emptyState, join, type State } from '../kernel/state.ts'
import type { Layout } from '../search/layout.ts'
import { postingsOf } from '../search/postings.ts'
import { rowSearchOf } from '../search/rows.ts'
import type { Known, RowSearch } from '../search/workbench.ts'

/** A dual that no search reaches: of who is away, and of locked mentees. */
export const away = 1e15
// searches that pass by a locked mentee lower the dual a little
export const isAway = (dual: number) => dual > away / 2
/** How far below its own value a row searches, and how many pairs it may bring: what is nearly worth it saves the next search. */
export const margin = 200
export const most = 48

/** One search a group, over the index of the beginning, made when it is first asked for. */
export function searchesOf(problem: Compiled, layout: Layout, price: Float64Array, known: Known) {
  const { count, start, row } = layout.groups
  const groupOf = new Int32Array(problem.mentees).fill(-1)
  for (let g = 0; g < count; g++) for (let m = start[g]!; m < start[g + 1]!; m++) groupOf[row[m]!] = g
  const searches: RowSearch[] = []
  for (let g = 0; g < count; g++) {
    const index = postingsOf(problem, layout, price, null)
    searches.push(rowSearchOf(problem, layout, index.fill(g), price, known, most))
  }
  return (i: number) => searches[groupOf[i]!]!
}

export function carriedOver(graph: Graph, from: State, mentees: number, mentors: number): State {
  const state = emptyState(graph)
  state.rowDual.set(from.rowDual.subarray(0, mentees))
  state.columnDual.set(from.columnDual.subarray(0, mentors))
  state.rowDual[mentees] = away
  state.columnDual[mentors] = away
  for (let i = 0; i < mentees; i++) if (from.columnOf[i]! >= 0) join(state, i, from.columnOf[i]!)
  return state
}

export function worthOf(problem: Compiled, columnOf: Int32Array) {
  const scorer = scorerOf(problem)
  const worth = { cardinality: 0, points: 0 }
  for (let i = 0; i < problem.mentees; i++) {
    if (columnOf[i]! < 0) continue
    scorer.row(i)
    worth.cardinality++
    worth.points += scorer.score(columnOf[i]!)
  }
  return worth
}
