import { readSheet as readFirstSheet } from 'read-excel-file/node'
import type { ReadTable, Row } from './table.ts'
import { plainCell } from './write-csv.ts'

/** The first sheet of an xlsx file, as texts: a number as it is written in French and English alike (1.5), a date as 2027-01-31. */
export async function readSheet(bytes: Uint8Array): Promise<ReadTable> {
  const sheet = await readFirstSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).catch(
    () => null,
  )
  if (!sheet) return { ok: false, reason: 'sheet' }
  const first = sheet.findIndex((cells) => cells.some((cell) => cell !== null))
  if (first < 0) return { ok: false, reason: 'empty' }
  const headers = sheet[first]!.map((cell) => textOf(cell).trim())
  while (headers.at(-1) === '') headers.pop()
  return {
    ok: true,
    table: {
      headers,
      *rows(): Generator<Row> {
        for (const [at, cells] of sheet.entries()) {
          if (at <= first || cells.every((cell) => cell === null)) continue
          const texts = cells.map(textOf)
          const found = texts.findLastIndex((text) => text !== '') + 1
          if (found > headers.length)
            yield { line: at + 1, wrong: { reason: 'cells', found, expected: headers.length } }
          else yield { line: at + 1, cells: headers.map((_, column) => texts[column] ?? '') }
        }
      },
    },
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return plainCell(String(cell))
}
