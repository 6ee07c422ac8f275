// Circles: on tiny problems the best of all that could be written down; beyond, a bound that is never below what was found.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { match, troublesOf } from '../../src/core/matching/match.ts'
import type { Outcome, Standing } from '../../src/core/matching/outcome.ts'
import type { Circles } from '../../src/core/matching/rules/rule-set.ts'
import { scoresOf } from './enumeration.ts'
import { anyTiny, matrixProblem, runs, withRules } from './modes-problems.ts'
import { matched, type Problem } from './problems.ts'

const anyCircles: fc.Arbitrary<Circles> = fc.record({
  mentors: fc.constantFrom(1 as const, 1 as const, 2 as const),
  least: fc.integer({ min: 1, max: 3 }),
  most: fc.integer({ min: 3, max: 5 }),
})

const anyCircled: fc.Arbitrary<Problem> = fc
  .tuple(anyTiny, anyCircles)
  .map(([problem, circles]) => withRules(problem, { circles }))
  .filter(({ roster, rules }) => troublesOf(roster, rules).length === 0)

/** Each way to put mentees in circles: leaders who share nobody, sizes kept but where locked pairs begin the circle. */
function bestOf(problem: Problem): Standing | null {
  const { mentees, mentors, locks } = problem.roster
  const { mentors: many, least, most } = problem.rules.circles!
  const scores = scoresOf(problem)
  const lockOf = new Map(Array.from(locks.mentee, (mentee, at) => [mentee, locks.mentor[at]!]))
  const locked = new Set(locks.mentor)
  const able = Array.from({ length: mentors.count }, (_, j) => j).filter((j) => mentors.capacity[j]! > 0)
  const couples = able.flatMap((one) => able.filter((other) => other > one).map((other) => [one, other]))
  const lone = able.filter((j) => locked.has(j)).map((j) => [j])
  const among = (leaders: number[][]) => {
    let best: number[] | null = null
    const size = leaders.map(() => 0)
    const decide = (i: number, placed: number, worst: number, points: number): void => {
      if (i === mentees.count) {
        const small = size.some(
          (one, at) => one > 0 && one < least && !leaders[at]!.some((j) => locked.has(j)),
        )
        const heads = leaders.flatMap((who, at) => (size[at]! > 0 ? who : []))
        if (small || new Set(heads).size < heads.length) return
        const one = [placed, worst, points]
        const level = best === null ? 0 : one.findIndex((value, at) => value !== best![at])
        if (level >= 0 && (best === null || one[level]! > best[level]!)) best = one
        return
      }
      const lock = lockOf.get(i)
      if (lock === undefined) decide(i + 1, placed, worst, points)
      leaders.forEach((who, at) => {
        if (size[at]! >= most || (lock !== undefined && !who.includes(lock))) return
        const own = who.map((j) => scores[i]![j]!)
        if (own.includes(null as never)) return
        const score = Math.min(...own)
        size[at]!++
        decide(i + 1, placed + 1, lock === undefined ? Math.min(worst, score) : worst, points + score)
        size[at]!--
      })
    }
    decide(0, 0, Number.POSITIVE_INFINITY, 0)
    return best as number[] | null
  }
  const best = many === 1 ? among(able.map((j) => [j])) : (among(couples) ?? among([...lone, ...couples]))
  if (!best) return null
  const [placed, worst, points] = best as [number, number, number]
  return { placed, worst: worst === Number.POSITIVE_INFINITY ? 0 : worst, points }
}

function expectCircles(
  { roster, rules }: Problem,
  { circles, mentorOf, secondOf, scoreOf, certificate }: Outcome,
) {
  const scores = scoresOf({ roster, rules })
  const { least, most } = rules.circles!
  const heads = circles!.groups.flatMap(({ mentors }) => mentors)
  const members = circles!.groups.flatMap(({ mentees }) => mentees)
  expect(new Set(heads).size).toBe(heads.length)
  expect(new Set(members).size).toBe(members.length)
  expect(members.length).toBe(certificate.cardinality)
  for (const { mentors, mentees, fit } of circles!.groups) {
    const begun = mentors.some((j) => roster.locks.mentor.includes(j))
    if (!begun) expect(mentees.length).toBeGreaterThanOrEqual(least)
    expect(mentees.length).toBeLessThanOrEqual(most)
    for (const j of mentors) expect(roster.mentors.capacity[j]).toBeGreaterThan(0)
    for (const i of mentees) {
      expect([mentorOf[i], secondOf?.[i] ?? -1]).toEqual([mentors[0], mentors[1] ?? -1])
      expect(Math.min(...mentors.map((j) => scores[i]![j] ?? -1))).toBe(scoreOf[i])
    }
    expect(fit).toBe(Math.min(...mentees.map((i) => scoreOf[i]!)))
  }
  roster.locks.mentee.forEach((i, at) => {
    const there = circles!.groups.find(({ mentees }) => mentees.includes(i))
    expect(there?.mentors).toContain(roster.locks.mentor[at])
  })
}

test('the circles are the best of all there could be, and proven to be', async () => {
  await fc.assert(
    fc.asyncProperty(anyCircled, async (problem) => {
      const best = bestOf(problem)
      const made = await match(problem.roster, problem.rules)
      if (!best) {
        expect(made).toEqual({ ok: false, troubles: [{ reason: 'too-large', what: 'circles' }] })
        return
      }
      if (!made.ok) throw new Error(JSON.stringify(made.troubles))
      expect(made.outcome.circles!.found).toEqual(best)
      expect(made.outcome.circles!.bound).toEqual(best)
      expect(made.outcome.certificate.gap).toBe(0)
      expectCircles(problem, made.outcome)
    }),
    runs(1_000),
  )
}, 600_000)

/** Points without pattern, a tenth closed. */
function scattered(mentees: number, mentors: number, seed: number): Problem {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const scores = Array.from({ length: mentees }, () =>
    Array.from({ length: mentors }, () => (next(10) === 0 ? -1 : 1 + next(100))),
  )
  return matrixProblem(scores, new Array<number>(mentors).fill(1))
}

test.each([
  [60, 8, 1, 4, 8],
  [60, 30, 1, 5, 6],
  [40, 10, 2, 3, 5],
  [150, 60, 1, 4, 7],
  [120, 300, 2, 4, 6],
] as const)(
  '%i mentees, %i mentors, %i at the head, from %i to %i: circles as asked, a bound not below them',
  async (mentees, mentors, many, least, most) => {
    const problem = withRules(scattered(mentees, mentors, 7), { circles: { mentors: many, least, most } })
    const outcome = await matched(problem)
    const { found, bound } = outcome.circles!
    expectCircles(problem, outcome)
    expect(found.placed).toBeGreaterThan(0)
    const { gap, primal, base } = outcome.certificate
    expect(primal).toBe(base * found.placed + found.points)
    expect(gap).toBeGreaterThanOrEqual(0)
    const [one, other] = [
      [found.placed, found.worst, found.points],
      [bound.placed, bound.worst, bound.points],
    ]
    const level = one!.findIndex((value, at) => value !== other![at])
    if (level >= 0) expect(other![level]).toBeGreaterThan(one![level]!)
    expect(gap === 0).toBe(level < 0)
  },
)
