import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hostnameOf,
  isSlug,
  languagesInOrder,
  reservedSlugs,
  safePath,
  slugOf,
  slugProblem,
  wantedOrganisation,
} from './rules.ts'

describe('an address made from a name', () => {
  test('can always be written, or is left to the person', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = slugOf(name)
        expect(slug === '' || isSlug(slug)).toBe(true)
      }),
    )
  })

  test.each([
    ['Ministère de l’Éducation', 'ministere-de-l-education'],
    ['Œuvres & C°', 'oeuvres-c'],
    ['学校', ''],
    ['A', ''],
    [
      'Direction générale de l’administration et de la fonction publique',
      'direction-generale-de-l-administration-e',
    ],
  ])('%s gives « %s »', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })
})

test('the installation’s own words are no organisation’s', () => {
  expect(slugProblem('assets')).toBe('reserved')
  expect(slugProblem('aubremer')).toBeNull()
  expect([...reservedSlugs].filter((word) => !isSlug(word))).toEqual([])
  for (const text of [
    '',
    'a',
    'Aubremer',
    'au--bremer',
    '-a',
    'a-',
    'a b',
    'é'.repeat(5),
    'a'.repeat(41),
    '../a',
  ])
    expect(slugProblem(text)).toBe('shape')
})

describe('a host name', () => {
  test.each([
    ['mentorat.example.fr', 'mentorat.example.fr'],
    [' https://Mentorat.Example.fr/ ', 'mentorat.example.fr'],
    ['mentorat.académie.fr', 'mentorat.xn--acadmie-eya.fr'],
    ['localhost', null],
    ['10.0.0.1', null],
    ['mentorat.example.fr:8080', null],
    ['mentorat.example.fr/chemin', null],
    ['user@example.fr', null],
    ['[::1]', null],
    ['', null],
    ['mentorat..fr', null],
  ])('%s is %s', (typed, host) => {
    expect(hostnameOf(typed)).toBe(host)
  })

  test('is one, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), fc.webUrl()), (typed) => {
        const host = hostnameOf(typed)
        if (host !== null) expect(new URL(`https://${host}/`).host).toBe(host)
      }),
    )
  })
})

test.each([
  ['aubremer', 'aubremer', null],
  ['/Aubremer/', 'aubremer', null],
  ['https://dyade.example.fr/aubremer/people', 'aubremer', 'dyade.example.fr'],
  ['dyade.example.fr/aubremer', 'aubremer', 'dyade.example.fr'],
  ['mentorat.example.fr', null, 'mentorat.example.fr'],
  ['', null, null],
  ['deux mots', null, null],
])('« %s » asks for the organisation %s, or the host %s', (typed, slug, hostname) => {
  expect(wantedOrganisation(typed)).toEqual({ slug, hostname })
})

test('the way back never leaves the installation', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.constantFrom('//evil.example', '/\\evil', '/\t/evil.example', undefined),
      ),
      (path) => {
        expect(new URL(safePath(path), 'https://dyade.example').origin).toBe('https://dyade.example')
      },
    ),
  )
  expect(safePath('/aubremer?name=a')).toBe('/aubremer?name=a')
  for (const path of ['/x/..//evil.example', '/x/../..//evil.example', '/./%2e%2e//evil.example'])
    expect(safePath(path)).toMatch(/^\/(?!\/)/)
})

test('the first language is always offered, and once', () => {
  expect(languagesInOrder('en', ['fr', 'en'])).toEqual(['en', 'fr'])
  expect(languagesInOrder('fr', [])).toEqual(['fr'])
})
