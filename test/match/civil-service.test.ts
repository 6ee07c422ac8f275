import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '../../src/platform/tables/read-csv.ts'
import { csvLine } from '../../src/platform/tables/write-csv.ts'
import { type Folder, newFolder, prepareAssets } from './folder.ts'

const sample = fileURLToPath(new URL('../../../shared/data/civil-service-sample', import.meta.url))
const there = existsSync(sample)
const forbidden = ['characteristics', 'match with similar identity', 'identity to match']

// The sample is somebody else's file, kept beside the repository: a clone alone does not have it.
describe.skipIf(!there)(
  `somebody else’s files as they come${there ? '' : `: SKIPPED, ${sample} is absent`}`,
  () => {
    let whole: Folder
    let without: Folder
    let notices: string[]

    beforeAll(async () => {
      await prepareAssets()
      whole = newFolder()
      without = newFolder()
      for (const name of ['mentors.csv', 'mentees.csv']) {
        const text = readFileSync(`${sample}/${name}`, 'utf8')
        whole.write({ [name]: text, 'rules.json': rules })
        without.write({ [name]: withoutForbidden(text), 'rules.json': rules })
      }
      const made = await whole.match()
      if (!made.ok) throw new Error(made.sentences.join('\n'))
      notices = made.notices
      expect((await without.match()).ok).toBe(true)
    })
    afterAll(() => {
      whole?.remove()
      without?.remove()
    })

    test('run, and nearly everybody is matched', () => {
      const { cardinality, gap } = JSON.parse(whole.result('certificate.json'))
      expect(cardinality).toBeGreaterThan(300)
      expect(gap).toBe(0)
    })

    test('have their three columns about identity refused by name, and free text and names left out', () => {
      const refused = notices.filter((notice) => notice.includes('was not read and is used for nothing'))
      expect(refused.map((notice) => /“(.+?)”/.exec(notice)?.[1]).sort()).toEqual([...forbidden].sort())
      expect(notices.filter((notice) => notice.includes('free text, never read: “biography”')).length).toBe(2)
      expect(notices.filter((notice) => notice.includes('“first name” and “last name”')).length).toBe(2)
    })

    test('give the same result, to the byte, as without those columns', () => {
      for (const file of [
        'dyads.csv',
        'unmatched.csv',
        'explanations.jsonl',
        'duals.json',
        'rules.json',
        'report.html',
      ])
        expect(whole.result(file)).toBe(without.result(file))
      const [one, other] = [whole, without].map((folder) => JSON.parse(folder.result('certificate.json')))
      expect({ ...one, inputs: null }).toEqual({ ...other, inputs: null })
    })

    test('leave not one value of those columns, nor of the free text, in any output', () => {
      const values = new Set<string>()
      for (const name of ['mentors.csv', 'mentees.csv']) {
        const { headers, rows } = tableOf(readFileSync(`${sample}/${name}`, 'utf8'))
        const at = headers.flatMap((header, column) =>
          [...forbidden, 'biography'].includes(header) ? [column] : [],
        )
        for (const cells of rows)
          for (const column of at)
            for (const value of [cells[column]!, ...cells[column]!.split(',')]) values.add(value.trim())
      }
      // the answers "yes" and "no" say nothing by themselves
      for (const word of ['', 'yes', 'no']) values.delete(word)
      expect(values.size).toBeGreaterThan(500)
      const words = [
        'dyads.csv',
        'unmatched.csv',
        'explanations.jsonl',
        'certificate.json',
        'report.html',
        'work.json',
      ]
        .map((file) => whole.result(file).replace(/<style>.*<\/style>/s, ''))
        .join('\n')
      const found = [...values].filter((value) =>
        new RegExp(
          `(?<![\\p{L}\\p{N}])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
          'iu',
        ).test(words),
      )
      expect(found).toEqual([])
    })
  },
)

const rules = JSON.stringify({
  name: { fr: 'Essai', en: 'Trial' },
  ranks: ['AA', 'AO', 'EO', 'HEO', 'SEO', 'Grade 7', 'Grade 6', 'SCS1', 'SCS2', 'SCS3', 'SCS4'],
  gates: [{ kind: 'seniority', least: 1, most: 3 }],
  criteria: [
    { kind: 'profession', points: 2000 },
    { kind: 'unit', points: 1000, want: 'different' },
    { kind: 'seniority', points: 1500 },
  ],
})

function tableOf(text: string): { headers: string[]; rows: string[][] } {
  const read = readCsv(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(read.reason)
  const rows = [...read.table.rows()].map((row) => ('cells' in row ? row.cells : []))
  return { headers: read.table.headers, rows }
}

function withoutForbidden(text: string): string {
  const { headers, rows } = tableOf(text)
  const kept = headers.flatMap((header, at) => (forbidden.includes(header) ? [] : [at]))
  return [headers, ...rows].map((cells) => csvLine(kept.map((at) => cells[at]!))).join('')
}
