// One result, whoever computes it: without threads, with one, two or four, to the last dual.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { match } from '../../src/core/matching/match.ts'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { withDefaults } from '../../src/core/matching/rules/defaults.ts'
import type { Pool } from '../../src/core/matching/search/search.ts'
import { threadPool } from '../../src/platform/threads/pool.ts'
import { ruleSetOf } from './problems.ts'
import { crowd } from './proofs-crowd.ts'

const rules = withDefaults(
  ruleSetOf(
    [
      { kind: 'common-availability', values: { slots: 1 } },
      { kind: 'unit', values: { want: 'different' } },
      { kind: 'blocked', values: {} },
    ],
    [
      { kind: 'skills', values: { points: 400 } },
      { kind: 'position', values: { points: 200 } },
      { kind: 'seniority', values: { points: 100 } },
      { kind: 'interests', values: { points: 60 } },
      { kind: 'wishes', values: { points: 250 } },
    ],
  ),
)

/** @param enough whether there are places for all */
async function expectSameByAll(seed: number, enough: boolean) {
  const roster = crowd({ seed, mentees: 3_200, mentors: enough ? 900 : 300 })
  const alone = await resultOf()
  expect(alone.certificate.gap).toBe(0)
  expect(alone.certificate.cardinality).toBeGreaterThan(400)
  for (const size of [1, 2, 4]) {
    const threads = threadPool(size)
    let runs = 0
    const pool: Pool = {
      run(...order) {
        runs++
        return threads.run(...order)
      },
    }
    expect(await resultOf(pool)).toEqual(alone)
    expect(runs).toBeGreaterThan(2)
    await threads.close()
  }

  async function resultOf(pool?: Pool): Promise<Omit<Outcome, 'work'>> {
    const made = await match(roster, rules, { pool })
    if (!made.ok) throw new Error(JSON.stringify(made.troubles))
    const { work: _, ...result } = made.outcome
    return result
  }
}

test('the same pairs, duals and certificate for any number of threads', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(), fc.boolean(), expectSameByAll), {
    seed: 20_270_440,
    numRuns: process.env.DYADE_DEEP === '1' ? 20 : 1,
    endOnFailure: true,
  })
}, 600_000)
