import { lookCss, lookOf } from '../../core/looks/look.ts'
import type { Language } from '../../core/words/language.ts'
import { roleNamePresets } from '../../core/words/presets.ts'
import { bytes, page } from '../../platform/http/answer.ts'
import { featureRoutes, outside } from '../../platform/http/routes.ts'
import { WordsProvider } from '../../platform/i18n/context.tsx'
import { createWords } from '../../platform/i18n/words.ts'
import { Gallery } from './pages.tsx'
import { type GalleryView, galleryAddress, lookAddress, otherColours, readGallery } from './rules.ts'

/** For those who build: the application mounts them in development only. */
export const routes = featureRoutes()

routes.get(
  galleryAddress,
  outside(({ query, t }) => page(<GalleryIn {...readGallery(query, t.language)} />)),
)

routes.get(
  lookAddress,
  outside(() => bytes(otherLook(), { 'content-type': 'text/css; charset=utf-8' })),
)

/** Doubled, so that it wins wherever React sets its link. */
export const otherLook = () => lookCss(lookOf(otherColours), ':root:root')

export const galleryWords = (language: Language) =>
  createWords({
    language,
    form: 'feminine',
    address: 'tu',
    roleNames: roleNamePresets.dyade,
    timeZone: 'Europe/Paris',
  })

/** The page in the language and the scheme asked for, whatever those of the document around it. */
function GalleryIn(view: GalleryView) {
  return (
    <WordsProvider words={galleryWords(view.lang)}>
      <div className="gallery" lang={view.lang} data-scheme={view.scheme ?? undefined}>
        <Gallery {...view} />
      </div>
    </WordsProvider>
  )
}
