// What runs in each thread of the pool.
import { parentPort } from 'node:worker_threads'

export type Order = { module: string; input: unknown } | { task: unknown; at: number }
export type Answer<Result> = { at: number; result: Result } | { error: unknown }

type Work = (task: unknown) => unknown
let work: Promise<Work> | null = null

parentPort?.on('message', async (order: Order) => {
  try {
    if ('module' in order) {
      work = import(order.module).then(({ prepare }: { prepare(input: unknown): Work }) =>
        prepare(order.input),
      )
      await work
    } else {
      const result = (await work)?.(order.task)
      parentPort?.postMessage({ at: order.at, result })
    }
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
