/** The languages of the screens. To add one: docs/translate.md. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

export const regions = ['FR', 'CA'] as const
export type Region = (typeof regions)[number]

/** The BCP 47 tag that dates, numbers and the page's `lang` follow. */
export function localeOf(language: Language, region: Region = 'FR'): string {
  if (language === 'en') return region === 'CA' ? 'en-CA' : 'en-GB'
  return region === 'CA' ? 'fr-CA' : 'fr-FR'
}
