import { useWords } from '../platform/i18n/context.tsx'

export type Step = { label: string; href?: string }

/** Where one is on a way: all the steps when there is room, « 2 sur 4 : cheminer » on a phone. `current` counts from 0. */
export function Stepper({ label, steps, current }: { label: string; steps: Step[]; current: number }) {
  const t = useWords()
  const here = steps[current]?.label ?? ''
  return (
    <nav className="steps" aria-label={label}>
      <ol className="steps-list">
        {steps.map((step, at) => (
          <li
            key={step.label}
            className={at < current ? 'done' : undefined}
            aria-current={at === current ? 'step' : undefined}
          >
            {step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            {at < current && <span className="unseen"> {t('ui.step-done')}</span>}
          </li>
        ))}
      </ol>
      <p className="steps-now" aria-hidden="true">
        {t('ui.step-of', { position: current + 1, total: steps.length, name: here })}
      </p>
    </nav>
  )
}
