// A table of people, row by row, into profiles. Invariants: nothing is read but the columns whose fate is `read`;
// a line with one wrong cell still gives its person, so that what names them elsewhere is not wrong too.
import type { Profile } from '../matching/problem/profile.ts'
import { type Complain, readWord, separatorOf } from './cells.ts'
import { columnReader } from './column-reader.ts'
import { type Column, readHeaders } from './headers.ts'
import type { Spelling } from './spelling.ts'
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
  const readers = read
    .filter(({ field }) => field !== 'id' && field !== 'email')
    .map((column) => ({ ...column, read: columnReader(column, ranks, spelling) }))
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
        for (const { at, header, read } of readers) {
          const complain: Complain = (value, reason) => wrong.add(row.line, header, value, reason)
          const cell = row.cells[at] ?? ''
          if (cell !== '') read(cell, profile, complain)
        }
        if (name !== undefined) yield profile
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
