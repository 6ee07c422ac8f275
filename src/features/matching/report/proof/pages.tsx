import { useWords } from '../../../../platform/i18n/context.tsx'
import type { Words } from '../../../../platform/i18n/words.ts'
import { DescriptionList } from '../../../../ui/facts.tsx'
import { More } from '../../../../ui/more.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import type { Report } from '../rules.ts'

/** Why nothing better exists, in words, then in figures. */
export function Proof({ report }: { report: Report }) {
  const t = useWords()
  const { proof, price, counts, gap, mode } = report
  return (
    <Sheet title={t('matching.report.how-known')} id="proof">
      {mode === 'stable' && <p>{t('matching.report.proof-stable')}</p>}
      {mode === 'fair' && <p>{t('matching.report.proof-fair')}</p>}
      <p>{proofOf(report, t)}</p>
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

function proofOf({ circles, proven, gap }: Report, t: Words): string {
  if (circles)
    return `${t('matching.report.proof-circles', circles.bounds)} ${t('matching.report.circles-word')}`
  return proven ? t('matching.report.proof') : t('matching.report.no-proof', { gap })
}
