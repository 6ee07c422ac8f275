import { lookVersion } from '../../../core/looks/look.ts'
import type { Problem } from '../../../platform/http/parse-form.ts'
import { useWords } from '../../../platform/i18n/context.tsx'
import { Acts, Columns } from '../../../ui/arrangement.tsx'
import { Who } from '../../../ui/avatar.tsx'
import { Button, LinkButton, PostButton } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { TwoChairs } from '../../../ui/drawings/two-chairs.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { type Branch, type Path, UnitLinks, useUnitCrumbs } from '../pages.tsx'
import type { Step, Unit } from '../reads.ts'
import type { PersonLine } from './reads.ts'

/** On a unit's page: what it is as a space, or what it would gain by becoming one. Nothing for whom it does not concern. */
export function SpaceOfUnit(props: {
  path: Path
  organisation: string
  unit: Unit
  administrators: PersonLine[]
  may: { change: boolean; makeSpaces: boolean }
}) {
  const t = useWords()
  const { path, organisation, unit, administrators, may } = props
  const at = path(`/units/${unit.id}`)
  if (unit.slug === null)
    return may.makeSpaces ? (
      <Sheet title={t('units.space.not-yet')}>
        <p>{t('units.space.what', { organisation })}</p>
        <Acts>
          <LinkButton href={`${at}/space`}>{t('units.space.make')}</LinkButton>
        </Acts>
      </Sheet>
    ) : null
  return (
    <Sheet title={t('units.space.is')}>
      <p>
        <a href={path(`/spaces/${unit.slug}`)}>{t('units.space.open', { name: unit.name })}</a>
      </p>
      <p className="soft">{t('units.space.administrators-count', { count: administrators.length })}</p>
      {may.change && (
        <Acts>
          <LinkButton href={`${at}/look`}>{t('units.space.look')}</LinkButton>
          <LinkButton href={`${at}/administrators`}>{t('units.space.administrators')}</LinkButton>
          {may.makeSpaces && <LinkButton href={`${at}/space`}>{t('units.space.address-go')}</LinkButton>}
          {may.makeSpaces && (
            <LinkButton kind="quiet" href={`${at}/space/end`}>
              {t('units.space.end')}
            </LinkButton>
          )}
        </Acts>
      )}
    </Sheet>
  )
}

/** The home of a space, in its own look, open to everybody of the organisation. */
export function SpacePage(props: {
  path: Path
  organisation: string
  space: Unit & { slug: string }
  line: Step[]
  branch: Branch
  administrators: PersonLine[]
  mayChange: boolean
}) {
  const t = useWords()
  const { path, organisation, space, branch, administrators } = props
  return (
    <Page
      title={space.name}
      lead={t('units.space.lead', { kind: space.kind, organisation })}
      crumbs={useUnitCrumbs(path, props.line.slice(1))}
      actions={
        props.mayChange && (
          <LinkButton href={path(`/units/${space.id}`)}>{t('units.space.administer')}</LinkButton>
        )
      }
    >
      <link
        rel="stylesheet"
        href={`${path(`/spaces/${space.slug}/look.css`)}?v=${lookVersion(space.look)}`}
      />
      {space.logo_id && <img src={path(`/logos/${space.logo_id}`)} alt="" width={120} loading="lazy" />}
      <Columns>
        <Sheet title={t('units.space.units')}>
          {branch.units.length === 0 ? (
            <p className="soft">{t('units.space.no-units')}</p>
          ) : (
            <UnitLinks path={path} branch={branch} all={path(`/units/${space.id}`)} />
          )}
          <p>
            <a href={`${path('/people')}?unit=${space.id}`}>{t('units.space.people')}</a>
          </p>
        </Sheet>
        <Sheet title={t('units.space.administrators')}>
          {administrators.length === 0 ? (
            <p className="soft">{t('units.space.administrators-none')}</p>
          ) : (
            <ul className="stack">
              {administrators.map((person) => (
                <li key={person.id}>
                  <PersonName path={path} person={person} />
                </li>
              ))}
            </ul>
          )}
        </Sheet>
      </Columns>
    </Page>
  )
}

