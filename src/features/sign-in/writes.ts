import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { record } from '../../platform/db/audit.ts'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { sendMailLater } from '../mails/writes.ts'
import { passwordOf } from './reads.ts'
import { seenEvery, sessionAges } from './rules.ts'

type Beginning = { personId: string; tokenHash: Buffer; device: string; now: Temporal.Instant }

/** Begins a session. A device that this person has not used so far is told to them by mail. */
export async function beginSession(
  db: OrganisationDb,
  { personId, tokenHash, device, now }: Beginning,
): Promise<void> {
  const before = await db.selectFrom('sessions').select('device').where('person_id', '=', personId).execute()
  const { id } = await db
    .insertInto('sessions')
    .values({
      person_id: personId,
      token_hash: tokenHash,
      device,
      started_at: now,
      seen_at: now,
      ends_at: now.add({ seconds: sessionAges.unused }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(db, { at: now, by: personId, action: 'session.began', subject: { kind: 'session', id } })
  if (!before.some((session) => session.device === device))
    await sendMailLater(db, { kind: 'sign-in.new-device', to: personId, ids: { session: id }, now })
}

/**
 * Whether this is still the hash of the person's password and their account open; both then stay so to the end of the
 * transaction. Checking a password takes time, and meanwhile it may be changed or the account closed.
 */
export async function holdPassword(
  db: OrganisationDb,
  { personId, hash, now }: { personId: string; hash: string; now: Temporal.Instant },
): Promise<boolean> {
  const held = await db
    .selectFrom('passwords')
    .innerJoin('people', (join) =>
      join
        .onRef('people.organisation_id', '=', 'passwords.organisation_id')
        .onRef('people.id', '=', 'passwords.person_id'),
    )
    .select('people.id')
    .where('people.id', '=', personId)
    .where('passwords.hash', '=', hash)
    .where((eb) => eb.or([eb('people.ended_at', 'is', null), eb('people.ended_at', '>', now)]))
    .forUpdate('passwords')
    .forShare('people')
    .executeTakeFirst()
  return held !== undefined
}

export async function endSession(
  db: OrganisationDb,
  { id, personId, now }: { id: string; personId: string; now: Temporal.Instant },
): Promise<void> {
  const ended = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw new NotFound()
  await record(db, { at: now, by: personId, action: 'session.ended', subject: { kind: 'session', id } })
}

/** Ends every session of a person but one (null: all). Gives how many. */
export async function endOtherSessions(
  db: OrganisationDb,
  { keep, personId, now }: { keep: string | null; personId: string; now: Temporal.Instant },
): Promise<number> {
  const ended = await db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .$if(keep !== null, (query) => query.where('id', '<>', keep!))
    .returning('id')
    .execute()
  for (const { id } of ended)
    await record(db, { at: now, by: personId, action: 'session.ended', subject: { kind: 'session', id } })
  return ended.length
}

/** Notes that a session is used, and lets it live on; 30 days after its beginning it ends all the same. */
export async function seeSession(db: OrganisationDb, id: string, now: Temporal.Instant): Promise<void> {
  const unused = now.add({ seconds: sessionAges.unused })
  await db
    .updateTable('sessions')
    .set({
      seen_at: now,
      ends_at: sql<Temporal.Instant>`least(${unused}::timestamptz, started_at + make_interval(secs => ${sessionAges.most}))`,
    })
    .where('id', '=', id)
    .where('seen_at', '<', now.subtract({ seconds: seenEvery }))
    .execute()
}

type NewPassword = {
  personId: string
  hash: string
  keepSession: string | null
  now: Temporal.Instant
}

/** Sets a password (already hashed). Every other session ends: whoever had the old one is out. Told by mail, but for the first one. */
export async function changePassword(
  db: OrganisationDb,
  { personId, hash, keepSession, now }: NewPassword,
): Promise<void> {
  const before = await passwordOf(db, personId)
  await db
    .insertInto('passwords')
    .values({ person_id: personId, hash, changed_at: now })
    .onConflict((row) => row.columns(['organisation_id', 'person_id']).doUpdateSet({ hash, changed_at: now }))
    .execute()
  await endOtherSessions(db, { keep: keepSession, personId, now })
  await record(db, {
    at: now,
    by: personId,
    action: 'password.changed',
    subject: { kind: 'person', id: personId },
  })
  if (before) await sendMailLater(db, { kind: 'sign-in.password-changed', to: personId, now })
}

/** Sessions that have ended leave nothing behind. */
export async function sweepSessions(db: OrganisationDb, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('sessions').where('ends_at', '<', now).execute()
}
