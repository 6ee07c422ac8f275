import { useWords } from '../platform/i18n/context.tsx'

/** Reasons for and against, as sentences. */
export function Why({ reasons }: { reasons: { text: string; against?: boolean }[] }) {
  const t = useWords()
  return (
    <ul className="why">
      {reasons.map((reason) => (
        <li key={reason.text} className={reason.against ? 'against' : undefined}>
          <b aria-hidden="true">{reason.against ? '–' : '+'}</b>
          <span>
            <span className="unseen">{reason.against ? t('ui.against') : t('ui.for')} </span>
            {reason.text}
          </span>
        </li>
      ))}
    </ul>
  )
}
