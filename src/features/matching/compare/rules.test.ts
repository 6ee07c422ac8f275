import { expect, test } from 'vitest'
import type { Outcome } from '../../../core/matching/outcome.ts'
import { packRoster } from '../../../core/matching/problem/pack.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'
import { compare } from './rules.ts'

const packed = packRoster({
  mentees: [
    { id: 'a', place: 'Brest' },
    { id: 'b', place: 'Lyon' },
    { id: 'c', place: 'Lyon' },
  ],
  mentors: [
    { id: 'x', place: 'Brest' },
    { id: 'y', place: 'Lyon' },
  ],
  wishes: [
    { by: 'mentee', mentee: 'a', mentor: 'y', rank: 1 },
    { by: 'mentee', mentee: 'b', mentor: 'y', rank: 1 },
  ],
})
if (!packed.ok) throw new Error('a sound roster')
const { roster } = packed

const rulesOf = (gates: RuleSet['gates'], points: number): RuleSet => ({
  gates,
  criteria: [{ kind: 'place', values: { points, region: 0 } }],
  mode: 'best-total',
  secondMentor: false,
  targets: [],
  minimumPoints: 0,
  circles: null,
})
const outcomeOf = (mentorOf: number[], scoreOf: number[]) =>
  ({ mentorOf: Int32Array.from(mentorOf), scoreOf: Int32Array.from(scoreOf) }) as Outcome

test('each set is measured by each, and who changes is named', () => {
  const open = rulesOf([], 100)
  const strict = rulesOf([{ kind: 'place', values: { of: 'place', want: 'same' } }], 10)
  const { sets, changes } = compare([
    { name: 'open', roster, rules: open, outcome: outcomeOf([1, 0, -1], [0, 0, 0]) },
    { name: 'strict', roster, rules: strict, outcome: outcomeOf([0, 1, -1], [10, 10, 0]) },
  ])
  expect(changes).toEqual([
    { mentee: 0, mentors: [1, 0] },
    { mentee: 1, mentors: [0, 1] },
  ])
  expect(
    sets.map(({ name, matched, leftOut, under, firstWish, changes }) => ({
      name,
      matched,
      leftOut,
      under,
      firstWish,
      changes,
    })),
  ).toEqual([
    {
      name: 'open',
      matched: 2,
      leftOut: 1,
      under: [
        { points: 0, forbidden: 0 },
        { points: 0, forbidden: 2 },
      ],
      firstWish: 0.5,
      changes: 0,
    },
    {
      name: 'strict',
      matched: 2,
      leftOut: 1,
      under: [
        { points: 200, forbidden: 0 },
        { points: 20, forbidden: 0 },
      ],
      firstWish: 0.5,
      changes: 2,
    },
  ])
  expect(sets[1]!.scores).toEqual({ least: 10, median: 10, most: 10 })
})

test('a set that matches nobody has no scores', () => {
  const nobody = {
    name: 'nobody',
    roster,
    rules: rulesOf([], 1),
    outcome: outcomeOf([-1, -1, -1], [0, 0, 0]),
  }
  const { sets, changes } = compare([nobody, nobody])
  expect(changes).toEqual([])
  expect(sets[0]).toMatchObject({ matched: 0, leftOut: 3, scores: null, distribution: [], firstWish: 0 })
})
