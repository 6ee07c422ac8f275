import { expect, test } from 'vitest'
import { type Duals, dualPieces, readDuals } from './form.ts'

const certificate = {
  cardinality: 1,
  points: 5,
  base: 10,
  primal: 15,
  bound: 15,
  gap: 0,
  evidence: { rowsProven: 1, pairsScored: 2, pairs: 2 },
}
const plain: Duals = { menteeDual: Float64Array.of(7, 0, 2 ** 52), mentorDual: Float64Array.of(0, 3) }
const whole: Duals = {
  ...plain,
  floor: 40,
  agreed: Uint8Array.of(1, 0, 0),
  rewards: { reached: 9, targetDual: Float64Array.of(1), minimumDual: Float64Array.of(2, 3) },
  second: {
    scoreOf: Int32Array.of(5, 0, 0),
    menteeDual: Float64Array.of(1, 0, 0),
    mentorDual: Float64Array.of(0, 4),
    certificate,
  },
}

test.each([
  ['of a best total', plain],
  ['of every mode at once', whole],
  ['of nobody', { menteeDual: new Float64Array(0), mentorDual: new Float64Array(0) }],
])('the proof %s is read back as it was', (_, duals) => {
  expect(readDuals(JSON.parse([...dualPieces(duals)].join('')))).toEqual(duals)
})

test('anything else is refused', () => {
  for (const wrong of [
    null,
    {},
    { mentees: [1] },
    { mentees: ['1'], mentors: [] },
    { mentees: [], mentors: [], floor: 'low' },
  ])
    expect(readDuals(wrong)).toBe(null)
})
