import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenApp, openApp } from '../../../test/app/open-app.ts'
import { limit } from '../../platform/http/rate-limit.ts'

let here: OpenApp
const aicha = 'aicha.benali@aubremer.example'

beforeAll(async () => {
  here = await openApp()
})
afterAll(() => here?.close())

const password = (email: string) => here.people.find((one) => one.email === email)!.password
const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

describe('signing in', () => {
  test('leads where one was going, with a cookie that no script and no other host can read', async () => {
    const visitor = here.visitor()
    const asked = await visitor.get('/aubremer/people?name=le')
    expect(asked.headers.get('location')).toBe('/aubremer/sign-in?back=%2Faubremer%2Fpeople%3Fname%3Dle')
    const answer = await visitor.post('/aubremer/sign-in', {
      email: ` ${aicha.toUpperCase()} `,
      password: password(aicha),
      back: '/aubremer/people?name=le',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/aubremer/people?name=le'])
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-aubremer-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    )
    expect((await visitor.get('/aubremer/people?name=le')).status).toBe(200)
  })

  test('keeps the hash of the token, and no address of the network', async () => {
    const visitor = await here.signedIn(aicha)
    const token = [...visitor.cookies.values()][0]!
    const [{ text } = { text: '' }] = await here.rows<{ text: string }>(
      'select string_agg(sessions::text, chr(10)) as text from sessions',
    )
    expect(text).not.toContain(token)
    expect(text).not.toContain(Buffer.from(token).toString('hex'))
  })

  test.each([
    ['a wrong password', aicha, 'nobody knows this one'],
    ['an unknown address', 'nobody@aubremer.example', 'nobody knows this one'],
    ['an account of another organisation, with its own password', 'of-another', ''],
    ['an account without a password', 'without-password', 'nobody knows this one'],
  ])('answers %s with the same sentence', async (_, email, wrong) => {
    const another = here.people.find(({ slug }) => slug === 'pellanmouth')!
    const [without] = await here.rows<{ email: string }>(
      'select email from people where not exists (select from passwords where person_id = people.id) limit 1',
    )
    const typed =
      email === 'of-another'
        ? { email: another.email, password: another.password }
        : { email: email === 'without-password' ? without!.email : email, password: wrong }
    const answer = await here.visitor().post('/aubremer/sign-in', typed)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('L’adresse ou le mot de passe n’est pas le bon.')
  })

  test('is shut for a quarter of an hour after ten tries, for that address from there only, and says until when', async () => {
    const jeanne = 'jeanne.morvan@aubremer.example'
    const tries = []
    for (let at = 0; at < 11; at++)
      tries.push(
        (await here.visitor().post('/aubremer/sign-in', { email: jeanne, password: 'wrong' })).status,
      )
    expect(tries).toEqual([...Array(10).fill(422), 429])
    const refused = await here
      .visitor()
      .post('/aubremer/sign-in', { email: jeanne, password: password(jeanne) })
    expect([refused.status, Number(refused.headers.get('retry-after')) <= 900]).toEqual([429, true])
    expect((await here.signedIn(aicha)).cookies.size).toBe(1)
    here.clock.now = here.clock.now.add({ minutes: 15 })
    expect(
      (await here.visitor().post('/aubremer/sign-in', { email: jeanne, password: password(jeanne) })).status,
    ).toBe(303)
  })
})

describe('a whole house behind one address', () => {
  const hits = async () =>
    (await here.rows<{ hits: number }>('select coalesce(sum(hits), 0)::int as hits from rate_limits'))[0]!
      .hits

  test('is not shut out on the first morning: who may come in does not count', async () => {
    const before = await hits()
    for (let at = 0; at < 12; at++) await here.signedIn(aicha)
    expect(await hits()).toBe(before)
  })

  test('fills no table by trying one account after another', async () => {
    const from = async (at: number) =>
      (
        await here
          .visitor()
          .post('/aubremer/sign-in', { email: `nobody-${at}@aubremer.example`, password: 'x' })
      ).status
    here.clock.now = here.clock.now.add({ minutes: 15 })
    const [organisation] = await here.rows<{ id: string }>(
      `select id from organisations where slug = 'aubremer'`,
    )
    for (let at = 0; at < 200; at++)
      await limit(here.house, organisation!.id, {
        what: 'sign-in.address',
        whose: '',
        most: 200,
        perSeconds: 900,
      })
    const rows = async () => (await here.rows('select from rate_limits')).length
    const before = await rows()
    expect([await from(1), await from(2), await rows()]).toEqual([429, 429, before])
    here.clock.now = here.clock.now.add({ minutes: 15 })
  })
})

describe('a session', () => {
  test('is of one organisation: the other one does not know it, even under its own name', async () => {
    const visitor = await here.signedIn(aicha)
    const token = [...visitor.cookies.values()][0]!
    const answer = await here.visitor().get('/pellanmouth', { cookie: `__Host-pellanmouth-session=${token}` })
    expect(answer.headers.get('location')).toMatch(/^\/pellanmouth\/sign-in/)
  })

  test('ends with signing out: the same cookie opens nothing any more', async () => {
    const visitor = await here.signedIn(aicha)
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join()
    await visitor.post('/aubremer/sign-out', {})
    expect([...visitor.cookies.keys()].some((name) => name.endsWith('session'))).toBe(false)
    expect((await here.visitor().get('/aubremer', { cookie })).status).toBe(303)
  })

  test('is ended from another device, one or all of them, and never somebody else’s', async () => {
    const one = await here.signedIn(aicha)
    const other = await here.signedIn(aicha)
    const camille = await here.signedIn('camille.roussel@aubremer.example')
    const sessions = await here.rows<{ id: string }>(
      `select sessions.id from sessions join people on people.id = person_id where email like 'camille%'`,
    )
    expect((await one.post(`/aubremer/settings/sessions/${sessions[0]!.id}/end`, {})).status).toBe(404)
    expect((await camille.get('/aubremer')).status).toBe(200)
    expect((await one.post('/aubremer/settings/sessions/end', {})).status).toBe(303)
    expect((await one.get('/aubremer')).status).toBe(200)
    expect((await other.get('/aubremer')).status).toBe(303)
  })

  test('dies seven days after its last use, and thirty after its beginning whatever its use', async () => {
    const start = here.clock.now
    const idle = await here.signedIn(aicha)
    const used = await here.signedIn(aicha)
    for (let day = 1; day <= 29; day++) {
      here.clock.now = start.add({ hours: 24 * day })
      expect((await used.get('/aubremer')).status, `day ${day}`).toBe(200)
      await settled(day)
    }
    expect((await idle.get('/aubremer')).status).toBe(303)
    here.clock.now = start.add({ hours: 24 * 30 + 1 })
    expect((await used.get('/aubremer')).status).toBe(303)
  })

  test('ends within the second when the person’s account is closed', async () => {
    const visitor = await here.signedIn('malo.etcheverry@aubremer.example')
    const mehdi = await here.signedIn('mehdi.kerbrat@aubremer.example')
    const [malo] = await here.rows<{ id: string }>(
      `select id from people where email = 'malo.etcheverry@aubremer.example'`,
    )
    await mehdi.post(`/aubremer/people/${malo!.id}/end`, {})
    expect((await visitor.get('/aubremer')).status).toBe(303)
    expect(
      (
        await here
          .visitor()
          .post('/aubremer/sign-in', { email: 'malo.etcheverry@aubremer.example', password: 'bonjour-malo' })
      ).status,
    ).toBe(422)
  })
})

describe('while a password is being checked', () => {
  const signIn = (email: string, typed: string) =>
    here.visitor().post('/aubremer/sign-in', { email, password: typed })
  const sessionsOf = (email: string) =>
    here.rows('select sessions.id from sessions join people on people.id = person_id where email = $1', [
      email,
    ])

  test('the account is closed: no session is left for the day it opens again', async () => {
    const email = 'yannick.rakotomalala@aubremer.example'
    const mehdi = await here.signedIn('mehdi.kerbrat@aubremer.example')
    const [person] = await here.rows<{ id: string }>('select id from people where email = $1', [email])
    for (let round = 0; round < 5; round++) {
      await Promise.all([
        signIn(email, password(email)),
        mehdi.post(`/aubremer/people/${person!.id}/end`, {}),
      ])
      expect(await sessionsOf(email)).toEqual([])
      await mehdi.post(`/aubremer/people/${person!.id}/reopening`, {})
    }
  })

  test('it is changed: the old one opens nothing any more', async () => {
    const email = 'marc-andre.theriault@aubremer.example'
    let current = password(email)
    for (let round = 0; round < 5; round++) {
      const owner = here.visitor()
      await owner.post('/aubremer/sign-in', { email, password: current })
      const next = `une phrase bien longue ${round}`
      const tries = Array.from({ length: 4 }, () => signIn(email, current))
      const changed = await owner.post('/aubremer/settings/password', { current, password: next })
      await Promise.all(tries)
      expect([changed.status, await sessionsOf(email)]).toEqual([303, [expect.anything()]])
      current = next
      here.clock.now = here.clock.now.add({ minutes: 15 })
    }
  })
})

describe('a password', () => {
  test('is changed by who knows the old one; the other devices are out, this one stays', async () => {
    const solene = 'solene.hoarau@aubremer.example'
    const one = await here.signedIn(solene)
    const other = await here.signedIn(solene)
    const refused = await one.post('/aubremer/settings/password', {
      current: 'not this',
      password: 'une phrase bien longue',
    })
    expect(refused.status).toBe(422)
    const changed = await one.post('/aubremer/settings/password', {
      current: password(solene),
      password: 'une phrase bien longue',
    })
    expect(changed.status).toBe(303)
    expect([(await one.get('/aubremer')).status, (await other.get('/aubremer')).status]).toEqual([200, 303])
    expect(
      (await here.visitor().post('/aubremer/sign-in', { email: solene, password: 'une phrase bien longue' }))
        .status,
    ).toBe(303)
  })

  test.each([
    ['too short', 'onze signes'],
    ['the one there is', 'bonjour-camille'],
    ['the person’s own name', 'camille roussel 2027'],
  ])('is refused when it is %s', async (_, wanted) => {
    const camille = await here.signedIn('camille.roussel@aubremer.example')
    const answer = await camille.post('/aubremer/settings/password', {
      current: 'bonjour-camille',
      password: wanted,
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain(wanted)
  })
})

describe('mails', () => {
  test('tell of a device that is new, once', async () => {
    const visitor = here.visitor()
    const moira = { email: 'moira.coulibaly@aubremer.example', password: 'welcome-moira' }
    for (let at = 0; at < 3; at++) await visitor.post('/aubremer/sign-in', moira, firefox)
    const [{ count } = { count: -1 }] = await here.rows<{ count: number }>(
      `select count(*)::int as count from mails join people on people.id = person_id where email = $1 and kind = 'sign-in.new-device'`,
      [moira.email],
    )
    expect(count).toBe(1)
  })
})

test('nothing of what was typed stands in the log', () => {
  expect(here.lines.join()).not.toMatch(/benali|wrong|nobody knows/i)
})

// The use of a session is noted after the answer: waits until it is, as long as a day is more than five minutes.
async function settled(day: number) {
  for (let tries = 0; tries < 100; tries++) {
    const rows = await here.rows<{ seen: boolean }>('select bool_or(seen_at = $1) as seen from sessions', [
      here.clock.now.toString(),
    ])
    if (rows[0]?.seen) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`The use of day ${day} was not noted.`)
}
