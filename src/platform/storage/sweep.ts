import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { knownFiles } from './reads.ts'
import type { Storage } from './storage.ts'

/** Long enough for any transaction to end. */
const grace = { hours: 24 }

/**
 * Takes away the bytes that no row names: of uploads that never committed, of deleted files. Only what is older than 24 hours,
 * and nothing of an organisation that this database does not know: the storage may be shared, or the database the wrong one.
 * @returns how many it took
 */
export async function sweepFiles({
  pool,
  storage,
  now,
}: {
  pool: pg.Pool
  storage: Storage
  now: Temporal.Instant
}): Promise<number> {
  const before = now.subtract(grace).epochMilliseconds
  const known = new Map<string, Set<string> | null>()
  let swept = 0
  for await (const { organisation, id, writtenAt } of storage.list()) {
    if (writtenAt >= before) continue
    if (!known.has(organisation)) known.set(organisation, await knownFiles(pool, organisation))
    const files = known.get(organisation)
    if (!files || files.has(id)) continue
    await storage.delete(organisation, id)
    swept++
  }
  return swept
}
