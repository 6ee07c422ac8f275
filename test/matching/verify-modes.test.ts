// Each mode's proof is checked: what the engine gives stands, what it did not give, or a little of it changed, does not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { match } from '../../src/core/matching/match.ts'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { anyRewarded, anyTiny, anyWishing, matrixProblem, withRules } from './modes-problems.ts'
import { matched, type Problem } from './problems.ts'
import { pointsOf } from './truth.ts'

const runs = { seed: 20_270_317, numRuns: 400 }

const judged = ({ roster, rules }: Problem, outcome: Outcome) => verify(roster, rules, outcome)

test('fair: the floor stands, one more does not', async () => {
  let raised = 0
  await fc.assert(
    fc.asyncProperty(anyTiny, async (tiny) => {
      const fair = withRules(tiny, { mode: 'fair' })
      const outcome = await matched(fair)
      expect(judged(fair, outcome).problems).toEqual([])
      const { floor = 0, certificate } = outcome
      if (certificate.cardinality === fair.roster.locks.mentee.length) return
      expect(judged(fair, { ...outcome, floor: floor + 1 }).ok).toBe(false)
      raised++
    }),
    runs,
  )
  expect(raised).toBeGreaterThan(50)
})

test('fair: a best total whose least score could be higher is not believed', async () => {
  const total = matrixProblem(
    [
      [9, 5],
      [5, 2],
    ],
    [1, 1],
  )
  const outcome = await matched(total)
  expect([...outcome.scoreOf]).toEqual([9, 2])
  const fair = withRules(total, { mode: 'fair' })
  expect(judged(fair, { ...outcome, floor: 2 }).problems).toEqual([{ reason: 'no-proof', asked: 'fair' }])
  expect(judged(fair, outcome).ok).toBe(false)
  expect((await matched(fair)).floor).toBe(5)
})

test('fair: a floor so high that fewer are matched is not believed', async () => {
  let fewer = 0
  await fc.assert(
    fc.asyncProperty(anyTiny, fc.integer({ min: 1, max: 12 }), async (tiny, floor) => {
      const fair = withRules(tiny, { mode: 'fair' })
      const { mentees, mentors } = fair.roster
      const { cardinality } = (await matched(fair)).certificate
      // what the engine finds when the low pairs are ruled out by hand
      const low = { mentee: [...fair.roster.vetoes.mentee], mentor: [...fair.roster.vetoes.mentor] }
      const locked = new Set(fair.roster.locks.mentee)
      for (const i of mentees.person.keys())
        for (const j of mentors.person.keys())
          if (!locked.has(i) && pointsOf(fair.roster, fair.rules, i, j) < floor) {
            low.mentee.push(i)
            low.mentor.push(j)
          }
      const vetoes = { mentee: Int32Array.from(low.mentee), mentor: Int32Array.from(low.mentor) }
      const high = await matched({ ...tiny, roster: { ...tiny.roster, vetoes } })
      if (high.certificate.cardinality >= cardinality) return
      fewer++
      expect(judged(fair, { ...high, floor }).ok).toBe(false)
    }),
    runs,
  )
  expect(fewer).toBeGreaterThan(20)
})

test('stable: the engine’s stands; a best total passed off as stable only when it is', async () => {
  const seen = { stable: 0, tempted: 0 }
  await fc.assert(
    fc.asyncProperty(anyWishing, async (problem) => {
      const asked = withRules(problem, { mode: 'stable' })
      const outcome = await matched(asked)
      expect(judged(asked, outcome).problems).toEqual([])
      const agreed = outcome.agreed!
      const one = agreed.indexOf(1)
      if (one < 0) return
      seen.stable++
      expect(judged(asked, { ...outcome, agreed: agreed.with(one, 0) }).ok).toBe(false)
      const { agreed: _, ...silent } = outcome
      expect(judged(asked, silent).ok).toBe(false)
      const total = await matched(withRules(problem, { mode: 'best-total' }))
      if (total.mentorOf.every((mentor, i) => mentor === outcome.mentorOf[i])) return
      seen.tempted++
      const none = new Uint8Array(agreed.length)
      expect(judged(asked, { ...total, agreed: none }).ok).toBe(false)
    }),
    runs,
  )
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10)
})

