import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../../test/matching/proofs-runs.ts'
import { heap } from './heap.ts'

const items = 12
const step = fc.oneof(
  { arbitrary: fc.record({ push: fc.nat(items - 1), key: fc.integer({ min: 0, max: 30 }) }), weight: 6 },
  { arbitrary: fc.constant('pop' as const), weight: 3 },
  { arbitrary: fc.constant('clear' as const), weight: 1 },
)

test('on top is always one with the least key, whatever came, fell or went', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const real = heap(items)
      const held = new Map<number, number>()
      for (const one of steps) {
        if (one === 'clear') {
          real.clear()
          held.clear()
        } else if (one === 'pop') {
          if (held.size === 0) continue
          held.delete(real.top())
          real.pop()
        } else {
          // keys only fall
          const key = Math.min(one.key, held.get(one.push) ?? one.key)
          real.push(one.push, key)
          held.set(one.push, key)
        }
        expect(real.size()).toBe(held.size)
        if (held.size > 0) expect(held.get(real.top())).toBe(Math.min(...held.values()))
      }
      const rest: number[] = []
      for (; real.size() > 0; real.pop()) rest.push(held.get(real.top())!)
      expect(rest).toEqual([...held.values()].sort((one, other) => one - other))
    }),
    runs(20_270_450, 2_000),
  )
})

test('equal keys leave in an order that only what came before decides: results are the same on every machine', () => {
  const one = heap(8)
  const keys = [
    [3, 5],
    [1, 5],
    [6, 5],
    [0, 7],
    [2, 5],
    [5, 7],
    [4, 5],
    [7, 6],
  ] as const
  for (const [item, key] of keys) one.push(item, key)
  const order: number[] = []
  for (; one.size() > 0; one.pop()) order.push(one.top())
  expect(order).toEqual([3, 1, 4, 2, 6, 7, 0, 5])
})
