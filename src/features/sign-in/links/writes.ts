import type { Temporal } from 'temporal-polyfill'
import { record } from '../../../platform/db/audit.ts'
import type { OrganisationDb } from '../../../platform/db/fence.ts'
import { sendMailLater } from '../../mails/writes.ts'
import { linkHours, type Purpose } from './rules.ts'

/** Invites somebody to choose a password: the link is made when the mail leaves. */
export async function invite(
  db: OrganisationDb,
  { personId, by, now }: { personId: string; by: string; now: Temporal.Instant },
): Promise<void> {
  await sendMailLater(db, { kind: 'sign-in.invitation', to: personId, now })
  await record(db, { at: now, by, action: 'person.invited', subject: { kind: 'person', id: personId } })
}

/** Sends a link to whoever has this address; nothing happens, and nothing shows, when nobody does. */
export async function sendReset(
  db: OrganisationDb,
  { email, now }: { email: string; now: Temporal.Instant },
): Promise<void> {
  const person = await db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', now)]))
    .executeTakeFirst()
  if (!person) return
  await sendMailLater(db, { kind: 'sign-in.reset', to: person.id, now })
  await record(db, {
    at: now,
    by: null,
    action: 'password.reset-asked',
    subject: { kind: 'person', id: person.id },
  })
}

export async function keepLink(
  db: OrganisationDb,
  {
    personId,
    purpose,
    tokenHash,
    now,
  }: { personId: string; purpose: Purpose; tokenHash: Buffer; now: Temporal.Instant },
): Promise<void> {
  const ends = now.add({ hours: linkHours[purpose] })
  await db
    .insertInto('one_time_links')
    .values({ person_id: personId, purpose, token_hash: tokenHash, ends_at: ends })
    .execute()
}

/** Takes a link: it and every other link of the person are gone. null when it has been used, or is too old. */
export async function takeLink(
  db: OrganisationDb,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<string | null> {
  const taken = await db
    .deleteFrom('one_time_links')
    .where('token_hash', '=', tokenHash)
    .where('ends_at', '>', now)
    .returning('person_id')
    .executeTakeFirst()
  if (!taken) return null
  await voidLinks(db, taken.person_id)
  return taken.person_id
}

/** No link sent to this person so far opens anything any more. */
export async function voidLinks(db: OrganisationDb, personId: string): Promise<void> {
  await db.deleteFrom('one_time_links').where('person_id', '=', personId).execute()
}

export async function sweepLinks(db: OrganisationDb, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('one_time_links').where('ends_at', '<', now).execute()
}
