import { isUtf8 } from 'node:buffer'
import { readCsv } from './read-csv.ts'
import { readSheet } from './read-sheet.ts'
import type { ReadTable } from './table.ts'

/**
 * Reads a CSV file or the first sheet of an xlsx one; which of them it is, its separator and its encoding are found in the
 * bytes. Never throws for what a file may hold.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readSheet(bytes)
  const text = inUtf8(bytes)
  return text ? readCsv(text) : { ok: false, reason: 'not-a-table' }
}

/** The text in UTF-8 without a byte order mark, or null when it is no text at all. */
function inUtf8(bytes: Uint8Array): Uint8Array | null {
  if (startsWith(bytes, [0xff, 0xfe])) return encode(new TextDecoder('utf-16le').decode(bytes))
  if (startsWith(bytes, [0xfe, 0xff])) return encode(new TextDecoder('utf-16be').decode(bytes))
  // a picture, a PDF, a program: they hold a NUL early
  if (bytes.subarray(0, 4096).includes(0)) return null
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return inUtf8(bytes.subarray(3))
  // what Excel saves as "CSV" in the West
  return isUtf8(bytes) ? bytes : encode(new TextDecoder('windows-1252').decode(bytes))
}

const encode = (text: string) => new TextEncoder().encode(text)
const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, at) => bytes[at] === byte)
