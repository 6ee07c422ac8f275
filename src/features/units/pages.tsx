import type { ReactNode } from 'react'
import { useWords } from '../../platform/i18n/context.tsx'
import { Columns } from '../../ui/arrangement.tsx'
import { Who } from '../../ui/avatar.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Bridge } from '../../ui/drawings/bridge.tsx'
import { Shore } from '../../ui/drawings/shore.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Badge } from '../../ui/note.tsx'
import { type Crumb, Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { FoundUnit, Step, Unit, UnitRow } from './reads.ts'
import { pageSize } from './rules.ts'
import type { PersonLine } from './space/reads.ts'

export type Path = (to: string) => string
export type Branch = { units: UnitRow[]; total: number; page: number }

/** From the list of all units down to a unit, the unit left out. `line` goes from a unit upwards. */
export function useUnitCrumbs(path: Path, line: Step[]): Crumb[] {
  const t = useWords()
  const steps = [...line].reverse().map(({ id, name }) => ({ href: path(`/units/${id}`), label: name }))
  return [{ href: path('/units'), label: t('units.title') }, ...steps]
}

export function UnitsPage(props: {
  path: Path
  organisation: string
  count: number
  branch: Branch
  mayAdd: boolean
}) {
  const t = useWords()
  const { path, count, branch } = props
  const add = props.mayAdd && (
    <LinkButton kind="go" glyph="plus" href={path('/units/new')}>
      {t('units.add')}
    </LinkButton>
  )
  return (
    <Page
      title={t('units.title')}
      lead={t('units.lead', { count, organisation: props.organisation })}
      actions={count > 0 && add}
    >
      {count > 0 && <UnitSearch path={path} typed="" />}
      <Sheet>
        <BranchTable
          path={path}
          branch={branch}
          caption={t('units.caption-top')}
          at={path('/units')}
          empty={
            <EmptyState drawing={<Bridge />} title={t('units.empty')} action={add}>
              {t('units.empty-about')}
            </EmptyState>
          }
        />
      </Sheet>
    </Page>
  )
}

export function FoundUnitsPage(props: { path: Path; typed: string; units: FoundUnit[]; more: boolean }) {
  const t = useWords()
  const { path, typed, units, more } = props
  return (
    <Page
      title={t('units.search-go')}
      lead={more ? t('units.found-many', { count: pageSize }) : t('units.found', { count: units.length })}
      crumbs={[{ href: path('/units'), label: t('units.title') }]}
    >
      <UnitSearch path={path} typed={typed} />
      <Sheet>
        <DataTable
          caption={t('units.caption-found')}
          rows={units}
          rowKey={(unit) => unit.id}
          columns={[
            { key: 'name', title: t('units.name'), cell: (unit) => <UnitName path={path} unit={unit} /> },
            { key: 'kind', title: t('units.kind'), cell: (unit) => unit.kind },
            { key: 'parent', title: t('units.parent'), cell: (unit) => unit.parent },
          ]}
          empty={
            <EmptyState drawing={<Shore />} title={t('units.empty-search')}>
              {t('units.empty-search-about')}
            </EmptyState>
          }
        />
      </Sheet>
    </Page>
  )
}

export type UnitPageProps = {
  path: Path
  unit: Unit
  /** from the unit upwards, the unit first */
  line: Step[]
  branch: Branch
  people: PersonLine[]
  /** counted up to `countedUpTo`, one more above */
  peopleHere: number
  peopleInAll: number
  countedUpTo: number
  may: { change: boolean; move: boolean }
  /** what the page says of the space, where the unit is or may become one */
  space: ReactNode
}

export function UnitPage(props: UnitPageProps) {
  const t = useWords()
  const { path, unit, branch, people, may } = props
  const at = path(`/units/${unit.id}`)
  return (
    <Page
      title={unit.name}
      lead={unit.kind}
      crumbs={useUnitCrumbs(path, props.line.slice(1))}
      actions={
        (may.change || may.move) && (
          <>
            {may.change && <LinkButton href={`${at}/edit`}>{t('units.edit')}</LinkButton>}
            {may.move && <LinkButton href={`${at}/move`}>{t('units.move')}</LinkButton>}
            {may.move && (
              <LinkButton kind="quiet" href={`${at}/removal`}>
                {t('units.remove')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      {unit.slug !== null && props.space}
      <Columns>
        <Sheet
          title={t('units.units-below')}
          aside={
            may.change && (
              <LinkButton kind="quiet" glyph="plus" href={`${path('/units/new')}?parent=${unit.id}`}>
                {t('units.add-below')}
              </LinkButton>
            )
          }
        >
          <BranchTable
            path={path}
            branch={branch}
            caption={t('units.caption')}
            at={at}
            empty={<p className="soft">{t('units.empty-below')}</p>}
          />
        </Sheet>
        <Sheet title={t('units.people')}>
          <p className="soft">
            <Count {...props} />
          </p>
          <ul className="stack">
            {people.map((person) => (
              <li key={person.id}>
                <Who
                  initialsOf={`${person.given_name} ${person.family_name}`}
                  name={
                    <a href={path(`/people/${person.id}`)}>
                      {person.given_name} {person.family_name}
                    </a>
                  }
                  detail={person.position}
                />
              </li>
            ))}
          </ul>
          {props.peopleHere > people.length && (
            <p>
              <a href={`${path('/people')}?unit=${unit.id}`}>{t('units.people-all')}</a>
            </p>
          )}
        </Sheet>
      </Columns>
      {unit.slug === null && props.space}
    </Page>
  )
}

function Count({ peopleHere, peopleInAll, countedUpTo, branch }: UnitPageProps) {
  const t = useWords()
  const here =
    peopleHere > countedUpTo
      ? t('units.people-here-many', { count: countedUpTo })
      : t('units.people-here', { count: peopleHere })
  if (branch.total === 0) return here
  const inAll =
    peopleInAll > countedUpTo
      ? t('units.people-in-all-many', { count: countedUpTo })
      : t('units.people-in-all', { count: peopleInAll })
  return peopleInAll === 0 ? here : `${here} ${inAll}`
}

function BranchTable(props: { path: Path; branch: Branch; caption: string; at: string; empty: ReactNode }) {
  const t = useWords()
  const { path, branch, at } = props
  const { units, total, page } = branch
  const from = (page - 1) * pageSize + 1
  return (
    <>
      <DataTable
        caption={props.caption}
        rows={units}
        rowKey={(unit) => unit.id}
        columns={[
          { key: 'name', title: t('units.name'), cell: (unit) => <UnitName path={path} unit={unit} /> },
          { key: 'kind', title: t('units.kind'), cell: (unit) => unit.kind },
          {
            key: 'below',
            title: t('units.below'),
            numeric: true,
            cell: (unit) => (unit.below > 0 ? t.number(unit.below) : '–'),
          },
        ]}
        empty={props.empty}
      />
      {total > pageSize && (
        <Pager
          from={from}
          to={from + units.length - 1}
          total={total}
          previous={page > 1 ? `${at}?page=${page - 1}` : null}
          next={page * pageSize < total ? `${at}?page=${page + 1}` : null}
        />
      )}
    </>
  )
}

/** The first units of a branch as plain links, and the way to all of them. */
export function UnitLinks({ path, branch, all }: { path: Path; branch: Branch; all: string }) {
  const t = useWords()
  return (
    <>
      <ul className="stack">
        {branch.units.map((unit) => (
          <li key={unit.id}>
            <UnitName path={path} unit={unit} />
          </li>
        ))}
      </ul>
      {branch.total > branch.units.length && (
        <p>
          <a href={all}>{t('units.space.units-all', { count: branch.total })}</a>
        </p>
      )}
    </>
  )
}

function UnitName({ path, unit }: { path: Path; unit: UnitRow }) {
  const t = useWords()
  return (
    <>
      <a href={path(`/units/${unit.id}`)}>{unit.name}</a>{' '}
      {unit.slug !== null && <Badge tone="sea">{t('units.space')}</Badge>}
    </>
  )
}

function UnitSearch({ path, typed }: { path: Path; typed: string }) {
  const t = useWords()
  return (
    <Filters action={path('/units')} label={t('units.search-go')} clear={typed ? path('/units') : undefined}>
      <TextField name="search" type="search" label={t('units.search')} value={typed} size="middle" required />
    </Filters>
  )
}
