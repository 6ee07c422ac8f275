import { expect, test } from 'vitest'
import { random } from './random.ts'

test('the same words give the same numbers, other words give others', () => {
  const row = (seed: string) => {
    const { next } = random(seed)
    return Array.from({ length: 5 }, next)
  }
  expect(row('lamp')).toEqual(row('lamp'))
  expect(row('lamp')).not.toEqual(row('shore'))
})

test('numbers are spread evenly, and weights are kept', () => {
  const { below, weighted } = random('spread')
  const tenths = new Array<number>(10).fill(0)
  const drawn = { often: 0, seldom: 0, never: 0 }
  for (let i = 0; i < 10_000; i++) {
    tenths[below(10)]! += 1
    drawn[weighted({ often: 9, seldom: 1, never: 0 })] += 1
  }
  expect(Math.min(...tenths)).toBeGreaterThan(850)
  expect(Math.max(...tenths)).toBeLessThan(1150)
  expect(drawn.never).toBe(0)
  expect(drawn.seldom / 10_000).toBeCloseTo(0.1, 1)
})
