import pg from 'pg'
import { Temporal } from 'temporal-polyfill'

// Moments come as Temporal.Instant, days as 'YYYY-MM-DD', bigints as numbers (ours stay far below 2^53).
const types = {
  timestamptz: 1184,
  date: 1082,
  int8: 20,
}
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [types.timestamptz]: (text) => instantOf(text),
  [types.date]: (text) => text,
  [types.int8]: Number,
}

// pg asks a value for `toPostgres` before it falls back to JSON, which would put quotes around a moment.
Object.defineProperty(Temporal.Instant.prototype, 'toPostgres', {
  configurable: true,
  value(this: Temporal.Instant) {
    return this.toString()
  },
})

/**
 * A pool of connections on `url`. Sessions take `role` when given (worker: dyade_queue).
 * An idle connection that breaks is logged by `onError` and replaced: without the listener Node would stop.
 */
export function openPool(
  url: string,
  { max = 10, role, onError }: { max?: number; role?: string; onError: (error: Error) => void },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: role ?? 'dyade',
    ...(role ? { options: `-c role=${role}` } : {}),
    types: {
      getTypeParser: ((id: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && parsers[id]) ||
        pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
    },
  })
  pool.on('error', onError)
  // a connection in use may break too, between two statements
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** PostgreSQL writes `2026-11-23 10:00:00.5+00`, and JSON built by it `2026-11-23T10:00:00.5+00:00`. */
export function instantOf(text: string): Temporal.Instant {
  const iso = text.replace(' ', 'T')
  return Temporal.Instant.from(/[+-]\d\d$/.test(iso) ? `${iso}:00` : iso)
}
