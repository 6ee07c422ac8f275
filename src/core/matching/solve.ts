// The whole search for an optimum: candidates, kernel, pricing, again until pricing finds nothing (column generation:
// Gilmore and Gomory 1961; for assignment: Balinski and Gomory 1964). Invariant on return: no open pair at all, in the graph or out of it,
// is outside its duals; so the pairs are an optimum of the whole problem and the duals prove it.

import type { Compiled } from './compile/compiled.ts'
import type { Graph } from './kernel/graph.ts'
import { reverseOf } from './kernel/graph.ts'
import { settle, startKernel } from './kernel/kernel.ts'
import type { State } from './kernel/state.ts'
import { carried, type Rewards, widened } from './modes/widen.ts'
import { sharedFloats, sharedInts } from './problem/columns.ts'
import { grown } from './search/grow.ts'
import { type Layout, layoutOf } from './search/layout.ts'
import { pricingOf } from './search/pricing.ts'
import { type Pool, searchRows } from './search/search.ts'
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

/** How many candidates a mentee starts with, how many of each list are read for them, how many pairs a round may add, and how near. */
export const tuning = { candidates: 12, budget: 60, added: 16, margin: 100, perGroup: 2_000, warm: 1 }

/**
 * @param rewards of targets and minimums, beside points
 * @param from another problem's optimum over the same people, to go on from: its graph holds open pairs of this one only
 */
export async function solve(
  problem: Compiled,
  watch: Watch,
  pool?: Pool,
  rewards?: Rewards | null,
  from?: Pick<Optimum, 'graph' | 'state'>,
): Promise<Optimum> {
  const base = baseOf(problem, rewards?.most)
  const layout = await watch.time('layout', async () => layoutOf(problem, tuning.perGroup))
  let graph =
    from?.graph ??
    (await watch.time('candidates', () =>
      candidatesOf(problem, layout, emptyGraph(problem, base), null, pool),
    ))
  let state: State | null = from ? carried(graph, from.state) : null
  for (let warm = 0; warm < tuning.warm && !from; warm++) {
    const before: State | null = state
    const now: State = await watch.time('kernel', async () => settled(graph, before, rewards))
    state = now
    graph = await watch.time('candidates', () => candidatesOf(problem, layout, graph, now.columnDual, pool))
  }
  const pricing = pricingOf(problem, layout, tuning.added, tuning.margin, pool)
  for (let rounds = 1; ; rounds++) {
    const before: State | null = state
    const now: State = await watch.time('kernel', async () => settled(graph, before, rewards))
    const round = await watch.time('pricing', () => pricing.round(graph, now))
    state = now
    watch.note(
      `round ${rounds}: ${graph.column.length} edges, ${round.rows} rows looked, ${round.violations} violations`,
    )
    if (round.violations === 0)
      return {
        graph,
        state: now,
        base,
        capacity: problem.capacity,
        rounds,
        pairsScored: pricing.pairsScored(),
      }
    graph = round.graph
  }
}

function settled(graph: Graph, before: State | null, rewards?: Rewards | null): State {
  const back = reverseOf(graph)
  const state = before ?? startKernel(graph, back)
  if (!rewards) {
    settle(graph, back, state)
    return state
  }
  const wide = widened(graph, rewards)
  const wider = carried(wide, state)
  settle(wide, reverseOf(wide), wider)
  return carried(graph, wider)
}

/** More of the most promising pairs, at no prices first, then at those of a first solution. */
async function candidatesOf(
  problem: Compiled,
  layout: Layout,
  graph: Graph,
  prices: Float64Array | null,
  pool?: Pool,
): Promise<Graph> {
  const price = sharedFloats(problem.mentors)
  if (prices) price.set(prices)
  const known = { start: graph.start, column: graph.column }
  const { candidates: most, budget } = tuning
  const found = await searchRows(
    { problem, layout, price, bound: null, known, among: null, most, budget },
    pool,
  )
  return { ...graph, ...grown(problem.mentees, graph, layout.groups, found) }
}

function emptyGraph({ mentees, mentors, capacity }: Compiled, base: number): Graph {
  return {
    rows: mentees,
    columns: mentors,
    capacity,
    lowRow: new Float64Array(mentees),
    lowColumn: new Float64Array(mentors).fill(-base),
    start: sharedInts(mentees + 1),
    column: sharedInts(0),
    points: sharedInts(0),
  }
}

/**
 * More than all points that any set of dyads could have.
 * @param rewards the most that rewards add to one pair
 * @throws RangeError when sums would not be exact in float64
 */
export function baseOf({ mentees, capacity, highest }: Compiled, rewards = 0): number {
  let places = 0
  for (const one of capacity) places += Math.min(one, mentees)
  const most = Math.min(mentees, places)
  const base = (most + 1) * (highest + rewards + 1)
  if (base * (most + 1) > Number.MAX_SAFE_INTEGER) throw new RangeError('too-large')
  return base
}
