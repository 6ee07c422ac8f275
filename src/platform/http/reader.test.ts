import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preferred } from './reader.ts'

test.each<[header: string, language: string]>([
  ['', 'fr'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.5, fr;q=0.8', 'fr'],
  ['de, en;q=0.1', 'en'],
  ['EN', 'en'],
  ['de, es', 'fr'],
  ['en;q=0, fr;q=0.1', 'fr'],
  ['en;q=0', 'fr'],
  ['*', 'fr'],
  ['en;q=nonsense, fr;q=0.2', 'en'],
])('%j reads %s', (header, language) => {
  expect(preferred(header, ['fr', 'en'])).toBe(language)
})

test('only a language of the organisation is chosen, whatever is asked', () => {
  fc.assert(fc.property(fc.string(), (header) => preferred(header, ['en']) === 'en'))
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('e', 'n', 'f', 'r', ',', ';', 'q', '=', '0', '.', '1', ' ', '-') }),
      (header) => ['fr', 'en'].includes(preferred(header, ['fr', 'en'])),
    ),
  )
})
