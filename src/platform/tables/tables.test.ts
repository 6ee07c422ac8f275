import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import type { Row } from './table.ts'
import { csvLine } from './write-csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function read(content: string | Uint8Array) {
  const made = await readTable(typeof content === 'string' ? bytes(content) : content)
  if (!made.ok) return made.reason
  return { headers: made.table.headers, rows: [...made.table.rows()] }
}

describe('a CSV file', () => {
  test.each([
    ['semicolons', 'id;lieu\na;Brest, Quimper\n'],
    ['commas', 'id,lieu\na,"Brest, Quimper"\n'],
    ['tabs', 'id\tlieu\na\tBrest, Quimper\n'],
    ['a byte order mark', '\uFEFFid;lieu\na;Brest, Quimper'],
    ['lines of Windows', 'id;lieu\r\na;Brest, Quimper\r\n'],
    ['lines of an old Mac', 'id;lieu\ra;Brest, Quimper\r'],
    ['empty lines at the end', 'id;lieu\na;Brest, Quimper\n\n\n'],
    ['separators too many at the end', 'id;lieu\na;Brest, Quimper;;\n'],
  ])('with %s is read', async (_, text) => {
    expect(await read(text)).toEqual({
      headers: ['id', 'lieu'],
      rows: [{ line: 2, cells: ['a', 'Brest, Quimper'] }],
    })
  })

  test('in Windows-1252 and in UTF-16 keeps its accents', async () => {
    const words = 'id;métier\na;œuvre d’été\n'
    const western = Uint8Array.from(words, (sign) => ({ œ: 0x9c, '’': 0x92 })[sign] ?? sign.charCodeAt(0))
    const wide = Buffer.from(`\uFEFF${words}`, 'utf16le')
    for (const file of [western, wide])
      expect(await read(file)).toEqual({
        headers: ['id', 'métier'],
        rows: [{ line: 2, cells: ['a', 'œuvre d’été'] }],
      })
  })

  test('counts its lines as an editor does, whatever is quoted', async () => {
    const made = await read('id;mot\n\na;"deux\nlignes ""et"" un; point"\nb;x\n')
    expect(made).toEqual({
      headers: ['id', 'mot'],
      rows: [
        { line: 3, cells: ['a', 'deux\nlignes "et" un; point'] },
        { line: 5, cells: ['b', 'x'] },
      ],
    })
  })

  test('tells a line with too few or too many cells, and goes on', async () => {
    const made = await read('id;a;b\n1;2\n1;2;3;4\n1;2;3\n')
    expect((made as { rows: Row[] }).rows).toEqual([
      { line: 2, wrong: { reason: 'cells', found: 2, expected: 3 } },
      { line: 3, wrong: { reason: 'cells', found: 4, expected: 3 } },
      { line: 4, cells: ['1', '2', '3'] },
    ])
  })

  test('tells a quotation mark that is not closed, or closed too early', async () => {
    const made = await read('id;a\n"x"y;2\nb;"never\nc;3\n')
    expect((made as { rows: Row[] }).rows).toEqual([
      { line: 2, wrong: { reason: 'quote' } },
      { line: 3, wrong: { reason: 'quote' } },
    ])
  })

  test('that is empty, or no table, is told', async () => {
    expect(await read('')).toBe('empty')
    expect(await read('\n\n')).toBe('empty')
    expect(await read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1))).toBe('not-a-table')
    expect(await read(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3))).toBe('sheet')
  })
})

describe('a sheet of Excel', () => {
  const cells = (row: number, texts: (string | number)[]) =>
    texts
      .map((text, at) => {
        const place = `${'ABCDEF'[at]}${row}`
        if (text === '') return ''
        if (typeof text === 'number') return `<c r="${place}"><v>${text}</v></c>`
        return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
      })
      .join('')
  const book = (rows: Record<number, (string | number)[]>) =>
    zipped({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'xl/workbook.xml':
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="A1:F9"/><sheetData>${Object.entries(rows)
        .map(([row, texts]) => `<row r="${row}">${cells(Number(row), texts)}</row>`)
        .join('')}</sheetData></worksheet>`,
    })

  test('is read, with its own line numbers', async () => {
    const file = book({ 1: ['id', 'capacité'], 2: ['a', 3], 4: ['b', ''], 5: ['c', 1, 'x'], 6: ['', ''] })
    expect(await read(file)).toEqual({
      headers: ['id', 'capacité'],
      rows: [
        { line: 2, cells: ['a', '3'] },
        { line: 4, cells: ['b', ''] },
        { line: 5, wrong: { reason: 'cells', found: 3, expected: 2 } },
      ],
    })
  })

  test('with nothing on it is told', async () => {
    expect(await read(book({}))).toBe('empty')
  })
})

// A zip archive whose files are stored as they are.
function zipped(files: Record<string, string>): Uint8Array {
  const bodies: Buffer[] = []
  const index: Buffer[] = []
  let at = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)]
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt32LE(crc32(body), 10)
    head.writeUInt32LE(body.length, 14)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, name)
    const local = [Buffer.from('PK\x03\x04'), head, name, body]
    bodies.push(...local)
    at += local.reduce((sum, part) => sum + part.length, 0)
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(Buffer.concat(index).length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...bodies, ...index, Buffer.from('PK\x05\x06'), end]))
}

test('what is written is read again as it was, and no cell is a formula', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', "'", '"', ';', '\n', 'a', 'é') }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), async (rows) => {
      const text = rows.map((row) => csvLine(['x', ...row])).join('')
      const made = await read(csvLine(['x', 'a', 'b', 'c']) + text)
      expect((made as { rows: { cells: string[] }[] }).rows.map(({ cells }) => cells.slice(1))).toEqual(rows)
      // a formula could only begin a line, follow a separator, or open a quoted cell
      for (const row of rows) for (const one of row) expect(csvLine([one])).not.toMatch(/^"?[=+\-@\t\0]/)
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('no bytes make the reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (file) => {
      await read(file)
      await read(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...file))
    }),
    { seed: 3, numRuns: 300 },
  )
})
