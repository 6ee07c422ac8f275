import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { addresses, type Form, forms } from '../src/core/words/form.ts'
import { languages, localeOf, type Region } from '../src/core/words/language.ts'
import { type RoleNamePreset, roleNamePresets } from '../src/core/words/presets.ts'
import { readRoleToken } from '../src/core/words/roles.ts'
import { readMessageFiles } from '../src/platform/i18n/message-files.ts'
import { type Argument, shapeOf } from '../src/platform/i18n/message-shape.ts'
import { createCatalogue } from '../src/platform/i18n/messages.ts'
import { buildWords, type WordsProfile } from '../src/platform/i18n/words.ts'

const files = readMessageFiles(fileURLToPath(new URL('../src', import.meta.url)))
const presets: RoleNamePreset[] = ['dyade', 'accompaniment']

type Entry = { key: string; arguments: Argument[] }

const entries: Entry[] = files
  .filter(({ tag }) => tag === 'fr')
  .flatMap(({ folder, messages }) =>
    Object.entries(messages).map(([key, text]) => ({
      key: `${folder}.${key}`,
      arguments: shapeOf(text).arguments,
    })),
  )

/** Sets of arguments that between them take every option, and counts that matter; role names with a person's form and without. */
function argumentSets(entry: Entry, person: Form): Record<string, unknown>[] {
  const asked = entry.arguments.filter(({ implicit }) => !implicit)
  const named = entry.arguments.flatMap(({ name }) => readRoleToken(name)?.argument ?? [])
  const rounds = Math.max(named.length > 0 ? 2 : 1, ...asked.map((each) => valuesOf(each, person).length))
  return Array.from({ length: rounds }, (_, round) => ({
    ...(round % 2 === 1 ? Object.fromEntries(named.map((name) => [name, person])) : {}),
    ...Object.fromEntries(
      asked.map((argument) => {
        const values = valuesOf(argument, person)
        return [argument.name, values[round % values.length]]
      }),
    ),
  }))
}

function valuesOf({ name, kind, options }: Argument, person: Form): unknown[] {
  if (kind === 'tag') return [(children: unknown) => children]
  if (kind === 'number') return [12345]
  if (kind === 'plural') return [0, 1, 2, 1_000_000]
  if (kind === 'text') return ['Anaïs']
  return name.endsWith('form') ? [person] : options
}

function* profiles(): Generator<WordsProfile & { label: string }> {
  const places: [language: 'fr' | 'en', region: Region][] = [
    ['fr', 'FR'],
    ['fr', 'CA'],
    ['en', 'FR'],
  ]
  for (const [language, region] of places)
    for (const preset of presets)
      for (const form of forms)
        for (const address of addresses)
          yield {
            language,
            region,
            form,
            address,
            roleNames: roleNamePresets[preset],
            timeZone: 'Europe/Paris',
            label: `${localeOf(language, region)} ${preset} ${form} ${address}`,
          }
}

const wrong: [RegExp, string][] = [
  [/[{}<>]|undefined|\[object|NaN/, 'something is left unread'],
  [/ {2}|^\s|\s$/, 'a stray space'],
]
const wrongInFrench: [RegExp, string][] = [
  [
    /(?<![\p{L}’-])(?:de les?|à les?|de des|si ils?|de un|de une|que un|que une) (?=\p{L})/iu,
    'a missing contraction',
  ],
  [
    /(?<![\p{L}’-])(?:le|la|de|ma|ta|sa|ce|que|je|se) (?:accompagn|aid|apprent|[aeiouéèê]\p{L}+(?:rice|teur|ée)\b)/iu,
    'a missing elision',
  ],
  [/(?<![\p{L}])[ldj]’(?:[bcdfgjklmnpqrstvwxz])/iu, 'an elision before a consonant'],
  [/(?<![\p{L}’-])(?:une?|les?|la|des|du|aux?) (?:une?|les?|des|du|aux?)(?![\p{L}·])/iu, 'two articles'],
]

describe('every message of the project', () => {
  it('reads well in every form, address, set of role names and language', () => {
    const readings = new Map<string, Map<string, string[]>>()
    const problems = new Set<string>()
    for (const profile of profiles()) {
      const locale = localeOf(profile.language, profile.region)
      const words = buildWords(profile, createCatalogue(files, profile.language, locale), ({ key, error }) =>
        problems.add(`${locale} ${key}: ${error}`),
      ) as unknown as { rich(key: string, args: object): string | string[] }
      for (const entry of entries) {
        for (const args of argumentSets(entry, profile.form)) {
          const text = flat(words.rich(entry.key, args))
          for (const [pattern, why] of locale.startsWith('fr') ? [...wrong, ...wrongInFrench] : wrong)
            if (pattern.test(text)) problems.add(`${locale} ${entry.key}: ${why}: ${text}`)
          const texts = readings.get(entry.key) ?? new Map<string, string[]>()
          readings.set(entry.key, texts)
          texts.set(text, [...(texts.get(text) ?? []), profile.label])
        }
      }
    }
    write(readings)
    expect([...problems]).toEqual([])
    expect(readings.size).toBe(entries.length)
  })

  it('is written in every language', () => {
    for (const language of languages) {
      const catalogue = createCatalogue(files, language, language)
      expect(entries.filter(({ key }) => !catalogue(key)).map(({ key }) => `${language} ${key}`)).toEqual([])
    }
  })
})

function flat(node: unknown): string {
  if (typeof node === 'string') return node
  const children = (node as { props: { children: unknown } }).props.children
  return [children].flat().map(flat).join('')
}

/** Each distinct reading with the first profile that has it, to be read by a person. */
function write(readings: Map<string, Map<string, string[]>>) {
  const target = fileURLToPath(new URL('../var/words.txt', import.meta.url))
  mkdirSync(dirname(target), { recursive: true })
  const lines = [...readings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, texts]) => [
      key,
      ...[...texts].map(
        ([text, labels]) =>
          `    ${text}    [${labels[0]}${labels.length > 1 ? ` +${labels.length - 1}` : ''}]`,
      ),
    ])
  writeFileSync(target, `${lines.join('\n')}\n`)
}
