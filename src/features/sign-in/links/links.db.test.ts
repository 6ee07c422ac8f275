import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenApp, openApp } from '../../../../test/app/open-app.ts'
import { inFence } from '../../../platform/db/fence.ts'
import { newToken, tokenHash } from '../../../platform/http/cookies.ts'
import type { Purpose } from './rules.ts'
import { keepLink } from './writes.ts'

let here: OpenApp

beforeAll(async () => {
  here = await openApp()
})
afterAll(() => here?.close())

// As the mail makes it when it leaves.
async function linkFor(email: string, purpose: Purpose): Promise<string> {
  const [person] = await here.rows<{ id: string; organisation: string }>(
    'select id, organisation_id as organisation from people where email = $1',
    [email],
  )
  const token = newToken()
  await inFence(here.house.pool, { organisation: person!.organisation, write: true }, (db) =>
    keepLink(db, { personId: person!.id, purpose, tokenHash: tokenHash(token)!, now: here.clock.now }),
  )
  return `/aubremer/links/${token}`
}

const someone = async () =>
  (
    await here.rows<{ email: string }>(
      `select email from people where email like '%@aubremer.example' and ended_at is null
         and not exists (select from passwords where person_id = people.id) order by random() limit 1`,
    )
  )[0]!.email

test('an invitation opens an account once: whoever chooses the password is in', async () => {
  const email = await someone()
  const link = await linkFor(email, 'invitation')
  const visitor = here.visitor()
  expect(await (await visitor.get(link)).text()).toContain('Bienvenue')
  const chosen = await visitor.post(link, { password: 'une phrase bien longue' })
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/aubremer'])
  expect((await visitor.get('/aubremer')).status).toBe(200)
  expect((await here.visitor().get(link)).status).toBe(404)
  expect((await here.visitor().post(link, { password: 'une autre phrase longue' })).status).toBe(404)
  expect(
    (await here.visitor().post('/aubremer/sign-in', { email, password: 'une phrase bien longue' })).status,
  ).toBe(303)
})

test('of twenty who press at once, one enters', async () => {
  const link = await linkFor(await someone(), 'invitation')
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      here.visitor().post(link, { password: `une phrase bien longue ${at}` }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(19).fill(404)])
})

test('a whole house may use its invitations on one morning; who tries keys is stopped', async () => {
  here.clock.now = here.clock.now.add({ minutes: 15 })
  const hits = async () =>
    (await here.rows<{ hits: number }>('select coalesce(sum(hits), 0)::int as hits from rate_limits'))[0]!
      .hits
  const link = await linkFor(await someone(), 'invitation')
  const before = await hits()
  expect((await here.visitor().post(link, { password: 'une phrase bien longue' })).status).toBe(303)
  expect(await hits()).toBe(before)
  const guess = () =>
    here.visitor().post(`/aubremer/links/${newToken()}`, { password: 'une phrase bien longue' })
  for (let at = 0; at < 60; at++) expect((await guess()).status).toBe(404)
  expect((await guess()).status).toBe(429)
  here.clock.now = here.clock.now.add({ minutes: 15 })
})

test.each([
  ['invitation', 14 * 24],
  ['reset', 2],
] as const)('a link of %s opens for %i hours', async (purpose, hours) => {
  const link = await linkFor(await someone(), purpose)
  const start = here.clock.now
  here.clock.now = start.add({ hours }).subtract({ seconds: 1 })
  expect((await here.visitor().get(link)).status).toBe(200)
  here.clock.now = start.add({ hours })
  expect((await here.visitor().get(link)).status).toBe(404)
  here.clock.now = start
})

