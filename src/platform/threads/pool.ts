// A pool of worker threads for pure work over shared memory. Who takes which task is left to chance; answers come in the tasks' order.
import { Worker } from 'node:worker_threads'
import type { Answer, Order } from './thread.ts'

export type ThreadPool = {
  /**
   * Loads `module` in each thread, calls its `prepare(input)` once there, and the function it gives on each task.
   * Arrays over SharedArrayBuffers are shared, all else is copied.
   * @throws what a task threw; the others' answers are lost then
   */
  run<Input, Task, Result>(
    module: string,
    input: Input,
    tasks: readonly Task[],
    onDone?: (done: number) => void,
  ): Promise<Result[]>
  close(): Promise<void>
}

/** @param size how many threads; they start with the first run */
export function threadPool(size: number): ThreadPool {
  const threads: Worker[] = []

  async function run<Input, Task, Result>(
    module: string,
    input: Input,
    tasks: readonly Task[],
    onDone?: (done: number) => void,
  ): Promise<Result[]> {
    while (threads.length < size) threads.push(new Worker(entry))
    const results: Result[] = new Array(tasks.length)
    let next = 0
    let done = 0
    await Promise.all(
      threads.map(
        (thread) =>
          new Promise<void>((resolve, reject) => {
            const give = () => {
              if (next < tasks.length) send(thread, { task: tasks[next], at: next++ })
              else end(resolve)
            }
            const take = (answer: Answer<Result>) => {
              if ('error' in answer) return end(() => reject(answer.error))
              results[answer.at] = answer.result
              onDone?.(++done)
              give()
            }
            const fail = (error: Error) => end(() => reject(error))
            const end = (then: () => void) => {
              thread.off('message', take)
              thread.off('error', fail)
              then()
            }
            thread.on('message', take)
            thread.on('error', fail)
            send(thread, { module, input })
            give()
          }),
      ),
    )
    return results
  }

  const close = async () => {
    await Promise.all(threads.splice(0).map((thread) => thread.terminate()))
  }

  return {
    close,
    // after a failure other threads may still be at it: new ones start clean
    run: <Input, Task, Result>(
      module: string,
      input: Input,
      tasks: readonly Task[],
      onDone?: (done: number) => void,
    ) =>
      run<Input, Task, Result>(module, input, tasks, onDone).catch(async (error) => {
        await close()
        throw error
      }),
  }
}

function send(thread: Worker, order: Order): void {
  thread.postMessage(order)
}

/** Sources run as they are; a build has the same files as .js. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url)
