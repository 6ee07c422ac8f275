import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast } from './colour.ts'
import {
  type Colours,
  coloursOf,
  contrastProblem,
  grounds,
  leastContrast,
  lookCss,
  lookOf,
  lookVersion,
  nightOf,
  ownColours,
  type Scheme,
} from './look.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('the grounds and the own colours are those of the stylesheet', () => {
  const sheet = readFileSync(new URL('../../ui/css/tokens.css', import.meta.url), 'utf8')
  const [paper, bright, sunk] = [0, 1, 2].map((at) => `light-dark(${grounds.light[at]}, ${grounds.dark[at]})`)
  expect(sheet).toContain(`--paper: ${paper};`)
  expect(sheet).toContain(`--sheet: ${bright};`)
  expect(sheet).toContain(`--sunk: ${sunk};`)
  const { main, warm } = ownColours
  expect(sheet).toContain(`--sea: light-dark(${main.light}, ${main.dark});`)
  expect(sheet).toContain(`--clay: light-dark(${warm.light}, ${warm.dark});`)
})

describe('any colour that is accepted', () => {
  const accepted = (scheme: Scheme) => colour.map((one) => contrastProblem(one, scheme)?.nearest ?? one)
  const pairs = fc.record({ light: accepted('light'), dark: accepted('dark') })

  test('reads well wherever the design system writes with it or upon it', () => {
    fc.assert(
      fc.property(fc.record({ main: pairs, warm: pairs }), (colours: Colours) => {
        const look = lookOf(colours)
        for (const scheme of ['light', 'dark'] as const) {
          const of = (token: string) => look[token]!.match(/#\w{6}/g)![scheme === 'light' ? 0 : 1]!
          const reads = (text: string, ground: string) =>
            expect(contrast(text, ground)).toBeGreaterThanOrEqual(leastContrast)
          for (const token of ['sea', 'sea-deep', 'clay', 'clay-deep'])
            for (const ground of grounds[scheme]) reads(of(token), ground)
          for (const [name, wash] of [
            ['sea', 'sea-wash'],
            ['clay', 'clay-wash'],
          ] as const) {
            reads(of(name), of(wash))
            reads(of(`${name}-deep`), of(wash))
            reads(of(`on-${name}`), of(name))
            reads(of(`on-${name}`), of(`${name}-deep`))
          }
        }
      }),
    )
  })

  test('a night colour made from a day colour needs no mending', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrastProblem(nightOf(one), 'dark')).toBeNull()
      }),
    )
  })

  test('a refused colour comes with a nearest one that is accepted', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('light', 'dark'), (one, scheme) => {
        const problem = contrastProblem(one, scheme)
        if (problem) expect(contrastProblem(problem.nearest, scheme)).toBeNull()
      }),
    )
    expect(contrastProblem('#ffd400', 'light')?.ratio).toBeLessThan(2)
  })
})

test('a look comes back as the colours it was made of', () => {
  fc.assert(
    fc.property(
      fc.record({ light: colour, dark: colour }),
      fc.record({ light: colour, dark: colour }),
      (main, warm) => {
        expect(coloursOf(lookOf({ main, warm }))).toEqual({ main, warm })
      },
    ),
  )
  expect(coloursOf({})).toEqual(ownColours)
})

test('nothing but known tokens and colours reaches the stylesheet', () => {
  expect(lookCss({ sea: 'light-dark(#000000, #ffffff)', other: 'light-dark(#000000, #ffffff)' })).toBe(
    ':root {\n  --sea: light-dark(#000000, #ffffff);\n}\n',
  )
  for (const text of ['red', 'url(//evil.example)', 'light-dark(#000000, #ffffff); } body { display: none']) {
    expect(lookCss({ sea: text })).toBe('')
  }
})

test('another look has another version', () => {
  const look = lookOf(ownColours)
  expect(lookVersion(look)).toBe(lookVersion({ ...look }))
  expect(lookVersion({ ...look, sea: 'light-dark(#1b5875, #8ec7e2)' })).not.toBe(lookVersion(look))
})
