import type { ReactNode } from 'react'
import { useWords } from '../platform/i18n/context.tsx'
import { type Account, AccountMenu } from './account-menu.tsx'
import { Glyph, type GlyphName } from './drawings/glyph.tsx'
import { Mark } from './drawings/mark.tsx'

/** One of the places of the navigation: five at most, since on a phone they are a bar under the thumb. */
export type Place = { href: string; label: string; glyph: GlyphName; current?: boolean }

export type ShellProps = {
  brand: { href: string; name: string; logo?: string }
  places?: Place[]
  account?: Account | null
  /** Beside the brand for those who are not signed in: a link to the door. */
  aside?: ReactNode
  flash?: ReactNode
  footer?: { links: { href: string; label: string; lang?: string }[]; note?: ReactNode }
  children: ReactNode
}

/** The body of every page. */
export function Shell({ brand, places = [], account, aside, flash, footer, children }: ShellProps) {
  const t = useWords()
  if (places.length > 5) throw new Error('Shell: the navigation holds five places at most.')
  return (
    <body>
      <a className="skip" href="#main">
        {t('ui.skip-to-content')}
      </a>
      <header className="top">
        <a className="brand" href={brand.href}>
          {brand.logo ? <img src={brand.logo} alt="" loading="lazy" /> : <Mark />}
          <span>{brand.name}</span>
        </a>
        {places.length > 0 && <Places places={places} />}
        {account && <AccountMenu {...account} />}
        {aside && <div className="account">{aside}</div>}
      </header>
      <main id="main" tabIndex={-1}>
        {flash}
        {children}
      </main>
      {footer && (
        <footer className="foot">
          <ul className="foot-links">
            {footer.links.map((link) => (
              <li key={link.href}>
                <a href={link.href} lang={link.lang} hrefLang={link.lang}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
          {footer.note && <p>{footer.note}</p>}
        </footer>
      )}
    </body>
  )
}

function Places({ places }: { places: Place[] }) {
  const t = useWords()
  return (
    <nav className="places" aria-label={t('ui.main-navigation')}>
      <ul className="places-list">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={place.current ? 'page' : undefined}>
              <Glyph name={place.glyph} />
              <span>{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
