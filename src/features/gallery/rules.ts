import type { Colours } from '../../core/looks/look.ts'
import { type Language, languages } from '../../core/words/language.ts'

export const galleryParts = ['drawings', 'states', 'fields', 'problems', 'tables', 'charts'] as const
export type GalleryPart = (typeof galleryParts)[number]

export type GalleryView = {
  part: GalleryPart
  lang: Language
  scheme: 'light' | 'dark' | null
  /** In other colours than Dyade's own. */
  look: boolean
}

export const galleryAddress = '/gallery'
export const lookAddress = '/gallery/look.css'

/** Where a part is shown, in a language, a scheme, a look: `/gallery?only=fields&lang=en&scheme=dark&look=other`. */
export function galleryPath({ part, lang, scheme, look }: GalleryView): string {
  const query = new URLSearchParams({
    only: part,
    lang,
    ...(scheme && { scheme }),
    ...(look && { look: 'other' }),
  })
  return `${galleryAddress}?${query}`
}

/** The way back; what is not understood is as if it were not there. */
export function readGallery(query: URLSearchParams, otherwise: Language): GalleryView {
  const scheme = query.get('scheme')
  return {
    part: galleryParts.find((part) => part === query.get('only')) ?? 'drawings',
    lang: languages.find((language) => language === query.get('lang')) ?? otherwise,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : null,
    look: query.get('look') === 'other',
  }
}

/** A forest and a plum, to see that a look reaches everything. */
export const otherColours: Colours = {
  main: { light: '#2f5d3a', dark: '#a6d3ae' },
  warm: { light: '#8a2f6b', dark: '#eaa6d3' },
}
