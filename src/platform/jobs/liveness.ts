import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const lockOf = `hashtextextended('dyade worker ' || $1, 0)`

/**
 * A worker says that it lives by a lock which PostgreSQL gives back the moment its connection ends, however it ends.
 * Without it, the jobs of a killed worker would stay locked for four hours.
 */
export function holdLife(
  queue: pg.Pool,
  workers: string,
  giveUp: AbortSignal,
): { held: Promise<void>; release(): void } {
  let released = false
  let client: pg.PoolClient | null = null

  async function hold() {
    while (!released && !giveUp.aborted) {
      try {
        const taken = await queue.connect()
        // the database may restart: take the lock again
        taken.once('error', () => {
          if (client !== taken) return
          client = null
          taken.release(true)
          void hold()
        })
        await taken.query(`select pg_advisory_lock(${lockOf})`, [workers]).catch((error) => {
          taken.release(true)
          throw error
        })
        client = taken
        if (released) letGo()
        return
      } catch {
        await sleep(500)
      }
    }
  }

  function letGo() {
    client?.release(true)
    client = null
  }

  return {
    held: hold(),
    release() {
      released = true
      letGo()
    },
  }
}

/** Gives back the jobs of workers that no longer live. @returns how many workers had died */
export async function freeJobsOfTheDead(queue: pg.Pool): Promise<number> {
  const { rows } = await queue.query<{ id: string }>(
    'select distinct locked_by as id from graphile_worker.jobs where locked_by is not null',
  )
  let dead = 0
  for (const { id } of rows) {
    // the lock, once free, is held to the end of the statement: nobody else frees the same jobs meanwhile
    const { rowCount } = await queue.query(
      `select graphile_worker.force_unlock_workers(array[$1]) from (select pg_try_advisory_xact_lock(${lockOf}) as free offset 0) as lock where free`,
      [id],
    )
    dead += rowCount ?? 0
  }
  return dead
}
