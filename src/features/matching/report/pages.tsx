import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Mode } from '../../../core/matching/rules/rule-set.ts'
import { inlineStyles } from '../../../platform/assets/inline-styles.ts'
import { useWords, WordsProvider } from '../../../platform/i18n/context.tsx'
import type { Words } from '../../../platform/i18n/words.ts'
import { DistributionChart } from '../../../ui/charts/distribution-chart.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Mark } from '../../../ui/drawings/mark.tsx'
import { DescriptionList, Figures } from '../../../ui/facts.tsx'
import { More } from '../../../ui/more.tsx'
import { Badge, Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Why } from '../../../ui/why.tsx'

/** One line of a score: what a criterion brings, and from what. */
export type Reason = { rule: string; points: number; most: number; evidence: string[] }

export type ReportDyad = {
  mentee: string
  mentor: string
  second: string | null
  points: number
  /** where the other stands among all who could have been */
  rank: { ofMentor: number | null; ofMentee: number | null }
  locked: boolean
  reasons: Reason[]
}

export type ReportLeftOut = {
  mentee: string
  /** closed: no mentor is open to them; taken: those who are have no place left */
  reason: 'closed' | 'taken'
  closed: { rule: string; mentors: number }[]
  /** the one rule whose absence would help most, and how */
  relax: { rule: string; dyads: number; points: number } | null
}

export type Report = {
  name: string | null
  mode: Mode
  counts: { mentees: number; mentors: number; places: number; matched: number; points: number }
  gap: number
  firstWish: { share: number; wishers: number } | null
  price: { dyads: number; points: number } | null
  distribution: { label: string; value: number }[]
  dyads: ReportDyad[]
  leftOut: ReportLeftOut[]
  /** what each rule costs: how many more would be matched without it, and for how many points more */
  costs: { rule: string; dyads: number; points: number }[]
  proof: {
    bound: number
    primal: number
    pairs: number
    scored: number
    seed: number
    engine: string
    ruleHash: string
  }
}

const [mostDyads, mostLeftOut] = [500, 100]

/** A page that stands alone: no script, nothing fetched, and a policy that says so to the browser. */
export function renderReport(report: Report, t: Words): string {
  const styles = inlineStyles()
  const hash = createHash('sha256').update(styles).digest('base64')
  const page = renderToStaticMarkup(
    <WordsProvider words={t}>
      <html lang={t.locale}>
        <head>
          <meta charSet="utf-8" />
          <meta
            httpEquiv="Content-Security-Policy"
            content={`default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:`}
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <style>{mark}</style>
        </head>
        <ReportPage report={report} />
      </html>
    </WordsProvider>,
  )
  return `<!doctype html>${page.replace(mark, () => styles)}\n`
}

const mark = 'styles-stand-here'

function ReportPage({ report }: { report: Report }) {
  const t = useWords()
  const { counts, dyads, leftOut } = report
  const proven = report.gap === 0
  return (
    <body>
      <a className="skip" href="#main">
        {t('ui.skip-to-content')}
      </a>
      <header className="top">
        <span className="brand">
          <Mark />
          <span>Dyade</span>
        </span>
        {report.name && <span className="soft">{report.name}</span>}
      </header>
      <main id="main" tabIndex={-1}>
        <Page
          title={t('matching.report.title', { count: counts.matched })}
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
                title={t('matching.report.distribution')}
                note={t('matching.report.distribution-note')}
                columns={[t('matching.report.points'), t('matching.report.dyads')]}
                data={report.distribution}
              />
            </Sheet>
          )}
          <Dyads dyads={dyads} />
          {counts.matched < counts.mentees && (
            <LeftOut leftOut={leftOut} count={counts.mentees - counts.matched} />
          )}
          <Costs costs={report.costs} />
          <Proof report={report} proven={proven} />
        </Page>
      </main>
    </body>
  )
}

type T = ReturnType<typeof useWords>

function leadOf({ counts, mode, gap }: Report, t: T): string {
  if (counts.matched === 0) return t('matching.report.lead-none')
  if (gap > 0) return t('matching.report.lead-unproven')
  const all = counts.matched === counts.mentees
  if (mode === 'stable') return t('matching.report.lead-stable')
  if (mode === 'fair') return t('matching.report.lead-fair')
  return all ? t('matching.report.lead-all') : t('matching.report.lead-best')
}

function figuresOf({ counts, firstWish }: Report, t: T) {
  const left = counts.mentees - counts.matched
  return [
    { value: t.number(counts.matched), label: t('matching.report.matched', { count: counts.matched }) },
    { value: t.number(left), label: t('matching.report.unmatched', { count: left }) },
    ...(counts.matched > 0
      ? [{ value: t.number(Math.round(counts.points / counts.matched)), label: t('matching.report.mean') }]
      : []),
    ...(firstWish
      ? [
          {
            value: t.percent(firstWish.share),
            label: t('matching.report.first-wish', { count: firstWish.wishers }),
          },
        ]
      : []),
    { value: t.number(counts.places), label: t('matching.report.places', { count: counts.mentors }) },
  ]
}

function Dyads({ dyads }: { dyads: ReportDyad[] }) {
  const t = useWords()
  if (dyads.length === 0) return null
  const shown = dyads.slice(0, mostDyads)
  const second = shown.some((dyad) => dyad.second !== null)
  return (
    <Sheet title={t('matching.report.proposals')}>
      {dyads.length > shown.length && (
        <Note tone="sea">
          <p>{t('matching.report.more-dyads', { shown: shown.length, count: dyads.length })}</p>
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

function LeftOut({ leftOut, count }: { leftOut: ReportLeftOut[]; count: number }) {
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
            cell: ({ relax }) => relax && t('matching.report.relax', relax),
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
      <p>{t('matching.report.reason', { reason: reason === 'taken' ? 'taken' : 'other' })}</p>
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

function Costs({ costs }: { costs: Report['costs'] }) {
  const t = useWords()
  if (costs.length === 0) return null
  return (
    <Sheet title={t('matching.report.costs')}>
      <p>{t('matching.report.costs-lead')}</p>
      <DataTable
        caption={t('matching.report.costs-caption')}
        rows={costs}
        rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', title: t('matching.report.rule'), cell: ({ rule }) => rule },
          {
            key: 'dyads',
            title: t('matching.report.more-matched'),
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

function Proof({ report: { proof, price, counts, gap }, proven }: { report: Report; proven: boolean }) {
  const t = useWords()
  return (
    <Sheet title={t('matching.report.how-known')} id="proof">
      <p>{proven ? t('matching.report.proof') : t('matching.report.no-proof', { gap })}</p>
      {price && (price.dyads > 0 || price.points !== 0) && <p>{t('matching.report.price', price)}</p>}
      <More summary={t('matching.report.certificate')}>
        <DescriptionList
          items={[
            { term: t('matching.report.total'), value: t.number(counts.points) },
            { term: t('matching.report.primal'), value: t.number(proof.primal) },
            { term: t('matching.report.bound'), value: t.number(proof.bound) },
            { term: t('matching.report.gap'), value: t.number(gap) },
            {
              term: t('matching.report.pairs'),
              value: t('matching.report.pairs-seen', { pairs: proof.pairs, scored: proof.scored }),
            },
            { term: t('matching.report.seed'), value: String(proof.seed) },
            { term: t('matching.report.engine'), value: proof.engine },
            { term: t('matching.report.rule-hash'), value: proof.ruleHash },
          ]}
        />
      </More>
      <p>{t('matching.report.verify')}</p>
    </Sheet>
  )
}
