import { expect, test } from 'vitest'
import { familyNames } from './family.ts'
import { givenNames } from './given.ts'

test.each([
  { which: 'given names', lists: givenNames, least: 250 },
  { which: 'family names', lists: familyNames, least: 500 },
])('$which: many, from everywhere, none twice, well written', ({ lists, least }) => {
  const all: string[] = Object.values<readonly string[]>(lists).flat()
  expect(all.length).toBeGreaterThan(least)
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  for (const [origin, names] of Object.entries(lists)) expect(names.length, origin).toBeGreaterThanOrEqual(15)
  for (const name of all) {
    expect(name).toBe(name.normalize('NFC'))
    expect(name).toMatch(/^\p{L}[\p{L}’ -]*\p{L}$/u)
  }
})
