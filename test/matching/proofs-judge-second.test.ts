// Second mentors set down by hand with their proof, and each way to be wrong about them.
import { describe, expect, test } from 'vitest'
import type { Outcome, Proven } from '../../src/core/matching/outcome.ts'
import { withRules } from './modes-problems.ts'
import { problem, right, said, seconds } from './proofs-judged.ts'

describe('second mentors', () => {
  // the one place left is mentor 2’s: of those who have a first mentor, mentees 2 and 5 would bring most
  const asked = withRules(problem, { secondMentor: true })
  const second: Proven = {
    scoreOf: Int32Array.of(0, 0, 5, 0, 0, 0),
    menteeDual: new Float64Array(6),
    mentorDual: Float64Array.of(0, 0, 15, 0, 0),
    certificate: {
      cardinality: 1,
      points: 5,
      base: 10,
      primal: 15,
      bound: 15,
      gap: 0,
      evidence: { rowsProven: 6, pairsScored: 0, pairs: 30 },
    },
  }
  const outcome: Outcome = { ...seconds(-1, -1, 2, -1, -1, -1), second }
  const changed = (more: Partial<Proven>, of = outcome) =>
    said({ ...of, second: { ...second, ...more } }, asked)

  test('right, and right too with the other who would bring as much', () => {
    expect(said(outcome, asked)).toEqual([])
    const other = { ...outcome, secondOf: Int32Array.of(-1, -1, -1, -1, -1, 2) }
    expect(changed({ scoreOf: Int32Array.of(0, 0, 0, 0, 0, 5) }, other)).toEqual([])
  })

  test('not there at all', () => {
    const noProof = [{ reason: 'no-proof', asked: 'second' }]
    expect(said(right(), asked)).toEqual(noProof)
    expect(said({ ...outcome, second: undefined }, asked)).toEqual(noProof)
    expect(said({ ...outcome, secondOf: null }, asked)).toEqual(noProof)
  })

  test('wrong in its scores, duals, totals, or not the best', () => {
    expect(changed({ scoreOf: Int32Array.of(0, 0, 6, 0, 0, 0) })).toEqual([
      { reason: 'score', mentee: 2, mentor: 2, said: 6, found: 5 },
    ])
    expect(changed({ menteeDual: new Float64Array(5) })).toEqual([
      { reason: 'shape', column: 'menteeDual', said: 5, found: 6 },
    ])
    expect(changed({ mentorDual: Float64Array.of(0, 0, 14, 0, 0) })).toEqual([
      { reason: 'total', what: 'bound', said: 15, found: 14 },
      { reason: 'not-tight', mentee: 2, mentor: 2, worth: 15, duals: 14 },
      { reason: 'beyond', mentee: 2, mentor: 2, worth: 15, duals: 14 },
      { reason: 'beyond', mentee: 5, mentor: 2, worth: 15, duals: 14 },
    ])
    const lesser = { ...outcome, secondOf: Int32Array.of(-1, 2, -1, -1, -1, -1) }
    const certificate = { ...second.certificate, points: 2, primal: 12, bound: 12 }
    const less = {
      scoreOf: Int32Array.of(0, 2, 0, 0, 0, 0),
      mentorDual: Float64Array.of(0, 0, 12, 0, 0),
      certificate,
    }
    expect(changed(less, lesser)).toEqual([
      { reason: 'beyond', mentee: 2, mentor: 2, worth: 15, duals: 12 },
      { reason: 'beyond', mentee: 5, mentor: 2, worth: 15, duals: 12 },
    ])
  })

  test('the first mentor is not given again, though they have a place left', () => {
    const two = {
      ...asked,
      roster: {
        ...asked.roster,
        mentors: { ...asked.roster.mentors, capacity: Int32Array.of(3, 2, 1, 1, 0) },
      },
    }
    const first = {
      ...outcome,
      mentorDual: Float64Array.of(0, 1, 0, 7, 7),
      menteeDual: Float64Array.of(109, 108, 105, 0, 0, 0),
    }
    const again = { ...first, second, secondOf: Int32Array.of(-1, -1, 2, -1, -1, 0) }
    const certificate = { ...second.certificate, cardinality: 2, points: 10, primal: 32, bound: 32, base: 11 }
    const both = {
      ...second,
      scoreOf: Int32Array.of(0, 0, 5, 0, 0, 5),
      mentorDual: Float64Array.of(16, 0, 16, 0, 0),
      certificate,
    }
    expect(said({ ...again, second: both }, two)).toEqual([])
  })
})
