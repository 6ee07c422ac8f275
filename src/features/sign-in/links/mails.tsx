import { newToken, tokenHash } from '../../../platform/http/cookies.ts'
import { MailButton } from '../../../platform/mail/frame.tsx'
import type { MailKind } from '../../../platform/mail/kinds.ts'
import { linkHours, type Purpose } from './rules.ts'
import { keepLink } from './writes.ts'

type Link = { token: string }

// The token is made as the mail leaves: no table, no job and no log holds it, but the reader's own mailbox of the demonstration.
const withLink = (purpose: Purpose, kind: Pick<MailKind<Link>, 'kind' | 'render'>): MailKind<Link> => ({
  ...kind,
  staleAfterHours: linkHours[purpose],
  writes: true,
  async load(db, { reader, now }) {
    const token = newToken()
    await keepLink(db, { personId: reader.id, purpose, tokenHash: tokenHash(token)!, now })
    return { token }
  },
})

const invitation = withLink('invitation', {
  kind: 'sign-in.invitation',
  render: ({ token }, { t, link, organisation, reader }) => ({
    subject: t('sign-in.links.mail-invitation'),
    body: (
      <>
        <p>{t('sign-in.links.mail-hello', { name: reader.givenName })}</p>
        <p>{t('sign-in.links.mail-invitation-body', { organisation: organisation.name })}</p>
        <MailButton to={link(`/links/${token}`)}>{t('sign-in.links.mail-invitation-go')}</MailButton>
        <p>{t('sign-in.links.mail-invitation-until', { days: linkHours.invitation / 24 })}</p>
      </>
    ),
  }),
})

const reset = withLink('reset', {
  kind: 'sign-in.reset',
  render: ({ token }, { t, link }) => ({
    subject: t('sign-in.links.mail-reset'),
    body: (
      <>
        <p>{t('sign-in.links.mail-reset-body')}</p>
        <MailButton to={link(`/links/${token}`)}>{t('sign-in.links.choose')}</MailButton>
        <p>{t('sign-in.links.mail-reset-until', { hours: linkHours.reset })}</p>
      </>
    ),
  }),
})

export const mails = [invitation, reset] as MailKind[]
