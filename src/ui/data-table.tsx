import type { ReactNode } from 'react'
import { useWords } from '../platform/i18n/context.tsx'
import { Glyph } from './drawings/glyph.tsx'
import { useFormRendering } from './form-context.tsx'
import { Island } from './island.tsx'

export type Sort = { by: string; direction: 'ascending' | 'descending' }

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Can be sorted by; the header becomes a link. */
  sortable?: boolean
  /** Aligned on the right, figures of one width. */
  numeric?: boolean
  /** Holds buttons that say themselves what they do: its title is for those who hear the table. */
  acts?: boolean
  /** Says what the row is about: one column, the first unless told. */
  main?: boolean
}

export type DataTableProps<Row> = {
  /** Says what the table holds and in which order. */
  caption: ReactNode
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  sort?: Sort
  /** Where a header leads: the same page, sorted so. */
  sortHref?: (sort: Sort) => string
  /** Boxes before the rows, sent under `name` to `action` with the buttons of `actions`. */
  selection?: { name: string; action: string; label: (row: Row) => string; actions: ReactNode }
  /** Stands for the table when there is no row. */
  empty?: ReactNode
}

/** A table that becomes a list of small sheets on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, empty, selection } = props
  if (rows.length === 0 && empty) return empty
  if (!selection) return <Table {...props} />
  return <Selectable {...props} selection={selection} />
}

function Selectable<Row>(
  props: DataTableProps<Row> & { selection: NonNullable<DataTableProps<Row>['selection']> },
) {
  const t = useWords()
  const { freshKey } = useFormRendering()
  return (
    <form method="post" action={props.selection.action}>
      <input type="hidden" name="_key" value={freshKey()} />
      <Island name="select-all">
        <select-all data-all={t('ui.select-all')} data-selected={t('ui.selected', { number: '#' })}>
          <Table {...props} />
          <div className="bulk">
            <output>{t('ui.with-selection')}</output>
            {props.selection.actions}
          </div>
        </select-all>
      </Island>
    </form>
  )
}

function Table<Row>({ caption, columns, rows, rowKey, sort, sortHref, selection }: DataTableProps<Row>) {
  const t = useWords()
  const main = columns.find((column) => column.main) ?? columns[0]
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <td className="pick">
              <span className="unseen">{t('ui.selection')}</span>
            </td>
          )}
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.numeric ? 'num' : undefined}
              aria-sort={sort?.by === column.key ? sort.direction : undefined}
            >
              {column.sortable && sortHref ? (
                <a className="sort" href={sortHref(turned(column.key, sort))}>
                  {column.title}
                  <Glyph name={sort?.by === column.key ? 'down' : 'sort'} />
                </a>
              ) : column.acts ? (
                <span className="unseen">{column.title}</span>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {selection && (
              <td className="pick">
                <input
                  type="checkbox"
                  name={selection.name}
                  value={rowKey(row)}
                  aria-label={selection.label(row)}
                />
              </td>
            )}
            {columns.map((column) =>
              column === main ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  className={column.numeric ? 'num' : undefined}
                  data-label={column.acts ? undefined : column.title}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const turned = (by: string, sort: Sort | undefined): Sort => ({
  by,
  direction: sort?.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending',
})
