import { useWords } from '../../platform/i18n/context.tsx'
import { Who } from '../../ui/avatar.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { TwoChairs } from '../../ui/drawings/two-chairs.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { ListQuery } from './form.ts'
import { countedUpTo, type PersonRow } from './reads.ts'
import { listAddress } from './rules.ts'

type Listed = PersonRow & { key: string }

export function PeoplePage(props: {
  path: (to: string) => string
  wanted: ListQuery
  people: Listed[]
  more: boolean
  count: number
  unitName: string | null
  emails: boolean
  mayAdd: boolean
}) {
  const t = useWords()
  const { path, wanted, people, more, count, unitName, emails } = props
  const last = people.at(-1)
  const exact = count <= countedUpTo
  const address = (changes: Partial<ListQuery>) =>
    path(listAddress({ ...wanted, key: null, id: null, from: 1, ...changes }))
  const found = exact ? t('people.lead-count', { count }) : t('people.lead-more', { count: countedUpTo })
  return (
    <Page
      title={t('people.title')}
      lead={unitName ? `${t('people.in-unit', { unit: unitName })} · ${found}` : found}
      actions={
        props.mayAdd ? (
          <LinkButton kind="go" glyph="plus" href={path('/people/new')}>
            {t('people.add')}
          </LinkButton>
        ) : undefined
      }
    >
      <Filters
        action={path('/people')}
        label={t('people.search-go')}
        clear={wanted.name || wanted.unit ? path('/people') : undefined}
        keep={wanted.unit ? { unit: wanted.unit } : undefined}
      >
        <TextField
          name="name"
          type="search"
          label={t('people.search')}
          value={wanted.name}
          size="middle"
          required
        />
      </Filters>
      <Sheet>
        <DataTable
          caption={t('people.caption')}
          rows={people}
          rowKey={(person) => person.id}
          sort={{ by: 'name', direction: wanted.sort }}
          sortHref={({ direction }) => address({ sort: direction })}
          columns={[
            {
              key: 'name',
              title: t('people.name'),
              sortable: true,
              cell: (person) => (
                <Who
                  initialsOf={`${person.given_name} ${person.family_name}`}
                  name={
                    <a href={path(`/people/${person.id}`)}>
                      {person.given_name} {person.family_name}
                    </a>
                  }
                />
              ),
            },
            { key: 'position', title: t('people.position'), cell: (person) => person.position },
            {
              key: 'unit',
              title: t('people.unit'),
              cell: (person) => person.unit && <a href={path(`/units/${person.unit_id}`)}>{person.unit}</a>,
            },
            ...(emails
              ? [{ key: 'email', title: t('people.email'), cell: (person: Listed) => person.email }]
              : []),
          ]}
          empty={
            <EmptyState drawing={<TwoChairs />} title={t('people.empty-title')}>
              {wanted.name ? t('people.empty-search') : t('people.empty-unit')}
            </EmptyState>
          }
        />
        {people.length > 0 && (
          <Pager
            from={wanted.from}
            to={wanted.from + people.length - 1}
            total={exact ? count : null}
            previous={wanted.key ? address({}) : null}
            next={
              more && last ? address({ key: last.key, id: last.id, from: wanted.from + people.length }) : null
            }
          />
        )}
      </Sheet>
    </Page>
  )
}
