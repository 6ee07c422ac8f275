import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from './fence.ts'

export type Stored = { status: number; location: string; flash: string | null }

/**
 * Takes a key for this transaction. A second request with the same key waits here until the first has ended, and then:
 * `replay` when it had succeeded with the same input, `conflict` with another input; `fresh` when it had failed.
 */
export async function takeKey(
  db: OrganisationDb,
  { keyHash, inputHmac, now }: { keyHash: Buffer; inputHmac: Buffer; now: Temporal.Instant },
): Promise<{ kind: 'fresh' } | { kind: 'conflict' } | ({ kind: 'replay' } & Stored)> {
  const taken = await db
    .insertInto('idempotency_keys')
    .values({ key_hash: keyHash, input_hmac: inputHmac, status: 0, location: '', created_at: now })
    .onConflict((key) => key.columns(['organisation_id', 'key_hash']).doNothing())
    .returning('status')
    .executeTakeFirst()
  if (taken) return { kind: 'fresh' }
  const before = await db
    .selectFrom('idempotency_keys')
    .select(['input_hmac', 'status', 'location', 'flash'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirstOrThrow()
  if (!before.input_hmac.equals(inputHmac)) return { kind: 'conflict' }
  return { kind: 'replay', status: before.status, location: before.location, flash: before.flash }
}

export async function keepAnswer(db: OrganisationDb, keyHash: Buffer, answer: Stored): Promise<void> {
  await db.updateTable('idempotency_keys').set(answer).where('key_hash', '=', keyHash).execute()
}

/** A key is good for a day: no browser sends a form again after that. */
export async function sweepKeys(db: OrganisationDb, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('created_at', '<', before).execute()
}
