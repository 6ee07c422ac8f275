import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Task as QueueTask, type RunnerOptions, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { inFence } from '../db/fence.ts'
import { openPool } from '../db/pool.ts'
import type { House } from '../house.ts'
import { housekeeping } from './housekeeping.ts'
import type { Sweep, Task } from './jobs.ts'
import { holdLife } from './liveness.ts'
import { startSweeps } from './sweeps.ts'

/** Jobs that run at once. They wait for other machines more than they compute. */
const concurrency = 4

/**
 * Starts the jobs and the sweeps of this process. Any number of processes may do so on one database.
 * A job that throws is tried again, later and later, 25 times over some four days.
 *
 * @returns `stop`, which takes no new job, lets the running ones end, and may be called more than once
 * @throws when there is no DATABASE_OWNER_URL, or the database does not answer
 */
export async function startWorker(
  house: House,
  tasks: readonly Task[],
  sweeps: readonly Sweep[],
): Promise<{ stop(): Promise<void> }> {
  if (!house.config.ownerUrl) throw new Error('The worker needs DATABASE_OWNER_URL.')
  const queue = openPool(house.config.ownerUrl, {
    // the listener, the worker's life, one for each sweep, and a query of each job
    max: concurrency + sweeps.length + 4,
    role: 'dyade_queue',
    onError: (error) => house.log.warn({ err: error }, 'a connection of the queue broke'),
  })
  const jobs = await keepRunning(house, queue, taskList(house, tasks)).catch(async (error) => {
    await queue.end()
    throw error
  })
  const sweeping = startSweeps(house, queue, [...sweeps, ...housekeeping(queue)])
  async function stopAll() {
    await Promise.all([jobs.stop(), sweeping.stop()])
    for (const task of tasks) task.close?.()
    await queue.end()
  }
  let stopped: Promise<void> | undefined
  return {
    stop() {
      stopped ??= stopAll()
      return stopped
    },
  }
}

/** The queue gives up when for minutes it cannot write what became of a job: it is started again. */
async function keepRunning(house: House, queue: pg.Pool, list: TaskList): Promise<{ stop(): Promise<void> }> {
  let stopping = false
  let runner = await run(options(house, queue), list, [])
  async function supervise() {
    while (!stopping) {
      await runner.promise.catch((error) => house.log.error({ err: error }, 'the queue stopped by itself'))
      while (!stopping) {
        await sleep(1000)
        const next = await run(options(house, queue), list, []).catch(() => null)
        if (!next) continue
        runner = next
        if (stopping) await runner.stop()
        break
      }
    }
  }
  const supervised = supervise()
  return {
    async stop() {
      stopping = true
      // refused by a runner that has stopped by itself
      await runner.stop().catch(() => {})
      await supervised
    },
  }
}

function options(house: House, queue: pg.Pool): RunnerOptions {
  const lives = new Map<string, ReturnType<typeof holdLife>>()
  return {
    pgPool: queue,
    concurrency,
    // the program has its own way to stop
    noHandleSignals: true,
    logger: new Logger(
      () => (level, message) =>
        house.log[level === 'warning' ? 'debug' : level === 'error' ? 'warn' : 'debug'](message),
    ),
    preset: {
      worker: {
        // both waited for when stopping, and tried again when the database is away
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
      plugins: [
        {
          name: 'life',
          version: '1.0.0',
          worker: {
            hooks: {
              // no job is taken before the lock is held: whoever holds jobs without it is dead
              async startWorker(_context, { worker: { workerPool } }) {
                const known = lives.get(workerPool.id)
                const life = known ?? holdLife(queue, workerPool.id, workerPool.abortSignal)
                if (!known) {
                  lives.set(workerPool.id, life)
                  workerPool.promise.catch(() => {}).finally(() => life.release())
                }
                await life.held
              },
            },
          },
        },
      ],
    },
  }
}

function taskList(house: House, tasks: readonly Task[]): TaskList {
  return Object.fromEntries(tasks.map((task) => [task.name, runner(house, task)]))
}

function runner(house: House, task: Task): QueueTask {
  return async (payload, { job, abortSignal }) => {
    const { organisation = '', ...ids } = payload as Record<string, string>
    try {
      await task.run({
        house,
        organisation,
        ids,
        fence: (how, work) => inFence(house.pool, { organisation, ...how }, work),
        signal: abortSignal,
      })
    } catch (error) {
      const facts = { err: error, task: task.name, job: job.id, organisation, attempt: job.attempts }
      if (job.attempts < job.max_attempts) house.log.warn(facts, 'a job failed; it will be tried again')
      else house.log.error(facts, 'a job failed for the last time: it is given up')
      // the queue stores and prints the message of an error: it gets none that could quote somebody's data
      throw new Error(codeOf(error))
    }
  }
}

function codeOf(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown }
  return (
    [name, code].filter((word) => typeof word === 'string' && /^\w{1,60}$/.test(word)).join(' ') || 'failed'
  )
}
