import type { Form as PersonForm } from '../../../core/words/form.ts'
import type { Language } from '../../../core/words/language.ts'
import type { RoleNamePreset } from '../../../core/words/presets.ts'
import type { Role } from '../../../core/words/roles.ts'
import type { Problem } from '../../../platform/http/parse-form.ts'
import { useWords } from '../../../platform/i18n/context.tsx'
import type { Words } from '../../../platform/i18n/words.ts'
import { Grid, Stack } from '../../../ui/arrangement.tsx'
import { Button, buttonClass, PostButton } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { RadioField } from '../../../ui/fields/radio-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { More } from '../../../ui/more.tsx'
import { Badge, Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { type RoleNameValues, requiredSlots, slotsOf } from './form.ts'

type Path = (to: string) => string
export type PresetChoice = { preset: RoleNamePreset; example: string }

/** What each role is called, and sets of names to start from. */
export function RolesPage(props: {
  path: Path
  roles: { role: Role; own: boolean }[]
  /** the words of each language that the organisation offers */
  words: Words[]
  presets: PresetChoice[]
}) {
  const t = useWords()
  const { path, words } = props
  const at = path('/administration/words')
  return (
    <Page
      title={t('organisations.role-names.title')}
      lead={t('organisations.role-names.lead')}
      crumbs={[{ href: path('/administration'), label: t('organisations.administration') }]}
    >
      <Sheet>
        <DataTable
          caption={t('organisations.role-names.caption')}
          rows={props.roles}
          rowKey={({ role }) => role}
          columns={[
            {
              key: 'role',
              title: t('organisations.role-names.role'),
              cell: ({ role, own }) => (
                <>
                  <a href={`${at}/${role}`}>{t(`organisations.role-names.what-${role}`)}</a>{' '}
                  {own && <Badge tone="sea">{t('organisations.role-names.own')}</Badge>}
                </>
              ),
            },
            ...words.map((spoken) => ({
              key: spoken.language,
              title: t(`organisations.role-names.in-${spoken.language}`),
              cell: ({ role }: { role: Role }) => (
                <span lang={spoken.language}>{spoken.role(role, 'bare', { many: true, capital: true })}</span>
              ),
            })),
          ]}
        />
      </Sheet>
      <Sheet title={t('organisations.role-names.presets')}>
        <p>{t('organisations.role-names.presets-about')}</p>
        <Form
          action={`${at}/preset`}
          actions={<Button>{t('organisations.role-names.take')}</Button>}
          prefix="preset"
        >
          <RadioField
            name="preset"
            label={t('organisations.role-names.preset')}
            options={props.presets.map(({ preset, example }) => ({
              value: preset,
              label: t(`organisations.role-names.preset-${preset}`),
              hint: example,
            }))}
            required
          />
        </Form>
      </Sheet>
    </Page>
  )
}

export type Example = { language: Language; lines: { form: PersonForm | 'group'; sentence: string }[] }

/** The words of one role, and what sentences become with them. */
export function RolePage(props: {
  path: Path
  role: Role
  languages: readonly Language[]
  values: RoleNameValues
  own: boolean
  /** null while the words cannot be read */
  examples: Example[] | null
  preview: boolean
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, role, languages, values, problems } = props
  const list = path('/administration/words')
  const at = `${list}/${role}`
  return (
    <Page
      title={t(`organisations.role-names.what-${role}`)}
      lead={t('organisations.role-names.role-lead')}
      crumbs={[
        { href: path('/administration'), label: t('organisations.administration') },
        { href: list, label: t('organisations.role-names.title') },
      ]}
      problem={Boolean(problems)}
    >
      {props.preview && !problems && <Note tone="sea">{t('organisations.role-names.preview')}</Note>}
      {props.examples && <Examples examples={props.examples} />}
      <Form
        action={at}
        problems={problems}
        actions={
          <>
            <Button kind="go">{t('organisations.role-names.save')}</Button>
            <button type="submit" className={buttonClass()} formMethod="get">
              {t('organisations.role-names.see')}
            </button>
          </>
        }
      >
        <Grid>
          {languages.map((language) => (
            <LanguageFields
              key={language}
              language={language}
              values={values}
              open={problems?.some(({ field }) => field.startsWith(`${language}.`))}
            />
          ))}
        </Grid>
      </Form>
      {props.own && (
        <PostButton kind="quiet" action={`${at}/default`}>
          {t('organisations.role-names.default')}
        </PostButton>
      )}
    </Page>
  )
}

function LanguageFields(props: { language: Language; values: RoleNameValues; open?: boolean }) {
  const t = useWords()
  const { language, values } = props
  const [needed, others] = [
    slotsOf[language].filter((slot) => requiredSlots.includes(slot)),
    slotsOf[language].filter((slot) => !requiredSlots.includes(slot)),
  ]
  const word = (slot: (typeof slotsOf)['fr'][number], number: 'one' | 'many') => (
    <TextField
      key={`${slot}.${number}`}
      name={`${language}.${slot}.${number}`}
      label={t(number === 'one' ? 'organisations.role-names.one' : 'organisations.role-names.many', {
        slot: t(`organisations.role-names.slot-${slot}`),
      })}
      hint={number === 'one' ? t(`organisations.role-names.hint-${slot}`) : undefined}
      value={values[`${language}.${slot}.${number}`]}
      maxLength={60}
      size="middle"
      autoComplete="off"
      required={requiredSlots.includes(slot)}
    />
  )
  return (
    <Sheet title={t(`organisations.role-names.in-${language}`)}>
      {needed.flatMap((slot) => [word(slot, 'one'), word(slot, 'many')])}
      <More
        summary={t('organisations.role-names.more')}
        open={props.open || others.some((slot) => values[`${language}.${slot}.one`])}
      >
        <div className="form narrow">
          {others.flatMap((slot) => [word(slot, 'one'), word(slot, 'many')])}
          {language === 'fr' && (
            <SelectField
              name="fr.gender"
              label={t('organisations.role-names.gender')}
              hint={t('organisations.role-names.gender-hint')}
              value={values['fr.gender']}
              empty={t('organisations.role-names.gender-own')}
              options={[
                { value: 'feminine', label: t('organisations.role-names.gender-feminine') },
                { value: 'masculine', label: t('organisations.role-names.gender-masculine') },
              ]}
            />
          )}
          <SelectField
            name={`${language}.elides`}
            label={t(`organisations.role-names.elides-${language}`)}
            value={values[`${language}.elides`]}
            empty={t('organisations.role-names.elides-spelling')}
            options={[
              { value: 'yes', label: t('organisations.role-names.elides-yes') },
              { value: 'no', label: t('organisations.role-names.elides-no') },
            ]}
          />
        </div>
      </More>
    </Sheet>
  )
}

function Examples({ examples }: { examples: Example[] }) {
  const t = useWords()
  return (
    <Sheet title={t('organisations.role-names.examples')}>
      <Grid>
        {examples.map(({ language, lines }) => (
          <Stack key={language}>
            <h3>{t(`organisations.role-names.in-${language}`)}</h3>
            <ul className="stack">
              {lines.map(({ form, sentence }) => (
                <li key={form}>
                  <small className="soft">{t(`organisations.role-names.form-${form}`)}</small>
                  <br />
                  <span lang={language}>{sentence}</span>
                </li>
              ))}
            </ul>
          </Stack>
        ))}
      </Grid>
    </Sheet>
  )
}
