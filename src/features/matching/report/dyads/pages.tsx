import { useWords } from '../../../../platform/i18n/context.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Badge, Note } from '../../../../ui/note.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { Why } from '../../../../ui/why.tsx'
import { mostDyads, type ReportDyad } from '../rules.ts'

/** Each dyad with its reasons; beyond five hundred, where to find the others. */
export function Dyads({ dyads, count }: { dyads: readonly ReportDyad[]; count: number }) {
  const t = useWords()
  if (dyads.length === 0) return null
  const shown = dyads.slice(0, mostDyads)
  const second = shown.some((dyad) => dyad.second !== null)
  return (
    <Sheet title={t('matching.report.proposals')}>
      {count > shown.length && (
        <Note tone="sea">
          <p>{t('matching.report.more-dyads', { shown: shown.length, count })}</p>
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
            cell: ({ mentee, locked }) => (
              <>
                <b>{mentee}</b> {locked && <Badge tone="sea">{t('matching.report.locked')}</Badge>}
              </>
            ),
          },
          { key: 'mentor', title: t.role('mentor', 'bare', { capital: true }), cell: ({ mentor }) => mentor },
          ...(second
            ? [
                {
                  key: 'second',
                  title: t('matching.report.second'),
                  cell: ({ second }: ReportDyad) => second ?? '',
                },
              ]
            : []),
          { key: 'why', title: t('matching.report.why'), cell: (dyad) => <Reasons dyad={dyad} /> },
          {
            key: 'points',
            title: t('matching.report.points'),
            numeric: true,
            cell: ({ points }) => t.number(points),
          },
        ]}
      />
    </Sheet>
  )
}

function Reasons({ dyad: { reasons, rank } }: { dyad: ReportDyad }) {
  const t = useWords()
  const { ofMentor, ofMentee } = rank
  return (
    <>
      <Why
        reasons={reasons.map(({ rule, points, most, evidence }) => ({
          against: points === 0,
          text:
            points === 0
              ? t('matching.report.nothing-for', { rule })
              : evidence.length > 0
                ? t('matching.report.brings-from', { rule, points, most, evidence: t.list(evidence) })
                : t('matching.report.brings', { rule, points, most }),
        }))}
      />
      {ofMentor !== null && ofMentee !== null && (
        <small className="soft">{t('matching.report.ranks', { ofMentor, ofMentee })}</small>
      )}
    </>
  )
}
