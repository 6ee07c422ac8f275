// A solved problem kept open for questions: what would the best total be if one mentee's pairs were others? Invariant: an answer is an
// optimum of the whole changed problem, as a cold solve would find; the solved state itself is never touched.
// The row's pairs are given whole, so pricing leaves it alone; for all others the solved duals are the proof that pricing goes on from.
import { compileRules } from '../compile/compile.ts'
import type { Compiled } from '../compile/compiled.ts'
import { type Graph, reverseOf } from '../kernel/graph.ts'
import { settle } from '../kernel/kernel.ts'
import { emptyState, hasRoom, join, type State } from '../kernel/state.ts'
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Layout, layoutOf } from '../search/layout.ts'
import { pricingOf } from '../search/pricing.ts'
import type { Pool } from '../search/search.ts'
import { baseOf, solve, tuning } from '../solve.ts'
import { type Watch, watchOf } from '../watch.ts'
import { type Scores, scoresOf } from './scores.ts'

/** The best total of a roster: the most mentees, then the most points. Locked pairs are in no number here. */
export type Engine = {
  roster: Roster
  rules: Pick<RuleSet, 'gates' | 'criteria'>
  problem: Compiled
  layout: Layout
  graph: Graph
  state: State
  base: number
  scores: Scores
}

/** Dyads, then points. */
export type Amount = { cardinality: number; points: number }

/** One row's pairs: all there are. */
export type RowPairs = { mentor: readonly number[]; points: readonly number[] }

/**
 * @param known an outcome of the same people and rules: when it is a best total, it is gone on from, and only proven again
 * @throws RangeError when numbers are too large to be exact, as solve does
 */
export async function engineOf(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  { known, watch = watchOf(), pool }: { known?: Outcome; watch?: Watch; pool?: Pool } = {},
): Promise<Engine> {
  const problem = compileRules(roster, rules)
  const scores = scoresOf(roster, rules)
  const layout = layoutOf(problem, tuning.perGroup)
  const isTotal = known !== undefined && known.price === null && known.circles === undefined
  const { graph, state, base } = isTotal
    ? await provenAgain(problem, layout, scores, known, pool)
    : await solve(problem, watch, pool)
  return { roster, rules, problem, layout, graph, state, base, scores }
}

/** From the dyads and the mentors' duals, by repair and pricing: whatever they were, what comes out is an optimum. */
async function provenAgain(
  problem: Compiled,
  layout: Layout,
  scores: Scores,
  { mentorOf, mentorDual, certificate }: Outcome,
  pool?: Pool,
): Promise<Pick<Engine, 'graph' | 'state' | 'base'>> {
  const base = baseOf(problem)
  const free = [...mentorOf.keys()].filter((i) => problem.settled[i] === 0 && mentorOf[i]! >= 0)
  let graph = graphOf(problem, base, free, mentorOf, scores)
  const state = emptyState(graph)
  for (let j = 0; j < problem.mentors; j++)
    state.columnDual[j] = Math.max(-base, mentorDual[j]! - certificate.base)
  for (const i of free) if (hasRoom(state, mentorOf[i]!)) join(state, i, mentorOf[i]!)
  const pricing = pricingOf(problem, layout, tuning.added, tuning.margin, pool)
  for (;;) {
    settle(graph, reverseOf(graph), state)
    const round = await pricing.round(graph, state)
    graph = round.graph
    if (round.violations === 0) return { graph, state, base }
  }
}

/** The dyads' own pairs, and no others. */
function graphOf(
  { mentees, mentors, capacity }: Compiled,
  base: number,
  dyads: readonly number[],
  mentorOf: Int32Array,
  scores: Scores,
): Graph {
  const start = new Int32Array(mentees + 1)
  for (const i of dyads) start[i + 1] = 1
  for (let i = 0; i < mentees; i++) start[i + 1]! += start[i]!
  return {
    rows: mentees,
    columns: mentors,
    start,
    column: Int32Array.from(dyads, (i) => mentorOf[i]!),
    points: Int32Array.from(dyads, (i) => scores.pair(i, mentorOf[i]!)),
    capacity,
    lowRow: new Float64Array(mentees),
    lowColumn: new Float64Array(mentors).fill(-base),
  }
}

/**
 * The optimum when `mentee` has these pairs instead of their own, and may be made to take one of them at any cost.
 * @returns the column of each row, and what all of it is worth
 */
export async function optimumWith(
  engine: Engine,
  mentee: number,
  pairs: RowPairs,
  forced: boolean,
): Promise<{ columnOf: Int32Array; worth: Amount }> {
  const settled = engine.problem.settled.slice()
  settled[mentee] = 1
  const problem = { ...engine.problem, settled }
  let graph = withRow(engine.graph, mentee, pairs)
  // one dyad moves, another may be lost: less than three dyads' worth
  if (forced) graph = { ...graph, lowRow: graph.lowRow.with(mentee, -3 * engine.base) }
  const state = copied(engine.state)
  const pricing = pricingOf(problem, engine.layout, tuning.added, tuning.margin, undefined, engine.state)
  for (;;) {
    settle(graph, reverseOf(graph), state)
    const round = await pricing.round(graph, state)
    if (round.violations === 0) return { columnOf: state.columnOf, worth: worthOf(graph, state.columnOf) }
    graph = round.graph
  }
}

export function worthOf({ rows, start, column, points }: Graph, columnOf: Int32Array): Amount {
  const worth = { cardinality: 0, points: 0 }
  for (let i = 0; i < rows; i++) {
    if (columnOf[i]! < 0) continue
    worth.cardinality++
    for (let e = start[i]!; e < start[i + 1]!; e++) if (column[e] === columnOf[i]) worth.points += points[e]!
  }
  return worth
}

function withRow(graph: Graph, row: number, { mentor, points }: RowPairs): Graph {
  const [from, to] = [graph.start[row]!, graph.start[row + 1]!]
  const more = mentor.length - (to - from)
  const spliced = (before: Int32Array, own: readonly number[]) => {
    const after = new Int32Array(before.length + more)
    after.set(before.subarray(0, from))
    after.set(own, from)
    after.set(before.subarray(to), from + own.length)
    return after
  }
  const start = graph.start.slice()
  for (let i = row + 1; i < start.length; i++) start[i]! += more
  return { ...graph, start, column: spliced(graph.column, mentor), points: spliced(graph.points, points) }
}

function copied(state: State): State {
  const { rowDual, columnDual, columnOf, slotStart, slotRow, load, slotOf } = state
  return {
    slotStart,
    rowDual: rowDual.slice(),
    columnDual: columnDual.slice(),
    columnOf: columnOf.slice(),
    slotRow: slotRow.slice(),
    load: load.slice(),
    slotOf: slotOf.slice(),
  }
}
