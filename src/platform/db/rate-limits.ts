import { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from './fence.ts'

/** Counts one hit in the current window of a bucket, and gives the window, the hits so far and the seconds until it ends. */
export async function countHit(
  db: OrganisationDb,
  { bucket, windowSeconds, now }: { bucket: Buffer; windowSeconds: number; now: Temporal.Instant },
): Promise<{ window: Temporal.Instant; hits: number; secondsLeft: number }> {
  const seconds = Math.floor(now.epochMilliseconds / 1000)
  const start = seconds - (seconds % windowSeconds)
  const window = Temporal.Instant.fromEpochMilliseconds(start * 1000)
  const { hits } = await db
    .insertInto('rate_limits')
    .values({ bucket, window_start: window, hits: 1 })
    .onConflict((hit) =>
      hit
        .columns(['organisation_id', 'bucket', 'window_start'])
        .doUpdateSet((eb) => ({ hits: eb('rate_limits.hits', '+', 1) })),
    )
    .returning('hits')
    .executeTakeFirstOrThrow()
  return { window, hits, secondsLeft: start + windowSeconds - seconds }
}

/** Takes one hit back from the window it was counted in. */
export async function uncountHit(
  db: OrganisationDb,
  { bucket, window }: { bucket: Buffer; window: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('rate_limits')
    .set((eb) => ({ hits: eb('hits', '-', 1) }))
    .where('bucket', '=', bucket)
    .where('window_start', '=', window)
    .execute()
}

/** Windows that ended before `before` count for nothing any more. */
export async function sweepRateLimits(db: OrganisationDb, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('rate_limits').where('window_start', '<', before).execute()
}
