import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rendered, tag } from '../../test/ui/rendered.tsx'
import { DataTable, type DataTableProps } from './data-table.tsx'
import { around, Pager } from './pager.tsx'

type Row = { id: string; name: string; points: number }
const rows: Row[] = [
  { id: '1', name: 'Aïcha', points: 7 },
  { id: '2', name: 'Théo', points: 9 },
]
const table: DataTableProps<Row> = {
  caption: 'Par nom',
  rows,
  rowKey: (row) => row.id,
  columns: [
    { key: 'name', title: 'Nom', sortable: true, cell: (row) => row.name },
    { key: 'points', title: 'Points', sortable: true, numeric: true, cell: (row) => row.points },
  ],
  sort: { by: 'name', direction: 'ascending' },
  sortHref: ({ by, direction }) => `?sort=${by}-${direction}`,
}

describe('DataTable', () => {
  test('has a caption, headers with their scope, a heading for each row', () => {
    const html = rendered(<DataTable {...table} />)
    expect(html).toContain('<caption>Par nom</caption>')
    expect(html.match(/scope="col"/g)).toHaveLength(2)
    expect(html).toContain('<th scope="row">Aïcha</th>')
    expect(html).toContain('<td class="num" data-label="Points">7</td>')
  })

  test('a header turns the order it shows, and begins upwards otherwise', () => {
    const html = rendered(<DataTable {...table} />)
    expect(html).toMatch(
      /<th scope="col" aria-sort="ascending"><a class="sort" href="\?sort=name-descending"/,
    )
    expect(html).toContain('href="?sort=points-ascending"')
    expect(html.match(/aria-sort/g)).toHaveLength(1)
  })

  test('the box of each row says which row', () => {
    const selection = {
      name: 'person',
      action: '/lock',
      label: (row: Row) => `Choisir ${row.name}`,
      actions: null,
    }
    const html = rendered(<DataTable {...table} selection={selection} />)
    expect(tag(html, 'form')).toMatchObject({ method: 'post', action: '/lock' })
    expect(tag(html, 'input[value=2]')).toMatchObject({
      name: 'person',
      type: 'checkbox',
      'aria-label': 'Choisir Théo',
    })
    expect(tag(html, 'input[name=_key]').value).toBe('key-1')
  })

  test('empty, it says what the place is for', () => {
    expect(rendered(<DataTable {...table} rows={[]} empty={<p>Rien encore</p>} />)).toBe('<p>Rien encore</p>')
  })
})

describe('Pager', () => {
  test('says which rows, of how many', () => {
    expect(rendered(<Pager from={1} to={50} total={164} />)).toContain('1–50 sur 164')
    expect(rendered(<Pager from={951} to={1000} total={null} />)).toContain(
      '951–1\u202f000 sur plus de 1\u202f000',
    )
    expect(rendered(<Pager from={1} to={50} total={null} />, 'en')).toContain('1–50 of more than 1,000')
  })

  test('leads on only where there is something', () => {
    const html = rendered(<Pager from={1} to={50} total={164} next="?page=2" previous={null} />)
    expect(tag(html, 'a[rel=next]').href).toBe('?page=2')
    expect(html).not.toContain('rel="prev"')
    expect(rendered(<Pager from={1} to={3} total={3} />)).not.toContain('<ul')
  })

  test('shows the first page, the last, and those beside the one shown, without a gap of one hidden twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
        const [current, count] = [Math.min(a, b), Math.max(a, b)]
        const shown = around(current, count)
        const numbers = shown.filter((page) => page !== null)
        expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y))
        for (const page of [1, count, current, Math.max(1, current - 1), Math.min(count, current + 1)])
          expect(numbers).toContain(page)
        for (const [at, page] of shown.entries())
          if (page === null) expect(shown[at + 1]! - shown[at - 1]!).toBeGreaterThan(1)
        expect(shown.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})
