// The whole search for an optimum: candidates, kernel, pricing, again until pricing finds nothing (column generation:
// Gilmore and Gomory 1961; for assignment: Balinski and Gomory 1964). Invariant on return: no open pair at all, in the graph or out of it,
// is outside its duals; so the pairs are an optimum of the whole problem and the duals prove it.
import { sharedFloats } from './compile/build.ts'
import type { Compiled } from './compile/compiled.ts'
import type { Graph } from './kernel/graph.ts'
import { reverseOf } from './kernel/graph.ts'
import { settle, startKernel } from './kernel/kernel.ts'
import type { State } from './kernel/state.ts'
import { grown } from './search/grow.ts'
import { layoutOf } from './search/layout.ts'
import { type Findings, type Pool, searchRows } from './search/search.ts'
import type { Watch } from './watch.ts'

export type Optimum = {
  graph: Graph
  state: State
  /** what one more mentee is worth */
  base: number
  /** of each mentor, the places that were to give */
  capacity: Int32Array
  rounds: number
  pairsScored: number
}

/** How many candidates a mentee starts with, how many of each list are read for them, how many pairs a pricing round may add. */
export const tuning = { candidates: 12, budget: 400, added: 6, perGroup: 500 }

export async function solve(problem: Compiled, watch: Watch, pool?: Pool): Promise<Optimum> {
  const base = baseOf(problem)
  const price = sharedFloats(problem.mentors)
  const layout = await watch.time('layout', async () => layoutOf(problem, tuning.perGroup))
  const { groups } = layout
  const search = { problem, layout, price, among: null, budget: tuning.budget }
  const candidates = await watch.time('candidates', () =>
    searchRows({ ...search, bound: null, most: tuning.candidates }, pool),
  )
  let pairsScored = scoredIn(candidates)
  let graph = graphOf(problem, base, grown(problem.mentees, null, groups, candidates))
  let state: State | null = null
  for (let rounds = 1; ; rounds++) {
    state = await watch.time('kernel', async () => {
      const back = reverseOf(graph)
      const from: State = state ?? startKernel(graph, back)
      const { repairs } = settle(graph, back, from)
      watch.count(`round ${rounds}: ${JSON.stringify(repairs)}`)
      return from
    })
    price.set(state.columnDual)
    const bound = boundOf(problem, state)
    const found = await watch.time('pricing', () =>
      searchRows({ ...search, bound, most: tuning.added }, pool),
    )
    pairsScored += scoredIn(found)
    const more = found.results.reduce((sum, { mentor }) => sum + mentor.length, 0)
    watch.count(
      `round ${rounds}: ${graph.column.length} edges, more ${more} scored ${scoredIn(found) / problem.mentees}`,
    )
    if (more === 0) return { graph, state, base, capacity: problem.capacity, rounds, pairsScored }
    graph = { ...graph, ...grown(problem.mentees, graph, groups, found) }
  }
}

function scoredIn({ results }: Findings): number {
  return results.reduce((sum, { scored }) => sum + scored, 0)
}

function boundOf(problem: Compiled, { rowDual }: State): Float64Array {
  const bound = sharedFloats(problem.mentees)
  bound.set(rowDual)
  return bound
}

/** More than all points that any set of dyads could have. @throws RangeError when sums would not be exact in float64 */
export function baseOf({ mentees, capacity, highest }: Compiled): number {
  let places = 0
  for (const one of capacity) places += Math.min(one, mentees)
  const most = Math.min(mentees, places)
  const base = (most + 1) * (highest + 1)
  if (base * (most + 1) > Number.MAX_SAFE_INTEGER) throw new RangeError('too-large')
  return base
}

function graphOf(problem: Compiled, base: number, edges: Pick<Graph, 'start' | 'column' | 'points'>): Graph {
  return {
    rows: problem.mentees,
    columns: problem.mentors,
    capacity: problem.capacity,
    lowRow: new Float64Array(problem.mentees),
    lowColumn: new Float64Array(problem.mentors).fill(-base),
    ...edges,
  }
}
