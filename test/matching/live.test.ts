import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRules } from '../../src/core/matching/compile/compile.ts'
import type { Compiled } from '../../src/core/matching/compile/compiled.ts'
import { scorerOf } from '../../src/core/matching/compile/score.ts'
import { liveOf } from '../../src/core/matching/live/live.ts'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import type { Profile } from '../../src/core/matching/problem/profile.ts'
import { layoutOf } from '../../src/core/matching/search/layout.ts'
import { solve } from '../../src/core/matching/solve.ts'
import { watchOf } from '../../src/core/matching/watch.ts'

// People of a few words each, so that hundreds of pairs tie and every change has many ways out.
const person = (id: string): fc.Arbitrary<Profile> =>
  fc.record({
    id: fc.constant(id),
    capacity: fc.integer({ min: 0, max: 3 }),
    seeks: skills(fc.constantFrom(1 as const, 2 as const, 3 as const), 'priority'),
    offers: skills(fc.integer({ min: 1, max: 4 }), 'level'),
    interests: fc.uniqueArray(fc.constantFrom('chess', 'rugby', 'opera', 'bees', 'wood'), { maxLength: 3 }),
    languages: fc.constantFrom<{ language: string; level: number }[]>(
      [{ language: 'fr', level: 5 }],
      [{ language: 'en', level: 4 }],
      [
        { language: 'fr', level: 3 },
        { language: 'en', level: 6 },
      ],
    ),
    seniority: fc.integer({ min: 1, max: 4 }),
    place: fc.constantFrom('Lille', 'Brest', 'Nice'),
  })
const skills = <N extends number, K extends string>(value: fc.Arbitrary<N>, key: K) =>
  fc.uniqueArray(
    fc.record({
      skill: fc.constantFrom('law', 'budget', 'data', 'listening', 'speech', 'maps'),
      axis: fc.constant('knowledge' as const),
      [key]: value,
    }) as unknown as fc.Arbitrary<{ skill: string; axis: 'knowledge' } & Record<K, N>>,
    { maxLength: 4, selector: ({ skill }) => skill },
  )
const side = (name: string, most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => person(`${name}${at}`))))

const rules = {
  gates: [
    { kind: 'common-language', values: { level: 'B2' } },
    { kind: 'seniority', values: { least: -2, most: 50 } },
  ],
  criteria: [
    {
      kind: 'skills',
      values: { points: 4000, axis: 'any', priorities: [100, 60, 30], levels: [100, 60, 30, 10] },
    },
    { kind: 'interests', values: { points: 900 } },
    { kind: 'place', values: { points: 600, region: 50 } },
  ],
}

const change = fc.record({
  what: fc.constantFrom(
    'mentee goes',
    'mentor goes',
    'mentee comes',
    'mentor comes',
    'lock',
    'lock',
    'unlock',
    'undo',
  ),
  mentee: fc.nat(),
  mentor: fc.nat(),
})

const seed = 20261123

test.each([
  ['a handful of people', 6, 4, 300],
  ['a programme', 40, 16, 25],
])(
  'after any changes, %s are matched as a cold start would match them',
  async (_, mentees, mentors, numRuns) => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(
        side('e', mentees),
        side('m', mentors),
        fc.array(change, { minLength: 6, maxLength: 30 }),
        async (one, other, changes) => {
          const packed = packRoster({ mentees: one, mentors: other })
          if (!packed.ok) throw new Error('packing')
          const problem = compileRules(packed.roster, rules)
          const layout = layoutOf(problem, 10)
          const live = await liveOf(problem, layout, await solve(problem, watchOf()))
          let now = {
            goneMentees: new Set<number>(),
            goneMentors: new Set<number>(),
            locks: new Map<number, number>(),
          }
          const before: (typeof now & { pairs: Int32Array })[] = []
          for (const { what, mentee, mentor } of changes) {
            const [i, j] = [mentee % one.length, mentor % other.length]
            const was = { ...copied(now), pairs: live.mentorOf() }
            if (what === 'undo') {
              const last = before.pop()
              expect(live.undo()).toBe(last !== undefined)
              if (!last) continue
              now = last
              expect(live.mentorOf()).toEqual(last.pairs)
            } else if (!apply(live, what, i, j, now)) continue
            else before.push(was)
            changed++
            expect(live.worth()).toEqual(await coldWorth(problem, now))
          }
        },
      ),
      { seed, numRuns },
    )
    expect(changed).toBeGreaterThan(numRuns * 4)
  },
)

type Now = { goneMentees: Set<number>; goneMentors: Set<number>; locks: Map<number, number> }

const copied = ({ goneMentees, goneMentors, locks }: Now): Now => ({
  goneMentees: new Set(goneMentees),
  goneMentors: new Set(goneMentors),
  locks: new Map(locks),
})

/** Does it, here and there. @returns false when it is no change */
function apply(
  live: Awaited<ReturnType<typeof liveOf>>,
  what: string,
  i: number,
  j: number,
  now: Now,
): boolean {
  const { goneMentees, goneMentors, locks } = now
  if (what === 'mentee goes') {
    if (goneMentees.has(i)) return false
    live.menteeLeaves(i)
    goneMentees.add(i)
    locks.delete(i)
  } else if (what === 'mentee comes') {
    if (!goneMentees.delete(i)) return false
    live.menteeArrives(i)
  } else if (what === 'mentor goes') {
    if (goneMentors.has(j)) return false
    live.mentorLeaves(j)
    goneMentors.add(j)
    for (const [mentee, mentor] of locks) if (mentor === j) locks.delete(mentee)
  } else if (what === 'mentor comes') {
    if (!goneMentors.delete(j)) return false
    live.mentorArrives(j)
  } else if (what === 'lock') {
    if (locks.has(i) || !live.lock(i, j)) return false
    locks.set(i, j)
  } else {
    if (!locks.delete(i)) return false
    live.unlock(i)
  }
  return true
}

async function coldWorth(problem: Compiled, { goneMentees, goneMentors, locks }: Now) {
  const capacity = problem.capacity.slice()
  const settled = problem.settled.slice()
  const scorer = scorerOf(problem)
  const worth = { cardinality: 0, points: 0 }
  for (const i of goneMentees) settled[i] = 1
  for (const j of goneMentors) capacity[j] = 0
  for (const [i, j] of locks) {
    settled[i] = 1
    capacity[j]!--
  }
  const { state } = await solve({ ...problem, capacity, settled }, watchOf())
  for (let i = 0; i < problem.mentees; i++) {
    const j = locks.get(i) ?? state.columnOf[i]!
    if (j < 0) continue
    scorer.row(i)
    worth.cardinality++
    worth.points += scorer.score(j)
  }
  return worth
}
