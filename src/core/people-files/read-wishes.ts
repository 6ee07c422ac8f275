// Wishes as they come: a wish a line (by rank, tier or value), a person a line (their choices in columns), or a table of
// values with a person a line and a person a column. Invariant: each wish holds a rank or a value, never both.
import { type Side, sides, type Wish } from '../matching/problem/profile.ts'
import { readList, readWhole, readWord } from './cells.ts'
import { headerKey, plainWords, sideOf } from './headers.ts'
import { type Place, readPerson } from './read-pairs.ts'
import type { TableLine, TableOfLines } from './read-people.ts'
import type { WrongLines } from './wrong-lines.ts'

export type WishesFile =
  | { ok: true; wishes(wrong: WrongLines): Generator<Wish>; places: Place[] }
  | { ok: false; reason: 'no-wishes' }

const most = 1_000_000

/** @returns how to go through the wishes, or that the headers say neither who wishes nor for whom */
export function readWishes(table: TableOfLines): WishesFile {
  const { headers } = table
  const keys = headers.map(headerKey)
  const roles = headers.map(sideOf)
  const at = (words: ReadonlySet<string>) => keys.findIndex((key) => words.has(key))
  const by = headers.findIndex((header) => byWords.has(plainWords(header)))
  const [mentee, mentor] = sides.map((side) => roles.indexOf(side))
  const [rank, value] = [at(rankWords), at(valueWords)]
  const places: Place[] = []
  const made = (
    read: (cells: readonly string[], line: number, wrong: WrongLines) => Iterable<Wish & Columns>,
  ) => ({
    ok: true as const,
    places,
    *wishes(wrong: WrongLines) {
      for (const row of table.rows())
        for (const { columns, ...wish } of lineOf(row, read, wrong)) {
          places.push({ line: row.line, column: columns })
          yield wish
        }
    },
  })
  if (mentee! >= 0 && mentor! >= 0 && (rank >= 0 || value >= 0))
    return made((cells, line, wrong) =>
      wishOf(cells, line, wrong, headers, { by, mentee: mentee!, mentor: mentor!, rank, value }),
    )
  const choices = headers.flatMap((header, column) => {
    const rank = choiceRank(header)
    return rank === undefined ? [] : [{ column, rank }]
  })
  const choice = new Set(choices.map(({ column }) => column))
  const person = roles.findIndex((role, column) => role !== null && column !== by && !choice.has(column))
  const who = person >= 0 ? person : keys.indexOf('id')
  if (who < 0) return { ok: false, reason: 'no-wishes' }
  const side = roles[who] ?? 'mentee'
  const others = headers.map((_, column) => column).filter((column) => column !== who && column !== by)
  if (choices.length === 0 && others.length === 0) return { ok: false, reason: 'no-wishes' }
  return made((cells, line, wrong) => {
    const one = readPerson(cells[who] ?? '', line, headers[who]!, wrong)
    const wisher = by < 0 ? side : wisherOf(cells[by] ?? '', line, headers[by]!, wrong)
    if (one === undefined || wisher === undefined) return []
    const wish = (other: string, column: number) => ({
      by: wisher,
      ...(wisher === 'mentee' ? { mentee: one, mentor: other } : { mentee: other, mentor: one }),
      columns: { [wisher]: headers[who]!, [otherSide(wisher)]: headers[column]! } as Columns['columns'],
    })
    return choices.length > 0
      ? chosen(cells, line, headers, choices, wrong).map(({ other, column, rank }) => ({
          ...wish(other, column),
          rank,
        }))
      : valued(cells, line, headers, others, wrong).map(({ other, column, value }) => ({
          ...wish(other, column),
          value,
        }))
  })
}

type Columns = { columns: { mentee: string; mentor: string } }

const byWords = words(`by, par, de la part de, wished by, wisher, side, côté, from`)
const rankWords = words(
  `rank, rang, ordre, order, tier, niveau, choice, choix, vœu, wish, preference, préférence, position`,
)
const valueWords = words(`value, valeur, score, points, note, rating, weight`)
// « choix 1 », « 2e vœu », « tier 3 », « mentor 4 », their plurals gone
const choiceBefore = /^(?:choice|choi|voeu|wish|tier|niveau|rank|rang|preference|pref)\D{0,3}(\d{1,3})$/
const choiceAfter = /^(\d{1,3})(?:er|e|eme|re|st|nd|rd|th)? ?(?:choice|choi|voeu|wish|preference)$/

