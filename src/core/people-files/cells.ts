// What a cell may hold. Each reader gives its value, or undefined after saying what is wrong: it never throws.
import { type Axis, axes } from '../matching/problem/profile.ts'
import { withoutAccents } from '../words/word-folding.ts'
import type { Reason } from './wrong-lines.ts'

/** Says what is wrong with a value: the cell, or the one item of its list. */
export type Complain = (value: string, reason: Reason) => void

const longest = 200

/** A word of the file's own vocabulary: one line, one kind of space. */
export function readWord(text: string, complain: Complain): string | undefined {
  const word = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (word === '') return undefined
  if (word.length <= longest) return word
  complain(word, { reason: 'long', most: longest })
  return undefined
}

export function readWhole(text: string, least: number, most: number, complain: Complain): number | undefined {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '')
  if (plain === '') return undefined
  const number = /^\d{1,9}(?:[.,]0+)?$/.test(plain) ? Number.parseInt(plain, 10) : Number.NaN
  if (number >= least && number <= most) return number
  complain(text.trim(), { reason: 'whole-number', least, most })
  return undefined
}

/** The items of a list, without those that are empty; `separator` is what `separatorOf` found for the column. */
export function readList(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** `|` where a cell of the column has one, or else `;`, a line's end, or a comma where commas may part (`commas`). */
export function separatorOf(cells: Iterable<string>, commas: boolean): string {
  const all = [...cells]
  return (
    ['|', ';', '\n', ...(commas ? [','] : [])].find((sign) => all.some((cell) => cell.includes(sign))) ?? '|'
  )
}

export type Skill = { skill: string; axis: Axis; numbers: number[] }

/** « négociation (savoir-faire):3 »: the name, the axis in brackets, then one number or two. */
export function readSkill(
  item: string,
  usual: Axis,
  limits: readonly number[],
  complain: Complain,
): Skill | undefined {
  const parts = item.split(':').map((part) => part.trim())
  const numbers: number[] = []
  while (parts.length > 1 && numbers.length < limits.length && /^\d+$/.test(parts.at(-1)!))
    numbers.unshift(Number(parts.pop()))
  const wrong = numbers.findIndex((number, at) => number < 1 || number > limits[at]!)
  if (wrong >= 0) {
    complain(item, { reason: 'whole-number', least: 1, most: limits[wrong]! })
    return undefined
  }
  const [, name, bracket] = /^(.*?)(?:\s*\(([^()]*)\))?$/s.exec(parts.join(':'))!
  const axis = bracket === undefined ? usual : axisOf(bracket)
  // brackets that name no axis belong to the name: « Python (débutant) »
  const skill = readWord(axis === undefined ? parts.join(':') : name!, complain)
  return skill === undefined ? undefined : { skill, axis: axis ?? usual, numbers }
}

function axisOf(text: string): Axis | undefined {
  const plain = folded(text)
  return axes.find((axis) => axisWords[axis].includes(plain))
}

const axisWords: Record<Axis, string[]> = {
  knowledge: ['savoir', 'savoirs', 'connaissance', 'connaissances', 'knowledge'],
  'know-how': ['savoir faire', 'savoirs faire', 'know how', 'skill'],
  attitude: ['savoir etre', 'savoirs etre', 'attitude', 'attitudes', 'behaviour', 'behavior'],
}

/** « chef de bureau:48 », « chef de bureau:4 ans »: the position and for how many months; 0 when nothing says. */
export function readHeld(item: string, complain: Complain): { position: string; months: number } | undefined {
  const [, name = item, number, unit = ''] =
    /^(.*\S)\s*:\s*(\d{1,4})\s*(mois|months?|m|ans?|années?|years?|y)?$/isu.exec(item) ?? []
  const position = readWord(name, complain)
  const months = Number(number ?? 0) * (/^[ay]/i.test(unit) ? 12 : 1)
  if (position === undefined) return undefined
  if (months <= 1_200) return { position, months }
  complain(item, { reason: 'whole-number', least: 0, most: 1_200 })
  return undefined
}

/** « anglais:B2 », « anglais (B2) », « anglais B2 »: the language and its CEFR level, 1 to 6; B2 when nothing says. */
export function readLanguage(
  item: string,
  complain: Complain,
): { language: string; level: number } | undefined {
  const [, name, level] = /^(.*?\S)\s*[:( ]\s*([ABC][12])\s*\)?$/isu.exec(item) ?? []
  if (name === undefined && /[:(]/.test(item)) {
    complain(item, { reason: 'language-level' })
    return undefined
  }
  const language = readWord(name ?? item, complain)
  if (language === undefined) return undefined
  return { language, level: level === undefined ? 4 : levels.indexOf(level.toUpperCase()) + 1 }
}

const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

/** « +05:30 », « UTC-4 », « Z »: minutes from UTC. */
export function readUtcOffset(text: string, complain: Complain): number | undefined {
  const plain = text
    .trim()
    .replace(/^(?:utc|gmt)\s*/i, '')
    .replace('−', '-')
  if (text.trim() === '') return undefined
  if (plain === '' || /^z$/i.test(plain)) return 0
  const [, sign, hours, minutes = '0'] = /^([+-]?)(\d{1,2})(?:[:h]?([0-5]\d))?$/.exec(plain) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  if (Math.abs(offset) <= 14 * 60) return offset
  complain(text.trim(), { reason: 'utc-offset' })
  return undefined
}

/** A rank by its name in `ranks`, the least senior first (1, 2, …), or by a number when there are no names. */
export function readRank(text: string, ranks: readonly string[], complain: Complain): number | undefined {
  if (ranks.length === 0) return readWhole(text, 0, 1_000_000, complain)
  const plain = folded(text)
  if (plain === '') return undefined
  const at = ranks.findIndex((rank) => folded(rank) === plain)
  if (at >= 0) return at + 1
  complain(text.trim(), { reason: 'rank', ranks })
  return undefined
}

/** Lower case, no accents, hyphens as spaces: how two spellings of a closed list's word are compared. */
export function folded(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[\s\u2010-\u2015_-]+/g, ' ')
    .trim()
}