/** Makes a unit a space, or changes the space's address. */
export function SpaceFormPage(props: {
  path: Path
  organisation: string
  address: string
  unit: Unit
  line: Step[]
  value: string
  problems?: Problem[]
}) {
  const t = useWords()
  const { path, unit, problems } = props
  const making = unit.slug === null
  return (
    <Page
      title={t(making ? 'units.space.make-title' : 'units.space.address-title', { name: unit.name })}
      lead={
        making ? t('units.space.what', { organisation: props.organisation }) : t('units.space.address-lead')
      }
      crumbs={useUnitCrumbs(path, props.line)}
      problem={Boolean(problems)}
    >
      <Sheet>
        <Form
          action={path(`/units/${unit.id}/space`)}
          problems={problems}
          actions={
            <>
              <Button kind="go">{t(making ? 'units.space.make' : 'units.save')}</Button>
              <LinkButton kind="quiet" href={path(`/units/${unit.id}`)}>
                {t('ui.cancel')}
              </LinkButton>
            </>
          }
        >
          <TextField
            name="slug"
            label={t('units.space.slug')}
            hint={t('units.space.slug-hint', { url: props.address })}
            value={props.value}
            size="middle"
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            required
          />
        </Form>
      </Sheet>
    </Page>
  )
}

export function SpaceEndPage({ path, unit, line }: { path: Path; unit: Unit; line: Step[] }) {
  const t = useWords()
  return (
    <Page title={t('units.space.end-title', { name: unit.name })} crumbs={useUnitCrumbs(path, line)}>
      <Sheet>
        <p>{t('units.space.end-lead')}</p>
        <Acts>
          <PostButton kind="danger" action={path(`/units/${unit.id}/space/end`)}>
            {t('units.space.end')}
          </PostButton>
          <LinkButton kind="quiet" href={path(`/units/${unit.id}`)}>
            {t('units.space.end-keep')}
          </LinkButton>
        </Acts>
      </Sheet>
    </Page>
  )
}

/** Who administers a space; somebody is found by name or e-mail address, without script. */
export function AdministratorsPage(props: {
  path: Path
  unit: Unit
  line: Step[]
  administrators: PersonLine[]
  typed: string
  found: PersonLine[]
}) {
  const t = useWords()
  const { path, unit, administrators, typed, found } = props
  const at = path(`/units/${unit.id}/administrators`)
  const known = new Set(administrators.map(({ id }) => id))
  return (
    <Page
      title={t('units.space.administrators-of', { name: unit.name })}
      lead={t('units.space.administrators-lead')}
      crumbs={useUnitCrumbs(path, props.line)}
    >
      <Sheet title={t('units.space.administrators')}>
        <DataTable
          caption={t('units.space.administrators-count', { count: administrators.length })}
          rows={administrators}
          rowKey={(person) => person.id}
          columns={[
            {
              key: 'name',
              title: t('units.name'),
              cell: (person) => <PersonName path={path} person={person} />,
            },
            {
              key: 'remove',
              title: t('units.space.right'),
              cell: (person) => (
                <PostButton kind="quiet" action={`${at}/${person.id}/end`}>
                  {t('units.space.remove')}
                  <span className="unseen"> {nameOf(person)}</span>
                </PostButton>
              ),
            },
          ]}
          empty={
            <EmptyState drawing={<TwoChairs />} title={t('units.space.nobody')} level={3}>
              {t('units.space.nobody-about')}
            </EmptyState>
          }
        />
      </Sheet>
      <Sheet title={t('units.space.add')}>
        <Filters action={at} label={t('units.space.search-go')}>
          <TextField
            name="search"
            type="search"
            label={t('units.space.search')}
            value={typed}
            size="middle"
            required
          />
        </Filters>
        {typed && found.length === 0 && <p>{t('units.space.found-none')}</p>}
        {found.length > 0 && (
          <DataTable
            caption={t('units.space.found', { count: found.length })}
            rows={found}
            rowKey={(person) => person.id}
            columns={[
              {
                key: 'name',
                title: t('units.name'),
                cell: (person) => <PersonName path={path} person={person} />,
              },
              {
                key: 'add',
                title: t('units.space.right'),
                cell: (person) =>
                  known.has(person.id) ? (
                    t('units.space.already')
                  ) : (
                    <PostButton action={at} fields={{ person: person.id }}>
                      {t('units.space.give')}
                      <span className="unseen"> {nameOf(person)}</span>
                    </PostButton>
                  ),
              },
            ]}
          />
        )}
      </Sheet>
    </Page>
  )
}

const nameOf = ({ given_name, family_name }: PersonLine) => `${given_name} ${family_name}`

function PersonName({ path, person }: { path: Path; person: PersonLine }) {
  return (
    <Who
      initialsOf={nameOf(person)}
      name={<a href={path(`/people/${person.id}`)}>{nameOf(person)}</a>}
      detail={person.position}
    />
  )
}
