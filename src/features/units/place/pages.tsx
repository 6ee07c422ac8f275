import type { Problem } from '../../../platform/http/parse-form.ts'
import { useWords } from '../../../platform/i18n/context.tsx'
import { Acts } from '../../../ui/arrangement.tsx'
import { Button, LinkButton, PostButton } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/fields/radio-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { type Path, useUnitCrumbs } from '../pages.tsx'
import type { FoundUnit, Step } from '../reads.ts'

/** A unit's name and kind: of a new one, below `line[0]`, or of the one that is `line[0]`. */
export function UnitFormPage(props: {
  path: Path
  line: Step[]
  /** the unit that is renamed; null for a new one */
  unit: { id: string; name: string } | null
  values: { name?: string; kind?: string }
  /** kinds already used here, offered while typing */
  kinds: string[]
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, line, unit, values, problems } = props
  const parent = unit ? null : line[0]
  const back = line[0] ? path(`/units/${line[0].id}`) : path('/units')
  const lead = unit
    ? undefined
    : parent
      ? t('units.add-lead', { parent: parent.name })
      : t('units.add-lead-top')
  return (
    <Page
      title={unit ? t('units.edit-title', { name: unit.name }) : t('units.add-title')}
      lead={lead}
      crumbs={useUnitCrumbs(path, line)}
      problem={Boolean(problems)}
    >
      <Sheet>
        <Form
          action={
            unit
              ? path(`/units/${unit.id}/edit`)
              : `${path('/units/new')}${parent ? `?parent=${parent.id}` : ''}`
          }
          problems={problems}
          actions={
            <>
              <Button kind="go">{unit ? t('units.save') : t('units.add')}</Button>
              <LinkButton kind="quiet" href={back}>
                {t('ui.cancel')}
              </LinkButton>
            </>
          }
        >
          <TextField
            name="name"
            label={t('units.name')}
            hint={t('units.name-hint')}
            value={values.name}
            maxLength={160}
            required
          />
          <TextField
            name="kind"
            label={t('units.kind')}
            hint={t('units.kind-hint')}
            value={values.kind}
            suggestions={props.kinds}
            size="middle"
            maxLength={60}
            required
          />
        </Form>
      </Sheet>
    </Page>
  )
}

/** Where a unit goes: a search, then one choice among what it found. */
export function MovePage(props: {
  path: Path
  unit: { id: string; name: string }
  line: Step[]
  typed: string
  found: FoundUnit[]
  mayTop: boolean
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, unit, line, typed, found, problems } = props
  const at = path(`/units/${unit.id}/move`)
  const options = [
    ...(props.mayTop && line.length > 1
      ? [{ value: 'top', label: t('units.move-top'), hint: t('units.move-top-hint') }]
      : []),
    ...found.map(({ id, name, kind, parent }) => ({
      value: id,
      label: name,
      hint:
        id === line[1]?.id ? `${kind} · ${t('units.move-now')}` : [kind, parent].filter(Boolean).join(' · '),
    })),
  ]
  return (
    <Page
      title={t('units.move-title', { name: unit.name })}
      lead={t('units.move-lead')}
      crumbs={useUnitCrumbs(path, line)}
      problem={Boolean(problems)}
    >
      <Filters action={at} label={t('units.move-search')}>
        <TextField
          name="search"
          type="search"
          label={t('units.search')}
          value={typed}
          size="middle"
          required
        />
      </Filters>
      {typed && found.length === 0 && <Note>{t('units.empty-search-about')}</Note>}
      {options.length > 0 && (
        <Sheet>
          <Form
            action={`${at}${typed ? `?search=${encodeURIComponent(typed)}` : ''}`}
            problems={problems}
            actions={
              <>
                <Button kind="go">{t('units.move-go')}</Button>
                <LinkButton kind="quiet" href={path(`/units/${unit.id}`)}>
                  {t('ui.cancel')}
                </LinkButton>
              </>
            }
          >
            <RadioField name="parent" label={t('units.move-where')} options={options} required />
          </Form>
        </Sheet>
      )}
    </Page>
  )
}

/** The question before a unit goes; `full` says why it cannot. */
export function RemovalPage({
  path,
  unit,
  line,
  full,
}: {
  path: Path
  unit: { id: string; name: string }
  line: Step[]
  full: boolean
}) {
  const t = useWords()
  return (
    <Page
      title={t('units.remove-title', { name: unit.name })}
      crumbs={useUnitCrumbs(path, line)}
      problem={full}
    >
      <Sheet>
        {full ? <Note tone="stop">{t('units.remove-full')}</Note> : <p>{t('units.remove-lead')}</p>}
        <Acts>
          {!full && (
            <PostButton kind="danger" action={path(`/units/${unit.id}/removal`)}>
              {t('units.remove')}
            </PostButton>
          )}
          <LinkButton kind={full ? 'plain' : 'quiet'} href={path(`/units/${unit.id}`)}>
            {t('units.keep')}
          </LinkButton>
        </Acts>
      </Sheet>
    </Page>
  )
}
