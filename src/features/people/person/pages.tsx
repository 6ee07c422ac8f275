import type { Temporal } from 'temporal-polyfill'
import type { Problem } from '../../../platform/http/parse-form.ts'
import { useWords } from '../../../platform/i18n/context.tsx'
import { Acts, Columns, Narrow, Stack, Unseen } from '../../../ui/arrangement.tsx'
import { Button, LinkButton, PostButton } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { DescriptionList } from '../../../ui/facts.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { EmailField, TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Note, PrivateNote } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'

type Path = (to: string) => string
type Right = { right: string; unit: string | null; unit_id: string | null }

export type Shown = {
  id: string
  given_name: string
  family_name: string
  email: string
  position: string | null
  unit_id: string | null
  unit: string | null
  manager_id: string | null
  manager_given_name: string | null
  manager_family_name: string | null
  arrived_on: string | null
  ended_at: Temporal.Instant | null
}

export function PersonPage(props: {
  path: Path
  person: Shown
  rights: Right[]
  seesEmail: boolean
  mayChange: boolean
  mayEnd: boolean
  problem?: string
}) {
  const t = useWords()
  const { path, person, rights, mayChange } = props
  const name = `${person.given_name} ${person.family_name}`
  const manager = person.manager_id && `${person.manager_given_name} ${person.manager_family_name}`
  return (
    <Page
      title={name}
      lead={person.position}
      crumbs={[{ href: path('/people'), label: t('people.title') }]}
      actions={
        mayChange ? (
          <LinkButton href={path(`/people/${person.id}/edit`)}>{t('people.edit')}</LinkButton>
        ) : undefined
      }
    >
      {person.ended_at && <Note>{t('people.ended-on', { date: t.date(person.ended_at) })}</Note>}
      {props.problem && <Note tone="stop">{props.problem}</Note>}
      <Columns>
        <Sheet>
          <DescriptionList
            items={[
              ...(person.unit
                ? [
                    {
                      term: t('people.unit'),
                      value: <a href={path(`/units/${person.unit_id}`)}>{person.unit}</a>,
                    },
                  ]
                : []),
              ...(manager
                ? [
                    {
                      term: t('people.manager'),
                      value: <a href={path(`/people/${person.manager_id}`)}>{manager}</a>,
                    },
                  ]
                : []),
              ...(props.seesEmail ? [{ term: t('people.email'), value: person.email }] : []),
              ...(person.arrived_on && mayChange
                ? [{ term: t('people.arrived-on'), value: t.date(person.arrived_on) }]
                : []),
            ]}
          />
          {props.seesEmail && <PrivateNote>{t('people.email-sees')}</PrivateNote>}
        </Sheet>
        {mayChange && (
          <Stack>
            <RightsSheet path={path} person={person} rights={rights} />
            {!person.ended_at && <InvitationSheet path={path} person={person} />}
            {props.mayEnd && <EndSheet path={path} person={person} name={name} />}
          </Stack>
        )}
      </Columns>
    </Page>
  )
}

function RightsSheet({ path, person, rights }: { path: Path; person: Shown; rights: Right[] }) {
  const t = useWords()
  const nameOf = ({ right, unit }: Right) =>
    right === 'administrator'
      ? t('people.right-administrator')
      : right === 'coordinator'
        ? t('people.right-coordinator')
        : t('people.right-space-administrator', { unit: unit ?? '' })
  const has = (right: string) => rights.some((one) => one.right === right)
  const giving = path(`/people/${person.id}/rights`)
  return (
    <Sheet title={t('people.rights')}>
      {rights.length === 0 && <p className="soft">{t('people.rights-none')}</p>}
      {rights.map((one) => (
        <div className="line" key={`${one.right}${one.unit_id}`}>
          <p>{nameOf(one)}</p>
          {one.right !== 'space-administrator' && (
            <PostButton
              kind="quiet"
              action={path(`/people/${person.id}/rights/end`)}
              fields={{ right: one.right }}
            >
              {t('people.revoke')} <Unseen>({nameOf(one)})</Unseen>
            </PostButton>
          )}
        </div>
      ))}
      {!person.ended_at && (
        <Acts>
          {!has('coordinator') && (
            <PostButton action={giving} fields={{ right: 'coordinator' }}>
              {t('people.grant-coordinator')}
            </PostButton>
          )}
          {!has('administrator') && (
            <PostButton action={giving} fields={{ right: 'administrator' }}>
              {t('people.grant-administrator')}
            </PostButton>
          )}
        </Acts>
      )}
    </Sheet>
  )
}

