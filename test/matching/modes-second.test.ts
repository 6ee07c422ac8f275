// A second mentor: the first pairs are those of the mode alone; the second ones are an optimum of what is left.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyAssignment, scoresOf } from './enumeration.ts'
import { anyRewarded, anyTiny, runs, withRules } from './modes-problems.ts'
import { matched, type Problem } from './problems.ts'

const noOne = new Int32Array(0)

function bestSecondOf({ roster, rules }: Problem, firstOf: Int32Array) {
  const capacity = roster.mentors.capacity.slice()
  for (const mentor of firstOf) if (mentor >= 0) capacity[mentor]!--
  const left = {
    ...roster,
    mentors: { ...roster.mentors, capacity },
    locks: { mentee: noOne, mentor: noOne },
  }
  const scores = scoresOf({ roster, rules }).map((row, i) =>
    row.map((score, j) => (firstOf[i]! < 0 || firstOf[i] === j ? null : score)),
  )
  const best = { cardinality: 0, points: 0 }
  everyAssignment({ roster: left }, scores, ({ cardinality, points }) => {
    if (cardinality < best.cardinality || (cardinality === best.cardinality && points <= best.points)) return
    best.cardinality = cardinality
    best.points = points
  })
  return best
}

test('second mentors are what enumeration finds in the places left', async () => {
  let seconds = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyTiny, anyRewarded), fc.boolean(), async (any, fair) => {
      const asked = withRules(any, { mode: fair ? 'fair' : 'best-total' })
      const alone = await matched(asked)
      const both = await matched(withRules(asked, { secondMentor: true }))
      expect(both.mentorOf).toEqual(alone.mentorOf)
      expect(both.certificate).toEqual(alone.certificate)
      const { cardinality, points, gap } = both.second!.certificate
      expect({ cardinality, points }).toEqual(bestSecondOf(any, both.mentorOf))
      expect(gap).toBe(0)
      const scores = scoresOf(any)
      both.secondOf!.forEach((mentor, i) => {
        if (mentor < 0) return
        seconds++
        expect(mentor).not.toBe(both.mentorOf[i])
        expect(scores[i]![mentor]).toBe(both.second!.scoreOf[i])
      })
    }),
    runs(1_000),
  )
  expect(seconds).toBeGreaterThan(300)
}, 600_000)
