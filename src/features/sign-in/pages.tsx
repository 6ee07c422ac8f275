import type { Temporal } from 'temporal-polyfill'
import type { Problem } from '../../platform/http/parse-form.ts'
import { useWords } from '../../platform/i18n/context.tsx'
import { Columns, Narrow, Stack, Unseen } from '../../ui/arrangement.tsx'
import { Button, PostButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Sails } from '../../ui/drawings/sails.tsx'
import { PasswordField } from '../../ui/fields/password-field.tsx'
import { EmailField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Badge, Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Sheet } from '../../ui/sheet.tsx'

export function SignInPage(props: {
  action: string
  /** where a lost password is asked for */
  forgotten: string
  organisation: string
  demonstration: boolean
  back: string
  /** set when the browser will not keep the session: the address to open instead */
  openInstead: string | null
  email?: string
  problems?: Problem[]
}) {
  const t = useWords()
  const { organisation, problems } = props
  return (
    <Page title={t('sign-in.title')} lead={t('sign-in.lead', { organisation })} problem={Boolean(problems)}>
      <Columns>
        <Stack>
          {props.openInstead && <Note>{t('sign-in.plain-http', { url: props.openInstead })}</Note>}
          <Sheet>
            <Form
              action={props.action}
              problems={problems}
              actions={<Button kind="go">{t('sign-in.go')}</Button>}
            >
              <input type="hidden" name="back" value={props.back} />
              <EmailField
                name="email"
                label={t('sign-in.email')}
                hint={t('sign-in.email-hint')}
                value={props.email}
                autoComplete="username"
                required
              />
              <PasswordField
                name="password"
                label={t('sign-in.password')}
                autoComplete="current-password"
                required
              />
            </Form>
          </Sheet>
          <p>
            <a href={props.forgotten}>{t('sign-in.links.forgotten')}</a>
          </p>
          <p className="soft">{t('sign-in.no-account')}</p>
        </Stack>
        <Stack>
          {props.demonstration ? (
            <Sheet title={t('sign-in.demonstration')}>
              <p>{t('sign-in.demonstration-lead')}</p>
            </Sheet>
          ) : null}
          <Sails />
        </Stack>
      </Columns>
    </Page>
  )
}

export type SessionRow = {
  id: string
  device: string
  started_at: Temporal.Instant
  seen_at: Temporal.Instant
}

export function SessionsPage(props: {
  sessions: SessionRow[]
  current: string
  path: (to: string) => string
}) {
  const t = useWords()
  const { sessions, current, path } = props
  const device = (session: SessionRow) => session.device || t('sign-in.device-unknown')
  return (
    <Page
      title={t('sign-in.sessions')}
      lead={t('sign-in.sessions-lead')}
      crumbs={[{ href: path('/settings'), label: t('settings.title') }]}
      actions={
        sessions.length > 1 ? (
          <PostButton action={path('/settings/sessions/end')}>{t('sign-in.sessions-end-others')}</PostButton>
        ) : undefined
      }
    >
      <Sheet>
        <DataTable
          caption={<Unseen>{t('sign-in.sessions')}</Unseen>}
          rows={sessions}
          rowKey={(session) => session.id}
          columns={[
            {
              key: 'device',
              title: t('sign-in.device'),
              cell: (session) => (
                <>
                  {device(session)}{' '}
                  {session.id === current && <Badge tone="ok">{t('sign-in.device-this')}</Badge>}
                </>
              ),
            },
            {
              key: 'began',
              title: t('sign-in.session-began'),
              cell: (session) => t.dateTime(session.started_at),
            },
            { key: 'seen', title: t('sign-in.session-seen'), cell: (session) => t.dateTime(session.seen_at) },
            {
              key: 'end',
              acts: true,
              title: t('sign-in.session-end'),
              cell: (session) =>
                session.id === current ? null : (
                  <PostButton kind="quiet" action={path(`/settings/sessions/${session.id}/end`)}>
                    {t('sign-in.session-end')} <Unseen>({device(session)})</Unseen>
                  </PostButton>
                ),
            },
          ]}
        />
      </Sheet>
    </Page>
  )
}

export function PasswordPage(props: { path: (to: string) => string; email: string; problems?: Problem[] }) {
  const t = useWords()
  const { path, email, problems } = props
  return (
    <Page
      title={t('sign-in.change-password')}
      lead={t('sign-in.change-password-lead')}
      crumbs={[{ href: path('/settings'), label: t('settings.title') }]}
      problem={Boolean(problems)}
    >
      <Narrow>
        <Sheet>
          <Form
            action={path('/settings/password')}
            problems={problems}
            actions={<Button kind="go">{t('sign-in.change')}</Button>}
          >
            <input name="username" value={email} autoComplete="username" readOnly hidden />
            <PasswordField
              name="current"
              label={t('sign-in.current')}
              autoComplete="current-password"
              required
            />
            <PasswordField
              name="password"
              label={t('sign-in.new')}
              hint={t('sign-in.new-hint')}
              autoComplete="new-password"
              required
            />
          </Form>
        </Sheet>
      </Narrow>
    </Page>
  )
}
