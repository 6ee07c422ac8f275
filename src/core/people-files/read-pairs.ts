// Pairs decided by hand: a column for each side, by id.
import type { Pair } from '../matching/problem/profile.ts'
import { readWord } from './cells.ts'
import { sideOf } from './headers.ts'
import type { TableOfLines } from './read-people.ts'
import type { WrongLines } from './wrong-lines.ts'

/** Where something stands in its file: what is found wrong later is told there. */
export type Place = { line: number; column: { mentee: string; mentor: string } }

export type PairsFile =
  /** `places` holds the place of each pair already given, in the same order */
  { ok: true; pairs(wrong: WrongLines): Generator<Pair>; places: Place[] } | { ok: false; reason: 'no-sides' }

export function readPairs(table: TableOfLines): PairsFile {
  const at = { mentee: -1, mentor: -1 }
  for (const [column, header] of table.headers.entries()) {
    const side = sideOf(header)
    if (side && at[side] < 0) at[side] = column
  }
  if (at.mentee < 0 || at.mentor < 0) return { ok: false, reason: 'no-sides' }
  const column = { mentee: table.headers[at.mentee]!, mentor: table.headers[at.mentor]! }
  const places: Place[] = []
  return {
    ok: true,
    places,
    *pairs(wrong) {
      const lines = new Map<string, number>()
      for (const { line, cells, wrong: whole } of table.rows()) {
        if (!cells) {
          if (whole) wrong.add(line, '', '', whole)
          continue
        }
        const mentee = readPerson(cells[at.mentee] ?? '', line, column.mentee, wrong)
        const mentor = readPerson(cells[at.mentor] ?? '', line, column.mentor, wrong)
        if (mentee === undefined || mentor === undefined) continue
        const first = lines.get(JSON.stringify([mentee, mentor]))
        if (first !== undefined) {
          wrong.add(line, column.mentee, mentee, { reason: 'twice', first })
          continue
        }
        lines.set(JSON.stringify([mentee, mentor]), line)
        places.push({ line, column })
        yield { mentee, mentor }
      }
    },
  }
}

/** An id that must be there. */
export function readPerson(
  cell: string,
  line: number,
  column: string,
  wrong: WrongLines,
): string | undefined {
  if (cell.trim() === '') {
    wrong.add(line, column, '', { reason: 'missing' })
    return undefined
  }
  return readWord(cell, (value, reason) => wrong.add(line, column, value, reason))
}
