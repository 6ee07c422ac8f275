import { expect, test } from 'vitest'
import { threadPool } from './pool.ts'

const module = new URL('../../../test/threads/squares.ts', import.meta.url).href

test('answers come in the order of the tasks, whoever did them, over memory that all share', async () => {
  const pool = threadPool(3)
  const shared = new Int32Array(new SharedArrayBuffer(400))
  const tasks = Array.from({ length: 100 }, (_, at) => at)
  let done = 0
  const results = await pool.run<Int32Array, number, number>(module, shared, tasks, () => done++)
  expect(results).toEqual(tasks.map((at) => at * at))
  expect([...shared]).toEqual(tasks.map((at) => at + 1))
  expect(done).toBe(100)
  expect(await pool.run(module, shared, [3])).toEqual([9])
  await pool.close()
})

test('an error in a thread is the caller’s', async () => {
  const pool = threadPool(2)
  await expect(pool.run(module, new Int32Array(1), [1, -1, 2])).rejects.toThrow('no root of -1')
  await pool.close()
})
