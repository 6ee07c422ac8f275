// Fair: as many as in the best total; at floor + 1 they could not be; among those, the most points.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyAssignment, rewardOf, scoresOf } from './enumeration.ts'
import { anyRewarded, anyTiny, runs, withRules } from './modes-problems.ts'
import { matched, type Problem } from './problems.ts'

function fairestOf(problem: Problem) {
  let best = [0, 0, 0]
  everyAssignment(problem, scoresOf(problem), ({ mentorOf, cardinality, points, least }) => {
    const worth = points + rewardOf(problem.roster, problem.rules, mentorOf)
    const one = [cardinality, least, worth]
    const at = one.findIndex((value, level) => value !== best[level])
    if (at >= 0 && one[at]! > best[at]!) best = one
  })
  return { cardinality: best[0], least: best[1] === Number.POSITIVE_INFINITY ? 0 : best[1], worth: best[2] }
}

test.each([
  ['points alone', anyTiny],
  ['targets and minimums', anyRewarded],
])(
  'the fairest, with %s, is what enumeration finds',
  async (_, problems) => {
    await fc.assert(
      fc.asyncProperty(problems, async (any) => {
        const problem = withRules(any, { mode: 'fair' })
        const { certificate, floor, rewards, price } = await matched(problem)
        const { cardinality, points, gap } = certificate
        expect({ cardinality, least: floor, worth: points + (rewards?.reached ?? 0) }).toEqual(
          fairestOf(problem),
        )
        expect(gap).toBe(0)
        const plain = await matched(withRules(any, { targets: [], minimumPoints: 0 }))
        expect(price).toEqual({ cardinality: 0, points: plain.certificate.points - points })
      }),
      runs(1_000),
    )
  },
  600_000,
)

test('a floor above the one found leaves somebody out', async () => {
  await fc.assert(
    fc.asyncProperty(anyTiny, async (problem) => {
      const { certificate, floor } = await matched(withRules(problem, { mode: 'fair' }))
      const { locks } = problem.roster
      if (certificate.cardinality === locks.mentee.length) return
      const scores = scoresOf(problem)
      const above = scores.map((row) =>
        row.map((score) => (score === null || score <= floor! ? null : score)),
      )
      for (let at = 0; at < locks.mentee.length; at++) above[locks.mentee[at]!]![locks.mentor[at]!] = 0
      let most = 0
      everyAssignment(problem, above, ({ cardinality }) => {
        most = Math.max(most, cardinality)
      })
      expect(most).toBeLessThan(certificate.cardinality)
    }),
    runs(500),
  )
}, 600_000)
