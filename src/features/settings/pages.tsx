import type { Problem } from '../../platform/http/parse-form.ts'
import { useWords } from '../../platform/i18n/context.tsx'
import { Columns, Stack } from '../../ui/arrangement.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/facts.tsx'
import { RadioField } from '../../ui/fields/radio-field.tsx'
import { TimeZoneField } from '../../ui/fields/time-zone-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { Settings } from './form.ts'

type Facts = { name: string; email: string; position: string | null; unit: string | null }

export function SettingsPage(props: {
  path: (to: string) => string
  settings: Settings
  facts: Facts
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, settings, facts, problems } = props
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} problem={Boolean(problems)}>
      <Columns>
        <Sheet>
          <Form
            action={path('/settings')}
            problems={problems}
            actions={<Button kind="go">{t('settings.save')}</Button>}
          >
            <RadioField
              name="language"
              label={t('settings.language')}
              value={settings.language}
              arrangement="across"
              required
              options={[
                { value: 'fr', label: <span lang="fr">{t('settings.language-fr')}</span> },
                { value: 'en', label: <span lang="en">{t('settings.language-en')}</span> },
              ]}
            />
            <RadioField
              name="region"
              label={t('settings.region')}
              value={settings.region}
              arrangement="across"
              required
              options={[
                { value: 'FR', label: t('settings.region-FR') },
                { value: 'CA', label: t('settings.region-CA') },
              ]}
            />
            <RadioField
              name="address"
              label={t('settings.address')}
              hint={t('settings.address-hint')}
              value={settings.address}
              arrangement="across"
              required
              options={[
                { value: 'tu', label: t('settings.address-tu') },
                { value: 'vous', label: t('settings.address-vous') },
              ]}
            />
            <RadioField
              name="form"
              label={t('settings.form')}
              hint={t('settings.form-hint')}
              visibility={t('settings.form-sees')}
              value={settings.form}
              arrangement="boxed"
              required
              options={[
                option(
                  'feminine',
                  t('settings.form-feminine'),
                  t('settings.form-feminine-example', { mentor: 'feminine' }),
                ),
                option(
                  'feminine-epicene',
                  t('settings.form-feminine-epicene'),
                  t('settings.form-feminine-epicene-example', { mentor: 'feminine-epicene' }),
                ),
                option(
                  'masculine',
                  t('settings.form-masculine'),
                  t('settings.form-masculine-example', { mentor: 'masculine' }),
                ),
                option(
                  'neutral',
                  t('settings.form-neutral'),
                  t('settings.form-neutral-example', { mentor: 'neutral' }),
                ),
                option(
                  'dotted',
                  t('settings.form-dotted'),
                  t('settings.form-dotted-example', { mentor: 'dotted' }),
                ),
                option(
                  'unsaid',
                  t('settings.form-unsaid'),
                  t('settings.form-unsaid-example', { mentor: 'unsaid' }),
                ),
              ]}
            />
            <TimeZoneField
              name="timeZone"
              label={t('settings.time-zone')}
              hint={t('settings.time-zone-hint')}
              value={settings.timeZone}
              required
            />
            <RadioField
              name="scheme"
              label={t('settings.scheme')}
              value={settings.scheme}
              arrangement="across"
              required
              options={[
                { value: '', label: t('settings.scheme-auto') },
                { value: 'light', label: t('settings.scheme-light') },
                { value: 'dark', label: t('settings.scheme-dark') },
              ]}
            />
          </Form>
        </Sheet>
        <Stack>
          <Sheet title={t('settings.of-organisation')}>
            <DescriptionList
              items={[
                { term: t('settings.name'), value: facts.name },
                { term: t('settings.email'), value: facts.email },
                ...(facts.position ? [{ term: t('settings.position'), value: facts.position }] : []),
                ...(facts.unit ? [{ term: t('settings.unit'), value: facts.unit }] : []),
              ]}
            />
            <p className="hint">{t('settings.of-organisation-hint')}</p>
          </Sheet>
          <Sheet title={t('settings.security')}>
            <LinkButton href={path('/settings/sessions')}>{t('settings.see-devices')}</LinkButton>
            <LinkButton href={path('/settings/password')}>{t('settings.see-password')}</LinkButton>
          </Sheet>
        </Stack>
      </Columns>
    </Page>
  )
}

const option = (value: string, label: string, hint: string) => ({ value, label, hint })
