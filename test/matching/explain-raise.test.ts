// The exact loss of a pair is where it tips over: raised by that much it belongs to an optimum, by one more it is in every one,
// by one less in none. Seen on the whole graph of open pairs, solved cold by the kernel alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Engine, engineOf, worthOf } from '../../src/core/matching/explain/engine.ts'
import { whyNot } from '../../src/core/matching/explain/why-not.ts'
import type { Graph } from '../../src/core/matching/kernel/graph.ts'
import { solveKernel } from '../../src/core/matching/kernel/kernel.ts'
import { anyProblem } from './problems.ts'
import { isOpen, pointsOf } from './truth.ts'

test('raised by its loss, a pair is as good as any; by one point less, never', async () => {
  const seen = { dyads: 0, points: 0, free: 0 }
  await fc.assert(
    fc.asyncProperty(anyProblem, fc.nat(4), fc.nat(4), async ({ roster, rules }, one, other) => {
      const [mentee, mentor] = [one % roster.mentees.count, other % roster.mentors.count]
      const engine = await engineOf(roster, rules)
      const said = await whyNot(engine, mentee, mentor)
      if (said.reason !== 'cost') return
      const { cardinality, points } = worthOf(engine.graph, engine.state.columnOf)
      const best = engine.base * cardinality + points
      const loss = engine.base * said.loss.cardinality + said.loss.points
      seen[said.loss.cardinality > 0 ? 'dyads' : loss > 0 ? 'points' : 'free']++

      const raised = (more: number) => solvedWith(engine, mentee, mentor, more)
      expect(raised(loss - 1)).toMatchObject({ value: best, together: false })
      expect(raised(loss)).toMatchObject({ value: best })
      expect(raised(loss + 1)).toMatchObject({ value: best + 1, together: true })
    }),
    { seed: 20_270_316, numRuns: 2_500 },
  )
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10)
})

/** The optimum of all open pairs, each worth the base and its points, one of them more. The kernel takes points up to what a place is worth. */
function solvedWith(engine: Engine, mentee: number, mentor: number, more: number) {
  const { roster, rules, problem, base } = engine
  const place = 4 * base
  const locked = new Set(roster.locks.mentee)
  const edges = [...roster.mentees.person.keys()].map((i) =>
    [...roster.mentors.person.keys()]
      .filter((j) => !locked.has(i) && isOpen(roster, rules, i, j))
      .map((j) => ({
        mentor: j,
        worth: base + pointsOf(roster, rules, i, j) + (i === mentee && j === mentor ? more : 0),
      })),
  )
  const start = [0]
  for (const row of edges) start.push(start.at(-1)! + row.length)
  const graph: Graph = {
    rows: roster.mentees.count,
    columns: roster.mentors.count,
    start: Int32Array.from(start),
    column: Int32Array.from(edges.flat(), (edge) => edge.mentor),
    points: Int32Array.from(edges.flat(), (edge) => edge.worth - place),
    capacity: problem.capacity,
    lowRow: new Float64Array(roster.mentees.count),
    lowColumn: new Float64Array(roster.mentors.count).fill(-place),
  }
  const { columnOf } = solveKernel(graph).state
  let value = 0
  columnOf.forEach((j, i) => {
    value += edges[i]!.find((edge) => edge.mentor === j)?.worth ?? 0
  })
  return { value, together: columnOf[mentee] === mentor }
}
