import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keySort } from './sort.ts'

const anyKey = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
  fc.constantFrom(
    -0,
    0,
    1e300,
    -1e300,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
    2 ** 32,
    -(2 ** 32),
    Infinity,
    -Infinity,
  ),
)

test('a stable sort by any keys, of any of the items', () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 200 }), fc.infiniteStream(fc.nat()), (keys, picks) => {
      const key = Float64Array.from(keys)
      const some = keys.flatMap((_, item) => (picks.next().value % 4 === 0 ? [] : [item]))
      // any order to begin with: equals keep it
      const mixed = some
        .map((item) => ({ item, at: picks.next().value }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item)
      const order = new Int32Array(keys.length + 1).fill(-7)
      order.set(mixed)
      keySort(keys.length)(order, mixed.length, key)
      const sorted = mixed.toSorted((one, other) =>
        key[one]! < key[other]! ? -1 : key[one]! > key[other]! ? 1 : 0,
      )
      expect([...order.subarray(0, mixed.length)]).toEqual(sorted)
      expect(order.subarray(mixed.length).every((item) => item === -7)).toBe(true)
      expect([...key]).toEqual(keys)
    }),
    { seed: 20_270_404, numRuns: 1_000 },
  )
})

test('one sorter serves many times', () => {
  const sort = keySort(2_000)
  for (const spread of [1, 40, 1e6, 1e15]) {
    const key = Float64Array.from({ length: 2_000 }, (_, at) => Math.round(Math.sin(at * at) * spread))
    const order = Int32Array.from({ length: 2_000 }, (_, at) => at)
    const sorted = [...order].sort((one, other) => key[one]! - key[other]! || one - other)
    sort(order, 2_000, key)
    expect([...order]).toEqual(sorted)
  }
})
