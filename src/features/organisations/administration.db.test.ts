import { afterAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../test/factories/app.ts'

const house = await openTestHouse()
afterAll(() => house.close())
const { ask, owner, mine } = house
const cookie = house.cookie(mine, 'administrator')
const get = (path: string) => ask(`/phare${path}`, { cookie, headers: { 'accept-language': 'fr' } })
const post = (path: string, form: Record<string, string> | URLSearchParams) =>
  ask(`/phare${path}`, { method: 'POST', cookie, form })
const organisation = async () =>
  (await owner.query(`select * from organisations where slug = 'phare'`)).rows[0]

const settings = {
  name: 'Maison du phare',
  language: 'en',
  languages: 'fr',
  region: 'CA',
  timeZone: 'America/Toronto',
  hostname: ' https://Phare.Example.fr/ ',
  medianDot: 'yes',
}

describe('the settings of the organisation', () => {
  test('are kept as they were meant', async () => {
    const answer = await post('/administration/organisation', settings)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/phare/administration'])
    expect(await organisation()).toMatchObject({
      name: 'Maison du phare',
      languages: ['en', 'fr'],
      hostname: 'phare.example.fr',
      listed: false,
      median_dot: true,
    })
  })

  test.each<[string, Partial<typeof settings>, string]>([
    ['no name', { name: ' ' }, 'f-name-error'],
    ['a name too long', { name: 'x'.repeat(121) }, 'f-name-error'],
    ['a zone by its offset', { timeZone: 'UTC+1' }, 'f-timeZone-error'],
    ['a path for a host', { hostname: 'a.fr/b' }, 'f-hostname-error'],
    ['another region', { region: 'BE' }, 'f-region-error'],
  ])('with %s come back with the field, what was typed, and nothing changed', async (_, change, error) => {
    const before = await organisation()
    const answer = await post('/administration/organisation', { ...settings, ...change })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(error)
    if (change.hostname) expect(html).toContain('value="a.fr/b"')
    expect(await organisation()).toEqual(before)
  })

  test('say when another organisation has the host name', async () => {
    await owner.query(`update organisations set hostname = 'taken.example.fr' where slug = 'voisine'`)
    const answer = await post('/administration/organisation', { ...settings, hostname: 'taken.example.fr' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('f-hostname-error')
  })
})

test('the hub says how each thing stands', async () => {
  await owner.query(`update organisations set languages = '{fr,en}' where slug = 'phare'`)
  const html = await (await get('/administration')).text()
  for (const said of ['L’apparence de Dyade.', '3 unités, un espace.', '4 personnes.', 'Les noms de Dyade.'])
    expect(html).toContain(said)
})

describe('the names of the roles', () => {
  const words = {
    'fr.feminine.one': 'marraine',
    'fr.feminine.many': 'marraines',
    'fr.masculine.one': 'parrain',
    'fr.masculine.many': 'parrains',
    'en.feminine.one': 'buddy',
    'en.feminine.many': 'buddies',
    'en.masculine.one': 'buddy',
    'en.masculine.many': 'buddies',
  }
  const kept = async () =>
    (await owner.query('select language, role, names from role_names order by role, language')).rows

  test('are shown in sentences before they are kept', async () => {
    const html = await (await get(`/administration/words/mentor?${new URLSearchParams(words)}`)).text()
    expect(html).toContain('La marraine propose')
    expect(html).toContain('La marraine ou le parrain propose')
    expect(html).toContain('The buddy offers')
    expect(await kept()).toEqual([])
  })

  test('are kept, used in the very next page, and given back', async () => {
    expect((await post('/administration/words/mentor', words)).status).toBe(303)
    expect((await kept()).map(({ language, role }) => `${language} ${role}`)).toEqual([
      'en mentor',
      'fr mentor',
    ])
    expect(await (await get('/administration/words')).text()).toContain('Marraines et parrains')
    expect((await post('/administration/words/mentor/default', {})).status).toBe(303)
    expect(await kept()).toEqual([])
  })

  test.each<[string, Record<string, string>, string]>([
    ['without the feminine', { 'fr.feminine.one': '' }, 'f-fr-feminine-one-error'],
    ['with an article', { 'fr.masculine.one': 'le parrain' }, 'f-fr-masculine-one-error'],
    ['with a sign of messages', { 'en.feminine.many': '{buddies}' }, 'f-en-feminine-many-error'],
    ['half a neutral form', { 'fr.neutral.one': 'personne marraine' }, 'f-fr-neutral-many-error'],
  ])('%s are refused beside the word', async (_, change, error) => {
    const answer = await post('/administration/words/mentor', { ...words, ...change })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(error)
    expect(await kept()).toEqual([])
  })

  test('come by sets, which replace what was there', async () => {
    await post('/administration/words/coach', words)
    expect((await post('/administration/words/preset', { preset: 'godparents' })).status).toBe(303)
    expect((await kept()).map(({ language, role }) => `${language} ${role}`)).toEqual([
      'en mentee',
      'fr mentee',
      'en mentor',
      'fr mentor',
    ])
    await post('/administration/words/preset', { preset: 'dyade' })
    expect(await kept()).toEqual([])
    await post('/administration/words/preset', { preset: 'none' })
    expect(await kept()).toEqual([])
  })

  test('of a role that does not exist are nowhere', async () => {
    expect((await get('/administration/words/boss')).status).toBe(404)
  })
})
