import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldWords } from './field-words.ts'
import { readPairs } from './read-pairs.ts'
import { readPeople } from './read-people.ts'
import { readWishes } from './read-wishes.ts'
import { newSpelling } from './spelling.ts'
import { collectWrongLines, type Reason } from './wrong-lines.ts'

/** A table as the reader gives it; the headers stand in line 1. */
const table = (...lines: string[][]) => ({
  headers: lines[0]!,
  rows: () => lines.slice(1).map((cells, at) => ({ line: at + 2, cells })),
})

function people(lines: string[][], ranks: string[] = []) {
  const file = readPeople(table(...lines), { ranks, spelling: newSpelling() })
  if (!file.ok) throw new Error(file.reason)
  const wrong = collectWrongLines()
  return { profiles: [...file.profiles(wrong)], wrong: wrong.kept, columns: file.columns }
}

/** One person, one column. */
const read = (header: string, cell: string, ranks?: string[]) => {
  const { profiles, wrong } = people(
    [
      ['id', header],
      ['a', cell],
    ],
    ranks,
  )
  return wrong.length > 0 ? wrong.map(({ line: _, ...one }) => one) : profiles[0]
}

describe('a cell', () => {
  test.each<[string, string, object]>([
    ['capacité', '3', { capacity: 3 }],
    ['capacité', '0', { capacity: 0 }],
    ['minimum', '2,0', { minimum: 2 }],
    [
      'compétences recherchées',
      'négociation (savoir-faire):3|droit public (savoir):1:4|écoute (savoir-être)|C++ (objet)',
      {
        seeks: [
          { skill: 'négociation', axis: 'know-how', priority: 3 },
          { skill: 'droit public', axis: 'knowledge', priority: 1, level: 4 },
          { skill: 'écoute', axis: 'attitude', priority: 3 },
          { skill: 'C++ (objet)', axis: 'know-how', priority: 3 },
        ],
      },
    ],
    [
      'skills sought',
      'Excel, Word',
      {
        seeks: [
          { skill: 'Excel', axis: 'know-how', priority: 1 },
          { skill: 'Word', axis: 'know-how', priority: 2 },
        ],
      },
    ],
    [
      'skills offered',
      'listening (attitude):4',
      { offers: [{ skill: 'listening', axis: 'attitude', level: 4 }] },
    ],
    ['savoir-être offerts', 'écoute', { offers: [{ skill: 'écoute', axis: 'attitude', level: 2 }] }],
    ['postes visés', 'chef de bureau | préfet', { aspires: ['chef de bureau', 'préfet'] }],
    [
      'postes occupés',
      'chef de bureau:48|préfet : 2 ans',
      {
        held: [
          { position: 'chef de bureau', months: 48 },
          { position: 'préfet', months: 24 },
        ],
      },
    ],
    ['postes occupés', 'attaché:12|Attaché:6', { held: [{ position: 'attaché', months: 18 }] }],
    [
      'langues',
      'français:C2|anglais B2|breton',
      {
        languages: [
          { language: 'français', level: 6 },
          { language: 'anglais', level: 4 },
          { language: 'breton', level: 4 },
        ],
      },
    ],
    [
      'disponibilités',
      'lundi matin, mardi soir, lundi matin',
      { availability: ['lundi matin', 'mardi soir'] },
    ],
    ['soutien', 'carrière;moment difficile', { support: ['carrière', 'moment difficile'] }],
    ['centres d’intérêt', 'voile|chant', { interests: ['voile', 'chant'] }],
    [
      'organisation',
      'Ministry of Housing, Communities and Local Government',
      { units: ['Ministry of Housing, Communities and Local Government'] },
    ],
    ['ligne', 'b|c', { line: ['b', 'c'] }],
    ['lieu', '  Saint-Brieuc ', { place: 'Saint-Brieuc' }],
    ['région', 'Bretagne', { region: 'Bretagne' }],
    ['fuseau', '+05:30', { utcOffset: 330 }],
    ['fuseau', 'UTC−4', { utcOffset: -240 }],
    ['fuseau', 'Z', { utcOffset: 0 }],
    ['métier', 'finances', { profession: 'finances' }],
    ['rang', '12', { seniority: 12 }],
    ['expérience', '7', { experience: 7 }],
    ['groupe', 'promotion 2027', { group: 'promotion 2027' }],
    ['blocages', 'x|y', { blocks: ['x', 'y'] }],
    ['conflits d’intérêts', 'x', { conflicts: ['x'] }],
    ['dyades passées', 'x', { past: ['x'] }],
    ['relations', 'x', { related: ['x'] }],
  ])('of %s: %s', (header, cell, profile) => {
    expect(read(header, cell)).toEqual({ id: 'a', ...profile })
  })

  test('of a grade is a rank in the order that the rules give', () => {
    expect(read('grade', 'grade 7', ['AA', 'SEO', 'Grade 7'])).toEqual({ id: 'a', seniority: 3 })
    expect(read('grade', 'SCS1', ['AA', 'SEO'])).toEqual([
      { column: 'grade', value: 'SCS1', reason: 'rank', ranks: ['AA', 'SEO'] },
    ])
    expect(
      people([
        ['id', 'grade'],
        ['a', 'SCS1'],
      ]).columns[1],
    ).toMatchObject({ fate: 'unranked' })
  })

  test.each<[string, string, string, Reason]>([
    ['capacité', 'trois', 'trois', { reason: 'whole-number', least: 0, most: 10_000 }],
    ['capacité', '-1', '-1', { reason: 'whole-number', least: 0, most: 10_000 }],
    ['minimum', '1,5', '1,5', { reason: 'whole-number', least: 0, most: 10_000 }],
    [
      'compétences offertes',
      'droit:1|négociation:9',
      'négociation:9',
      { reason: 'whole-number', least: 1, most: 4 },
    ],
    ['compétences recherchées', 'droit:0', 'droit:0', { reason: 'whole-number', least: 1, most: 3 }],
    ['postes occupés', 'préfet:9999', 'préfet:9999', { reason: 'whole-number', least: 0, most: 1_200 }],
    ['langues', 'anglais:bon', 'anglais:bon', { reason: 'language-level' }],
    ['fuseau', 'Europe/Paris', 'Europe/Paris', { reason: 'utc-offset' }],
    ['expérience', '200', '200', { reason: 'whole-number', least: 0, most: 80 }],
    ['lieu', 'x'.repeat(201), `${'x'.repeat(60)}…`, { reason: 'long', most: 200 }],
  ])('of %s that holds « %s » is told', (header, cell, value, reason) => {
    expect(read(header, cell)).toEqual([{ column: header, value, ...reason }])
  })
})

