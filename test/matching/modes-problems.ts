// Tiny whole problems for the modes: any people and any rules, or a bare matrix of points said as wishes; with groups, targets,
// minimums and ranked wishes. Small enough that all that could be decided can be written down.
import fc from 'fast-check'
import { troublesOf } from '../../src/core/matching/match.ts'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import type { Roster } from '../../src/core/matching/problem/people.ts'
import type { Wish } from '../../src/core/matching/problem/profile.ts'
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'
import { anyProblem, type Problem, ruleSetOf, withPair } from './problems.ts'

/** The bar's counts with DYADE_DEEP=1, a tenth otherwise. */
export const runs = (ordinarily: number) => ({
  seed: 20_261,
  numRuns: process.env.DYADE_DEEP === '1' ? ordinarily * 10 : ordinarily,
})

const mostPoints = 12
const none = -1
const anyScore = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: mostPoints }), weight: 5 },
  { arbitrary: fc.constant(none), weight: 2 },
)

/** Up to 6 × 4: each pair has any points or is closed. */
const anyMatrix: fc.Arbitrary<Problem> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }))
  .chain(([mentees, mentors]) =>
    fc.tuple(
      fc.array(fc.array(anyScore, { minLength: mentors, maxLength: mentors }), {
        minLength: mentees,
        maxLength: mentees,
      }),
      fc.array(fc.constantFrom(0, 1, 1, 2, 3, 9), { minLength: mentors, maxLength: mentors }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 2 }),
    ),
  )
  .map(([scores, capacity, locks]) => withLocks(matrixProblem(scores, capacity), locks))

/** Points as values of wishes, so that any matrix can be had; `none` closes. Without pairs there are no wishes, and nothing is open. */
export function matrixProblem(scores: number[][], capacity: number[]): Problem {
  const wishes: Wish[] = scores.flatMap((row, i) =>
    row.flatMap((value, j) =>
      value === none ? [] : [{ by: 'mentee' as const, mentee: `e${i}`, mentor: `o${j}`, value }],
    ),
  )
  const packed = packRoster({
    mentees: scores.map((_, i) => ({ id: `e${i}` })),
    mentors: capacity.map((places, j) => ({ id: `o${j}`, capacity: places })),
    wishes,
  })
  if (!packed.ok) throw new Error(JSON.stringify(packed.problems))
  const highest = Math.max(0, ...scores.flat())
  const giving = { kind: 'wishes', values: { points: highest, by: 'mentee', ranks: [100] } }
  const closing = { kind: 'wished', values: { by: 'mentee' } }
  return { roster: packed.roster, rules: ruleSetOf([closing], [giving]) }
}

function withLocks({ roster: before, rules }: Problem, wanted: [number, number][]): Problem {
  let roster: Roster = before
  if (roster.mentees.count === 0 || roster.mentors.count === 0) return { roster, rules }
  for (const [mentee, mentor] of wanted) {
    const locks = withPair(roster.locks, mentee % roster.mentees.count, mentor % roster.mentors.count)
    if (troublesOf({ ...roster, locks }, rules).length === 0) roster = { ...roster, locks }
  }
  return { roster, rules }
}

export const anyTiny: fc.Arbitrary<Problem> = fc.oneof(
  { arbitrary: anyMatrix, weight: 3 },
  { arbitrary: anyProblem, weight: 1 },
)

const groups = ['north', 'south']
const anyTarget = fc.record({
  group: fc.constantFrom(...groups, 'nobody’s'),
  atLeast: fc.integer({ min: 1, max: 7 }),
  points: fc.integer({ min: 1, max: 15 }),
})

/** Groups, targets (several for a group too), minimums beyond capacity too. */
export const anyRewarded: fc.Arbitrary<Problem> = fc
  .tuple(
    anyTiny,
    fc.array(fc.constantFrom(0, 1, 1, 0, -2147483648), { minLength: 6, maxLength: 6 }),
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
    fc.array(anyTarget, { maxLength: 3 }),
    fc.constantFrom(0, 1, 5, 14),
  )
  .map(([{ roster, rules }, group, minimum, targets, minimumPoints]) => ({
    roster: {
      ...roster,
      words: { ...roster.words, groups },
      mentees: { ...roster.mentees, group: Int32Array.from(group.slice(0, roster.mentees.count)) },
      mentors: { ...roster.mentors, minimum: Int32Array.from(minimum.slice(0, roster.mentors.count)) },
    },
    rules: { ...rules, targets, minimumPoints },
  }))

/** Ranks and values, ties among them, from both sides, one side, or nobody, over any other rules; every other time without gates. */
export const anyWishing: fc.Arbitrary<Problem> = fc.tuple(anyProblem, fc.boolean()).chain(([any, gated]) => {
  const { roster, rules } = gated ? any : withRules(any, { gates: [] })
  const { mentees, mentors } = roster
  const wish = fc.record({
    by: fc.constantFrom(0, 1),
    mentee: fc.nat(mentees.count - 1),
    mentor: fc.nat(mentors.count - 1),
    how: fc.oneof(
      fc.integer({ min: 1, max: 3 }).map((rank) => ({ rank, value: 0 })),
      fc.integer({ min: 0, max: 3 }).map((value) => ({ rank: 0, value })),
    ),
  })
  return fc
    .tuple(
      fc.array(wish, { minLength: 4, maxLength: 30 }),
      fc.constantFrom<number[]>([0, 1], [0, 1], [0], [1], []),
    )
    .map(([all, sides]) => {
      const said = all.filter(({ by }) => sides.includes(by))
      const column = (of: (one: (typeof said)[number]) => number) => Int32Array.from(said, of)
      const wishes = {
        by: Uint8Array.from(said, ({ by }) => by),
        mentee: column(({ mentee }) => mentee),
        mentor: column(({ mentor }) => mentor),
        rank: column(({ how }) => how.rank),
        value: column(({ how }) => how.value),
      }
      // a gate on wishes may now close a lock
      const open = troublesOf({ ...roster, wishes }, rules).length === 0
      const noOne = new Int32Array(0)
      const locks = open ? roster.locks : { mentee: noOne, mentor: noOne }
      return { roster: { ...roster, wishes, locks }, rules: { ...rules, mode: 'stable' as const } }
    })
})

export const withRules = ({ roster, rules }: Problem, more: Partial<RuleSet>): Problem => ({
  roster,
  rules: { ...rules, ...more },
})
