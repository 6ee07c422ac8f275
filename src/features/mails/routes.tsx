import { createHash } from 'node:crypto'
import { bytes, page, seeOther } from '../../platform/http/answer.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import type { Organisation } from '../../platform/http/visit.ts'
import { mailStyle } from '../../platform/mail/frame.tsx'
import { mayAdminister } from '../people/policy.ts'
import { AdministrationPage, MailboxPage, MailPage } from './pages.tsx'
import { findKeptMail, listMailbox, mailCounts } from './reads.ts'
import { sendMailLater } from './writes.ts'

export const routes = featureRoutes()

const pageSize = 20

routes.get(
  '/mails',
  inOrganisation(async ({ db, organisation, person, query, path }) => {
    demonstrationOnly(organisation)
    const wanted = Math.max(1, Math.min(10_000, Number.parseInt(query.get('page') ?? '1', 10) || 1))
    const box = await listMailbox(db, person.id, { page: wanted, size: pageSize })
    return page(<MailboxPage {...box} page={wanted} size={pageSize} path={path} />)
  }),
)

routes.get(
  '/mails/:mail',
  inOrganisation(async ({ db, organisation, person, params, path }) => {
    demonstrationOnly(organisation)
    const mail = await findKeptMail(db, person.id, params.mail!)
    return page(<MailPage mail={mail} email={person.email} path={path} />)
  }),
)

// The mail itself, as a document of its own: no script, nothing fetched, its one style known by its hash.
// Its links open in the whole window, as they do from a mail program.
routes.get(
  '/mails/:mail/sheet',
  inOrganisation(async ({ db, organisation, person, params }) => {
    demonstrationOnly(organisation)
    const { html } = await findKeptMail(db, person.id, params.mail!)
    return bytes(html.replace('<head>', '<head><base target="_top"/>'), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': sheetPolicy,
      'cache-control': 'no-store',
    })
  }),
)

routes.get(
  '/administration/mails',
  inOrganisation({ may: mayAdminister }, async ({ db, house, organisation, person, path }) => {
    const counts = await mailCounts(db)
    const sending = organisation.demonstration ? 'demonstration' : house.config.smtpUrl ? 'ready' : 'none'
    return page(<AdministrationPage counts={counts} sending={sending} email={person.email} path={path} />)
  }),
)

routes.post(
  '/administration/mails/trial',
  inOrganisation({ may: mayAdminister }, async ({ db, person, now, path }) => {
    await sendMailLater(db, { kind: 'mails.trial', to: person.id, now })
    return seeOther(path('/administration/mails'), 'mails.trial-sent')
  }),
)

const sheetPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(mailStyle).digest('base64')}'`,
  'sandbox allow-top-navigation-by-user-activation',
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** Elsewhere a mail's text is stored nowhere: there is no mailbox. */
function demonstrationOnly(organisation: Organisation) {
  if (!organisation.demonstration) throw new NotFound()
}
