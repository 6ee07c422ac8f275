// Circles set down by hand, and each way to be wrong about them, with all that the judge must say of it and nothing more.
import { describe, expect, test } from 'vitest'
import type { Circle, Circled, Outcome } from '../../src/core/matching/outcome.ts'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { matrixProblem, withRules } from './modes-problems.ts'
import { type Problem, withPair } from './problems.ts'

const closed = -1
// mentees by mentors; mentor 3 has no place
const scores = [
  [9, 4, closed, 5],
  [8, 5, 3, 5],
  [7, 6, 2, 5],
  [1, 8, closed, 5],
  [3, 7, 9, 5],
  [closed, 6, 6, 5],
]
const people = matrixProblem(scores, [1, 1, 1, 0])
const noProof = { reason: 'no-proof', asked: 'circles' }

type Circles = NonNullable<Problem['rules']['circles']>

/** What those who are placed have, all counted right. */
function outcomeOf(groups: Circle[], more: { worst?: number } = {}): Outcome {
  const mentorOf = new Int32Array(6).fill(-1)
  const secondOf = new Int32Array(6).fill(-1)
  const scoreOf = new Int32Array(6)
  for (const { mentors, mentees } of groups)
    for (const mentee of mentees) {
      mentorOf[mentee] = mentors[0]!
      secondOf[mentee] = mentors[1] ?? -1
      scoreOf[mentee] = Math.min(...mentors.map((mentor) => scores[mentee]![mentor]!))
    }
  const placed = groups.flatMap(({ mentees }) => mentees).length
  const points = scoreOf.reduce((sum, score) => sum + score, 0)
  const worst = more.worst ?? (placed === 0 ? 0 : Math.min(...groups.map(({ fit }) => fit)))
  const standing = { placed, worst, points }
  return {
    mentorOf,
    secondOf: groups.some(({ mentors }) => mentors.length > 1) ? secondOf : null,
    scoreOf,
    menteeDual: new Float64Array(6),
    mentorDual: new Float64Array(4),
    certificate: {
      cardinality: placed,
      points,
      base: 0,
      primal: 0,
      bound: 0,
      gap: 0,
      evidence: { rowsProven: 0, pairsScored: 0, pairs: 0 },
    },
    circles: { groups, found: standing, bound: standing },
    price: null,
    work: [],
  }
}

const one = (circle: Partial<Circles> = {}): Circles => ({ mentors: 1, least: 2, most: 3, ...circle })
const two = (circle: Partial<Circles> = {}): Circles => ({ mentors: 2, least: 2, most: 3, ...circle })

function said(circles: Circles, outcome: Outcome, problem: Problem = people) {
  const { roster, rules } = withRules(problem, { circles })
  const verdict = verify(roster, rules, outcome)
  expect(verdict.optimum).toBeNull()
  return verdict.problems
}

const first: Circle = { mentors: [0], mentees: [0, 1, 2], fit: 7 }
const second: Circle = { mentors: [1], mentees: [3, 4], fit: 7 }
const right = outcomeOf([first, second])
const pair: Circle = { mentors: [0, 1], mentees: [0, 1, 2], fit: 4 }
const led = outcomeOf([pair])

const changed = (outcome: Outcome, circles: Partial<Circled>): Outcome => ({
  ...outcome,
  circles: { ...outcome.circles!, ...circles },
})
const groups = (outcome: Outcome, ...all: Circle[]) => changed(outcome, { groups: all })
const found = (more: Partial<Circled['found']>) =>
  changed(right, { found: { ...right.circles!.found, ...more } })
const certified = (more: Partial<Outcome['certificate']>) => ({
  ...right,
  certificate: { ...right.certificate, ...more },
})
const total = (what: string, said: number, found: number) => ({ reason: 'total', what, said, found })

test('what is right is believed: one at the head, two, sizes at their limits, nobody at all', () => {
  expect(said(one(), right)).toEqual([])
  expect(said(two(), led)).toEqual([])
  expect(said(two({ least: 3 }), led)).toEqual([])
  expect(said(one(), outcomeOf([]))).toEqual([])
})

