// Best total, with targets and minimums: nothing that could be decided is better, on thousands of tiny problems.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { everyAssignment, rewardOf, scoresOf } from './enumeration.ts'
import { anyRewarded, anyTiny, runs } from './modes-problems.ts'
import { matched, type Problem } from './problems.ts'

function bestOf(problem: Problem) {
  const best = { cardinality: 0, worth: 0 }
  everyAssignment(problem, scoresOf(problem), ({ mentorOf, cardinality, points }) => {
    const worth = points + rewardOf(problem.roster, problem.rules, mentorOf)
    if (cardinality < best.cardinality || (cardinality === best.cardinality && worth <= best.worth)) return
    best.cardinality = cardinality
    best.worth = worth
  })
  return best
}

test('the best total is what enumeration finds', async () => {
  await fc.assert(
    fc.asyncProperty(anyTiny, async (problem) => {
      const { certificate } = await matched(problem)
      const { cardinality, points, gap } = certificate
      expect({ cardinality, worth: points }).toEqual(bestOf(problem))
      expect(gap).toBe(0)
    }),
    runs(2_000),
  )
}, 600_000)

test('with targets and minimums, points and what they bring are what enumeration finds', async () => {
  await fc.assert(
    fc.asyncProperty(anyRewarded, async (problem) => {
      const outcome = await matched(problem)
      const { cardinality, points, gap } = outcome.certificate
      const reached = outcome.rewards?.reached ?? 0
      expect(reached).toBe(rewardOf(problem.roster, problem.rules, outcome.mentorOf))
      expect({ cardinality, worth: points + reached }).toEqual(bestOf(problem))
      expect(gap).toBe(0)
      expectDuals(problem, outcome)
    }),
    runs(2_000),
  )
}, 600_000)

/** The proof as targets.ts states it, from the definitions. */
function expectDuals(problem: Problem, { menteeDual, mentorDual, rewards, certificate }: Outcome) {
  const { roster, rules } = problem
  const { mentees, mentors, words, locks } = roster
  const places = mentors.capacity.slice()
  for (const j of locks.mentor) places[j]!--
  const locked = new Set(locks.mentee)
  const target = rewards?.targetDual ?? []
  const minimum = rewards?.minimumDual ?? []
  const scores = scoresOf(problem)
  let bound = 0
  for (let i = 0; i < mentees.count; i++) {
    bound += menteeDual[i]!
    expect(menteeDual[i]).toBeGreaterThanOrEqual(0)
    let towards = certificate.base
    rules.targets.forEach(({ group }, t) => {
      if (words.groups[mentees.group[i]!] === group) towards += target[t] ?? 0
    })
    for (let j = 0; j < mentors.count; j++)
      if (scores[i]![j] !== null && !locked.has(i) && places[j]! > 0)
        expect(menteeDual[i]! + mentorDual[j]!).toBeGreaterThanOrEqual(
          scores[i]![j]! + towards + (minimum[j] ?? 0),
        )
  }
  for (let j = 0; j < mentors.count; j++) {
    bound += Math.min(places[j]!, mentees.count) * mentorDual[j]!
    expect(mentorDual[j]).toBeGreaterThanOrEqual(0)
  }
  if (rewards) {
    rules.targets.forEach(({ group, atLeast, points }, t) => {
      expect(target[t]).toBeGreaterThanOrEqual(0)
      expect(target[t]).toBeLessThanOrEqual(points)
      const there = [...locked].filter((i) => words.groups[mentees.group[i]!] === group).length
      bound += (points - target[t]!) * Math.max(0, atLeast - there)
    })
    for (let j = 0; j < mentors.count; j++) {
      expect(minimum[j]).toBeGreaterThanOrEqual(0)
      expect(minimum[j]).toBeLessThanOrEqual(rules.minimumPoints)
      const there = locks.mentor.filter((one) => one === j).length
      bound += (rules.minimumPoints - minimum[j]!) * Math.max(0, mentors.minimum[j]! - there)
    }
  }
  expect(bound).toBe(certificate.bound)
}
