// Pricing: which open pairs outside the graph would still gain more than their mentee has? Each row keeps a proof: no pair out of the
// graph gained more than `proof` at the prices `at`. Prices that rise keep it; a row whose own value has not fallen below it needs no
// second look but at the mentors who became cheaper. So late rounds touch little. Invariant: when a round finds nothing and every
// proof is at most the row's dual, no open pair of the whole problem violates the duals.

import type { Compiled } from '../compile/compiled.ts'
import type { Graph } from '../kernel/graph.ts'
import type { State } from '../kernel/state.ts'
import { sharedFloats } from '../problem/columns.ts'
import { grown } from './grow.ts'
import type { Layout } from './layout.ts'
import { type Findings, type Pool, searchRows } from './search.ts'

/** The bound of a row that looks for nothing. */
const nothing = Number.POSITIVE_INFINITY

export type Pricing = {
  /** One round at these duals. @returns the graph with what was found, and how many of these pairs violate the duals */
  round(graph: Graph, state: State): Promise<{ graph: Graph; violations: number; rows: number }>
  pairsScored(): number
  /** of each row: no open pair out of the graph gained more than this at the prices of the last round */
  proof: Float64Array
}

/**
 * @param margin how far below its own value a row looks: pairs that are nearly worth it spare it the next look
 * @param proven duals that no open pair violates, to go on from
 */
export function pricingOf(
  problem: Compiled,
  layout: Layout,
  most: number,
  margin: number,
  pool?: Pool,
  proven?: Pick<State, 'rowDual' | 'columnDual'>,
): Pricing {
  const { mentees, mentors, settled } = problem
  const { groups } = layout
  const proof = proven?.rowDual.slice() ?? new Float64Array(mentees).fill(Number.POSITIVE_INFINITY)
  const at = proven?.columnDual.slice() ?? new Float64Array(mentors).fill(Number.POSITIVE_INFINITY)
  const price = sharedFloats(mentors)
  const bound = sharedFloats(mentees)
  let scored = 0

  async function round(graph: Graph, { rowDual, columnDual }: State) {
    price.set(columnDual)
    const unproven = new Uint8Array(mentees)
    let rows = 0
    for (let i = 0; i < mentees; i++) {
      if (settled[i] === 1 || proof[i]! <= rowDual[i]!) continue
      unproven[i] = 1
      rows++
    }
    const first = await pass(graph, rowDual, null, (i) =>
      unproven[i] === 1 ? lookFrom(graph.lowRow[i]!, rowDual[i]!) : nothing,
    )
    const among = new Uint8Array(new SharedArrayBuffer(mentors))
    let cheaper = 0
    for (let j = 0; j < mentors; j++)
      if (price[j]! < at[j]!) {
        among[j] = 1
        cheaper++
      }
    at.set(price)
    if (cheaper === 0 || rows === mentees) return { ...first, rows }
    const second = await pass(first.graph, rowDual, among, (i) =>
      unproven[i] === 0 && settled[i] === 0 ? proof[i]! : nothing,
    )
    return { graph: second.graph, violations: first.violations + second.violations, rows }
  }

  /** A little below the row's value, but not below its floor: it never falls further. With rewards the value may be below it. */
  function lookFrom(floor: number, value: number): number {
    return Math.min(value, Math.max(floor, value - margin))
  }

  /** One search with a bound of its own for each row, and what it proves. */
  async function pass(
    graph: Graph,
    rowDual: Float64Array,
    among: Uint8Array | null,
    boundOf: (row: number) => number,
  ) {
    for (let i = 0; i < mentees; i++) bound[i] = boundOf(i)
    const known = { start: graph.start, column: graph.column }
    const findings = await searchRows({ problem, layout, price, bound, known, among, most, budget: 0 }, pool)
    let violations = 0
    findings.tasks.forEach(({ from, to }, task) => {
      const { count, least } = findings.results[task]!
      for (let place = from; place < to; place++) {
        const i = groups.row[place]!
        if (bound[i] === nothing) continue
        const full = count[place - from] === most
        proof[i] = full ? least[place - from]! : bound[i]!
      }
    })
    violations += violationsIn(findings, rowDual)
    scored += findings.results.reduce((sum, one) => sum + one.scored, 0)
    return { graph: { ...graph, ...grown(mentees, graph, groups, findings) }, violations }
  }

  /** Found pairs that gain more than their row has. */
  function violationsIn({ tasks, results }: Findings, rowDual: Float64Array): number {
    let violations = 0
    tasks.forEach(({ from }, task) => {
      const { count, mentor, points } = results[task]!
      let taken = 0
      for (let k = 0; k < count.length; k++)
        for (let n = 0; n < count[k]!; n++, taken++)
          if (points[taken]! - price[mentor[taken]!]! > rowDual[groups.row[from + k]!]!) violations++
    })
    return violations
  }

  return { round, proof, pairsScored: () => scored }
}
