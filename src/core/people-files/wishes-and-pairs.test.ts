import { describe, expect, test } from 'vitest'
import { readPairs } from './read-pairs.ts'
import { readWishes } from './read-wishes.ts'
import { collectWrongLines } from './wrong-lines.ts'

/** A table as the reader gives it; the headers stand in line 1. */
const table = (...lines: string[][]) => ({
  headers: lines[0]!,
  rows: () => lines.slice(1).map((cells, at) => ({ line: at + 2, cells })),
})

describe('wishes', () => {
  function wishes(...lines: string[][]) {
    const file = readWishes(table(...lines))
    if (!file.ok) return file.reason
    const wrong = collectWrongLines()
    const made = [...file.wishes(wrong)]
    expect(file.places.length).toBe(made.length)
    return wrong.count > 0 ? wrong.kept : made
  }

  test('one a line, from either side, by rank or by value', () => {
    expect(
      wishes(
        ['de la part de', 'mentorée', 'mentor', 'rang', 'valeur'],
        ['mentoré', 'a', 'x', '1', ''],
        ['marraine', 'b', 'y', '', '40'],
      ),
    ).toEqual([
      { by: 'mentee', mentee: 'a', mentor: 'x', rank: 1 },
      { by: 'mentor', mentee: 'b', mentor: 'y', value: 40 },
    ])
  })

  test('tiers are equal ranks; who wishes is the mentee when nothing says', () => {
    expect(wishes(['mentee', 'mentor', 'tier'], ['a', 'x', '2'], ['a', 'y', '2'])).toEqual([
      { by: 'mentee', mentee: 'a', mentor: 'x', rank: 2 },
      { by: 'mentee', mentee: 'a', mentor: 'y', rank: 2 },
    ])
  })

  test.each([
    ['choix 1', 'choix 2'],
    ['1er vœu', '2e vœu'],
    ['Choice 1', 'Choice 2'],
    ['mentor 1', 'mentor 2'],
    ['tier 1', 'tier_2'],
  ])('a person a line: %s, %s', (first, second) => {
    expect(wishes(['mentee', first, second], ['a', 'x', 'y|z'], ['b', '', 'x'])).toEqual([
      { by: 'mentee', mentee: 'a', mentor: 'x', rank: 1 },
      { by: 'mentee', mentee: 'a', mentor: 'y', rank: 2 },
      { by: 'mentee', mentee: 'a', mentor: 'z', rank: 2 },
      { by: 'mentee', mentee: 'b', mentor: 'x', rank: 2 },
    ])
  })

  test('a table of values', () => {
    expect(wishes(['mentor', '101', '102'], ['x', '7', ''], ['y', '3', '9'])).toEqual([
      { by: 'mentor', mentee: '101', mentor: 'x', value: 7 },
      { by: 'mentor', mentee: '101', mentor: 'y', value: 3 },
      { by: 'mentor', mentee: '102', mentor: 'y', value: 9 },
    ])
  })

  test('that are wrong are told', () => {
    expect(
      wishes(
        ['by', 'mentee', 'mentor', 'rank', 'value'],
        ['boss', 'a', 'x', '1', ''],
        ['mentee', 'a', '', '0', ''],
        ['mentee', 'a', 'y', '1', '2'],
      ),
    ).toMatchObject([
      { line: 2, column: 'by', value: 'boss', reason: 'side' },
      { line: 3, column: 'mentor', reason: 'missing' },
      { line: 3, column: 'rank', value: '0', reason: 'whole-number' },
      { line: 4, column: 'rank', reason: 'rank-or-value' },
    ])
    expect(wishes(['mentee', 'choix 1', 'choix 2'], ['a', 'x', 'x'])).toMatchObject([
      { line: 2, reason: 'twice' },
    ])
    expect(wishes(['ville', 'rang'])).toBe('no-wishes')
    expect(wishes(['mentee'])).toBe('no-wishes')
  })
})

describe('pairs', () => {
  test('are read by their headers', () => {
    const file = readPairs(
      table(
        ['Tuteur', 'points', 'Filleule'],
        ['x', '3', 'a'],
        ['x', '4', 'b'],
        ['x', '9', 'a'],
        ['', '', 'c'],
      ),
    )
    if (!file.ok) throw new Error(file.reason)
    const wrong = collectWrongLines()
    expect([...file.pairs(wrong)]).toEqual([
      { mentee: 'a', mentor: 'x' },
      { mentee: 'b', mentor: 'x' },
    ])
    expect(wrong.kept).toMatchObject([
      { line: 4, reason: 'twice', first: 2 },
      { line: 5, column: 'Tuteur', reason: 'missing' },
    ])
    expect(file.places.map(({ line }) => line)).toEqual([2, 3])
  })

  test('without their two sides are refused', () => {
    expect(readPairs(table(['mentor', 'ville']))).toEqual({ ok: false, reason: 'no-sides' })
  })
})
