import { describe, expect, test } from 'vitest'
import { fieldWords, leftOut } from './field-words.ts'
import { grounds } from './grounds.ts'
import { readHeaders, sideOf } from './headers.ts'

const fateOf = (header: string) => {
  const { header: _, at: __, ...fate } = readHeaders([header])[0]!
  return fate
}

describe('a header', () => {
  test.each(fieldWords.flatMap(({ words, ...column }) => words.map((word) => [word, column] as const)))(
    '« %s » is understood, in capitals, in the plural and without accents too',
    (word, column) => {
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
      const several = /[^sx ]{4,}$/.test(plain) ? `${plain}s` : plain
      for (const header of [word, word.toUpperCase(), plain, several, ` ${word.replaceAll(' ', '_')} `])
        expect(fateOf(header)).toEqual({ fate: 'read', ...column })
    },
  )

  test.each(leftOut.flatMap(({ fate, words }) => words.map((word) => [word, fate] as const)))(
    '« %s » is left out',
    (word, fate) => {
      expect(fateOf(word)).toEqual({ fate })
    },
  )

  test.each([
    ['Compétences offertes par la mentore', 'offers'],
    ['Skills offered by the mentor', 'offers'],
    ['Nombre de filleuls', 'capacity'],
    ['Identifiant du parrain', 'id'],
    ['mentor_id', 'id'],
    ['Mentoré·e', 'id'],
    ['menteeId', 'id'],
    ["Centres d'interet", 'interests'],
    ['N+1', 'line'],
  ])('« %s » may name the role', (header, field) => {
    expect(fateOf(header)).toEqual({ fate: 'read', field })
  })

  test.each([
    ['characteristics', 'identity'],
    ['match with similar identity', 'identity'],
    ['identity to match', 'identity'],
    ['Origine ethnique', 'origin'],
    ['Nationality', 'origin'],
    ['Lieu de naissance', 'origin'],
    ['Religion', 'religion'],
    ['État de santé', 'health'],
    ['Handicap (RQTH)', 'disability'],
    ['Disabled?', 'disability'],
    ['Grossesse', 'pregnancy'],
    ['Vie sexuelle', 'sex-life'],
    ['Gender', 'gender-identity'],
    ['Sexe', 'gender-identity'],
    ['Pronoms', 'gender-identity'],
    ['Civilité', 'gender-identity'],
    ['Sexual orientation', 'orientation'],
    ['Syndicat', 'union'],
    ['Trade-union member', 'union'],
    ['Opinions politiques', 'politics'],
    ['Âge', 'age'],
    ['Age group', 'age'],
    ['Date de naissance', 'age'],
    ['date_of_birth', 'age'],
    ['Situation de famille', 'family'],
    ['Number of children', 'family'],
    ['Photo', 'looks'],
    ['Adresse personnelle', 'home-address'],
    ['Home address', 'home-address'],
    ['Code postal', 'home-address'],
  ])('« %s » is refused', (header, ground) => {
    expect(fateOf(header)).toEqual({ fate: 'refused', ground })
  })

  test.each(['Langages favoris', 'Average', 'Essex', 'Chartre', 'Ancrage', ''])(
    '« %s » is unknown',
    (header) => {
      expect(fateOf(header)).toEqual({ fate: 'unknown' })
    },
  )

  test('that says the same as another is left out', () => {
    const fates = readHeaders(['id', 'ville', 'lieu', 'savoirs offerts', 'savoir-être offerts'])
    expect(fates.map(({ fate }) => fate)).toEqual(['read', 'read', 'twice', 'read', 'read'])
  })

  test('of a pair names its side', () => {
    expect(['Mentor', 'mentore', 'tutrice', 'Coach', 'marraine'].map(sideOf)).toEqual(Array(5).fill('mentor'))
    expect(['Mentee', 'mentoré·e', 'MENTORÉES', 'filleules', 'tutore'].map(sideOf)).toEqual(
      Array(5).fill('mentee'),
    )
    expect(sideOf('mentor and mentee')).toBe(null)
    expect(sideOf('rank')).toBe(null)
  })
})

test('every ground of the list has a header that it refuses above', () => {
  expect(new Set(grounds).size).toBe(15)
})