describe('a file of people', () => {
  test('tells every wrong line, and keeps whoever is named', () => {
    const { profiles, wrong } = people([
      ['id', 'capacité', 'expérience'],
      ['a', 'x', 'y'],
      ['', '1', '1'],
      ['a', '1', '1'],
      ['b', '2', '3'],
    ])
    expect(profiles.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(wrong.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'capacité', 'whole-number'],
      [2, 'expérience', 'whole-number'],
      [3, 'id', 'missing'],
      [4, 'id', 'twice'],
    ])
  })

  test('keeps the first thousand wrong lines and counts them all', () => {
    const { wrong } = people([
      ['id', 'rang'],
      ['z', '1'],
      ...Array.from({ length: 1500 }, (_, at) => [`p${at}`, 'x']),
    ])
    expect(wrong.length).toBe(1000)
  })

  test('takes the e-mail address for the id when there is none, and drops it otherwise', () => {
    expect(
      people([
        ['email address', 'ville'],
        ['a@b.fr', 'Brest'],
      ]).profiles,
    ).toEqual([{ id: 'a@b.fr', place: 'Brest' }])
    const both = people([
      ['courriel', 'matricule'],
      ['a@b.fr', '17'],
    ])
    expect(both.profiles).toEqual([{ id: '17' }])
    expect(both.columns.map(({ fate }) => fate)).toEqual(['personal', 'read'])
  })

  test('without anything that says who is refused', () => {
    expect(readPeople(table(['prénom', 'ville']), { spelling: newSpelling() })).toMatchObject({
      ok: false,
      reason: 'no-id',
    })
  })

  test('spells a word as the other file does', () => {
    const spelling = newSpelling()
    const spell = (cell: string) => {
      const file = readPeople(table(['id', 'langues'], ['a', cell]), { spelling })
      return file.ok && [...file.profiles(collectWrongLines())][0]!.languages![0]!.language
    }
    expect([spell('Français:C2'), spell('français:B1')]).toEqual(['Français', 'Français'])
  })

  test('of whatever cells never throws, and says what it does not take', () => {
    const header = fc.oneof(fc.constantFrom(...fieldWords.flatMap(({ words }) => words)), fc.string())
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(':', '|', ';', '(', ')', '1', '9', 'a', 'B2', '-', '+', '\n', ' ') }),
    )
    fc.assert(
      fc.property(
        fc.array(header, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell), { maxLength: 4 }),
        (headers, rows) => {
          const all = table(['id', ...headers], ...rows.map((cells, at) => [`p${at}`, ...cells]))
          const file = readPeople(all, { spelling: newSpelling() })
          const wrong = collectWrongLines()
          if (!file.ok) throw new Error('the id is there')
          const ids = [...file.profiles(wrong)].map(({ id }) => id)
          expect(ids).toEqual(rows.map((_, at) => `p${at}`))
          for (const reader of [readPairs(all), readWishes(all)])
            if (reader.ok) [...('pairs' in reader ? reader.pairs(wrong) : reader.wishes(wrong))]
        },
      ),
      { seed: 3, numRuns: 500 },
    )
  })
})
