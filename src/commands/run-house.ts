import type { Config } from '../platform/config/settings.ts'
import { openHouse } from '../platform/house.ts'
import { ownerUrlOf } from './database.ts'
import { untilStopped } from './until-stopped.ts'
import { openWebServer } from './web-server.ts'

type Wanted = {
  web: boolean
  worker: boolean
  /** called when all of it runs */
  ready(): void
}

/** Runs the web server, the jobs, or both, until somebody stops the program; then lets what is under way end. */
export async function runHouse(config: Config, { web, worker, ready }: Wanted): Promise<void> {
  if (worker) ownerUrlOf(config)
  const { createApp, jobsOf } = await import('../app.ts')
  const house = openHouse(config)
  const running: { stop(): Promise<void> }[] = []
  try {
    if (worker) {
      const { startWorker } = await import('../platform/jobs/worker.ts')
      const { tasks, sweeps } = jobsOf(house)
      running.unshift(await startWorker(house, tasks, sweeps))
    }
    if (web) {
      const app = createApp(house)
      running.unshift(await openWebServer(config, (request, env) => app.fetch(request, env)))
    }
    const stopped = untilStopped()
    ready()
    await stopped
  } finally {
    const last = setTimeout(() => process.exit(1), 25_000) // a part that does not end must not hold the terminal
    for (const part of running) await part.stop()
    await house.close()
    clearTimeout(last)
  }
}
