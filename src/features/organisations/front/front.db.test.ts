import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../../test/factories/app.ts'
import { createApp } from '../../../app.ts'
import { reservedSlugs } from '../rules.ts'

const house = await openTestHouse()
afterAll(() => house.close())
const { ask, owner } = house
beforeEach(() => owner.query('update organisations set listed = false, hostname = null'))

describe('the front page', () => {
  test('names only the organisations that chose it', async () => {
    await owner.query(`update organisations set listed = true where slug = 'phare'`)
    const html = await (await ask('/')).text()
    expect(html).toContain('href="/phare"')
    expect(html).not.toContain('voisine')
  })

  test('says that none shows itself, in the visitor’s language', async () => {
    const french = await ask('/', { headers: { 'accept-language': 'fr' } })
    expect(await french.text()).toContain('Aucune organisation n’est affichée ici')
    const english = await ask('/', { headers: { 'accept-language': 'en-CA' } })
    expect(await english.text()).toContain('No organisation is listed here')
  })

  test.each(['voisine', '/Voisine', 'https://dyade.example/voisine/people'])(
    'leads whoever knows an address (%s) to its door',
    async (typed) => {
      const answer = await ask(`/?address=${encodeURIComponent(typed)}`)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/voisine/sign-in'])
    },
  )

  test('says that an address leads nowhere, with what was typed', async () => {
    const answer = await ask('/?address=inconnue%22%3E', { headers: { 'accept-language': 'fr' } })
    expect(answer.status).toBe(404)
    const html = await answer.text()
    expect(html).toContain('Aucune organisation n’a cette adresse ici')
    expect(html).toContain('value="inconnue&quot;&gt;"')
  })
})

describe('choosing a language before signing in', () => {
  const choose = (form: Record<string, string>) => ask('/language', { method: 'POST', form })

  test('keeps it, and comes back to the page', async () => {
    const answer = await choose({ language: 'en', back: '/phare/sign-in' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/phare/sign-in'])
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-language=en; .*HttpOnly/)
  })

  test('never leaves the installation, and knows no other language', async () => {
    const answer = await choose({ language: 'xx', back: '//evil.example' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

test('every first word that the application answers to is kept from organisations', () => {
  const words = createApp(house.house)
    .routes.map(({ path }) => path.split('/')[1] ?? '')
    // a slug has no dot: favicon.ico and its like can be nobody's
    .filter((word) => /^[a-z0-9-]+$/.test(word))
  expect(words.length).toBeGreaterThan(0)
  expect([...new Set(words)].filter((word) => !reservedSlugs.has(word))).toEqual([])
})

describe('an own host name', () => {
  const open = (url: string, method = 'GET') =>
    createApp(house.house).request(url, { method, headers: { origin: 'https://dyade.example' } })

  test('leads to the organisation’s address, path and query kept', async () => {
    await owner.query(`update organisations set hostname = 'mentorat.example.fr' where slug = 'phare'`)
    for (const [from, to] of [
      ['/', '/phare'],
      ['/people?name=a%20b', '/phare/people?name=a%20b'],
      ['/phare/people', '/phare/people'],
      ['//evil.example/x', '/phare//evil.example/x'],
    ]) {
      const answer = await open(`https://mentorat.example.fr${from}`)
      expect([answer.status, answer.headers.get('location')]).toEqual([308, `https://dyade.example${to}`])
    }
  })

  test('of nobody is served as it is', async () => {
    const answer = await open('https://unknown.example.fr/')
    expect(answer.status).toBe(200)
  })
})
