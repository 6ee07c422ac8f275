// What a column is about, found in its header, French or English. Invariant: a header of the banned grounds is refused
// before any field is looked for, so that no such column is ever read into anything.

import type { Axis, Side } from '../matching/problem/profile.ts'
import { roleWords } from '../words/glossary-words.ts'
import type { Role } from '../words/roles.ts'
import { foldWord, withoutAccents } from '../words/word-folding.ts'
import { type Field, fieldWords, leftOut } from './field-words.ts'
import { type Ground, groundOf } from './grounds.ts'

/** What becomes of a column. `unused`: known, and no rule can use it; `unranked`: grades whose order nothing gives; `twice`: another column says the same. */
export type Column = { header: string; at: number } & (
  | { fate: 'read'; field: Field; axis?: Axis }
  | { fate: 'refused'; ground: Ground }
  | { fate: 'twice'; field: Field }
  | { fate: 'free-text' | 'personal' | 'unranked' | 'unused' | 'unknown' }
)

/** Every column of a file of people, in order. The first of two that say the same is read. */
export function readHeaders(headers: readonly string[]): Column[] {
  const taken = new Set<Field>()
  return headers.map((header, at) => {
    const column = { header, at }
    const ground = groundOf(plainWords(header))
    if (ground) return { ...column, fate: 'refused', ground }
    const key = headerKey(header)
    const left = leftOutByKey.get(key)
    if (left) return { ...column, fate: left }
    const found = fieldsByKey.get(key)
    if (!found) return { ...column, fate: 'unknown' }
    // a skill may have a column for each axis
    if (taken.has(found.field) && !found.axis) return { ...column, fate: 'twice', field: found.field }
    taken.add(found.field)
    return { ...column, fate: 'read', ...found }
  })
}

/** « Identifiant du mentor » is about a mentor: the side that the header of a pair's column names. */
export function sideOf(header: string): Side | null {
  const found = new Set(wordsOf(header).flatMap((word) => sides[roleOf(word) ?? 'referent'] ?? []))
  return found.size === 1 ? [...found][0]! : null
}

/** With its accents first: « mentoré » and « mentore » are not on the same side. */
function roleOf(word: string): Role | undefined {
  return roleWords.get(word) ?? plainRoles.get(withoutAccents(word))
}

const sides: Partial<Record<Role, Side>> = {
  mentor: 'mentor',
  tutor: 'mentor',
  coach: 'mentor',
  mentee: 'mentee',
  tutee: 'mentee',
  coachee: 'mentee',
}

/** Lower case, no accents, one space between words, no final s: « Centres d’intérêt » reads « centre d interet ». */
export function plainWords(header: string): string {
  return wordsOf(header).map(plain).join(' ')
}

/** The same without small words and names of roles: « compétences offertes par la mentore » reads « competence offerte ». */
export function headerKey(header: string): string {
  const words = wordsOf(header).filter((word) => !small.has(withoutAccents(word)))
  const others = words.filter((word) => !roleOf(word))
  // a column that only names the role holds the person
  return others.length > 0 ? others.map(plain).join(' ') : words.length > 0 ? 'id' : ''
}

/** The words of a header, accents kept. */
function wordsOf(header: string): string[] {
  return foldWord(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{M}\p{N}+]+/u)
    .filter((word) => word !== '')
}

function plain(word: string): string {
  const bare = withoutAccents(word)
  return bare.length > 3 ? bare.replace(/[sx]$/, '') : bare
}

const small = new Set('d l de du des la le les un une the of in en a au aux to for pour par by my'.split(' '))
// « filleule » and « tutoré » in any accents; where two words differ by an accent alone, the one without wins
const plainRoles = new Map(
  [...roleWords]
    .reverse()
    .map(([word, role]) => [withoutAccents(word), roleWords.get(withoutAccents(word)) ?? role]),
)
const fieldsByKey = new Map(
  fieldWords.flatMap(({ words, ...column }) => words.map((word) => [headerKey(word), column] as const)),
)
const leftOutByKey = new Map(
  leftOut.flatMap(({ fate, words }) => words.map((word) => [headerKey(word), fate] as const)),
)