function InvitationSheet({ path, person }: { path: Path; person: Shown }) {
  const t = useWords()
  return (
    <Sheet title={t('people.invitation')}>
      <p className="soft">{t('sign-in.links.invite-lead')}</p>
      <PostButton glyph="letter" action={path(`/people/${person.id}/invitation`)}>
        {t('sign-in.links.invite')}
      </PostButton>
    </Sheet>
  )
}

function EndSheet({ path, person, name }: { path: Path; person: Shown; name: string }) {
  const t = useWords()
  if (person.ended_at)
    return <PostButton action={path(`/people/${person.id}/reopening`)}>{t('people.reopen')}</PostButton>
  return (
    <ConfirmDialog
      id="end"
      trigger={t('people.end')}
      triggerKind="quiet"
      page={path(`/people/${person.id}/end`)}
      title={t('people.end-title', { name })}
      confirm={{ action: path(`/people/${person.id}/end`), label: t('people.end'), kind: 'danger' }}
    >
      <p>{t('people.end-lead')}</p>
    </ConfirmDialog>
  )
}

/** The same question for those without script. */
export function EndPage({ path, person }: { path: Path; person: Shown }) {
  const t = useWords()
  const name = `${person.given_name} ${person.family_name}`
  const back = path(`/people/${person.id}`)
  return (
    <Page
      title={t('people.end-title', { name })}
      crumbs={[
        { href: path('/people'), label: t('people.title') },
        { href: back, label: name },
      ]}
    >
      <Sheet>
        <p>{t('people.end-lead')}</p>
        <Form
          action={path(`/people/${person.id}/end`)}
          actions={
            <>
              <Button kind="danger">{t('people.end')}</Button>
              <LinkButton kind="quiet" href={back}>
                {t('people.end-keep')}
              </LinkButton>
            </>
          }
        />
      </Sheet>
    </Page>
  )
}

export type Typed = Partial<
  Record<'givenName' | 'familyName' | 'email' | 'position' | 'unit' | 'manager' | 'arrivedOn', string>
>

export function PersonFormPage(props: {
  path: Path
  /** who is changed; none when somebody is added */
  person: { id: string; name: string } | null
  values: Typed
  units: { id: string; name: string; kind: string }[]
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, person, values, units, problems } = props
  const crumbs = [{ href: path('/people'), label: t('people.title') }]
  return (
    <Page
      title={person ? t('people.edit-title', { name: person.name }) : t('people.add-title')}
      lead={person ? undefined : t('people.add-lead')}
      crumbs={person ? [...crumbs, { href: path(`/people/${person.id}`), label: person.name }] : crumbs}
      problem={Boolean(problems)}
    >
      <Narrow>
        <Sheet>
          <Form
            action={person ? path(`/people/${person.id}/edit`) : path('/people/new')}
            problems={problems}
            actions={<Button kind="go">{person ? t('people.save') : t('people.add')}</Button>}
          >
            <TextField
              name="givenName"
              label={t('people.given-name')}
              value={values.givenName}
              required
              maxLength={80}
            />
            <TextField
              name="familyName"
              label={t('people.family-name')}
              value={values.familyName}
              required
              maxLength={80}
            />
            <EmailField
              name="email"
              label={t('people.email')}
              hint={t('people.email-hint')}
              visibility={t('people.email-sees')}
              value={values.email}
              autoComplete="off"
              required
            />
            <TextField name="position" label={t('people.position')} value={values.position} maxLength={160} />
            <SelectField
              name="unit"
              label={t('people.unit')}
              value={values.unit}
              size="long"
              empty={t('people.no-unit')}
              options={units.map(({ id, name, kind }) => ({ value: id, label: `${name} (${kind})` }))}
            />
            <EmailField
              name="manager"
              label={t('people.manager')}
              hint={t('people.manager-hint')}
              value={values.manager}
              autoComplete="off"
            />
            <DateField name="arrivedOn" label={t('people.arrived-on')} value={values.arrivedOn} />
          </Form>
        </Sheet>
      </Narrow>
    </Page>
  )
}
