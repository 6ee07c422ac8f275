// Nothing false gets past the verifier: every way of spoiling an outcome, on thousands of small problems; and by hand,
// the one that only the base gives away.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { alwaysFalse, perhapsTrue } from './forgeries.ts'
import { anyProblem, matched, type Problem, ruleSetOf } from './problems.ts'
import { bestOf, isBetter, pointsOf, worthOf } from './truth.ts'

const runs = { seed: 20_270_311, numRuns: 500 }
const anyPicks = fc.infiniteStream(fc.nat())

const picking = (stream: Iterator<number>) => (size: number) => stream.next().value! % Math.max(1, size)

test('whatever is false is rejected', async () => {
  const forged = new Map(Object.keys(alwaysFalse).map((name) => [name, 0]))
  await fc.assert(
    fc.asyncProperty(anyProblem, anyPicks, async (problem, picks) => {
      const pick = picking(picks[Symbol.iterator]())
      const made = await matched(problem)
      for (const [name, forge] of Object.entries(alwaysFalse)) {
        const outcome = forge(problem, made, pick)
        if (!outcome) continue
        forged.set(name, forged.get(name)! + 1)
        const verdict = verify(problem.roster, problem.rules, outcome)
        expect(verdict, name).toMatchObject({ ok: false })
        expect(verdict.count, name).toBeGreaterThan(0)
        expect(verdict.problems, name).toHaveLength(verdict.count)
      }
    }),
    runs,
  )
  for (const [name, times] of forged) expect(times, name).toBeGreaterThan(25)
})

test('what was moved is believed when it is another optimum, else rejected', async () => {
  const seen = { believed: 0, rejected: 0 }
  await fc.assert(
    fc.asyncProperty(anyProblem, anyPicks, async (problem, picks) => {
      const pick = picking(picks[Symbol.iterator]())
      const made = await matched(problem)
      for (const [name, forge] of Object.entries(perhapsTrue)) {
        const outcome = forge(problem, made, pick)
        if (!outcome) continue
        const isTrue = isOptimum(problem, outcome)
        seen[isTrue ? 'believed' : 'rejected']++
        expect(verify(problem.roster, problem.rules, outcome).ok, name).toBe(isTrue)
      }
    }),
    runs,
  )
  expect(seen.rejected).toBeGreaterThan(200)
  expect(seen.believed).toBeGreaterThan(50)
})

function isOptimum({ roster, rules }: Problem, { mentorOf, scoreOf, certificate }: Outcome): boolean {
  const worth = worthOf(roster, rules, mentorOf)
  if (worth === null || isBetter(bestOf(roster, rules), worth)) return false
  const { cardinality, points } = certificate
  return (
    cardinality === worth.cardinality &&
    points === worth.points &&
    mentorOf.every(
      (mentor, mentee) => scoreOf[mentee] === (mentor < 0 ? 0 : pointsOf(roster, rules, mentee, mentor)),
    )
  )
}

test('a base so small that points outweigh a dyad is rejected, though every dual fits', () => {
  const packed = packRoster({
    mentees: [{ id: 'a' }, { id: 'b' }],
    mentors: [{ id: 'x' }, { id: 'y' }],
    wishes: [
      { by: 'mentee', mentee: 'a', mentor: 'x', value: 10 },
      { by: 'mentee', mentee: 'a', mentor: 'y', value: 0 },
      { by: 'mentee', mentee: 'b', mentor: 'x', value: 0 },
    ],
  })
  if (!packed.ok) throw new Error('The roster is sound.')
  const rules = ruleSetOf(
    [{ kind: 'wished', values: { by: 'mentee' } }],
    [{ kind: 'wishes', values: { points: 10, by: 'mentee', ranks: [100] } }],
  )
  const alone = {
    mentorOf: Int32Array.of(0, -1),
    scoreOf: Int32Array.of(10, 0),
    secondOf: null,
    menteeDual: Float64Array.of(1, 0),
    mentorDual: Float64Array.of(10, 0),
    certificate: {
      cardinality: 1,
      points: 10,
      base: 1,
      primal: 11,
      bound: 11,
      gap: 0,
      evidence: { rowsProven: 2, pairsScored: 3, pairs: 4 },
    },
    price: null,
    work: [],
  }
  expect(verify(packed.roster, rules, alone).problems).toEqual([{ reason: 'base', base: 1, points: 10 }])
  expect(bestOf(packed.roster, rules)).toEqual({ cardinality: 2, points: 0 })
})