describe('what is wrong', () => {
  const cases: [name: string, circles: Circles, outcome: Outcome, problems: object[]][] = [
    ['no circles', one(), { ...right, circles: undefined }, [noProof]],
    ['one too many in it', one({ most: 2 }), right, [noProof]],
    ['one too few', one({ least: 3 }), right, [noProof]],
    ['two at the head of one’s', one(), led, [noProof]],
    ['one at the head of two’s', two(), right, [noProof, noProof]],
    ['a fit too high', one(), groups(right, { ...first, fit: 8 }, second), [noProof]],
    ['a fit too low', one(), groups(right, first, { ...second, fit: 6 }), [noProof]],
    [
      'nobody leads',
      one(),
      groups(right, first, second, { mentors: [], mentees: [], fit: 0 }),
      [noProof, noProof, noProof],
    ],
    ['more placed than were', one(), found({ placed: 6 }), [total('cardinality', 6, 5)]],
    ['more points', one(), found({ points: 40 }), [total('points', 40, 39)]],
    ['a worst too high', one(), found({ worst: 8 }), [noProof]],
    ['a certificate of more dyads', one(), certified({ cardinality: 6 }), [total('cardinality', 6, 5)]],
    ['a certificate of fewer points', one(), certified({ points: 38 }), [total('points', 38, 39)]],
    [
      'somebody in two circles',
      one(),
      groups(right, first, { ...second, mentees: [3, 4, 0], fit: 4 }),
      [
        // twice there, and with another mentor than said; with a score that is not said, and so a worst and points that are not
        noProof,
        { reason: 'score', mentee: 0, mentor: 1, said: 9, found: 4 },
        total('points', 39, 43),
        total('points', 39, 43),
        noProof,
      ],
    ],
    [
      'somebody twice in one',
      one({ most: 4 }),
      groups(right, { ...first, mentees: [0, 1, 2, 2] }, second),
      [noProof, total('points', 39, 46), total('points', 39, 46)],
    ],
    ['another mentor said', one(), { ...right, mentorOf: right.mentorOf.with(0, 1) }, [noProof]],
    ['another second mentor said', two(), { ...led, secondOf: led.secondOf!.with(2, 2) }, [noProof]],
    ['second mentors not said', two(), { ...led, secondOf: null }, [noProof, noProof, noProof]],
    [
      'a second mentor where none leads',
      one(),
      { ...right, secondOf: new Int32Array(6).fill(-1).with(4, 2) },
      [noProof],
    ],
    ['somebody outside said to be in', one(), { ...right, mentorOf: right.mentorOf.with(5, 1) }, [noProof]],
    [
      'a score one more',
      one(),
      { ...right, scoreOf: right.scoreOf.with(1, 9) },
      [{ reason: 'score', mentee: 1, mentor: 0, said: 9, found: 8 }],
    ],
    [
      'a mentor without a place',
      one(),
      outcomeOf([first, { mentors: [3], mentees: [3, 4], fit: 5 }]),
      [noProof],
    ],
    [
      'one mentor at the head of two',
      one(),
      outcomeOf([
        { ...first, mentees: [0, 1], fit: 8 },
        { mentors: [0], mentees: [2, 4], fit: 3 },
      ]),
      [noProof],
    ],
    [
      'a closed pair',
      one(),
      outcomeOf([first, { mentors: [2], mentees: [3, 4], fit: -1 }]),
      [
        { reason: 'gate', mentee: 3, mentor: 2, gate: 'wished' },
        { reason: 'score', mentee: 3, mentor: 2, said: -1, found: 0 },
        noProof,
        total('points', 32, 33),
        total('points', 32, 33),
        noProof,
      ],
    ],
    [
      'an empty circle',
      one({ least: 0 }),
      groups(right, first, second, { mentors: [2], mentees: [], fit: 0 }),
      [noProof],
    ],
  ]
  test.each(cases)('%s', (_, circles, outcome, problems) => {
    expect(said(circles, outcome)).toEqual(problems)
  })
  test.each([-1, 4])('mentor %i, who does not exist', (mentor) => {
    const problems = said(one(), groups(right, first, second, { mentors: [mentor], mentees: [], fit: 0 }))
    expect(problems).toEqual([noProof, noProof, noProof])
  })
})

describe('locks', () => {
  const locking = (...pairs: [mentee: number, mentor: number][]): Problem => ({
    ...people,
    roster: {
      ...people.roster,
      locks: pairs.reduce((locks, [mentee, mentor]) => withPair(locks, mentee, mentor), people.roster.locks),
    },
  })

  test('a locked pair may begin a circle that is too small, and is not the worst of all', () => {
    const alone = outcomeOf(
      [
        { mentors: [1], mentees: [0], fit: 4 },
        { mentors: [0], mentees: [1, 2], fit: 7 },
      ],
      { worst: 7 },
    )
    expect(said(one(), alone, locking([0, 1]))).toEqual([])
    expect(said(one(), alone)).toEqual([noProof, noProof])
    const lockedAll = outcomeOf([{ mentors: [1], mentees: [0], fit: 4 }], { worst: 0 })
    expect(said(one(), lockedAll, locking([0, 1]))).toEqual([])
    expect(
      said(
        one(),
        { ...lockedAll, circles: { ...lockedAll.circles!, found: { placed: 1, worst: 4, points: 4 } } },
        locking([0, 1]),
      ),
    ).toEqual([noProof])
  })

  test('where two lead, one may have begun alone; no circle is larger for it', () => {
    const alone = outcomeOf([{ mentors: [0], mentees: [0], fit: 9 }], { worst: 0 })
    expect(said(two(), alone, locking([0, 0]))).toEqual([])
    const large = outcomeOf([{ ...first, fit: 7 }])
    expect(said(one({ most: 2 }), large, locking([2, 0]))).toEqual([noProof, noProof])
    const three = outcomeOf([{ mentors: [0, 1, 2], mentees: [1, 2], fit: 2 }])
    expect(said(two(), three, locking([1, 0]))).toContainEqual(noProof)
  })

  test('a lock with somebody else, and one whose mentee is nowhere', () => {
    expect(said(one(), right, locking([0, 1]))).toEqual([
      { reason: 'lock-dropped', mentee: 0, mentor: 1, found: 0 },
    ])
    expect(said(one(), right, locking([5, 1]))).toEqual([
      { reason: 'lock-dropped', mentee: 5, mentor: 1, found: -1 },
    ])
    expect(said(two(), led, locking([0, 1]))).toEqual([noProof])
  })
})
