import type { ReactNode } from 'react'
import { useWords } from '../platform/i18n/context.tsx'
import { useSiteName } from './document.tsx'

export type Crumb = { href: string; label: string }

/**
 * A page below the shell. `title` says the result and is both `<title>` and `<h1>`; `lead` says what it means;
 * `actions` hold one primary button at most and stay under the thumb on a phone.
 */
export function Page(props: {
  title: string
  /** Where one comes from; the page itself is added at the end. */
  crumbs?: Crumb[]
  lead?: ReactNode
  actions?: ReactNode
  /** The form came back with problems: the title says so first. */
  problem?: boolean
  children?: ReactNode
}) {
  const t = useWords()
  const site = useSiteName()
  const { title, crumbs, lead, actions, problem } = props
  const whole = site ? `${title} – ${site}` : title
  return (
    <>
      <title>{problem ? t('ui.problem-title', { title: whole }) : whole}</title>
      <div className="head">
        {crumbs && <Crumbs crumbs={crumbs} here={title} />}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {actions && <div className="acts">{actions}</div>}
      {props.children}
    </>
  )
}

function Crumbs({ crumbs, here }: { crumbs: Crumb[]; here: string }) {
  const t = useWords()
  return (
    <nav className="crumbs" aria-label={t('ui.breadcrumbs')}>
      <ol className="crumbs-list">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
