import { Temporal } from 'temporal-polyfill'
import { loadConfig } from '../../src/platform/config/load.ts'
import { type House, openHouse } from '../../src/platform/house.ts'
import { openLog } from '../../src/platform/log/log.ts'

/** A house on a test's database: `lines` is its log, `clock.now` what time it is. */
export function houseOn(
  database: { appUrl: string; ownerUrl: string },
  env: Record<string, string> = {},
): House & { lines: string[]; clock: { now: Temporal.Instant } } {
  const loaded = loadConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    INSTALLATION_KEY: Buffer.alloc(32, 7).toString('base64url'),
    LOG_FORMAT: 'json',
    PUBLIC_URL: 'https://mentorat.example.fr',
    ...env,
  })
  if (!loaded.ok) throw new Error(loaded.problems.join(' '))
  const lines: string[] = []
  const clock = { now: Temporal.Instant.from('2027-03-01T09:00:00Z') }
  const log = openLog(loaded.config, { write: (line) => void lines.push(line) })
  return Object.assign(openHouse(loaded.config, { now: () => clock.now, log }), { lines, clock })
}

/** Waits until `found` gives something, up to 20 seconds. */
export async function until<T>(found: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 400; tries++) {
    const value = await found()
    if (value) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not come.')
}
