import type { Problem } from '../../../platform/http/parse-form.ts'
import { useWords } from '../../../platform/i18n/context.tsx'
import { Narrow, Stack } from '../../../ui/arrangement.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Letter } from '../../../ui/drawings/letter.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PasswordField } from '../../../ui/fields/password-field.tsx'
import { EmailField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'

type Path = (to: string) => string

/** « I lost my password »: the answer is the same whether the address is known or not. */
export function ForgottenPage({
  path,
  email,
  problems,
}: {
  path: Path
  email?: string
  problems?: Problem[]
}) {
  const t = useWords()
  return (
    <Page
      title={t('sign-in.links.forgotten')}
      lead={t('sign-in.links.forgotten-lead')}
      crumbs={[{ href: path('/sign-in'), label: t('sign-in.title') }]}
      problem={Boolean(problems)}
    >
      <Narrow>
        <Sheet>
          <Form
            action={path('/forgotten')}
            problems={problems}
            actions={<Button kind="go">{t('sign-in.links.send')}</Button>}
          >
            <EmailField
              name="email"
              label={t('sign-in.email')}
              value={email}
              autoComplete="username"
              required
            />
          </Form>
        </Sheet>
      </Narrow>
    </Page>
  )
}

export function LinkSentPage({ path }: { path: Path }) {
  const t = useWords()
  return (
    <Page title={t('sign-in.links.sent')} crumbs={[{ href: path('/sign-in'), label: t('sign-in.title') }]}>
      <EmptyState drawing={<Letter />} title={t('sign-in.links.sent-title')}>
        {t('sign-in.links.sent-text')}
      </EmptyState>
    </Page>
  )
}

export function ChoosePasswordPage(props: {
  path: Path
  token: string
  organisation: string
  name: string
  email: string
  purpose: string
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, token, organisation, name, email, problems } = props
  const invited = props.purpose === 'invitation'
  return (
    <Page
      title={invited ? t('sign-in.links.welcome', { name }) : t('sign-in.links.choose')}
      lead={invited ? t('sign-in.links.welcome-lead', { organisation }) : t('sign-in.change-password-lead')}
      problem={Boolean(problems)}
    >
      <Narrow>
        <Sheet>
          <Form
            action={path(`/links/${token}`)}
            problems={problems}
            actions={<Button kind="go">{t('sign-in.links.go')}</Button>}
          >
            <input name="username" value={email} autoComplete="username" readOnly hidden />
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

export function LinkOverPage({ path }: { path: Path }) {
  const t = useWords()
  return (
    <Page title={t('sign-in.links.over')} lead={t('sign-in.links.over-lead')}>
      <Stack>
        <LinkButton kind="go" href={path('/forgotten')}>
          {t('sign-in.links.over-go')}
        </LinkButton>
        <Letter />
      </Stack>
    </Page>
  )
}
