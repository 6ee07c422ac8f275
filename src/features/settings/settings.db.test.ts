import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenApp, openApp } from '../../../test/app/open-app.ts'

let here: OpenApp

beforeAll(async () => {
  here = await openApp()
})
afterAll(() => here?.close())

const settings = {
  language: 'fr',
  region: 'FR',
  address: 'tu',
  form: 'feminine',
  timeZone: 'Europe/Paris',
  scheme: '',
}

test('what a person says of themselves holds on the very next page', async () => {
  const visitor = await here.signedIn('aicha.benali@aubremer.example')
  const lead = async (changes: Partial<typeof settings>) => {
    const answer = await visitor.post('/aubremer/settings', { ...settings, ...changes })
    expect(answer.status).toBe(303)
    return (await visitor.get('/aubremer/settings')).text()
  }
  expect(await lead({ address: 'vous' })).toContain('Comment Dyade vous parle, et parle de vous.')
  expect(await lead({ address: 'tu' })).toContain('Comment Dyade te parle, et parle de toi.')
  expect(await lead({ language: 'en' })).toContain('How Dyade speaks to you, and of you.')
  const quebec = await lead({ region: 'CA' })
  expect(quebec).toContain('lang="fr-CA"')
  expect(quebec).toContain('Adresse courriel')
  expect(await lead({ scheme: 'dark' })).toContain('data-scheme="dark"')
})

test.each([
  ['language', 'de'],
  ['form', 'woman'],
  ['address', 'ils'],
  ['timeZone', 'Europe/Atlantis'],
  ['scheme', 'pink'],
])('a %s that does not exist is refused beside its field, and nothing is written', async (field, value) => {
  const visitor = await here.signedIn('aicha.benali@aubremer.example')
  const before = await here.rows(
    'select form, address, language, time_zone, scheme from people where email like $1',
    ['aicha%'],
  )
  const answer = await visitor.post('/aubremer/settings', { ...settings, [field]: value })
  expect([answer.status, (await answer.text()).includes('Cette réponse n’a pas la forme attendue')]).toEqual([
    422,
    true,
  ])
  expect(
    await here.rows('select form, address, language, time_zone, scheme from people where email like $1', [
      'aicha%',
    ]),
  ).toEqual(before)
})

test('what was said before is kept nowhere: it is nobody’s business', async () => {
  const visitor = await here.signedIn('jeanne.morvan@aubremer.example')
  await visitor.post('/aubremer/settings', { ...settings, form: 'neutral' })
  await visitor.post('/aubremer/settings', { ...settings, form: 'masculine' })
  const [{ text } = { text: '' }] = await here.rows<{ text: string }>(
    'select coalesce(string_agg(audit_events::text, chr(10)), $1) as text from audit_events',
    [''],
  )
  expect(text).not.toMatch(/neutral|masculine|feminine/)
})
