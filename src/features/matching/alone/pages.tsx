import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { inlineStyles } from '../../../platform/assets/inline-styles.ts'
import { useWords, WordsProvider } from '../../../platform/i18n/context.tsx'
import type { Words } from '../../../platform/i18n/words.ts'
import { Mark } from '../../../ui/drawings/mark.tsx'

/** The body of a page that stands alone. */
export function AlonePage({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  const t = useWords()
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
        {aside && <span className="soft">{aside}</span>}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </body>
  )
}

/** The whole document: no script, nothing fetched, and a policy that says so to the browser. */
export function renderAlone(body: ReactNode, t: Words): string {
  const styles = inlineStyles() + own
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
        {body}
      </html>
    </WordsProvider>,
  )
  return `<!doctype html>${page.replace(mark, () => styles)}\n`
}

const mark = 'styles-stand-here'
// the reasons are what is read: the identifiers give way
const own = '@media (min-width:48.01rem){td .why{min-width:24rem}td b,td,th{overflow-wrap:anywhere}}'
