import { useWords } from '../platform/i18n/context.tsx'
import { Glyph } from './drawings/glyph.tsx'

export type PagerProps = {
  /** Tells this pager from another on the same page. */
  label?: string
  /** The rows shown, from 1. */
  from: number
  to: number
  /** How many in all; null when more than 1,000, which is as far as we count. */
  total: number | null
  previous?: string | null
  next?: string | null
  /** With numbered pages: the one shown, how many, and where each is. */
  pages?: { current: number; count: number; href: (page: number) => string }
}

/** Which rows are shown, and the way to the others; nothing where one page holds them all. */
export function Pager({ label, from, to, total, previous, next, pages }: PagerProps) {
  const t = useWords()
  if (from === 1 && to === total) return null
  const range = { from: t.number(from), to: t.number(to) }
  return (
    <nav className="pager" aria-label={label ?? t('ui.pages')}>
      <p className="small soft">
        {total === null ? t('ui.range-of-many', range) : t('ui.range', { ...range, total: t.number(total) })}
      </p>
      {(previous || next || pages) && (
        <ul className="pager-list">
          {previous && (
            <li className="back">
              <a href={previous} rel="prev">
                <Glyph name="chevron" />
                {t('ui.previous-page')}
              </a>
            </li>
          )}
          {pages &&
            around(pages.current, pages.count).map((page, at) =>
              page === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the gaps have no other name
                <li key={`gap${at}`} className="gap" aria-hidden="true">
                  <span>…</span>
                </li>
              ) : (
                <li key={page} className="page">
                  <a
                    href={pages.href(page)}
                    aria-current={page === pages.current ? 'page' : undefined}
                    aria-label={t('ui.page-number', { page: t.number(page) })}
                  >
                    {t.number(page)}
                  </a>
                </li>
              ),
            )}
          {next && (
            <li>
              <a href={next} rel="next">
                {t('ui.next-page')}
                <Glyph name="chevron" />
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}

/** First, last, and the neighbours of the page shown; null where pages are left out. */
export function around(current: number, count: number): (number | null)[] {
  const kept = [...new Set([1, current - 1, current, current + 1, count])].filter(
    (page) => page >= 1 && page <= count,
  )
  return kept
    .sort((a, b) => a - b)
    .flatMap((page, at) => (at > 0 && page - kept[at - 1]! > 1 ? [null, page] : [page]))
}