function choiceRank(header: string): number | undefined {
  const key = headerKey(header)
  const bare = sideOf(header) ? /^(\d{1,3})$/ : null
  const found = choiceBefore.exec(key) ?? choiceAfter.exec(key) ?? bare?.exec(key)
  return found ? Number(found[1]) : undefined
}

function words(list: string): Set<string> {
  return new Set(list.split(', ').flatMap((word) => [plainWords(word), headerKey(word)]))
}

function* lineOf<Item>(
  { line, cells, wrong: whole }: TableLine,
  read: (cells: readonly string[], line: number, wrong: WrongLines) => Iterable<Item>,
  wrong: WrongLines,
): Generator<Item> {
  if (cells) yield* read(cells, line, wrong)
  else if (whole) wrong.add(line, '', '', whole)
}

/** A wish a line: by, mentee, mentor, rank or value. */
function* wishOf(
  cells: readonly string[],
  line: number,
  wrong: WrongLines,
  headers: readonly string[],
  at: { by: number; mentee: number; mentor: number; rank: number; value: number },
): Generator<Wish & Columns> {
  const cell = (column: number) => cells[column] ?? ''
  const number = (column: number, least: number) =>
    readWhole(cell(column), least, most, (value, reason) => wrong.add(line, headers[column]!, value, reason))
  const mentee = readPerson(cell(at.mentee), line, headers[at.mentee]!, wrong)
  const mentor = readPerson(cell(at.mentor), line, headers[at.mentor]!, wrong)
  const by = at.by < 0 ? 'mentee' : wisherOf(cell(at.by), line, headers[at.by]!, wrong)
  const before = wrong.count
  const rank = at.rank < 0 ? undefined : number(at.rank, 1)
  const value = at.value < 0 ? undefined : number(at.value, 0)
  if (wrong.count > before) return
  if ((rank === undefined) === (value === undefined)) {
    const column = at.rank < 0 ? at.value : at.rank
    wrong.add(line, headers[column]!, cell(column), { reason: 'rank-or-value' })
  } else if (mentee !== undefined && mentor !== undefined && by !== undefined)
    yield {
      by,
      mentee,
      mentor,
      ...(rank === undefined ? { value: value! } : { rank }),
      columns: { mentee: headers[at.mentee]!, mentor: headers[at.mentor]! },
    }
}

/** A person a line: their choices in columns; several in one cell are a tier. */
function chosen(
  cells: readonly string[],
  line: number,
  headers: readonly string[],
  choices: readonly { column: number; rank: number }[],
  wrong: WrongLines,
) {
  const first = new Set<string>()
  return choices.flatMap(({ column, rank }) =>
    readList((cells[column] ?? '').replaceAll(';', '|'), '|').flatMap((item) => {
      const complain = (value: string, reason: Parameters<WrongLines['add']>[3]) =>
        wrong.add(line, headers[column]!, value, reason)
      const other = readWord(item, complain)
      if (other === undefined) return []
      if (first.has(other)) {
        complain(other, { reason: 'twice', first: line })
        return []
      }
      first.add(other)
      return [{ other, column, rank }]
    }),
  )
}

/** A table of values: the headers are the other side's ids, an empty cell is no wish. */
function valued(
  cells: readonly string[],
  line: number,
  headers: readonly string[],
  columns: readonly number[],
  wrong: WrongLines,
) {
  return columns.flatMap((column) => {
    const value = readWhole(cells[column] ?? '', 0, most, (text, reason) =>
      wrong.add(line, headers[column]!, text, reason),
    )
    return value === undefined ? [] : [{ other: headers[column]!, column, value }]
  })
}

function wisherOf(cell: string, line: number, header: string, wrong: WrongLines): Side | undefined {
  const side = sideOf(cell)
  if (!side) wrong.add(line, header, cell, { reason: 'side' })
  return side ?? undefined
}

const otherSide = (side: Side): Side => (side === 'mentee' ? 'mentor' : 'mentee')
