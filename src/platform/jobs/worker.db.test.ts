import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/clone.ts'
import { houseOn, until } from '../../../test/jobs/house.ts'
import { inFence } from '../db/fence.ts'
import { enqueue } from './enqueue.ts'
import type { Job, Sweep, Task } from './jobs.ts'
import { startWorker } from './worker.ts'

const database = await freshDatabase()
const house = houseOn(database)
const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
const here = randomUUID()
const elsewhere = randomUUID()

beforeAll(async () => {
  await owner.query(
    `insert into organisations (id, slug, name, created_at) values ($1, 'here', 'Here', now()), ($2, 'elsewhere', 'Elsewhere', now())`,
    [here, elsewhere],
  )
})

afterAll(async () => {
  await house.close()
  await owner.end()
  await database.drop()
})

const later = (task: string, ids: Record<string, string> = {}, options: { key?: string } = {}) =>
  inFence(house.pool, { organisation: here, write: true }, (db) => enqueue(db, task, ids, options))

const waitingJobs = async () =>
  (
    await owner.query(
      'select task_identifier as task, attempts, last_error, locked_by from graphile_worker.jobs order by id',
    )
  ).rows

function recorder(name: string, work: (job: Job) => Promise<void> = async () => {}): Task & { ran: Job[] } {
  const ran: Job[] = []
  return {
    name,
    ran,
    async run(job) {
      ran.push(job)
      await work(job)
    },
  }
}

