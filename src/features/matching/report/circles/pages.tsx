import { useWords } from '../../../../platform/i18n/context.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Badge, Note } from '../../../../ui/note.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import type { Report } from '../rules.ts'

/** Who leads, who is in, the worst fit; and how far from what nothing can go beyond. */
export function Circles({ circles }: { circles: NonNullable<Report['circles']> }) {
  const t = useWords()
  const { count, groups, bounds } = circles
  if (count === 0) return null
  const figures = [
    { key: 'placed', found: bounds.placed, most: bounds.placedMost },
    { key: 'worst', found: bounds.worst, most: bounds.worstMost },
    { key: 'points', found: bounds.points, most: bounds.pointsMost },
  ] as const
  return (
    <Sheet title={t('matching.report.circles', { count })}>
      <DataTable
        caption={t('matching.report.circles-bound')}
        rows={[...figures]}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'what',
            title: t('matching.report.circles-figure'),
            cell: ({ key }) => t(`matching.report.circles-${key}`),
          },
          {
            key: 'found',
            title: t('matching.report.circles-found'),
            numeric: true,
            cell: ({ found }) => t.number(found),
          },
          {
            key: 'most',
            title: t('matching.report.circles-most'),
            numeric: true,
            cell: ({ most }) => t.number(most),
          },
          {
            key: 'proven',
            title: t('matching.report.circles-known'),
            cell: ({ found, most }) =>
              found === most ? (
                <Badge tone="ok">{t('matching.report.circles-is-proven')}</Badge>
              ) : (
                <Badge tone="wait">{t('matching.report.circles-gap', { gap: most - found })}</Badge>
              ),
          },
        ]}
      />
      {count > groups.length && (
        <Note tone="sea">
          <p>{t('matching.report.more-circles', { shown: groups.length, count })}</p>
        </Note>
      )}
      <DataTable
        caption={t('matching.report.circles-caption')}
        rows={groups}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'number',
            title: t('matching.report.circle'),
            cell: ({ number }) => <b>{t.number(number)}</b>,
          },
          {
            key: 'mentors',
            title: t('matching.report.circles-lead'),
            cell: ({ mentors }) => t.list(mentors),
          },
          {
            key: 'mentees',
            title: t('matching.report.circles-in'),
            cell: ({ mentees }) => t.list(mentees),
          },
          {
            key: 'fit',
            title: t('matching.report.circles-worst'),
            numeric: true,
            cell: ({ fit }) => t.number(fit),
          },
        ]}
      />
    </Sheet>
  )
}
