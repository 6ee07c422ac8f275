// Stable: no blocking pair, by a definition that knows nothing of how it was found.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { scoresOf } from './enumeration.ts'
import { anyWishing, runs, withRules } from './modes-problems.ts'
import { matched, type Problem, withPair } from './problems.ts'

/** How a side orders somebody: by rank, then by value, then whom they did not wish for; then by points, then by index. Less is dearer. */
function orderOf(
  { roster }: Problem,
  scores: (number | null)[][],
  side: 0 | 1,
  mentee: number,
  mentor: number,
) {
  const { wishes } = roster
  let wish: number[] = [3, 0]
  for (let row = wishes.by.length - 1; row >= 0; row--)
    if (wishes.by[row] === side && wishes.mentee[row] === mentee && wishes.mentor[row] === mentor)
      wish = wishes.rank[row]! > 0 ? [1, wishes.rank[row]!] : [2, -wishes.value[row]!]
  return [...wish, -scores[mentee]![mentor]!, side === 0 ? mentor : mentee]
}

function dearer(one: number[], other: number[]): boolean {
  const at = one.findIndex((value, level) => value !== other[level])
  return at >= 0 && one[at]! < other[at]!
}

function blockingPairs(problem: Problem, { mentorOf }: Pick<Outcome, 'mentorOf'>): number[][] {
  const { mentees, mentors, wishes, locks } = problem.roster
  const scores = scoresOf(problem)
  const locked = new Set(locks.mentee)
  const leading = wishes.by.includes(0) ? 0 : 1
  const found: number[][] = []
  for (let row = 0; row < wishes.by.length; row++) {
    const [i, j] = [wishes.mentee[row]!, wishes.mentor[row]!]
    if (wishes.by[row] !== leading || scores[i]![j] === null || locked.has(i) || mentorOf[i] === j) continue
    const order = (side: 0 | 1, mentee: number, mentor: number) =>
      orderOf(problem, scores, side, mentee, mentor)
    const has = mentorOf[i]!
    const wants = has < 0 || dearer(order(0, i, j), order(0, i, has))
    const there = Array.from({ length: mentees.count }, (_, one) => one).filter((one) => mentorOf[one] === j)
    const taken = there.some((one) => !locked.has(one) && dearer(order(1, i, j), order(1, one, j)))
    if (wants && (there.length < mentors.capacity[j]! || taken)) found.push([i, j])
  }
  return found
}

test('no mentee and mentor would both rather have each other', async () => {
  let agreed = 0
  await fc.assert(
    fc.asyncProperty(anyWishing, async (problem) => {
      const outcome = await matched(problem)
      expect(blockingPairs(problem, outcome)).toEqual([])
      agreed += outcome.agreed!.reduce((sum, one) => sum + one, 0)
    }),
    runs(2_000),
  )
  expect(agreed).toBeGreaterThan(1_000)
}, 600_000)

test('those without a wished mentor get the best total of the places left, and its price is said', async () => {
  await fc.assert(
    fc.asyncProperty(anyWishing, async (problem) => {
      const { certificate, mentorOf, agreed, price } = await matched(problem)
      let { locks } = problem.roster
      for (const [i, one] of agreed!.entries()) if (one === 1) locks = withPair(locks, i, mentorOf[i]!)
      const plain = withRules(problem, { mode: 'best-total' })
      const rest = await matched({ ...plain, roster: { ...plain.roster, locks } })
      expect(certificate).toEqual(rest.certificate)
      expect(certificate.gap).toBe(0)
      const best = await matched(plain)
      expect(price).toEqual({
        cardinality: best.certificate.cardinality - certificate.cardinality,
        points: best.certificate.points - certificate.points,
      })
    }),
    runs(500),
  )
}, 600_000)

test('the best total, which knows no stability, does make blocking pairs: the definition sees them', async () => {
  let blocking = 0
  await fc.assert(
    fc.asyncProperty(anyWishing, async (problem) => {
      blocking += blockingPairs(problem, await matched(withRules(problem, { mode: 'best-total' }))).length
    }),
    runs(200),
  )
  expect(blocking).toBeGreaterThan(0)
}, 600_000)
