import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey, searchKey } from './names.ts'

describe('a name as it is looked for', () => {
  test.each([
    ['Benali', 'Aïcha', 'benali aicha'],
    ['Le Goff', 'Ève', 'le goff eve'],
    ['d’Almeida', 'João', 'd almeida joao'],
    ['N’Diaye', 'Fatou', 'n diaye fatou'],
    ['Bœuf', 'Loïc', 'boeuf loic'],
    ['Łukasz', 'Ðorđe', 'lukasz dorde'],
    ['Müller-Weiß', 'Jörg', 'muller weiss jorg'],
  ])('%s %s reads %s', (familyName, givenName, key) => {
    expect(nameKey({ familyName, givenName })).toBe(key)
  })

  test('is the same however it was typed: case, accents composed or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')))
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
    )
  })
})
