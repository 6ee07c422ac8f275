import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Form } from '../../core/words/form.ts'
import type { Language, Region } from '../../core/words/language.ts'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { MailOrganisation, MailToSay } from '../../platform/mail/kinds.ts'
import type { MailFailure } from '../../platform/mail/mailer.ts'

export type TakenMail = Omit<MailToSay, 'now'> & {
  kind: string
  messageId: string
  attempts: number
  /** the reader has left the organisation */
  left: boolean
}

/** A mail whose try has begun, with all that is needed to say it. */
export async function findTakenMail(
  db: OrganisationDb,
  mail: string,
  now: Temporal.Instant,
): Promise<TakenMail> {
  const row = await db
    .selectFrom('mails')
    .innerJoin('people', (join) =>
      join
        .onRef('people.organisation_id', '=', 'mails.organisation_id')
        .onRef('people.id', '=', 'mails.person_id'),
    )
    .select([
      'mails.id',
      'mails.kind',
      'mails.ids',
      'mails.message_id',
      'mails.attempts',
      'mails.created_at',
      'people.id as person',
      'people.email',
      'people.given_name',
      'people.family_name',
      'people.language',
      'people.region',
      'people.form',
      'people.address',
      'people.time_zone',
      'people.ended_at',
    ])
    .where('mails.id', '=', mail)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    kind: row.kind,
    ids: row.ids as Record<string, string>,
    messageId: row.message_id!,
    attempts: row.attempts,
    createdAt: row.created_at,
    left: row.ended_at !== null && row.ended_at.epochMilliseconds <= now.epochMilliseconds,
    organisation: await findMailOrganisation(db),
    reader: {
      id: row.person,
      email: row.email,
      givenName: row.given_name,
      familyName: row.family_name,
      language: row.language as Language | null,
      region: row.region as Region | null,
      form: row.form as Form,
      address: row.address as 'tu' | 'vous' | null,
      timeZone: row.time_zone,
    },
  }
}

/** Whether the organisation of the fence is a demonstration: its mails are kept, never sent. */
export async function isDemonstration(db: OrganisationDb): Promise<boolean> {
  const { rows } = await sql<{ demonstration: boolean }>`
    select demonstration from organisations where id = current_organisation()`.execute(db)
  return rows[0]?.demonstration ?? false
}

async function findMailOrganisation(db: OrganisationDb): Promise<MailOrganisation> {
  const organisation = await db
    .selectFrom('organisations')
    .select(['id', 'slug', 'name', 'languages', 'region', 'time_zone', 'median_dot', 'demonstration'])
    .where('id', '=', sql<string>`current_organisation()`)
    .executeTakeFirstOrThrow()
  const roleNames = await db.selectFrom('role_names').select(['language', 'role', 'names']).execute()
  return {
    id: organisation.id,
    slug: organisation.slug,
    name: organisation.name,
    languages: organisation.languages as Language[],
    region: organisation.region as Region,
    timeZone: organisation.time_zone,
    medianDot: organisation.median_dot,
    demonstration: organisation.demonstration,
    roleNames: roleNames as MailOrganisation['roleNames'],
  }
}

/** How many mails have waited for more than ten minutes, up to 1,001: what an administrator is told of. */
export async function mailsWaiting(db: OrganisationDb, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select mails_waiting(${now.subtract({ minutes: 10 })}) as count`.execute(db)
  return rows[0]!.count
}

/** Why a mail waits, or ended otherwise than sent. */
export type MailReason = MailFailure | 'not-made' | 'unknown-kind' | 'too-old' | 'left' | 'nothing-to-say'
export type MailState = 'waiting' | 'sent' | 'kept' | 'failed' | 'dropped'
export type MailCount = { state: MailState; reason: MailReason | null; count: number }

/** How many mails are in which state, by the last reason; nobody's rows. */
export async function mailCounts(db: OrganisationDb): Promise<MailCount[]> {
  const { rows } = await sql<MailCount>`
    select state, last_error as reason, count from mails_counts() order by state, count desc, last_error`.execute(
    db,
  )
  return rows
}

export type KeptMail = { id: string; subject: string; createdAt: Temporal.Instant }

/** One page of a person's mailbox, the newest first, and how many mails it holds. Pages from 1. */
export async function listMailbox(
  db: OrganisationDb,
  person: string,
  { page, size }: { page: number; size: number },
): Promise<{ mails: KeptMail[]; count: number }> {
  const box = mailbox(db).where('mails.person_id', '=', person)
  const mails = await box
    .select(['mails.id', 'mail_contents.subject', 'mails.created_at as createdAt'])
    .orderBy('mails.created_at', 'desc')
    .orderBy('mails.id')
    .offset((page - 1) * size)
    .limit(size)
    .execute()
  const { count } = await box.select((of) => of.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { mails, count }
}

/** One mail of the person's mailbox. @throws NotFound when there is none, or it is somebody else's */
export async function findKeptMail(
  db: OrganisationDb,
  person: string,
  mail: string,
): Promise<KeptMail & { html: string; plain: string }> {
  return mailbox(db)
    .select(['mails.id', 'subject', 'html', 'plain', 'mails.created_at as createdAt'])
    .where('mails.person_id', '=', person)
    .where('mails.id', '=', mail)
    .executeTakeFirstOrThrow(() => new NotFound())
}

const mailbox = (db: OrganisationDb) =>
  db
    .selectFrom('mails')
    .innerJoin('mail_contents', (join) =>
      join
        .onRef('mail_contents.organisation_id', '=', 'mails.organisation_id')
        .onRef('mail_contents.mail_id', '=', 'mails.id'),
    )
