import type { Config } from '../../platform/config/settings.ts'
import { inFence } from '../../platform/db/fence.ts'
import { type Job, organisationsOf, type Sweep, type Task } from '../../platform/jobs/jobs.ts'
import type { MailKind } from '../../platform/mail/kinds.ts'
import { domainOf, type Mailer, openMailer } from '../../platform/mail/mailer.ts'
import { type RenderedMail, renderMail } from '../../platform/mail/render.tsx'
import { findTakenMail, isDemonstration, type TakenMail } from './reads.ts'
import {
  beginTry,
  dropStaleMails,
  endTry,
  enqueueDueMails,
  forgetOldMails,
  keepMail,
  type Outcome,
} from './writes.ts'

const staleAfterHours = 30 * 24
const forgottenAfterDays = 90

/** What the worker needs to send mails: of these kinds, by SMTP_URL. Nothing connects before the first mail. */
export function mailJobs(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  kinds: readonly MailKind[],
): { tasks: Task[]; sweeps: Sweep[] } {
  const mailer = openMailer(config)
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  if (byName.size < kinds.length) throw new Error('Two kinds of mail have the same name.')
  return {
    tasks: [{ name: 'mails.send', run: (job) => sayMail(job, byName, mailer), close: () => mailer?.close() }],
    sweeps: [dueMails(kinds, mailer), oldMails],
  }
}

// Three short transactions, and the network between them. Cut after the server took the mail and before we wrote it down, it is
// sent once more, under the same Message-ID.
async function sayMail(job: Job, kinds: ReadonlyMap<string, MailKind>, mailer: Mailer | null): Promise<void> {
  const { house, fence } = job
  const taken = await fence({ write: true }, async (db) => {
    // nobody to give it to: it waits, and nothing of it is made
    if (!mailer && !(await isDemonstration(db))) return null
    const now = house.now()
    const begun = await beginTry(db, { mail: job.ids.mail!, domain: domainOf(house.config.mailFrom), now })
    return begun ? findTakenMail(db, job.ids.mail!, now) : null
  })
  if (!taken) return
  const end = (outcome: Outcome) => fence({ write: true }, (db) => endTry(db, taken.id, outcome, house.now()))
  const made = await makeMail(job, taken, kinds.get(taken.kind))
  if (!('rendered' in made)) return end(made)
  const { rendered } = made
  if (taken.organisation.demonstration || !mailer)
    return fence({ write: true, person: taken.reader.id }, (db) =>
      keepMail(db, { mail: taken.id, reader: taken.reader.id, rendered, now: house.now() }),
    )
  const sent = await mailer.send({
    ...rendered,
    messageId: taken.messageId,
    fromName: taken.organisation.name,
    to: taken.reader.email,
  })
  if (sent.ok) return end({ state: 'sent' })
  house.log.warn({ mail: taken.id, reason: sent.reason, attempt: taken.attempts }, 'a mail could not be sent')
  return end(
    sent.final
      ? { state: 'failed', reason: sent.reason }
      : { state: 'waiting', reason: sent.reason, attempts: taken.attempts },
  )
}

async function makeMail(
  { house, fence }: Job,
  mail: TakenMail,
  kind: MailKind | undefined,
): Promise<{ rendered: RenderedMail } | Outcome> {
  const { reader, organisation, attempts } = mail
  const now = house.now()
  const tooOld = mail.createdAt.add({ hours: kind?.staleAfterHours ?? staleAfterHours })
  if (tooOld.epochMilliseconds < now.epochMilliseconds) return { state: 'dropped', reason: 'too-old' }
  if (mail.left) return { state: 'dropped', reason: 'left' }
  // a newer version may have written it, during an upgrade
  if (!kind) return { state: 'waiting', reason: 'unknown-kind', attempts }
  try {
    const props = await fence({ write: kind.writes ?? false, person: reader.id }, (db) =>
      kind.load(db, { ...mail, now }),
    )
    if (props === null) return { state: 'dropped', reason: 'nothing-to-say' }
    return { rendered: renderMail(kind, props, { reader, organisation, publicUrl: house.config.publicUrl }) }
  } catch (error) {
    house.log.error({ err: error, mail: mail.id, kind: mail.kind }, 'a mail could not be made')
    return { state: 'waiting', reason: 'not-made', attempts }
  }
}

const dueMails = (kinds: readonly MailKind[], mailer: Mailer | null): Sweep => ({
  name: 'mails.due',
  everySeconds: 30,
  async run(house) {
    const hours = Object.fromEntries(
      kinds.map((kind) => [kind.kind, kind.staleAfterHours ?? staleAfterHours]),
    )
    for (const organisation of await organisationsOf(house)) {
      await inFence(house.pool, { organisation, write: true }, async (db) => {
        await dropStaleMails(db, { hours, otherwise: staleAfterHours, now: house.now() })
        if (mailer || (await isDemonstration(db))) await enqueueDueMails(db, house.now())
      })
    }
  },
})

const oldMails: Sweep = {
  name: 'mails.forget',
  everySeconds: 6 * 3600,
  async run(house) {
    for (const organisation of await organisationsOf(house))
      await inFence(house.pool, { organisation, write: true }, (db) =>
        forgetOldMails(db, house.now(), forgottenAfterDays),
      )
  },
}
