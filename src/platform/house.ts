import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { systemClock } from './clock/clock.ts'
import type { Config } from './config/settings.ts'
import { type InstallationKeys, installationKeys } from './crypto/installation.ts'
import { openPool } from './db/pool.ts'
import { type Log, openLog } from './log/log.ts'
import { folderStorage } from './storage/folder.ts'
import type { Storage } from './storage/storage.ts'

/** What a running program holds, opened once and handed down: nothing reaches for a global. */
export type House = {
  config: Config
  log: Log
  now(): Temporal.Instant
  /** the application's role, behind the fences */
  pool: pg.Pool
  keys: InstallationKeys
  storage: Storage
  close(): Promise<void>
}

/** Opens the parts. Connects to nothing yet: the pool does at the first query. */
export function openHouse(config: Config, { now = systemClock.now, log = openLog(config) } = {}): House {
  const pool = openPool(config.databaseUrl, {
    max: config.databaseConnections,
    onError: (error) => log.warn({ err: error }, 'a connection to the database broke'),
  })
  return {
    config,
    log,
    now,
    pool,
    keys: installationKeys({ current: config.installationKey, previous: config.previousInstallationKey }),
    storage: folderStorage(config.filesFolder),
    close: () => pool.end(),
  }
}