test('a link sent to a wrong address opens nothing once the address is mended, nor after the account was closed', async () => {
  const mehdi = await here.signedIn('mehdi.kerbrat@aubremer.example')
  const facts = {
    position: '',
    unit: '',
    manager: '',
    arrivedOn: '',
    givenName: 'Ève',
    familyName: 'Le Goff',
  }
  const wrong = 'legof@aubremer.example'
  const added = await mehdi.post('/aubremer/people/new', { ...facts, email: wrong })
  const address = added.headers.get('location')!
  const statusOf = async (link: string) => (await here.visitor().get(link)).status

  const stranger = await linkFor(wrong, 'invitation')
  await mehdi.post(`${address}/edit`, { ...facts, email: wrong, position: 'Juriste' })
  expect(await statusOf(stranger)).toBe(200)
  await mehdi.post(`${address}/edit`, { ...facts, email: 'legoff@aubremer.example' })
  expect(await statusOf(stranger)).toBe(404)

  const late = await linkFor('legoff@aubremer.example', 'reset')
  await mehdi.post(`${address}/end`, {})
  await mehdi.post(`${address}/reopening`, {})
  expect(await statusOf(late)).toBe(404)
})

test('a link opens nothing in another organisation', async () => {
  const link = await linkFor(await someone(), 'reset')
  expect((await here.visitor().get(link.replace('/aubremer', '/pellanmouth'))).status).toBe(404)
})

test('whoever had a password is told of the new one, however the link came', async () => {
  const email = 'solene.hoarau@aubremer.example'
  const told = async () =>
    (
      await here.rows<{ count: number }>(
        `select count(*)::int as count from mails join people on people.id = person_id
         where email = $1 and kind = 'sign-in.password-changed'`,
        [email],
      )
    )[0]!.count
  const before = await told()
  const link = await linkFor(email, 'invitation')
  expect((await here.visitor().post(link, { password: 'une phrase bien longue' })).status).toBe(303)
  expect(await told()).toBe(before + 1)
})

test('nobody whose account is closed is invited', async () => {
  const mehdi = await here.signedIn('mehdi.kerbrat@aubremer.example')
  const [gone] = await here.rows<{ id: string }>('select id from people where email = $1', [
    'malo.etcheverry@aubremer.example',
  ])
  await mehdi.post(`/aubremer/people/${gone!.id}/end`, {})
  expect((await mehdi.post(`/aubremer/people/${gone!.id}/invitation`, {})).status).toBe(409)
  expect(
    await here.rows(`select from mails where person_id = $1 and kind = 'sign-in.invitation'`, [gone!.id]),
  ).toEqual([])
  await mehdi.post(`/aubremer/people/${gone!.id}/reopening`, {})
})

test('choosing a password anew ends every session, and voids the other links', async () => {
  const aicha = await here.signedIn('aicha.benali@aubremer.example')
  const first = await linkFor('aicha.benali@aubremer.example', 'reset')
  const second = await linkFor('aicha.benali@aubremer.example', 'reset')
  expect((await here.visitor().post(second, { password: 'une phrase bien longue' })).status).toBe(303)
  expect((await aicha.get('/aubremer')).status).toBe(303)
  expect((await here.visitor().get(first)).status).toBe(404)
})

test('asking for a link answers the same for a known and an unknown address, and a mail goes to the known one', async () => {
  const answers = []
  for (const email of ['jeanne.morvan@aubremer.example', 'nobody@aubremer.example'])
    answers.push((await here.visitor().post('/aubremer/forgotten', { email })).headers.get('location'))
  expect(answers).toEqual(['/aubremer/forgotten?sent', '/aubremer/forgotten?sent'])
  const mails = await here.rows<{ email: string }>(
    `select email from mails join people on people.id = person_id where kind = 'sign-in.reset'`,
  )
  expect(mails.map(({ email }) => email)).toEqual(['jeanne.morvan@aubremer.example'])
})

test('asking for a link takes as long for a known and an unknown address: the work is hidden in a pause', async () => {
  for (const email of ['camille.roussel@aubremer.example', 'nobody.either@aubremer.example']) {
    const start = performance.now()
    await here.visitor().post('/aubremer/forgotten', { email })
    expect(performance.now() - start).toBeGreaterThan(295)
  }
})

test('nobody fills somebody else’s mailbox: three links an hour', async () => {
  const ask = () => here.visitor().post('/aubremer/forgotten', { email: 'moira.coulibaly@aubremer.example' })
  const statuses = [await ask(), await ask(), await ask(), await ask()].map(({ status }) => status)
  expect(statuses).toEqual([303, 303, 303, 429])
})
