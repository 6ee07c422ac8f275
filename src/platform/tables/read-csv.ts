// Our own reader rather than a package's: rows must come one by one and without waiting (whoever packs 200,000 people pulls
// them from a plain iterable), each with its line in the file, and a bad line must be a value that lets the next ones through.
import type { ReadTable, Row } from './table.ts'
import { plainCell } from './write-csv.ts'

/** @param bytes UTF-8 without a byte order mark; the separator is the one of `;`, `,` and tab that the headers hold most of */
export function readCsv(bytes: Uint8Array): ReadTable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const separator = separatorOf(buffer)
  const read = () => recordsOf(buffer, separator)
  const first = read().next().value
  if (!first) return { ok: false, reason: 'empty' }
  if (first.broken) return { ok: false, reason: 'not-a-table' }
  const headers = first.cells.map((cell) => cell.trim())
  return { ok: true, table: { headers, rows: () => rowsOf(read(), headers.length) } }
}

function* rowsOf(records: Generator<CsvRecord, void>, expected: number): Generator<Row> {
  records.next()
  for (const { line, cells, broken } of records) {
    if (!broken && cells.every((cell) => cell === '')) continue
    if (broken) yield { line, wrong: { reason: 'quote' } }
    else if (cells.length === expected) yield { line, cells }
    else if (cells.slice(expected).every((cell) => cell === '') && cells.length > expected)
      yield { line, cells: cells.slice(0, expected) }
    else yield { line, wrong: { reason: 'cells', found: cells.length, expected } }
  }
}

const [newline, back, quote] = [0x0a, 0x0d, 0x22]

type CsvRecord = { line: number; cells: string[]; broken: boolean }

/** RFC 4180, a line's end being any of CR, LF, CRLF. A cell is copied out of the file, so that keeping one keeps nothing else. */
function* recordsOf(bytes: Buffer, separator: number): Generator<CsvRecord, void> {
  const end = bytes.length
  let at = 0
  let line = 1
  while (at < end) {
    const from = line
    const cells: string[] = []
    let broken = false
    for (;;) {
      if (bytes[at] === quote) {
        const closing = closingQuote(bytes, at + 1)
        line += newlinesIn(bytes, at, Math.min(closing, end))
        const text = bytes.toString('utf8', at + 1, closing)
        cells.push(plainCell(text.includes('""') ? text.replaceAll('""', '"') : text))
        at = closing + 1
        if (closing >= end) broken = true
        else if (at < end && !isEnd(bytes[at]!, separator)) broken = true
        while (at < end && !isEnd(bytes[at]!, separator)) at++
      } else {
        const start = at
        while (at < end && !isEnd(bytes[at]!, separator)) at++
        cells.push(plainCell(bytes.toString('utf8', start, at)))
      }
      if (at >= end || bytes[at] !== separator) break
      at++
    }
    if (bytes[at] === back && bytes[at + 1] === newline) at++
    at++
    line++
    if (cells.length > 1 || cells[0] !== '') yield { line: from, cells, broken }
  }
}

const isEnd = (byte: number, separator: number) => byte === separator || byte === newline || byte === back

/** Where the quotation mark is that is not doubled; the file's end when there is none. */
function closingQuote(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(quote, from)
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2)
  return at < 0 ? bytes.length : at
}

function newlinesIn(bytes: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++)
    if (bytes[at] === newline || (bytes[at] === back && bytes[at + 1] !== newline)) count++
  return count
}

function separatorOf(bytes: Buffer): number {
  const counts = new Map([';', ',', '\t'].map((sign) => [sign.charCodeAt(0), 0]))
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === quote) quoted = !quoted
    if (quoted) continue
    if (byte === newline || byte === back) break
    if (counts.has(byte)) counts.set(byte, counts.get(byte)! + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
