// What must happen to the best total when people, places, gates or weights change: nobody need know the optimum to know that.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { troublesOf } from '../../src/core/matching/match.ts'
import type { Roster, Wishes } from '../../src/core/matching/problem/people.ts'
import { gates } from '../../src/core/matching/rules/gates.ts'
import { anyOfBoth, objectiveOf, rosterOf } from './proofs-problems.ts'
import { runs, times } from './proofs-runs.ts'
import { anyValues } from './rosters.ts'

const many = 600_000
const picks = fc.infiniteStream(fc.nat())

const indices = (count: number) => Array.from({ length: count }, (_, at) => at)
const shuffled = (count: number, stream: Iterator<number>) =>
  indices(count)
    .map((one) => ({ one, at: stream.next().value as number }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one)

test(
  'people in another order: the same objective',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyOfBoth, picks, async ({ roster, rules }, stream) => {
        const { mentees, mentors } = roster
        const other = rosterOf(roster, shuffled(mentees.count, stream), shuffled(mentors.count, stream))
        expect(await objectiveOf({ roster: other, rules })).toEqual(await objectiveOf({ roster, rules }))
      }),
      runs(20_270_420, 500),
    )
  },
  many,
)

test(
  'one place more never lowers it, and may raise it',
  async () => {
    const seen = { more: 0, same: 0 }
    await fc.assert(
      fc.asyncProperty(anyOfBoth, fc.nat(), async ({ roster, rules }, pick) => {
        const capacity = roster.mentors.capacity.slice()
        capacity[pick % capacity.length]!++
        const wider = { ...roster, mentors: { ...roster.mentors, capacity } }
        expectAtLeast(await objectiveOf({ roster: wider, rules }), await objectiveOf({ roster, rules }), seen)
      }),
      runs(20_270_421, 500),
    )
    expect(seen.more).toBeGreaterThan(20 * times)
  },
  many,
)

test(
  'a mentor more never lowers it, and may raise it',
  async () => {
    const seen = { more: 0, same: 0 }
    await fc.assert(
      fc.asyncProperty(anyOfBoth, fc.nat(), async ({ roster, rules }, pick) => {
        const { mentees, mentors, locks, wishes } = roster
        const gone = pick % mentors.count
        fc.pre(!locks.mentor.includes(gone))
        const others = indices(mentors.count).filter((mentor) => mentor !== gone)
        const without = rosterOf(roster, indices(mentees.count), others)
        // values are shares of the highest given: whoever gave it changes the others' points
        fc.pre([0, 1].every((side) => highestBy(side, wishes) === highestBy(side, without.wishes)))
        expectAtLeast(
          await objectiveOf({ roster, rules }),
          await objectiveOf({ roster: without, rules }),
          seen,
        )
      }),
      runs(20_270_422, 500),
    )
    expect(seen.more).toBeGreaterThan(20 * times)
  },
  many,
)

const highestBy = (side: number, { by, value }: Wishes) =>
  Math.max(0, ...value.filter((_, row) => by[row] === side))

test(
  'a gate more never raises it, and may lower it',
  async () => {
    const seen = { more: 0, same: 0 }
    const anyGate = fc
      .constantFrom(...(Object.keys(gates) as (keyof typeof gates)[]))
      .chain((kind) => anyValues(gates[kind].parameters).map((values) => ({ kind, values })))
    await fc.assert(
      fc.asyncProperty(anyOfBoth, anyGate, async ({ roster, rules }, gate) => {
        const stricter = { ...rules, gates: [...rules.gates, gate] }
        fc.pre(troublesOf(roster, stricter).length === 0)
        expectAtLeast(
          await objectiveOf({ roster, rules }),
          await objectiveOf({ roster, rules: stricter }),
          seen,
        )
      }),
      runs(20_270_423, 500),
    )
    expect(seen.more).toBeGreaterThan(20 * times)
  },
  many,
)

test(
  'so many points more on every pair: so many times the dyads',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyOfBoth, fc.nat(500), async (problem, points) => {
        const { rules } = problem
        // whose years are known gets the points, whatever the years
        const roster = withYears(problem.roster)
        const more = { kind: 'experience', values: { points, table: [100] } }
        const [cardinality, before] = sure(await objectiveOf({ roster, rules }))
        const raised = { ...rules, criteria: [...rules.criteria, more] }
        expect(await objectiveOf({ roster, rules: raised })).toEqual([
          cardinality,
          before + points * cardinality,
        ])
      }),
      runs(20_270_424, 500),
    )
  },
  many,
)

test(
  'every criterion twice: as many dyads, twice the points',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyOfBoth, async ({ roster, rules }) => {
        const twice = { ...rules, criteria: [...rules.criteria, ...rules.criteria] }
        const [cardinality, points] = sure(await objectiveOf({ roster, rules }))
        expect(await objectiveOf({ roster, rules: twice })).toEqual([cardinality, 2 * points])
      }),
      runs(20_270_425, 500),
    )
  },
  many,
)

/** Unknown years become 0: a gate on years is as closed to them as before. */
function withYears(roster: Roster): Roster {
  const experience = roster.mentors.experience.map((years) => Math.max(0, years))
  return { ...roster, mentors: { ...roster.mentors, experience } }
}

type Objective = Awaited<ReturnType<typeof objectiveOf>>

function sure(objective: Objective): readonly [cardinality: number, points: number] {
  const [cardinality, points] = objective
  if (typeof cardinality !== 'number' || typeof points !== 'number')
    throw new Error(JSON.stringify(objective))
  return [cardinality, points]
}

/** Dyads first. */
function expectAtLeast(one: Objective, other: Objective, seen: { more: number; same: number }) {
  const [dyads, points] = sure(one)
  const [otherDyads, otherPoints] = sure(other)
  expect([dyads, otherDyads, points, otherPoints]).toSatisfy(
    () => dyads > otherDyads || (dyads === otherDyads && points >= otherPoints),
  )
  seen[dyads === otherDyads && points === otherPoints ? 'same' : 'more']++
}