test('a job runs once its transaction has committed, in the fence of its organisation', async () => {
  const seen: unknown[] = []
  const task = recorder('test.note', async (job) => {
    seen.push(
      await job.fence({ write: false }, (db) =>
        db
          .selectFrom('organisations')
          .select((of) => of.fn('current_organisation', []).as('id'))
          .executeTakeFirst(),
      ),
    )
  })
  const worker = await startWorker(house, [task], [])
  const thing = randomUUID()
  await expect(
    inFence(house.pool, { organisation: here, write: true }, async (db) => {
      await enqueue(db, 'test.note', { thing: randomUUID() })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await later('test.note', { thing, reason: 'too-late' })
  await until(() => seen.length)
  await worker.stop()
  expect(task.ran.map(({ organisation, ids }) => ({ organisation, ids }))).toEqual([
    { organisation: here, ids: { thing, reason: 'too-late' } },
  ])
  expect(seen).toEqual([{ id: here }])
  expect(await waitingJobs()).toEqual([])
})

test.each([
  ['an address', { to: 'anne@example.fr' }],
  ['a name', { name: 'Anne Le Goff' }],
  ['a sentence', { note: 'merci beaucoup pour tout' }],
  ['a telephone number', { phone: '0612345678' }],
  ['something nested', { thing: { name: 'anne' } as unknown as string }],
  ['a name as a name', { 'Anne Le Goff': 'x' }],
  ['another organisation', { organisation: elsewhere }],
])('a payload with %s is refused', async (_, ids) => {
  await expect(later('test.note', ids)).rejects.toThrow(/ids and short words only|another organisation/)
  expect(await waitingJobs()).toEqual([])
})

test('beside the one function, the application has no way to the queue', async () => {
  await expect(house.pool.query(`select enqueue('test.note', '{}', null)`)).rejects.toThrow(
    'a job belongs to an organisation',
  )
  await expect(house.pool.query('select * from graphile_worker.jobs')).rejects.toThrow('permission denied')
  await expect(house.pool.query(`select graphile_worker.add_job('test.note')`)).rejects.toThrow(
    'permission denied',
  )
  await expect(
    inFence(house.pool, { organisation: here, write: false }, (db) => enqueue(db, 'test.note', {})),
  ).rejects.toThrow('read-only')
})

test('a key holds one waiting job, and belongs to its organisation', async () => {
  await later('test.keyed', {}, { key: 'same' })
  await later('test.keyed', {}, { key: 'same' })
  await inFence(house.pool, { organisation: elsewhere, write: true }, (db) =>
    enqueue(db, 'test.keyed', {}, { key: 'same' }),
  )
  const task = recorder('test.keyed')
  const worker = await startWorker(house, [task], [])
  await until(() => task.ran.length === 2)
  await worker.stop()
  expect(new Set(task.ran.map((job) => job.organisation))).toEqual(new Set([here, elsewhere]))
})

test('a job that fails is tried again, and its error says nothing about anybody', async () => {
  house.lines.length = 0
  const task = recorder('test.failing', async (job) => {
    if (task.ran.length > 1) return
    await job.fence({ write: true }, (db) =>
      db
        .insertInto('people')
        .values({
          email: 'Anne@Example.fr',
          given_name: 'Anne',
          family_name: 'Le Goff',
          name_key: 'le goff anne',
          created_at: job.house.now(),
        })
        .execute(),
    )
  })
  const worker = await startWorker(house, [task], [])
  await later('test.failing')
  const [failed] = await until(async () => {
    const jobs = await waitingJobs()
    return jobs[0]?.last_error && jobs
  })
  expect(failed).toMatchObject({ attempts: 1, last_error: 'error 23514' })
  await until(() => task.ran.length === 2)
  await worker.stop()
  expect(await waitingJobs()).toEqual([])
  const log = house.lines.join('')
  expect(log).toContain('a job failed; it will be tried again')
  expect(log).not.toMatch(/goff|anne/i)
})

test('the last failure is told as an error, and told again by the hourly reckoning', async () => {
  house.lines.length = 0
  await later('test.hopeless')
  await owner.query('update graphile_worker._private_jobs set attempts = max_attempts - 1')
  const task = recorder('test.hopeless', () => Promise.reject(new Error('no')))
  const worker = await startWorker(house, [task], [])
  await until(() => house.lines.find((line) => line.includes('a job failed for the last time')))
  await worker.stop()
  const next = await startWorker(house, [task], [])
  const told = await until(() => house.lines.find((line) => line.includes('jobs were given up')))
  await next.stop()
  expect(JSON.parse(told)).toMatchObject({ level: 50, task: 'test.hopeless', count: 1 })
  expect(task.ran).toHaveLength(1)
  await owner.query('delete from graphile_worker._private_jobs')
})

test('stopping lets the running job end, takes no other, and may be asked twice', async () => {
  let ended = false
  const task = recorder('test.slow', async () => {
    await sleep(500)
    ended = true
  })
  let closed = 0
  const worker = await startWorker(house, [{ ...task, close: () => void closed++ }], [])
  await later('test.slow')
  await until(() => task.ran.length)
  await Promise.all([worker.stop(), worker.stop()])
  expect({ ended, closed }).toEqual({ ended: true, closed: 1 })
  await later('test.slow')
  await sleep(300)
  expect(task.ran).toHaveLength(1)
  await owner.query('delete from graphile_worker._private_jobs')
})

test('of two workers, one at a time runs a sweep; a failed one runs again', async () => {
  house.lines.length = 0
  let running = 0
  let most = 0
  let turns = 0
  const sweep: Sweep = {
    name: 'test.sweep',
    everySeconds: 0.05,
    async run() {
      running += 1
      most = Math.max(most, running)
      turns += 1
      await sleep(60)
      running -= 1
      if (turns === 2) throw new Error('once')
    },
  }
  const workers = await Promise.all([startWorker(house, [], [sweep]), startWorker(house, [], [sweep])])
  await until(() => turns > 8)
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(running).toBe(0)
  expect(most).toBe(1)
  expect(house.lines.join('')).toContain('a sweep failed')
})

test('the job of a killed worker is done by the next one', async () => {
  const child = spawn(
    process.execPath,
    [new URL('../../../test/jobs/killed-worker.ts', import.meta.url).pathname],
    {
      env: { ...process.env, APP_URL: database.appUrl, OWNER_URL: database.ownerUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await later('test.endless')
  await once(child.stdout!, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect((await waitingJobs())[0].locked_by).toMatch(/^pool-/)
  const task = recorder('test.endless')
  const worker = await startWorker(house, [task], [])
  await until(() => task.ran.length)
  await worker.stop()
  expect(await waitingJobs()).toEqual([])
})

test('the job of a worker that lives stays its own', async () => {
  const task = recorder('test.long', () => sleep(800))
  const worker = await startWorker(house, [task], [])
  await later('test.long')
  await until(() => task.ran.length)
  const other = await startWorker(house, [task], [])
  await sleep(500)
  await Promise.all([worker.stop(), other.stop()])
  expect(task.ran).toHaveLength(1)
  expect(await waitingJobs()).toEqual([])
})

test('a worker outlives every one of its connections', async () => {
  const task = recorder('test.after')
  const worker = await startWorker(house, [task], [])
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'dyade_queue'`)
  await later('test.after')
  await until(() => task.ran.length)
  await worker.stop()
})

test('without an owner address it says which setting is missing', async () => {
  const without = { ...house, config: { ...house.config, ownerUrl: null } }
  await expect(startWorker(without, [], [])).rejects.toThrow('DATABASE_OWNER_URL')
})
