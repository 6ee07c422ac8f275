import type { Temporal } from 'temporal-polyfill'
import { MailButton } from '../../platform/mail/frame.tsx'
import type { MailKind } from '../../platform/mail/kinds.ts'
import { findSession } from './reads.ts'

type NewDevice = { device: string; when: Temporal.Instant }

/** Told once for each device: whoever has one's password would be seen. */
const newDevice: MailKind<NewDevice> = {
  kind: 'sign-in.new-device',
  staleAfterHours: 72,
  async load(db, { ids }) {
    const session = await findSession(db, ids.session!)
    return session && { device: session.device, when: session.started_at }
  },
  render: ({ device, when }, { t, link }) => ({
    subject: t('sign-in.mail-new-device'),
    body: (
      <>
        <p>
          {t('sign-in.mail-when', { when: t.dateTime(when), device: device || t('sign-in.device-unknown') })}
        </p>
        <p>{t('sign-in.mail-you')}</p>
        <p>{t('sign-in.mail-not-you')}</p>
        <MailButton to={link('/settings/sessions')}>{t('sign-in.mail-look')}</MailButton>
      </>
    ),
  }),
}

const passwordChanged: MailKind<{ when: Temporal.Instant }> = {
  kind: 'sign-in.password-changed',
  staleAfterHours: 72,
  load: async (_db, { createdAt }) => ({ when: createdAt }),
  render: ({ when }, { t }) => ({
    subject: t('sign-in.mail-password-changed'),
    body: (
      <>
        <p>{t('sign-in.mail-password-changed-body', { when: t.dateTime(when) })}</p>
        <p>{t('sign-in.mail-password-not-you')}</p>
      </>
    ),
  }),
}

export const mails = [newDevice, passwordChanged] as MailKind[]
