import { useWords } from '../../../../platform/i18n/context.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { Why } from '../../../../ui/why.tsx'
import { mostLeftOut, type Report, type ReportLeftOut } from '../rules.ts'

/** Who has no proposal, which rules keep whom away, and which rule would help most. */
export function LeftOut({ leftOut, count }: { leftOut: ReportLeftOut[]; count: number }) {
  const t = useWords()
  const shown = leftOut.slice(0, mostLeftOut)
  return (
    <Sheet title={t('matching.report.without')}>
      {count > shown.length && (
        <Note tone="sea">
          <p>{t('matching.report.more-left-out', { shown: shown.length, count })}</p>
        </Note>
      )}
      <DataTable
        caption={t('matching.report.in-order')}
        rows={shown}
        rowKey={({ mentee }) => mentee}
        columns={[
          {
            key: 'mentee',
            title: t.role('mentee', 'bare', { capital: true }),
            cell: ({ mentee }) => <b>{mentee}</b>,
          },
          { key: 'why', title: t('matching.report.why'), cell: (one) => <Closed one={one} /> },
          {
            key: 'relax',
            title: t('matching.report.to-relax'),
            cell: ({ relax }) =>
              relax &&
              t('matching.report.relax', {
                ...relax,
                points: t.number(relax.points, { signDisplay: 'exceptZero' }),
              }),
          },
        ]}
      />
    </Sheet>
  )
}

function Closed({ one: { reason, closed } }: { one: ReportLeftOut }) {
  const t = useWords()
  return (
    <>
      {reason && (
        <p>
          {t('matching.report.reason', {
            reason: reason === 'no-place' ? 'full' : reason === 'closed' ? 'other' : reason,
          })}
        </p>
      )}
      {closed.length > 0 && (
        <Why
          reasons={closed.map(({ rule, mentors }) => ({
            against: true,
            text: t('matching.report.closed', { rule, count: mentors }),
          }))}
        />
      )}
    </>
  )
}

/** What this run was too large to say. */
export function Unsaid({ sentences }: { sentences: readonly string[] }) {
  const t = useWords()
  if (sentences.length === 0) return null
  return (
    <Sheet title={t('matching.report.unsaid')}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Sheet>
  )
}

/** What each rule that may be relaxed costs the whole. */
export function Costs({ costs, inCircles }: { costs: Report['costs']; inCircles: boolean }) {
  const t = useWords()
  if (costs.length === 0) return null
  return (
    <Sheet title={t('matching.report.costs')}>
      <p>{t(inCircles ? 'matching.report.costs-lead-circles' : 'matching.report.costs-lead')}</p>
      <DataTable
        caption={t('matching.report.costs-caption')}
        rows={costs}
        rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', title: t('matching.report.rule'), cell: ({ rule }) => rule },
          {
            key: 'dyads',
            title: t(inCircles ? 'matching.report.more-placed' : 'matching.report.more-matched'),
            numeric: true,
            cell: ({ dyads }) => t.number(dyads, { signDisplay: 'exceptZero' }),
          },
          {
            key: 'points',
            title: t('matching.report.more-points'),
            numeric: true,
            cell: ({ points }) => t.number(points, { signDisplay: 'exceptZero' }),
          },
        ]}
      />
    </Sheet>
  )
}
