import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../core/looks/colour.ts'

const here = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
const files = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((name) =>
  name.endsWith('.css'),
)
const all = files.map(here).join('\n')

const tokens = new Map(
  [...here('tokens.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((one) => [
    one[1]!,
    { light: one[2]!, dark: one[3]! },
  ]),
)

describe.each(['light', 'dark'] as const)('by %s', (scheme) => {
  const ratio = (one: string, other: string) => contrast(tokens.get(one)![scheme], tokens.get(other)![scheme])
  const grounds = ['paper', 'sheet', 'sunk']

  test('running text has 7:1, what goes beside it 4.5:1', () => {
    for (const ground of [...grounds, 'sea-wash', 'clay-wash', 'olive-wash', 'gold-wash', 'wine-wash'])
      expect(ratio('ink', ground), ground).toBeGreaterThanOrEqual(7)
    for (const ground of [...grounds, 'sea-wash', 'clay-wash'])
      expect(ratio('ink-soft', ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  test('every colour that writes has 4.5:1 wherever it writes', () => {
    for (const colour of ['sea', 'sea-deep', 'clay', 'clay-deep', 'olive', 'gold', 'wine'])
      for (const ground of [...grounds, `${colour.replace('-deep', '')}-wash`])
        expect(ratio(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    for (const colour of ['sea', 'clay', 'wine'])
      expect(ratio(`on-${colour}`, colour), colour).toBeGreaterThanOrEqual(4.5)
    for (const colour of ['sea', 'clay'])
      expect(ratio(`on-${colour}`, `${colour}-deep`), colour).toBeGreaterThanOrEqual(4.5)
  })

  test('controls and the focus ring have 3:1', () => {
    for (const ground of grounds) {
      expect(ratio('control', ground), ground).toBeGreaterThanOrEqual(3)
      expect(ratio('clay', ground), ground).toBeGreaterThanOrEqual(3)
    }
  })
})

test('every token that is used is made', () => {
  const made = new Set([...all.matchAll(/^\s*--([\w-]+):/gm)].map((one) => one[1]))
  const used = new Set([...all.matchAll(/var\(--([\w-]+)/g)].map((one) => one[1]))
  expect([...used].filter((name) => !made.has(name))).toEqual([])
})

test('app.css takes in every file', () => {
  const taken = [...here('app.css').matchAll(/"\.\/([\w-]+\.css)"/g)].map((one) => one[1])
  expect(taken.sort()).toEqual(files.filter((name) => name !== 'app.css').sort())
})

test('nothing comes from outside', () => {
  expect(all).not.toMatch(/https?:|url\("?\/\//)
})
