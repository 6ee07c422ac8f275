import type { Choice, Noun } from './role-names.ts'
import type { Determiner, Preposition } from './roles.ts'

type Context = { preposition: Preposition; determiner: Determiner; many: boolean }

/** "the mentor", "an agent", "of your godmother or godfather": the article is said once, unless "a" meets "an". */
export function englishPhrase(choice: Choice, context: Context): string {
  const { preposition, many } = context
  const before = preposition ? `${preposition} ` : ''
  if (choice.kind !== 'double') return before + article(choice.noun, context) + word(choice.noun, many)
  const feminine = word(choice.feminine, many)
  const masculine = word(choice.masculine, many)
  const first = article(choice.feminine, context)
  if (feminine === masculine) return before + first + feminine
  if (context.determiner === '' && choice.double)
    return before + (many ? choice.double.many : choice.double.one)
  const second = article(choice.masculine, context)
  return `${before}${first}${feminine} ${many ? 'and' : 'or'} ${first === second ? '' : second}${masculine}`
}

/** Whether "a" becomes "an": by the sound, so "an hour" but "a unit". */
export function takesAn(text: string): boolean {
  const plain = text.toLowerCase()
  if (/^(eu|ewe|uni(?!n)|us[aeu]|util|one|once|ouija)/.test(plain)) return false
  return /^([aeiou]|hon[eo]|hour|heir)/.test(plain)
}

function article(noun: Noun, { determiner, many }: Context): string {
  if (determiner === '') return ''
  if (determiner === 'this') return many ? 'these ' : 'this '
  if (determiner !== 'a') return `${determiner} `
  if (many) return ''
  return (noun.elides ?? takesAn(noun.one)) ? 'an ' : 'a '
}

function word(noun: Noun, many: boolean): string {
  return many ? noun.many : noun.one
}
