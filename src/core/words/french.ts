import type { Address } from './form.ts'
import type { Choice, Gender, Noun } from './role-names.ts'
import type { Determiner, Preposition } from './roles.ts'

type Context = { preposition: Preposition; determiner: Determiner; many: boolean; address: Address }
type Articled = { article: string; word: string }

/** « la mentore ou le mentor », « de l’accompagnatrice ou de l’accompagnateur », « la ou le coach ». */
export function frenchPhrase(choice: Choice, context: Context): string {
  if (choice.kind === 'one') return joined(articled(choice.noun, choice.gender, context))
  if (choice.kind === 'dotted') return joined(dotted(choice.noun, context))
  if (context.preposition === '' && context.determiner === '' && choice.double)
    return context.many ? choice.double.many : choice.double.one
  const feminine = articled(choice.feminine, 'feminine', context)
  const masculine = articled(choice.masculine, 'masculine', context)
  if (feminine.word === masculine.word) {
    if (feminine.article === masculine.article) return joined(feminine)
    return `${feminine.article.trim()} ou ${joined(masculine)}`
  }
  const link = context.many ? 'et' : context.determiner === 'no' ? 'ni' : 'ou'
  return `${joined(feminine)} ${link} ${joined(masculine)}`
}

/** Whether « le » elides before the word: a vowel, or an h that is not sounded. */
export function elides(word: string): boolean {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  if (/^(onz|oui|ouistiti|uhlan|yaourt|yoga|yogi)/.test(plain)) return false
  return /^(?:[aeiouœæ]|y[^aeiou])/.test(plain) || silentH.test(plain)
}

/** « de Paul », « d’Anaïs », « qu’Yves »: a word that elides, before a name which is not known when it is written. */
export function elidedBefore(link: string, name: string): string {
  return elides(name) ? `${link.slice(0, -1)}’${name}` : `${link} ${name}`
}

// Silent h among the words that may name a role, and first names; any other h is taken as sounded (« le haut responsable »).
const silentH =
  /^(habil|habit|harmon|hebdo|heberg|helen|henri|herve|heriti|heroin|hesit|heur|hier(?!arch)|hippol|histor|hom(?!ard)|honn|honor|hopit|horlog|horten|hortic|hospit|hot(?!te)|huiss|huma|humor|hydr|hyeres|hygien)/

function joined({ article, word }: Articled): string {
  return article + word
}

function articled(noun: Noun, slot: Gender, context: Context): Articled {
  const gender = noun.gender ?? slot
  const word = context.many ? noun.many : noun.one
  const vowel = noun.elides ?? elides(word)
  return { article: context.many ? plural(context, vowel) : singular(context, gender, vowel), word }
}

function singular({ preposition, determiner, address }: Context, gender: Gender, vowel: boolean): string {
  const feminine = gender === 'feminine'
  const possessive = (first: string) => `${first}${feminine && !vowel ? 'a' : 'on'} `
  switch (determiner) {
    case '':
      return bare(preposition, vowel)
    case 'the':
      if (vowel) return `${preposition === 'of' ? 'de ' : preposition === 'to' ? 'à ' : ''}l’`
      if (feminine) return `${preposition === 'of' ? 'de ' : preposition === 'to' ? 'à ' : ''}la `
      return preposition === 'of' ? 'du ' : preposition === 'to' ? 'au ' : 'le '
    case 'a':
      return prefixed(preposition, feminine ? 'une ' : 'un ')
    case 'no':
      return prefixed(preposition, feminine ? 'aucune ' : 'aucun ')
    case 'this':
      return prefixed(preposition, feminine ? 'cette ' : vowel ? 'cet ' : 'ce ')
    case 'my':
      return prefixed(preposition, possessive('m'))
    case 'your':
      return prefixed(preposition, address === 'tu' ? possessive('t') : 'votre ')
    case 'their':
      return prefixed(preposition, possessive('s'))
  }
}

function plural({ preposition, determiner, address }: Context, vowel: boolean): string {
  if (determiner === 'the') return preposition === 'of' ? 'des ' : preposition === 'to' ? 'aux ' : 'les '
  if (determiner === 'a' && preposition !== 'of') return prefixed(preposition, 'des ')
  if (determiner === '' || determiner === 'a') return bare(preposition, vowel)
  const words = { my: 'mes ', your: address === 'tu' ? 'tes ' : 'vos ', their: 'ses ', this: 'ces ', no: '' }
  return prefixed(preposition, words[determiner])
}

function dotted(noun: Noun, context: Context): Articled {
  if (context.many) return articled(noun, 'masculine', context)
  const { preposition, determiner, address } = context
  const vowel = noun.elides ?? elides(noun.one)
  const articles: Record<Exclude<Determiner, '' | 'the'>, string> = {
    a: 'un·e ',
    no: 'aucun·e ',
    this: 'cet·te ',
    my: vowel ? 'mon ' : 'mon·ma ',
    your: address === 'vous' ? 'votre ' : vowel ? 'ton ' : 'ton·ta ',
    their: vowel ? 'son ' : 'son·sa ',
  }
  if (determiner === '' || (determiner === 'the' && vowel)) return articled(noun, 'masculine', context)
  if (determiner === 'the') {
    const article = preposition === 'of' ? 'du·de la ' : preposition === 'to' ? 'au·à la ' : 'le·la '
    return { article, word: noun.one }
  }
  return { article: prefixed(preposition, articles[determiner]), word: noun.one }
}

function bare(preposition: Preposition, vowel: boolean): string {
  if (preposition === 'of') return vowel ? 'd’' : 'de '
  return preposition === 'to' ? 'à ' : ''
}

function prefixed(preposition: Preposition, article: string): string {
  if (preposition === 'of') return /^[ua]/.test(article) ? `d’${article}` : `de ${article}`
  return preposition === 'to' ? `à ${article}` : article
}
