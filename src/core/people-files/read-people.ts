// A table of people, row by row, into profiles. Invariants: nothing is read but the columns whose fate is `read`;
// a line with one wrong cell still gives its person, so that what names them elsewhere is not wrong too.
import type { Profile } from '../matching/problem/profile.ts'
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
  separatorOf,
} from './cells.ts'
import { type Column, readHeaders } from './headers.ts'
import { type Spelling, spelled } from './spelling.ts'
import type { Reason, WrongLines } from './wrong-lines.ts'

/** A table as src/platform/tables gives it; its rows may be asked for more than once. */
export type TableOfLines = { headers: readonly string[]; rows(): Iterable<TableLine> }
export type TableLine = {
  line: number
  cells?: readonly string[]
  wrong?: Reason & { reason: 'cells' | 'quote' }
}

export type PeopleFile =
  | {
      ok: true
      columns: Column[]
      /** To be gone through once: what is wrong goes to `wrong` meanwhile. */
      profiles(wrong: WrongLines): Generator<Profile>
    }
  | { ok: false; reason: 'no-id'; columns: Column[] }

type ReadColumn = Extract<Column, { fate: 'read' }> & { separator: string }

/** @param ranks names of the grades, the least senior first; without them a grade that is no number is not read */
export function readPeople(
  table: TableOfLines,
  { ranks = [], spelling }: { ranks?: readonly string[]; spelling: Spelling },
): PeopleFile {
  const sample = firstCells(table)
  const columns = readHeaders(table.headers).map((column): Column => {
    const ranked = column.fate === 'read' && column.field === 'seniority' && ranks.length === 0
    const numbers = sample.some((cells) => /^\s*\d+\s*$/.test(cells[column.at] ?? ''))
    return ranked && !numbers && sample.length > 0
      ? { header: column.header, at: column.at, fate: 'unranked' }
      : column
  })
  const read = columns
    .filter((column) => column.fate === 'read')
    .map((column) => ({
      ...column,
      separator: separatorOf(
        sample.map((cells) => cells[column.at] ?? ''),
        !commaFree.has(column.field),
      ),
    }))
  const id = read.find(({ field }) => field === 'id') ?? read.find(({ field }) => field === 'email')
  if (!id) return { ok: false, reason: 'no-id', columns }
  const fields = read.filter(({ field }) => field !== 'id' && field !== 'email')
  return {
    ok: true,
    columns: columns.map((column) =>
      column.fate === 'read' && column.field === 'email' && column.at !== id.at
        ? { header: column.header, at: column.at, fate: 'personal' }
        : column,
    ),
    *profiles(wrong) {
      const lines = new Map<string, number>()
      for (const row of table.rows()) {
        if (!row.cells) {
          if (row.wrong) wrong.add(row.line, '', '', row.wrong)
          continue
        }
        const name = idOf(row.cells[id.at] ?? '', row.line, id.header, lines, wrong)
        const profile: Profile = { id: name ?? '' }
        for (const column of fields)
          readCell(row.cells[column.at] ?? '', row.line, column, profile, { ranks, wrong })
        if (name !== undefined) yield spelled(profile, spelling)
      }
    },
  }
}

/** Where a comma may belong to the word: « Ministry of Housing, Communities and Local Government ». */
const commaFree = new Set<string>(['units', 'aspires', 'held'])

/** Enough of them to see how a column is written. */
function firstCells(table: TableOfLines): (readonly string[])[] {
  const cells: (readonly string[])[] = []
  for (const row of table.rows()) {
    if (row.cells) cells.push(row.cells)
    if (cells.length === 500) break
  }
  return cells
}

function idOf(
  cell: string,
  line: number,
  header: string,
  lines: Map<string, number>,
  wrong: WrongLines,
): string | undefined {
  const id = readWord(cell, (value, reason) => wrong.add(line, header, value, reason))
  const first = id === undefined ? undefined : lines.get(id)
  if (id === undefined && cell.trim() === '') wrong.add(line, header, '', { reason: 'missing' })
  else if (first !== undefined && id !== undefined) wrong.add(line, header, id, { reason: 'twice', first })
  else if (id !== undefined) {
    lines.set(id, line)
    return id
  }
  return undefined
}

type Reading = { ranks: readonly string[]; wrong: WrongLines }

function readCell(
  cell: string,
  line: number,
  { header, field, axis, separator }: ReadColumn,
  profile: Profile,
  { ranks, wrong }: Reading,
): void {
  if (cell === '') return
  const complain: Complain = (value, reason) => wrong.add(line, header, value, reason)
  const items = () => readList(cell, separator)
  const usual = axis ?? 'know-how'
  switch (field) {
    case 'capacity':
    case 'minimum':
      profile[field] = readWhole(cell, 0, 10_000, complain)
      break
    case 'experience':
      profile.experience = readWhole(cell, 0, 80, complain)
      break
    case 'seniority':
      profile.seniority = readRank(cell, ranks, complain)
      break
    case 'utcOffset':
      profile.utcOffset = readUtcOffset(cell, complain)
      break
    case 'seeks':
      profile.seeks = (profile.seeks ?? []).concat(seeks(items(), usual, complain))
      break
    case 'offers':
      profile.offers = (profile.offers ?? []).concat(
        items().flatMap((item) => {
          const read = readSkill(item, usual, [4], complain)
          return read ? [{ skill: read.skill, axis: read.axis, level: read.numbers[0] ?? 2 }] : []
        }),
      )
      break
    case 'held':
      profile.held = items().flatMap((item) => readHeld(item, complain) ?? [])
      break
    case 'languages':
      profile.languages = items().flatMap((item) => readLanguage(item, complain) ?? [])
      break
    case 'place':
    case 'region':
    case 'profession':
    case 'group':
      profile[field] = readWord(cell, complain)
      break
    case 'id':
    case 'email':
      break
    default:
      profile[field] = items().flatMap((item) => readWord(item, complain) ?? [])
  }
}

/** The number after a skill sought is its priority, and a second one the level wished for. Without it, the order says. */
function seeks(items: string[], usual: 'knowledge' | 'know-how' | 'attitude', complain: Complain) {
  return items.flatMap((item, at) => {
    const read = readSkill(item, usual, [3, 4], complain)
    if (!read) return []
    const priority = (read.numbers[0] ?? Math.min(3, at + 1)) as 1 | 2 | 3
    const level = read.numbers[1]
    return [{ skill: read.skill, axis: read.axis, priority, ...(level !== undefined && { level }) }]
  })
}
