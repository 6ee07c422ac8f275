import type { Side } from '../../../core/matching/problem/profile.ts'
import { criteria } from '../../../core/matching/rules/criteria.ts'
import { gates } from '../../../core/matching/rules/gates.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'
import { fieldWords } from '../../../core/people-files/field-words.ts'
import type { Column } from '../../../core/people-files/headers.ts'

/** A rule that reads a field which no column of a side brings: it will find everybody the same there. */
export type Blind = { side: Side; field: string; sort: 'gate' | 'criterion'; kind: string }

export function blindRules(rules: RuleSet, columns: Record<Side, readonly Column[]>): Blind[] {
  const brings = (side: Side, field: string) =>
    columns[side].some((column) => column.fate === 'read' && column.field === field)
  const of = (sort: Blind['sort'], kind: string): Blind[] => {
    const { fields } =
      sort === 'gate' ? gates[kind as keyof typeof gates] : criteria[kind as keyof typeof criteria]
    return (['mentee', 'mentor'] as const).flatMap((side) =>
      fields[side].filter((field) => !brings(side, field)).map((field) => ({ side, field, sort, kind })),
    )
  }
  // blocks, lines and pairs of the past are often in no file, and rightly so
  const optional = new Set(['capacity', 'minimum', 'line', 'blocks', 'conflicts', 'past', 'related'])
  const all = [
    ...rules.gates.flatMap(({ kind }) => of('gate', kind)),
    ...rules.criteria.flatMap(({ kind }) => of('criterion', kind)),
  ]
  return all.filter(({ field }) => !optional.has(field))
}

/** The name that a column may have, in the reader's language: the lists begin with the French ones. */
export function columnName(field: string, language: 'fr' | 'en'): string {
  const words = fieldWords.find((one) => one.field === field)?.words ?? [field]
  return (language === 'en' && englishNames[field]) || words[0]!
}

const englishNames: Record<string, string> = {
  seeks: 'skills sought',
  offers: 'skills offered',
  aspires: 'target positions',
  held: 'positions held',
  languages: 'languages',
  availability: 'availability',
  support: 'support',
  interests: 'interests',
  units: 'unit',
  place: 'place',
  region: 'region',
  utcOffset: 'time zone',
  profession: 'profession',
  seniority: 'rank',
  experience: 'experience',
  group: 'group',
}

/** JSON with its keys in order and no space: the same rules are the same text, whatever the file's layout. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}
