import type pg from 'pg'
import type { Sweep } from './jobs.ts'
import { freeJobsOfTheDead } from './liveness.ts'

/** What the queue itself needs: the jobs of killed workers given back, and those given up told to the operator again and again. */
export function housekeeping(queue: pg.Pool): Sweep[] {
  return [
    {
      name: 'jobs.unlock',
      everySeconds: 15,
      async run(house) {
        const workers = await freeJobsOfTheDead(queue)
        if (workers) house.log.warn({ workers }, 'gave back the jobs of workers that were killed')
      },
    },
    {
      name: 'jobs.given-up',
      everySeconds: 3600,
      async run(house) {
        const { rows } = await queue.query<{ task: string; count: number }>(
          'select task_identifier as task, count(*)::int as count from graphile_worker.jobs where attempts >= max_attempts and locked_at is null group by 1',
        )
        for (const row of rows)
          house.log.error(row, 'jobs were given up after their last try: see docs/mail.md')
      },
    },
  ]
}
