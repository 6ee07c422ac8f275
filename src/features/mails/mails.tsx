import { MailButton } from '../../platform/mail/frame.tsx'
import type { MailKind } from '../../platform/mail/kinds.ts'

/** Asked for by an administrator, to see that mails arrive. */
const trial: MailKind<{ name: string }> = {
  kind: 'mails.trial',
  staleAfterHours: 24,
  load: async (_db, { reader }) => ({ name: reader.givenName }),
  render: ({ name }, { t, link, organisation }) => ({
    subject: t('mails.trial-subject'),
    body: (
      <>
        <p>{t('mails.trial-hello', { name })}</p>
        <p>{t('mails.trial-body', { organisation: organisation.name })}</p>
        <MailButton to={link('/administration/mails')}>{t('mails.trial-look')}</MailButton>
      </>
    ),
  }),
}

export const mails: MailKind[] = [trial]
