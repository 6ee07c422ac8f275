// A kind says the same thing twice, and the two must share nothing: else a mistake in what they share would be seen by nobody.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rules = new URL('../../src/core/matching/rules/', import.meta.url)
const files = ['gates/', 'criteria/'].flatMap((folder) =>
  readdirSync(new URL(folder, rules)).map((name) => folder + name),
)

test.each(files)('%s: definition and terms share no function', (file) => {
  const { definition, terms, fromRead, fromLay } = halves(readFileSync(new URL(file, rules), 'utf8'))
  for (const name of fromRead) expect(terms).not.toMatch(new RegExp(`(?<!\\.)\\b${name}\\b`))
  for (const name of fromLay) expect(definition).not.toMatch(new RegExp(`(?<!\\.)\\b${name}\\b`))
  expect(definition).toMatch(/\b(closes|points)(\(|: )/)
})

test('what definitions read with and what terms are laid with do not know each other', () => {
  expect(readFileSync(new URL('read.ts', rules), 'utf8')).not.toMatch(/from '\.\/lay/)
  expect(readFileSync(new URL('lay.ts', rules), 'utf8')).not.toMatch(/from '\.\/read/)
})

test('a function used on both sides is seen', () => {
  const shared = [
    "import { entries } from '../lay.ts'",
    'export const odd = {',
    '  closes: () => entries(),',
    '  compile: () => entries(),',
    '}',
  ].join('\n')
  expect(halves(`${shared}\n`).definition).toContain('entries')
})

/** `compile` stands last in its object; the imports belong to neither half. */
function halves(text: string) {
  const imported = (from: string) => {
    const [, names = ''] = new RegExp(`import \\{([^}]*)\\} from '\\.\\./${from}\\.ts'`).exec(text) ?? []
    return names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
  }
  const body = text.slice(text.indexOf('export const'))
  const from = body.indexOf('\n  compile')
  const to = body.indexOf('\n}', from)
  return {
    definition: body.slice(0, from) + body.slice(to),
    terms: body.slice(from, to),
    fromRead: imported('read'),
    fromLay: imported('lay'),
  }
}
