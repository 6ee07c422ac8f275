import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import { enqueue } from '../../platform/jobs/enqueue.ts'
import type { RenderedMail } from '../../platform/mail/render.tsx'
import type { MailReason } from './reads.ts'

/**
 * Has a mail said to a person once the transaction has committed: the row and its job, one commit.
 *
 * @param mail.kind of a `MailKind` that the application knows
 * @param mail.to uuid of the person; may be somebody else than who acts
 * @param mail.ids what it is about: uuids and short words only, the database refuses anything else
 */
export async function sendMailLater(
  db: OrganisationDb,
  mail: { kind: string; to: string; ids?: Record<string, string>; now: Temporal.Instant },
): Promise<void> {
  const id = randomUUID()
  await db
    .insertInto('mails')
    .values({
      id,
      kind: mail.kind,
      person_id: mail.to,
      ids: JSON.stringify(mail.ids ?? {}),
      created_at: mail.now,
      due_at: mail.now,
    })
    .execute()
  await enqueue(db, 'mails.send', { mail: id }, { key: `mail:${id}` })
}

/** While a try runs, nobody else tries; a try that has not ended after this long is given up for dead. */
const tryMinutes = 10

/**
 * Begins a try: counts it, and settles the Message-ID at the first one.
 * @returns false when the mail is sent, or another try runs, or the next one is not due
 */
export async function beginTry(
  db: OrganisationDb,
  { mail, domain, now }: { mail: string; domain: string; now: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mails')
    .set((of) => ({
      attempts: of('attempts', '+', 1),
      due_at: now.add({ minutes: tryMinutes }),
      message_id: of.fn.coalesce('message_id', of.val(`<${mail}@${domain}>`)),
    }))
    .where('id', '=', mail)
    .where('state', '=', 'waiting')
    .where((of) => of.or([of('attempts', '=', 0), of('due_at', '<=', of.val(now))]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export type Outcome =
  | { state: 'sent' }
  | { state: 'failed' | 'dropped'; reason: MailReason }
  | { state: 'waiting'; reason: MailReason; attempts: number }

/** Says what became of a try. A mail that still waits is tried again after 1, 2, 4 … 60 minutes. */
export async function endTry(
  db: OrganisationDb,
  mail: string,
  outcome: Outcome,
  now: Temporal.Instant,
): Promise<void> {
  const waiting = outcome.state === 'waiting'
  await db
    .updateTable('mails')
    .set({
      state: outcome.state,
      last_error: outcome.state === 'sent' ? null : outcome.reason,
      ended_at: waiting ? null : now,
      ...(waiting ? { due_at: now.add({ minutes: Math.min(60, 2 ** (outcome.attempts - 1)) }) } : {}),
    })
    .where('id', '=', mail)
    .where('state', '=', 'waiting')
    .execute()
}

/** In the demonstration: stores the mail for its reader alone. Runs in the reader's name. */
export async function keepMail(
  db: OrganisationDb,
  kept: { mail: string; reader: string; rendered: RenderedMail; now: Temporal.Instant },
): Promise<void> {
  const { subject, html, plain } = kept.rendered
  const { numUpdatedRows } = await db
    .updateTable('mails')
    .set({ state: 'kept', ended_at: kept.now })
    .where('id', '=', kept.mail)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  await db
    .insertInto('mail_contents')
    .values({ mail_id: kept.mail, person_id: kept.reader, subject, html, plain })
    .execute()
}

/** Gives a job to each mail whose time has come and whose job is gone: the server was away, or there was none. At most 1,000. */
export async function enqueueDueMails(db: OrganisationDb, now: Temporal.Instant): Promise<void> {
  // a new mail has its job already: it is given a minute
  await sql`
    select enqueue('mails.send', jsonb_build_object('mail', id), 'mail:' || id)
    from (select id from mails where state = 'waiting' and due_at <= ${now.subtract({ minutes: 1 })}
          order by due_at, id limit 1000) as due`.execute(db)
}

/** Gives up mails that have waited too long to be worth saying. `hours` by kind; the other kinds have `otherwise` hours. */
export async function dropStaleMails(
  db: OrganisationDb,
  {
    hours,
    otherwise,
    now,
  }: { hours: Readonly<Record<string, number>>; otherwise: number; now: Temporal.Instant },
): Promise<void> {
  await sql`
    update mails set state = 'dropped', last_error = 'too-old', ended_at = ${now}
    where state = 'waiting' and created_at < ${now}::timestamptz
      - make_interval(hours => coalesce((${JSON.stringify(hours)}::jsonb ->> kind)::int, ${otherwise}))`.execute(
    db,
  )
}

/** Sent, kept, failed and dropped mails are forgotten after `days`: the row with, in the demonstration, its text. */
export async function forgetOldMails(db: OrganisationDb, now: Temporal.Instant, days: number): Promise<void> {
  await db
    .deleteFrom('mails')
    .where('state', '<>', 'waiting')
    .where('ended_at', '<', now.subtract({ hours: days * 24 }))
    .execute()
}
