// Where there are too many pairs to look at each, the verdict says that it looked at some rows, and those it does look at in full.
import { beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import { sampleOf } from '../../src/core/matching/verify/sample.ts'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { matched, type Problem, ruleSetOf } from './problems.ts'

const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const people = (side: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${side}${at}`,
    interests: words.filter((_, word) => (at * 7 + word * 11) % (3 + word) === 0),
  }))
// one dyad that nobody else comes near
const mentees = people('e', 130).with(64, { id: 'e64', interests: ['rare'] })
const mentors = people('r', 110).with(7, { id: 'r7', interests: ['rare'] })
const rules = ruleSetOf([], [{ kind: 'interests', values: { points: 100 } }])
let problem: Problem
let outcome: Outcome

beforeAll(async () => {
  const packed = packRoster({ mentees, mentors })
  if (!packed.ok) throw new Error('The roster is sound.')
  problem = { roster: packed.roster, rules }
  outcome = await matched(problem)
})

test('up to the limit each pair is looked at, above it whole rows', () => {
  const all = { pairsInAll: 130 * 110 }
  const verdict = verify(problem.roster, rules, outcome, { most: 130 * 110 })
  expect(verdict).toMatchObject({
    ok: true,
    optimum: { proof: 'every-pair', rows: 130, pairs: 14_300, ...all },
  })
  const sampled = verify(problem.roster, rules, outcome, { most: 130 * 110 - 1, rows: 20 })
  expect(sampled).toMatchObject({ ok: true, optimum: { proof: 'sample', rows: 20, pairs: 2_200, ...all } })
})

test('a sample asks for the word of the engine on every row', () => {
  const evidence = { ...outcome.certificate.evidence, rowsProven: 129 }
  const unsure = { ...outcome, certificate: { ...outcome.certificate, evidence } }
  expect(verify(problem.roster, rules, unsure).ok).toBe(true)
  expect(verify(problem.roster, rules, unsure, { most: 1 }).problems).toEqual([
    { reason: 'evidence', rowsProven: 129, rows: 130 },
  ])
})

test('a row that is wrong is seen when it is in the sample, and only then', async () => {
  // somebody is left out whom nothing keeps out: the others' rows are right
  const best = 64
  expect(outcome.scoreOf[best]).toBe(100)
  const mentor = Int32Array.from({ length: 110 }, (_, at) => at)
  const vetoes = { mentee: new Int32Array(110).fill(best), mentor }
  const without = await matched({ rules, roster: { ...problem.roster, vetoes } })
  const seen = [0, 0]
  for (let seed = 0; seed < 130; seed++) {
    const verdict = verify(problem.roster, rules, without, { most: 1, rows: 40, seed })
    const sampled = sampleOf(130, 40, seed).includes(best)
    seen[sampled ? 1 : 0]!++
    expect(verdict.problems.every((one) => one.reason === 'beyond' && one.mentee === best)).toBe(true)
    expect(verdict.ok).toBe(!sampled)
  }
  expect(seen).toEqual([90, 40])
})

test('problems are all counted, a hundred are listed', () => {
  const scoreOf = outcome.scoreOf.map((score) => score + 1)
  const verdict = verify(problem.roster, rules, { ...outcome, scoreOf })
  expect(verdict.count).toBe(130)
  expect(verdict.problems).toHaveLength(100)
})

test('what has no proof here is not called right', () => {
  const asked = (more: Partial<typeof rules>) =>
    verify(problem.roster, { ...rules, ...more }, outcome).problems.map((one) => 'asked' in one && one.asked)
  expect(asked({ mode: 'stable' })).toEqual(['stable'])
  expect(asked({ targets: [{ group: 'x', atLeast: 1, points: 1 }] })).toEqual(['targets'])
  expect(asked({ minimumPoints: 1 })).toEqual(['minimum'])
  expect(asked({ circles: { mentors: 1, least: 2, most: 4 } })).toEqual(['circles'])
  expect(asked({})).toEqual([])
})

test.each([0, 1, 2, 3, 7, 100, 618])('a sample of %i is of different people, any seed', (count) => {
  for (const seed of [0, 1, 2, 99, -5]) {
    const all = sampleOf(count, count + 3, seed)
    expect(all.toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, at) => at))
    expect(sampleOf(count, 2, seed)).toEqual(all.slice(0, 2))
  }
})
