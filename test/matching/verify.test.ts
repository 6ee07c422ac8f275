// The verifier says yes to what the engine gives, and yes only to what is true.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { anyProblem, matched } from './problems.ts'

const runs = { seed: 20_270_310, numRuns: 1_000 }

test('every outcome of the engine is an optimum, seen pair by pair', async () => {
  let dyads = 0
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const { roster, rules } = problem
      const verdict = verify(roster, rules, await matched(problem))
      expect(verdict.problems).toEqual([])
      expect(verdict.ok).toBe(true)
      expect(verdict.optimum?.proof).toBe('every-pair')
      dyads += 1
    }),
    runs,
  )
  expect(dyads).toBe(runs.numRuns)
})
