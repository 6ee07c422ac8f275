import { describe, expect, test } from 'vitest'
import { rendered } from '../../../test/ui/rendered.tsx'
import { Gallery } from './pages.tsx'
import { galleryParts, galleryPath, readGallery } from './rules.ts'

describe.each(galleryParts)('%s', (part) => {
  test.each(['fr', 'en'] as const)('is sound HTML in %s', (lang) => {
    const html = rendered(<Gallery part={part} lang={lang} scheme={null} look={false} />, lang)
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((one) => one[1]!)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const known = new Set([...ids, 'main', 'top'])
    const referred = [
      ...[
        ...html.matchAll(/\s(?:aria-(?:describedby|labelledby|controls)|for|list|popovertarget)="([^"]+)"/g),
      ].flatMap((one) => one[1]!.split(' ')),
      ...[...html.matchAll(/href="#([^"]+)"/g)].map((one) => one[1]!),
    ]
    expect(referred.filter((id) => !known.has(id))).toEqual([])
    // a message that fails shows its key
    expect(html).not.toMatch(/>(?:ui|gallery)\.[a-z]/)
  })
})

test('a view and its address say the same', () => {
  for (const part of galleryParts)
    for (const scheme of ['light', 'dark', null] as const)
      for (const look of [true, false]) {
        const view = { part, lang: 'en' as const, scheme, look }
        expect(readGallery(new URL(galleryPath(view), 'http://x').searchParams, 'fr')).toEqual(view)
      }
  expect(readGallery(new URLSearchParams('only=%3Cb%3E&lang=xx&scheme=blue'), 'fr')).toEqual({
    part: 'drawings',
    lang: 'fr',
    scheme: null,
    look: false,
  })
})
