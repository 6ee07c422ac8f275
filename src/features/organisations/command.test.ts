import { expect, test } from 'vitest'
import { problemsOf, type Setup } from './command.ts'

const good: Setup = {
  slug: 'academie-de-nantes',
  name: 'Académie de Nantes',
  language: 'fr',
  timeZone: 'Europe/Paris',
  administrator: {
    email: 'anne.le-goff@example.fr',
    givenName: 'Anne',
    familyName: 'Le Goff',
    password: 'la mer monte à huit heures',
  },
}
const withAdministrator = (change: Partial<Setup['administrator']>): Setup => ({
  ...good,
  administrator: { ...good.administrator, ...change },
})

test('nothing is wrong with a good one', () => {
  expect(problemsOf(good)).toEqual([])
})

test.each<[string, Setup, string[]]>([
  ['an address in capitals', { ...good, slug: 'Nantes' }, ['slug']],
  ['a reserved address', { ...good, slug: 'assets' }, ['slug']],
  ['no name', { ...good, name: '' }, ['name']],
  ['another language', { ...good, language: 'de' }, ['language']],
  ['a zone by its offset', { ...good, timeZone: 'UTC+1' }, ['timeZone']],
  ['an e-mail address without a domain', withAdministrator({ email: 'anne@example' }), ['email']],
  ['a short password', withAdministrator({ password: 'onze signes' }), ['password']],
  ['one letter over and over', withAdministrator({ password: 'aaaaaaaaaaaaaaaa' }), ['password']],
  ['the address as a password', withAdministrator({ password: 'Academie-de-nantes!' }), ['password']],
  ['a book', withAdministrator({ password: 'la mer '.repeat(100) }), ['password']],
  ['nobody', withAdministrator({ givenName: '', familyName: '' }), ['givenName', 'familyName']],
])('%s is told, by its field', (_, wanted, fields) => {
  expect(problemsOf(wanted).map(({ field }) => field)).toEqual(fields)
})
