// Proofs set down by hand that would stand but for what a pair is worth beyond its points, or may not be worth below a floor.
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { matrixProblem, withRules } from './modes-problems.ts'
import type { Problem } from './problems.ts'

/** One dyad of `points`, nobody else; duals as told, base 100. */
function claim(mentorOf: number[], points: number, menteeDual: number[], mentorDual: number[]): Outcome {
  return {
    mentorOf: Int32Array.from(mentorOf),
    scoreOf: Int32Array.from(mentorOf, (mentor) => (mentor < 0 ? 0 : points)),
    secondOf: null,
    menteeDual: Float64Array.from(menteeDual),
    mentorDual: Float64Array.from(mentorDual),
    certificate: {
      cardinality: 1,
      points,
      base: 100,
      primal: 100 + points,
      bound: 100 + points,
      gap: 0,
      evidence: { rowsProven: mentorOf.length, pairsScored: 0, pairs: 0 },
    },
    price: null,
    work: [],
  }
}

function said(problem: Problem, rules: Partial<RuleSet>, outcome: Outcome) {
  const asked = withRules(problem, rules)
  return verify(asked.roster, asked.rules, outcome).problems
}

test('a mentor whose minimum is not reached, though their dual says that it would pay', () => {
  const people = matrixProblem([[4, 5]], [1, 1])
  const mentors = { ...people.roster.mentors, minimum: Int32Array.of(1, 0) }
  const problem = { ...people, roster: { ...people.roster, mentors } }
  const outcome = claim([1], 5, [105], [0, 0])
  expect(said(people, {}, outcome)).toEqual([])
  const rewards = {
    reached: 0,
    targetDual: new Float64Array(0),
    minimumDual: Float64Array.of(10, 10),
  }
  const tight = { ...outcome, menteeDual: Float64Array.of(115) }
  expect(said(problem, { minimumPoints: 10 }, { ...tight, rewards })).toContainEqual({
    reason: 'total',
    what: 'bound',
    said: 105,
    found: 115,
  })
  const lone = { ...rewards, minimumDual: Float64Array.of(10, 0) }
  expect(said(problem, { minimumPoints: 10 }, { ...outcome, rewards: lone })).toEqual([
    { reason: 'beyond', mentee: 0, mentor: 0, worth: 114, duals: 105 },
  ])
})

test('a target that is not reached, though its dual says that it would pay', () => {
  const people = matrixProblem([[4], [5]], [1])
  const { mentees, words } = people.roster
  const group = Int32Array.of(0, 1)
  const roster = {
    ...people.roster,
    mentees: { ...mentees, group },
    words: { ...words, groups: ['north', 'south'] },
  }
  const outcome = claim([-1, 0], 5, [0, 0], [105])
  expect(said(people, {}, outcome)).toEqual([])
  const rewards = { reached: 0, targetDual: Float64Array.of(10), minimumDual: new Float64Array(1) }
  const targets = [{ group: 'north', atLeast: 1, points: 10 }]
  expect(said({ ...people, roster }, { targets }, { ...outcome, rewards })).toEqual([
    { reason: 'beyond', mentee: 0, mentor: 0, worth: 114, duals: 105 },
  ])
})

test('fair: without a floor nothing is proven, though the floor were 0; a dyad below it is named', () => {
  const none = matrixProblem([[0]], [1])
  const outcome = claim([0], 0, [100], [0])
  expect(said(none, { mode: 'fair' }, { ...outcome, floor: 0 })).toEqual([])
  expect(said(none, { mode: 'fair' }, outcome)).toEqual([{ reason: 'no-proof', asked: 'fair' }])
  expect(said(none, { mode: 'fair' }, { ...outcome, floor: 1 })).toEqual([
    { reason: 'below-floor', mentee: 0, mentor: 0, points: 0, floor: 1 },
  ])
})

test('fair: a pair at the floor is one that could be had', () => {
  const people = matrixProblem([[3], [3]], [1])
  const wrong = { ...claim([0, -1], 3, [0, 0], [102]), floor: 3 }
  expect(said(people, { mode: 'fair' }, wrong)).toContainEqual({
    reason: 'beyond',
    mentee: 1,
    mentor: 0,
    worth: 103,
    duals: 102,
  })
})
