import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { renderToStaticMarkup } from 'react-dom/server'
import { Gallery } from '../../src/features/gallery/pages.tsx'
import { galleryWords, otherLook } from '../../src/features/gallery/routes.tsx'
import { galleryAddress, lookAddress, readGallery } from '../../src/features/gallery/rules.ts'
import { asset, serveAssets } from '../../src/platform/assets/assets.ts'
import { buildAssets } from '../../src/platform/assets/build.mjs'
import { securityHeaders } from '../../src/platform/http/headers.ts'
import { WordsProvider } from '../../src/platform/i18n/context.tsx'
import { Document } from '../../src/ui/document.tsx'
import { FormContext } from '../../src/ui/form-context.tsx'
import { Shell } from '../../src/ui/shell.tsx'

/** The gallery as a whole document of its own, with the real headers, and nothing else of the application. */
export async function startGallery(): Promise<{ url: string; close(): Promise<void> }> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  await buildAssets({ root, outDir: `${root}/build/assets` })
  const app = new Hono()
  app.get('/assets/:file', serveAssets)
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get(lookAddress, (c) => c.body(otherLook(), 200, { 'content-type': 'text/css' }))
  app.get(galleryAddress, (c) => {
    const nonce = randomUUID()
    return c.html(
      galleryHtml(new URL(c.req.url).searchParams, nonce),
      200,
      securityHeaders({ nonce, https: false }),
    )
  })
  // What was sent, so that a test can see that a form works without script.
  app.post(galleryAddress, async (c) => c.json(await c.req.parseBody({ all: true })))
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    )
  })
}

export function galleryHtml(query: URLSearchParams, nonce: string): string {
  const props = readGallery(query, 'fr')
  const words = galleryWords(props.lang)
  const french = props.lang === 'fr'
  const island = (name: string) => asset(`${name}.js`)
  const page = (
    <WordsProvider words={words}>
      <FormContext value={{ freshKey: randomUUID, island, nonce }}>
        <Document
          lang={words.locale}
          siteName="Dyade"
          scheme={props.scheme}
          stylesheets={[asset('app.css')]}
          fonts={[asset('atkinson-hyperlegible-next-latin-wght-normal.woff2')]}
          icon={asset('favicon.svg')}
        >
          <Shell
            brand={{ href: '/gallery', name: 'Dyade' }}
            places={[
              { href: '#home', label: french ? 'Accueil' : 'Home', glyph: 'home', current: true },
              { href: '#programmes', label: french ? 'Programmes' : 'Programmes', glyph: 'compass' },
              { href: '#people', label: french ? 'Annuaire' : 'Directory', glyph: 'people' },
              { href: '#training', label: french ? 'Formation' : 'Training', glyph: 'book' },
              { href: '#guide', label: 'Guide', glyph: 'lamp' },
            ]}
            account={{
              name: 'Camille Roussel',
              role: words.role('coordinator', 'bare', { form: 'feminine', capital: true }),
              avatar: { kind: 'clay' },
              links: [{ href: '#profile', label: french ? 'Mon profil' : 'My profile' }],
              signOut: { action: '/gallery' },
            }}
            footer={{
              links: [{ href: '#accessibility', label: french ? 'Accessibilité' : 'Accessibility' }],
            }}
          >
            <Gallery {...props} />
          </Shell>
        </Document>
      </FormContext>
    </WordsProvider>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}`
}
