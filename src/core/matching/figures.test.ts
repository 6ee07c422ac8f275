import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distributionOf, firstWishesOf } from './figures.ts'

test('every score stands in one band, and the bands are few and of one width', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000_000), { minLength: 1 }), (scores) => {
      const bands = distributionOf(scores)
      expect(bands.length).toBeLessThanOrEqual(10)
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length)
      const width = bands.length > 1 ? bands[1]!.from - bands[0]!.from : Infinity
      for (const { from, count } of bands)
        expect(scores.filter((score) => score >= from && score < from + width).length).toBe(count)
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('nobody gives no band', () => {
  expect(distributionOf([])).toEqual([])
})

test('a first wish is the best rank or the highest value; equals are all first', () => {
  const wishes = {
    // mentee 0 ranks mentors 1 and 2 equal first; mentee 1 values mentor 0 most; a mentor’s wish does not count
    by: Uint8Array.of(0, 0, 0, 0, 0, 1),
    mentee: Int32Array.of(0, 0, 0, 1, 1, 2),
    mentor: Int32Array.of(1, 2, 0, 0, 1, 0),
    rank: Int32Array.of(1, 1, 2, 0, 0, 1),
    value: Int32Array.of(0, 0, 0, 9, 3, 0),
  }
  expect(firstWishesOf(wishes, Int32Array.of(2, 1, 0))).toEqual({ share: 0.5, wishers: 2 })
  expect(firstWishesOf(wishes, Int32Array.of(0, 0, 0))).toEqual({ share: 0.5, wishers: 2 })
  expect(firstWishesOf(wishes, Int32Array.of(1, 0, -1))).toEqual({ share: 1, wishers: 2 })
  const none = { ...wishes, by: Uint8Array.of(1, 1, 1, 1, 1, 1) }
  expect(firstWishesOf(none, Int32Array.of(1, 0, -1))).toBe(null)
})
