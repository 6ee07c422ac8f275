// A column's cells into a field of the profile. Invariant: a list names a word once, as Terms asks.
import type { Axis, Profile } from '../matching/problem/profile.ts'
import {
  type Complain,
  readHeld,
  readLanguage,
  readList,
  readRank,
  readSkill,
  readUtcOffset,
  readWhole,
  readWord,
} from './cells.ts'
import type { Field } from './field-words.ts'
import type { Spelling, Vocabulary } from './spelling.ts'

/** Writes into the profile what the cell holds, or says what is wrong with it. */
export type ColumnReader = (cell: string, profile: Profile, complain: Complain) => void

export type ReadColumn = { field: Field; axis?: Axis; separator: string }

/** @param ranks names of grades, the least senior first; none: grades are numbers */
export function columnReader(column: ReadColumn, ranks: readonly string[], spelling: Spelling): ColumnReader {
  const { field, separator } = column
  switch (field) {
    case 'id':
    case 'email':
      return () => {}
    case 'capacity':
    case 'minimum':
      return (cell, profile, complain) => {
        profile[field] = readWhole(cell, 0, 10_000, complain)
      }
    case 'experience':
      return (cell, profile, complain) => {
        profile.experience = readWhole(cell, 0, 80, complain)
      }
    case 'seniority': {
      const rank = remembered((cell, complain) => readRank(cell, ranks, complain))
      return (cell, profile, complain) => {
        profile.seniority = rank(cell, complain)
      }
    }
    case 'utcOffset':
      return (cell, profile, complain) => {
        profile.utcOffset = readUtcOffset(cell, complain)
      }
    case 'seeks':
    case 'offers':
      return skillsReader(field, column, spelling)
    case 'held': {
      const item = remembered((text, complain) =>
        spelledIn(readHeld(text, complain), 'position', spelling.position),
      )
      return (cell, profile, complain) => {
        const months = new Map<string, number>()
        for (const text of readList(cell, separator)) {
          const one = item(text, complain)
          if (one) months.set(one.position, (months.get(one.position) ?? 0) + one.months)
        }
        profile.held = [...months].map(([position, sum]) => ({ position, months: sum }))
      }
    }
    case 'languages': {
      const item = remembered((text, complain) =>
        spelledIn(readLanguage(text, complain), 'language', spelling.language),
      )
      return (cell, profile, complain) => {
        profile.languages = onePer('language', readItems(cell, separator, item, complain))
      }
    }
    case 'place':
    case 'region':
    case 'profession':
    case 'group': {
      const word = remembered((text, complain) => spelt(readWord(text, complain), spelling[field]))
      return (cell, profile, complain) => {
        profile[field] = word(cell, complain)
      }
    }
    case 'aspires':
    case 'availability':
    case 'support':
    case 'interests':
    case 'units':
      return wordsReader(field, separator, spelling[vocabularyOf[field]])
    default:
      return wordsReader(field, separator, (id) => id)
  }
}

const vocabularyOf = {
  aspires: 'position',
  availability: 'slot',
  support: 'support',
  interests: 'interest',
  units: 'unit',
} satisfies Partial<Record<Field, Vocabulary>>

function wordsReader(
  field: keyof typeof vocabularyOf | 'line' | 'blocks' | 'conflicts' | 'past' | 'related',
  separator: string,
  spell: (word: string) => string,
): ColumnReader {
  const item = remembered((text, complain) => spelt(readWord(text, complain), spell))
  return (cell, profile, complain) => {
    profile[field] = [...new Set(readItems(cell, separator, item, complain))]
  }
}

/** Sought: a priority, then the level wished for; without the first the order says. Offered: a level, 2 when nothing says. */
function skillsReader(
  field: 'seeks' | 'offers',
  { axis, separator }: ReadColumn,
  spelling: Spelling,
): ColumnReader {
  const limits = field === 'seeks' ? [3, 4] : [4]
  const item = remembered((text, complain) =>
    spelledIn(readSkill(text, axis ?? 'know-how', limits, complain), 'skill', spelling.skill),
  )
  return (cell, profile, complain) => {
    const read = readItems(cell, separator, item, complain)
    if (field === 'offers') {
      const offers = read.map(({ skill, axis, numbers }) => ({ skill, axis, level: numbers[0] ?? 2 }))
      profile.offers = onePer('skill', [...(profile.offers ?? []), ...offers])
    } else {
      const seeks = read.map(({ skill, axis, numbers: [priority, level] }, at) => ({
        skill,
        axis,
        priority: (priority ?? Math.min(3, at + 1)) as 1 | 2 | 3,
        ...(level !== undefined && { level }),
      }))
      profile.seeks = onePer('skill', [...(profile.seeks ?? []), ...seeks])
    }
  }
}

type Read<Value> = (text: string, complain: Complain) => Value | undefined

/** The same words come back by the thousand: what was read without fault is kept. */
function remembered<Value>(read: Read<Value>): Read<Value> {
  const kept = new Map<string, Value>()
  return (text, complain) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const value = read(text, complain)
    if (value !== undefined && kept.size < 20_000) kept.set(text, value)
    return value
  }
}

function readItems<Value>(cell: string, separator: string, read: Read<Value>, complain: Complain): Value[] {
  const values: Value[] = []
  for (const text of readList(cell, separator)) {
    const value = read(text, complain)
    if (value !== undefined) values.push(value)
  }
  return values
}

const spelt = (word: string | undefined, spell: (word: string) => string) =>
  word === undefined ? undefined : spell(word)

function spelledIn<Key extends string, Item extends Record<Key, string>>(
  item: Item | undefined,
  key: Key,
  spell: (word: string) => string,
): Item | undefined {
  return item && { ...item, [key]: spell(item[key]) }
}

/** Of two items of one word, the first. */
function onePer<Key extends string, Item extends Record<Key, string>>(key: Key, list: Item[]): Item[] {
  return list.filter((item, at) => list.findIndex((other) => other[key] === item[key]) === at)
}