test('targets and minimums: the proof stands, and falls with any of its numbers', async () => {
  const seen = { any: 0, target: 0, minimum: 0 }
  await fc.assert(
    fc.asyncProperty(anyRewarded, fc.nat(), async (problem, pick) => {
      const outcome = await matched(problem)
      expect(judged(problem, outcome).problems).toEqual([])
      if (!outcome.rewards) return
      seen.any++
      const { rewards } = outcome
      const broken = (change: Partial<typeof rewards>) =>
        expect(judged(problem, { ...outcome, rewards: { ...rewards, ...change } }).ok).toBe(false)
      broken({ reached: rewards.reached + 1 })
      broken({ targetDual: new Float64Array(rewards.targetDual.length + 1) })
      if (rewards.targetDual.length > 0) {
        const at = pick % rewards.targetDual.length
        seen.target++
        broken({ targetDual: rewards.targetDual.with(at, -1) })
        broken({ targetDual: rewards.targetDual.with(at, problem.rules.targets[at]!.points + 1) })
      }
      const mentor = pick % Math.max(1, rewards.minimumDual.length)
      if (problem.rules.minimumPoints === 0 || rewards.minimumDual.length === 0) return
      seen.minimum++
      broken({ minimumDual: rewards.minimumDual.with(mentor, -1) })
      broken({ minimumDual: rewards.minimumDual.with(mentor, problem.rules.minimumPoints + 1) })
    }),
    runs,
  )
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(50)
})

test('a best total passed off as one that reaches targets is not believed', async () => {
  let missed = 0
  await fc.assert(
    fc.asyncProperty(anyRewarded, async (problem) => {
      const outcome = await matched(problem)
      if (!outcome.rewards || outcome.price?.points === 0) return
      missed++
      const total = await matched(withRules(problem, { targets: [], minimumPoints: 0 }))
      for (const targetDual of [outcome.rewards.targetDual, new Float64Array(problem.rules.targets.length)])
        expect(judged(problem, { ...total, rewards: { ...outcome.rewards, targetDual } }).ok).toBe(false)
    }),
    runs,
  )
  expect(missed).toBeGreaterThan(5)
})

test('second mentors: their proof stands; without it, or with one taken away, nothing does', async () => {
  let seconds = 0
  await fc.assert(
    fc.asyncProperty(anyTiny, async (tiny) => {
      const problem = withRules(tiny, { secondMentor: true })
      const outcome = await matched(problem)
      expect(judged(problem, outcome).problems).toEqual([])
      expect(judged(problem, { ...outcome, second: undefined }).ok).toBe(false)
      const one = outcome.secondOf!.findIndex((mentor) => mentor >= 0)
      if (one < 0) return
      seconds++
      const second = outcome.second!
      const secondOf = outcome.secondOf!.with(one, -1)
      expect(judged(problem, { ...outcome, secondOf }).ok).toBe(false)
      const { cardinality, points } = second.certificate
      const gone = second.scoreOf[one]!
      const fewer = {
        ...second,
        scoreOf: second.scoreOf.with(one, 0),
        certificate: { ...second.certificate, cardinality: cardinality - 1, points: points - gone },
      }
      expect(judged(problem, { ...outcome, secondOf, second: fewer }).ok).toBe(false)
    }),
    runs,
  )
  expect(seconds).toBeGreaterThan(50)
})

test('circles: who is with whom is looked at, and nothing is said of the bound', async () => {
  let broken = 0
  await fc.assert(
    fc.asyncProperty(anyTiny, fc.constantFrom(1 as const, 2 as const), async (tiny, mentors) => {
      const problem = withRules(tiny, { circles: { mentors, least: 1, most: 3 } })
      const made = await match(problem.roster, problem.rules)
      if (!made.ok) return
      const { outcome } = made
      expect(verify(problem.roster, problem.rules, outcome)).toMatchObject({ problems: [], optimum: null })
      const [first] = outcome.circles!.groups
      if (!first) return
      broken++
      const changed = (circle: typeof first) => ({
        ...outcome,
        circles: { ...outcome.circles!, groups: outcome.circles!.groups.with(0, circle) },
      })
      expect(judged(problem, changed({ ...first, fit: first.fit + 1 })).ok).toBe(false)
      expect(judged(problem, changed({ ...first, mentees: first.mentees.slice(1) })).ok).toBe(false)
      expect(judged(problem, changed({ ...first, mentees: [...first.mentees, first.mentees[0]!] })).ok).toBe(
        false,
      )
      expect(judged(problem, changed({ ...first, mentors: [] })).ok).toBe(false)
      for (const what of ['placed', 'worst', 'points'] as const) {
        const found = { ...outcome.circles!.found, [what]: outcome.circles!.found[what] + 1 }
        expect(judged(problem, { ...outcome, circles: { ...outcome.circles!, found } }).ok).toBe(false)
      }
      for (const what of ['cardinality', 'points'] as const) {
        const certificate = { ...outcome.certificate, [what]: outcome.certificate[what] + 1 }
        expect(judged(problem, { ...outcome, certificate }).ok).toBe(false)
      }
      const narrow = withRules(problem, { circles: { mentors, least: 1, most: first.mentees.length - 1 } })
      expect(judged(narrow, outcome).ok).toBe(false)
      const scoreOf = outcome.scoreOf.with(first.mentees[0]!, outcome.scoreOf[first.mentees[0]!]! + 1)
      expect(judged(problem, { ...outcome, scoreOf }).ok).toBe(false)
    }),
    runs,
  )
  expect(broken).toBeGreaterThan(50)
})
