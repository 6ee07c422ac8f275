// docs/matching.md has a whole and true row for each kind of gate and criterion: its parameters, an example that uses it, the test
// that holds it. Nobody can add, rename or drop a kind, an example or a test and leave the page behind.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { always } from '../src/core/matching/compile/compile.ts'
import { criteria } from '../src/core/matching/rules/criteria.ts'
import { gates } from '../src/core/matching/rules/gates.ts'
import type { Parameters } from '../src/core/matching/rules/kind.ts'
import type { Rule } from '../src/core/matching/rules/rule-set.ts'
import { readRules } from '../src/features/matching/form.ts'
import type { Words } from '../src/platform/i18n/words.ts'

const root = new URL('../', import.meta.url)
const page = readFileSync(new URL('docs/matching.md', root), 'utf8')

const tables = [
  { title: 'Gates', of: 'gates' as const, kinds: gates as Record<string, { parameters: Parameters }> },
  {
    title: 'Criteria',
    of: 'criteria' as const,
    kinds: criteria as Record<string, { parameters: Parameters }>,
  },
]

describe('docs/matching.md', () => {
  for (const table of tables)
    test(`${table.title}: a whole row for each kind`, () => expect(faults(page, table)).toEqual([]))

  test('the example files together use every kind', () => {
    const files = [
      ...new Set([...page.matchAll(/examples\/matching\/([a-z-]+\.json)/g)].map(([, name]) => name!)),
    ]
    expect(files.length).toBe(6)
    for (const { of, kinds } of tables) {
      const used = files.flatMap((name) => rulesOf(name, of).map(({ kind }) => kind))
      expect(new Set([...used, ...(of === 'gates' ? always : [])])).toEqual(new Set(Object.keys(kinds)))
    }
  })
})

// Each fault is shown to be seen: a check that catches nothing is worth nothing.
describe('what is wrong with a row is said', () => {
  const [first] = tables
  const seen = (change: (text: string) => string) => faults(change(page), first!)
  const lineOf = (kind: string) => page.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`))!
  const changed = (from: string, to: string) => (text: string) =>
    text.replace(lineOf('line'), lineOf('line').replace(from, to))

  test.each([
    ['no row', (text: string) => text.replace(`${lineOf('past')}\n`, ''), 'past: no row'],
    ['a row of nothing', changed('| `line` |', '| `lien` |'), 'lien: there is no such kind'],
    [
      'two rows',
      (text: string) => text.replace(lineOf('past'), `${lineOf('past')}\n${lineOf('past')}`),
      'past: two rows',
    ],
    ['an empty cell', changed('Who has no line is under nobody: open.', ''), 'line: an empty cell'],
    ['a parameter left out', changed('`distance`', 'distance'), 'line: parameters'],
    ['an example that is not there', changed('career-development.json', 'nowhere.json'), 'line: no example'],
    [
      'an example without the kind',
      changed('career-development.json', 'peer.json'),
      'line: peer.json does not use it',
    ],
    ['a test that is not there', changed('line: terms and', 'line: words and'), 'line: no such test'],
  ])('%s', (_says, change, fault) => {
    expect(seen(change).join('\n')).toContain(fault)
  })
})

/** What is wrong with the table under a title. */
function faults(text: string, { title, of, kinds }: (typeof tables)[number]): string[] {
  const rows = rowsUnder(text, title)
  const named = rows.map(([kind]) => kind!)
  return [
    ...Object.keys(kinds)
      .filter((kind) => !named.includes(kind))
      .map((kind) => `${kind}: no row`),
    ...named.filter((kind, at) => named.indexOf(kind) !== at).map((kind) => `${kind}: two rows`),
    ...rows.flatMap(([kind, ...cells]) => {
      const known = kinds[kind!]
      return known ? faultsOfRow(kind!, cells, of, known.parameters) : [`${kind}: there is no such kind`]
    }),
  ]
}

function faultsOfRow(
  kind: string,
  cells: string[],
  of: 'gates' | 'criteria',
  parameters: Parameters,
): string[] {
  const [says, told = '', unknown, example = '', proof = ''] = cells
  const found: string[] = []
  if (cells.length !== 5 || cells.some((cell) => cell === '') || !says || !unknown)
    found.push(`${kind}: an empty cell`)
  const names = told === 'none' ? [] : told.split('<br>').map((one) => /^`(\w+)`: ./.exec(one)?.[1])
  if (names.join() !== Object.keys(parameters).join())
    found.push(`${kind}: parameters ${Object.keys(parameters).join(', ')}, not ${names.join(', ')}`)
  const [, file = ''] = /\(\.\.\/examples\/matching\/([a-z-]+\.json)\)/.exec(example) ?? []
  if (!file || !existsSync(new URL(`examples/matching/${file}`, root)))
    found.push(`${kind}: no example ${file}`)
  else if (!applied(kind, of) && !rulesOf(file, of).some((rule) => rule.kind === kind))
    found.push(`${kind}: ${file} does not use it`)
  const [, test = '', name = ''] = /^`(rules\/[a-z-]+\.test\.ts)`: (.+)$/.exec(proof) ?? []
  const path = new URL(`src/core/matching/${test}`, root)
  if (
    !test ||
    !name.startsWith(`${kind}: `) ||
    !existsSync(path) ||
    !readFileSync(path, 'utf8').includes(`test('${name}'`)
  )
    found.push(`${kind}: no such test: ${proof}`)
  return found
}

/** Gates that no rule file names, since they always hold. */
const applied = (kind: string, of: 'gates' | 'criteria') =>
  of === 'gates' && (always as readonly string[]).includes(kind)

/** Each row under a title as its cells, the kind without its backticks first. */
function rowsUnder(text: string, title: string): string[][] {
  const [, section = ''] = text.split(`\n## ${title}\n`)
  return section
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .map(([kind, ...cells]) => [kind!.replaceAll('`', ''), ...cells])
}

/** As the command reads them. */
function rulesOf(file: string, of: 'gates' | 'criteria'): Rule[] {
  const say = Object.assign((key: string) => key, { list: (words: string[]) => words.join(', ') })
  const text = readFileSync(new URL(`examples/matching/${file}`, root), 'utf8')
  const read = readRules(text, say as unknown as Words)
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`)
  return read.file.rules[of]
}
