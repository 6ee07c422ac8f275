import type pg from 'pg'
import type { House } from '../house.ts'
import type { Sweep } from './jobs.ts'

/**
 * Runs each sweep at once and then every so many seconds. Of all the workers of the installation, one at a time runs a given sweep:
 * the others, finding its lock taken, skip that turn.
 */
export function startSweeps(
  house: House,
  queue: pg.Pool,
  sweeps: readonly Sweep[],
): { stop(): Promise<void> } {
  let stopping = false
  const turns = new Map<Sweep, { timer?: NodeJS.Timeout; running: Promise<void> }>()

  function turn(sweep: Sweep) {
    const running = runAlone(house, queue, sweep)
      .catch((error) =>
        house.log.error({ err: error, sweep: sweep.name }, 'a sweep failed; it runs again next time'),
      )
      .then(() => {
        if (!stopping) turns.get(sweep)!.timer = setTimeout(turn, sweep.everySeconds * 1000, sweep)
      })
    turns.set(sweep, { running })
  }

  for (const sweep of sweeps) turn(sweep)
  return {
    async stop() {
      stopping = true
      for (const { timer } of turns.values()) clearTimeout(timer)
      await Promise.all([...turns.values()].map(({ running }) => running))
    },
  }
}

async function runAlone(house: House, queue: pg.Pool, sweep: Sweep): Promise<void> {
  const client = await queue.connect()
  const lock = `hashtextextended('dyade sweep ' || $1, 0)`
  try {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${lock}) as mine`, [
      sweep.name,
    ])
    if (!rows[0]!.mine) return
    await sweep.run(house)
  } finally {
    // a connection that cannot give its lock back is closed, which gives it back
    await client.query(`select pg_advisory_unlock(${lock})`, [sweep.name]).then(
      () => client.release(),
      () => client.release(true),
    )
  }
}
