import type { ReactNode } from 'react'
import type { Problem } from '../../platform/http/parse-form.ts'
import { useWords } from '../../platform/i18n/context.tsx'
import { Acts, Grid, Stack } from '../../ui/arrangement.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { CheckGroup, RadioField } from '../../ui/fields/radio-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { TimeZoneField } from '../../ui/fields/time-zone-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Badge } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Sheet } from '../../ui/sheet.tsx'

type Path = (to: string) => string

export type AdministrationState = {
  name: string
  languages: ('fr' | 'en')[]
  ownLook: boolean
  renamedRoles: number
  units: number
  spaces: number
  /** null when more than can be counted at once */
  people: number | null
  countedUpTo: number
  mailsWaiting: number
}

/** What an administrator can see to, and how each thing stands. */
export function AdministrationPage({ path, state }: { path: Path; state: AdministrationState }) {
  const t = useWords()
  const languages = t.list(state.languages.map((language) => t(`organisations.language-${language}`)))
  return (
    <Page title={t('organisations.administration')} lead={t('organisations.administration-lead')}>
      <Grid>
        <Card
          title={t('organisations.card-organisation')}
          about={t('organisations.card-organisation-about')}
          state={t('organisations.card-organisation-state', { name: state.name, languages })}
          href={path('/administration/organisation')}
          go={t('organisations.card-organisation-go')}
        />
        <Card
          title={t('organisations.card-look')}
          about={t('organisations.card-look-about')}
          state={t(state.ownLook ? 'organisations.card-look-own' : 'organisations.card-look-plain')}
          href={path('/administration/look')}
          go={t('organisations.card-look-go')}
        />
        <Card
          title={t('organisations.card-words')}
          about={t('organisations.card-words-about')}
          state={t('organisations.card-words-state', { count: state.renamedRoles })}
          href={path('/administration/words')}
          go={t('organisations.card-words-go')}
        />
        <Card
          title={t('organisations.card-units')}
          about={t('organisations.card-units-about')}
          state={t('organisations.card-units-state', { units: state.units, spaces: state.spaces })}
          href={path('/units')}
          go={t('organisations.card-units-go')}
        />
        <Card
          title={t('organisations.card-people')}
          about={t('organisations.card-people-about')}
          state={
            state.people === null
              ? t('organisations.card-people-many', { count: state.countedUpTo })
              : t('organisations.card-people-state', { count: state.people })
          }
          href={path('/people')}
          go={t('organisations.card-people-go')}
        />
        <Card
          title={t('organisations.card-mails')}
          about={t('organisations.card-mails-about')}
          state={
            state.mailsWaiting > 0 ? (
              <Badge tone="wait">
                {t('organisations.card-mails-waiting', { count: state.mailsWaiting })}
              </Badge>
            ) : (
              t('organisations.card-mails-well')
            )
          }
          href={path('/administration/mails')}
          go={t('organisations.card-mails-go')}
        />
      </Grid>
    </Page>
  )
}

function Card(props: { title: string; about: string; state: ReactNode; href: string; go: string }) {
  return (
    <Sheet title={props.title}>
      <p>{props.about}</p>
      <p className="soft">{props.state}</p>
      <Acts>
        <LinkButton href={props.href}>{props.go}</LinkButton>
      </Acts>
    </Sheet>
  )
}

export type OrganisationValues = {
  name: string
  language: string
  languages: string[]
  region: string
  timeZone: string
  hostname: string
  listed: boolean
  medianDot: boolean
}

export function OrganisationPage(props: {
  path: Path
  address: string
  values: OrganisationValues
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, address, values, problems } = props
  const languages = (['fr', 'en'] as const).map((value) => ({
    value,
    label: <span lang={value}>{t(`organisations.language-own-${value}`)}</span>,
  }))
  return (
    <Page
      title={t('organisations.organisation')}
      lead={t('organisations.organisation-lead')}
      crumbs={[{ href: path('/administration'), label: t('organisations.administration') }]}
      problem={Boolean(problems)}
    >
      <Sheet>
        <Form
          action={path('/administration/organisation')}
          problems={problems}
          requiredNote
          actions={<Button kind="go">{t('organisations.save')}</Button>}
        >
          <TextField
            name="name"
            label={t('organisations.name')}
            hint={t('organisations.name-hint')}
            value={values.name}
            maxLength={120}
            required
          />
          <Stack>
            <p className="label">{t('organisations.address')}</p>
            <p>{address}</p>
            <p className="hint">{t('organisations.address-hint')}</p>
          </Stack>
          <RadioField
            name="language"
            label={t('organisations.first-language')}
            hint={t('organisations.first-language-hint')}
            value={values.language}
            options={languages}
            arrangement="across"
            required
          />
          <CheckGroup
            name="languages"
            label={t('organisations.languages')}
            hint={t('organisations.languages-hint')}
            value={values.languages}
            options={languages}
            arrangement="across"
            required
          />
          <RadioField
            name="region"
            label={t('organisations.region')}
            hint={t('organisations.region-hint')}
            value={values.region}
            options={[
              { value: 'FR', label: t('organisations.region-FR') },
              { value: 'CA', label: t('organisations.region-CA') },
            ]}
            arrangement="across"
            required
          />
          <TimeZoneField
            name="timeZone"
            label={t('organisations.time-zone')}
            hint={t('organisations.time-zone-hint')}
            value={values.timeZone}
            required
          />
          <TextField
            name="hostname"
            label={t('organisations.hostname')}
            hint={t('organisations.hostname-hint', { url: address })}
            value={values.hostname}
            autoComplete="off"
            spellCheck={false}
          />
          <CheckField
            name="listed"
            label={t('organisations.listed')}
            hint={t('organisations.listed-hint')}
            checked={values.listed}
            required
          />
          <CheckField
            name="medianDot"
            label={t('organisations.median-dot')}
            hint={t('organisations.median-dot-hint')}
            checked={values.medianDot}
            required
          />
        </Form>
      </Sheet>
    </Page>
  )
}
