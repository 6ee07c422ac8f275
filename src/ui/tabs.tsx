import type { ReactNode } from 'react'

/** The parts of one place, as links: each has its address. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; label: ReactNode; count?: ReactNode; current?: boolean }[]
}) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="tabs-list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
