import { useWords } from '../../../platform/i18n/context.tsx'
import { Columns } from '../../../ui/arrangement.tsx'
import { Who } from '../../../ui/avatar.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Star } from '../../../ui/drawings/star.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Badge, Note } from '../../../ui/note.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Why } from '../../../ui/why.tsx'
import { galleryAddress } from '../rules.ts'

/** Lists: with everything, empty, and their pagers. */
export function TablesPart() {
  const t = useWords()
  const rows = [
    { id: '1', name: 'Aïcha Benali', other: 'Jeanne Morvan', points: 7840, sure: true },
    { id: '2', name: 'Théo Lefèvre', other: 'Karim Diallo', points: 9120, sure: false },
    { id: '3', name: t('gallery.long-name'), other: 'Paul Vasseur', points: 12310, sure: true },
  ]
  const columns = [
    {
      key: 'name',
      title: t('gallery.name'),
      sortable: true,
      cell: (row: (typeof rows)[number]) => (
        <Who
          name={<a href="#main">{row.name}</a>}
          initialsOf={row.name}
          detail={t('gallery.job-1')}
          kind="sea"
        />
      ),
    },
    {
      key: 'other',
      title: t('gallery.column-with'),
      cell: (row: (typeof rows)[number]) => (
        <Who name={row.other} initialsOf={row.other} detail={t('gallery.job-2')} kind="clay" />
      ),
    },
    {
      key: 'why',
      title: t('gallery.why'),
      cell: () => (
        <Why reasons={[{ text: t('gallery.why-1') }, { text: t('gallery.why-3'), against: true }]} />
      ),
    },
    {
      key: 'state',
      title: t('gallery.column-state'),
      cell: (row: (typeof rows)[number]) =>
        row.sure ? (
          <Badge tone="ok">{t('gallery.badge-ok')}</Badge>
        ) : (
          <Badge tone="wait">{t('gallery.badge-wait')}</Badge>
        ),
    },
    {
      key: 'points',
      title: t('gallery.column-points'),
      sortable: true,
      numeric: true,
      cell: (row: (typeof rows)[number]) => t.number(row.points),
    },
  ]
  const shared = {
    columns,
    rowKey: (row: (typeof rows)[number]) => row.id,
    sort: { by: 'name', direction: 'ascending' as const },
    sortHref: ({ by, direction }: { by: string; direction: string }) =>
      `${galleryAddress}?only=tables&sort=${by}&direction=${direction}`,
  }
  return (
    <>
      <Filters
        action={galleryAddress}
        label={t('gallery.filters')}
        clear={`${galleryAddress}?only=tables`}
        keep={{ only: 'tables' }}
      >
        <TextField name="words" label={t('gallery.name')} type="search" required />
        <SelectField
          name="state"
          label={t('gallery.column-state')}
          options={[{ value: 'ok', label: t('gallery.badge-ok') }]}
          empty={t('gallery.all-states')}
          size="long"
          required
        />
      </Filters>
      <Sheet title={t('gallery.proposals')}>
        <DataTable
          {...shared}
          caption={t('gallery.caption')}
          rows={rows}
          selection={{
            name: 'pair',
            action: galleryAddress,
            label: (row) => t('gallery.select-pair', { name: row.name, other: row.other }),
            actions: (
              <>
                <Button name="act" value="lock">
                  {t('gallery.lock')}
                </Button>
                <Button name="act" value="refuse" kind="quiet">
                  {t('gallery.refuse')}
                </Button>
              </>
            ),
          }}
        />
        <Pager
          label={t('gallery.proposals')}
          from={51}
          to={100}
          total={164}
          previous={`${galleryAddress}?page=1`}
          next={`${galleryAddress}?page=3`}
        />
      </Sheet>
      <Columns>
        <Sheet title={t('gallery.nothing')}>
          <DataTable
            {...shared}
            caption={t('gallery.caption')}
            rows={[]}
            empty={
              <EmptyState drawing={<Star />} title={t('gallery.nothing-title')} level={3}>
                {t('gallery.nothing-text')}
              </EmptyState>
            }
          />
        </Sheet>
        <Sheet title={t('gallery.pagers')}>
          <Note>
            <p>{t('gallery.note')}</p>
          </Note>
          <Pager
            label={t('gallery.nothing')}
            from={1}
            to={50}
            total={null}
            next={`${galleryAddress}?page=2`}
          />
        </Sheet>
      </Columns>
      <Pager
        from={451}
        to={500}
        total={950}
        previous={`${galleryAddress}?page=9`}
        next={`${galleryAddress}?page=11`}
        pages={{ current: 10, count: 19, href: (page) => `${galleryAddress}?page=${page}` }}
      />
    </>
  )
}

/** What can be done with the whole list: under the thumb on a phone. */
export function TablesActs() {
  const t = useWords()
  return (
    <>
      <LinkButton href="#main">{t('gallery.compare')}</LinkButton>
      <LinkButton href="#main" kind="go">
        {t('gallery.publish')}
      </LinkButton>
    </>
  )
}
