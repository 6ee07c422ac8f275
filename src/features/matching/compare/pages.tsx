import { useWords } from '../../../platform/i18n/context.tsx'
import type { Words } from '../../../platform/i18n/words.ts'
import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { DistributionChart } from '../../../ui/charts/distribution-chart.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { AlonePage, renderAlone } from '../alone/pages.tsx'
import type { Compared } from './rules.ts'

/** In ids: the mentee, then the mentor under each set, or null. */
export type ChangeShown = { mentee: string; mentors: (string | null)[] }

const mostChanges = 200

/** Rule sets side by side, on a page that stands alone. */
export function renderComparison(
  comparison: { sets: Compared[]; changes: ChangeShown[]; count: number },
  t: Words,
): string {
  return renderAlone(<ComparisonPage {...comparison} />, t)
}

function ComparisonPage({
  sets,
  changes,
  count,
}: {
  sets: Compared[]
  changes: ChangeShown[]
  count: number
}) {
  const t = useWords()
  return (
    <AlonePage>
      <Page
        title={t('matching.compare.title', { count: sets.length })}
        lead={t('matching.compare.lead', { count })}
      >
        <Sheet>
          <Table sets={sets} />
        </Sheet>
        <Sheet>
          <BarChart
            title={t('matching.compare.matched-chart')}
            columns={[t('matching.compare.rules'), t('matching.compare.matched')]}
            data={sets.map(({ name, matched }) => ({ label: name, value: matched }))}
          />
        </Sheet>
        {sets.map((set) => (
          <Sheet key={set.name}>
            <DistributionChart
              title={t('matching.compare.distribution', { name: set.name })}
              note={t('matching.compare.distribution-note')}
              columns={[t('matching.compare.points'), t('matching.compare.dyads')]}
              data={set.distribution.map(({ from, count }) => ({ label: t.number(from), value: count }))}
            />
          </Sheet>
        ))}
        {count > 0 && <Changes sets={sets} changes={changes} count={count} />}
      </Page>
    </AlonePage>
  )
}

function Table({ sets }: { sets: Compared[] }) {
  const t = useWords()
  return (
    <DataTable
      caption={t('matching.compare.caption')}
      rows={comparisonRows(sets, t)}
      rowKey={([title]) => title!}
      columns={['', ...sets.map(({ name }) => name)].map((title, at) => ({
        key: String(at),
        title: title || t('matching.compare.figure'),
        numeric: at > 0,
        cell: (row: string[]) => (at > 0 ? row[at]! : <b>{row[at]}</b>),
      }))}
    />
  )
}

/** The figures, one row each: what it is, then its value under each set. For the page as for the terminal. */
export function comparisonRows(sets: readonly Compared[], t: Words): string[][] {
  const row = (title: string, value: (set: Compared) => number | string | null) => [
    title,
    ...sets.map((set) => {
      const one = value(set)
      return one === null ? '–' : typeof one === 'number' ? t.number(one) : one
    }),
  ]
  return [
    row(t('matching.compare.matched'), ({ matched }) => matched),
    row(t('matching.compare.left-out'), ({ leftOut }) => leftOut),
    ...sets.map(({ name }, at) =>
      row(t('matching.compare.points-under', { name }), ({ under }) => under[at]!.points),
    ),
    ...sets.flatMap(({ name }, at) =>
      sets.some(({ under }) => under[at]!.forbidden > 0)
        ? [row(t('matching.compare.forbidden-under', { name }), ({ under }) => under[at]!.forbidden)]
        : [],
    ),
    row(t('matching.compare.least'), ({ scores }) => scores?.least ?? null),
    row(t('matching.compare.median'), ({ scores }) => scores?.median ?? null),
    row(t('matching.compare.most'), ({ scores }) => scores?.most ?? null),
    row(t('matching.compare.first-wish'), ({ firstWish }) =>
      firstWish === null ? null : t.percent(firstWish),
    ),
    row(t('matching.compare.changes', { name: sets[0]!.name }), ({ changes }) => changes),
  ]
}

function Changes({ sets, changes, count }: { sets: Compared[]; changes: ChangeShown[]; count: number }) {
  const t = useWords()
  const shown = changes.slice(0, mostChanges)
  return (
    <Sheet title={t('matching.compare.who-changes')}>
      {count > shown.length && (
        <Note tone="sea">
          <p>{t('matching.compare.more-changes', { shown: shown.length, count })}</p>
        </Note>
      )}
      <DataTable
        caption={t('matching.compare.in-order')}
        rows={shown}
        rowKey={({ mentee }) => mentee}
        columns={[
          {
            key: 'mentee',
            title: t.role('mentee', 'bare', { capital: true }),
            cell: ({ mentee }) => <b>{mentee}</b>,
          },
          ...sets.map(({ name }, at) => ({
            key: String(at),
            title: name,
            cell: ({ mentors }: ChangeShown) => mentors[at] ?? t('matching.compare.nobody'),
          })),
        ]}
      />
    </Sheet>
  )
}
