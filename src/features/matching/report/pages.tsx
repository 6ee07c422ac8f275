import { useWords } from '../../../platform/i18n/context.tsx'
import type { Words } from '../../../platform/i18n/words.ts'
import { DistributionChart } from '../../../ui/charts/distribution-chart.tsx'
import { Figures } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { AlonePage, renderAlone } from '../alone/pages.tsx'
import { Circles } from './circles/pages.tsx'
import { Dyads } from './dyads/pages.tsx'
import { Costs, LeftOut, Unsaid } from './left-out/pages.tsx'
import { Proof } from './proof/pages.tsx'
import type { Report } from './rules.ts'

/** The result on a page that stands alone. */
export function renderReport(report: Report, t: Words): string {
  return renderAlone(<ReportPage report={report} />, t)
}

function ReportPage({ report }: { report: Report }) {
  const t = useWords()
  const { counts, circles } = report
  const left = counts.mentees - counts.matched
  return (
    <AlonePage aside={report.name}>
      <Page
        title={t(circles ? 'matching.report.title-circles' : 'matching.report.title', {
          count: counts.matched,
        })}
        lead={
          <>
            {leadOf(report, t)} <a href="#proof">{t('matching.report.how-known')}</a>
          </>
        }
      >
        <Sheet>
          <Figures items={figuresOf(report, t)} />
        </Sheet>
        {counts.matched > 0 && (
          <Sheet>
            <DistributionChart
              title={t(circles ? 'matching.report.distribution-circles' : 'matching.report.distribution')}
              note={t(
                circles ? 'matching.report.distribution-note-circles' : 'matching.report.distribution-note',
              )}
              columns={[
                t('matching.report.points'),
                t(circles ? 'matching.report.people' : 'matching.report.dyads'),
              ]}
              data={report.distribution}
            />
          </Sheet>
        )}
        {circles && <Circles circles={circles} />}
        {left > 0 && <LeftOut leftOut={report.leftOut} count={left} />}
        <Costs costs={report.costs} inCircles={circles !== null} />
        <Unsaid sentences={report.unsaid} />
        <Dyads dyads={report.dyads} count={counts.matched} />
        <Proof report={report} />
      </Page>
    </AlonePage>
  )
}

type T = ReturnType<typeof useWords>

function leadOf({ counts, mode, proven, circles }: Report, t: T): string {
  if (counts.matched === 0) return t('matching.report.lead-none')
  if (circles) return t(proven ? 'matching.report.circles-proven' : 'matching.report.lead-unproven')
  if (!proven) return t('matching.report.lead-unproven')
  const all = counts.matched === counts.mentees
  if (mode === 'stable') return t('matching.report.lead-stable')
  if (mode === 'fair') return t('matching.report.lead-fair')
  return all ? t('matching.report.lead-all') : t('matching.report.lead-best')
}

function figuresOf({ counts, firstWish, circles }: Report, t: T) {
  const left = counts.mentees - counts.matched
  const mean = { value: t.number(Math.round(counts.points / counts.matched)) }
  return [
    { value: t.number(counts.matched), label: t('matching.report.matched', { count: counts.matched }) },
    { value: t.number(left), label: t('matching.report.unmatched', { count: left }) },
    ...(counts.matched > 0
      ? [{ ...mean, label: t(circles ? 'matching.report.mean-circles' : 'matching.report.mean') }]
      : []),
    lastFigure(),
  ]

  function lastFigure() {
    if (circles) return { value: t.number(circles.bounds.worst), label: t('matching.report.figure-worst') }
    if (!firstWish)
      return { value: t.number(counts.places), label: t('matching.report.places', { count: counts.mentors }) }
    const { share, wishers } = firstWish
    return { value: t.percent(share), label: t('matching.report.first-wish', { count: wishers }) }
  }
}
