import { createHash, randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailScene } from '../../../test/mail/scene.tsx'
import { newToken, tokenHash } from '../../platform/http/cookies.ts'
import { mountRoutes } from '../../platform/http/mount.ts'
import { WordsProvider } from '../../platform/i18n/context.tsx'
import { FormContext } from '../../ui/form-context.tsx'
import { routes } from './routes.tsx'

const scene = await openMailScene()
const { ids, owner, house, silent } = scene

const appOf = (one: typeof house) => {
  const app = new Hono()
  const layout = ({
    t,
    children,
  }: {
    t: Parameters<typeof WordsProvider>[0]['words']
    children: React.ReactNode
  }) => (
    <WordsProvider words={t}>
      <FormContext value={{ freshKey: randomUUID }}>{children}</FormContext>
    </WordsProvider>
  )
  mountRoutes(app, { house: one, layout, errorPage: ({ status }) => <p>{status}</p>, seen: () => {} }, routes)
  return app
}
const app = appOf(house)
const withoutServer = appOf(silent)

let noe = ''
let other = ''
let paul = ''
let anne = ''

async function signIn(organisation: string, slug: string, person: string): Promise<string> {
  const token = newToken()
  await owner.query(
    `insert into sessions (organisation_id, token_hash, person_id, device, started_at, seen_at, ends_at)
     values ($1, $2, $3, 'Firefox', $4, $4, $5)`,
    [organisation, tokenHash(token), person, house.now(), house.now().add({ hours: 24 })],
  )
  return `__Host-${slug}-session=${token}`
}

const get = (path: string, cookie: string, from = app) => from.request(path, { headers: { cookie } })

beforeAll(async () => {
  const { rows } = await owner.query(
    `insert into people (organisation_id, email, given_name, family_name, name_key, language, created_at)
     values ($1, 'autre@example.fr', 'Autre', 'Personne', '4', 'en', $2) returning id`,
    [ids.show, house.now()],
  )
  await owner.query(
    `insert into rights (organisation_id, person_id, "right", granted_at) values ($1, $2, 'administrator', $3)`,
    [ids.region, ids.anne, house.now()],
  )
  noe = await signIn(ids.show, 'show', ids.noe)
  other = await signIn(ids.show, 'show', rows[0].id)
  anne = await signIn(ids.region, 'region', ids.anne)
  paul = await signIn(ids.region, 'region', ids.paul)
})

afterAll(scene.close)

test('a mailbox is empty, then holds one’s own mails, page by page', async () => {
  expect(await (await get('/show/mails', noe)).text()).toContain('Aucun courriel pour l’instant')
  for (let n = 0; n < 21; n++) await scene.later(ids.noe, { word: 'voir' }, 'test.note', ids.show)
  await scene.work()
  const first = await (await get('/show/mails', noe)).text()
  expect(first.match(/Un courriel d’essai/g)).toHaveLength(20)
  expect(first).toContain('href="/show/mails?page=2"')
  expect((await (await get('/show/mails?page=2', noe)).text()).match(/Un courriel d’essai/g)).toHaveLength(1)
  for (const odd of ['-1', 'x', '1e9', ''])
    expect((await get(`/show/mails?page=${odd}`, noe)).status).toBe(200)
  expect(await (await get('/show/mails', other)).text()).toContain('No e-mail yet')
})

test('a mail is shown as sent, in a document that can do nothing, and as text', async () => {
  const [{ id }] = await scene.mails()
  const shown = await (await get(`/show/mails/${id}`, noe)).text()
  expect(shown).toContain(`src="/show/mails/${id}/sheet"`)
  expect(shown).toContain('voir &lt;https://mentorat.example.fr/show/mails&gt;')
  const sheet = await get(`/show/mails/${id}/sheet`, noe)
  const policy = sheet.headers.get('content-security-policy') ?? ''
  const html = await sheet.text()
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
  expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox allow-top-navigation-by-user-activation')
  expect(sheet.headers.get('cache-control')).toBe('no-store')
  expect(html).toContain('<base target="_top"/>')
})

test('somebody else’s mail, one that does not exist and a mailbox of a real organisation are the same nothing', async () => {
  const [{ id }] = await scene.mails()
  const nothing = randomUUID()
  for (const path of [`/show/mails/${id}`, `/show/mails/${id}/sheet`, `/show/mails/${nothing}`])
    expect((await get(path, other)).status, path).toBe(404)
  for (const path of ['/region/mails', `/region/mails/${id}`, `/region/mails/${id}/sheet`])
    expect((await get(path, anne)).status, path).toBe(404)
})

test('an administrator sees numbers and asks for a trial mail; others see nothing of it', async () => {
  expect((await get('/region/administration/mails', paul)).status).toBe(403)
  expect(
    (
      await app.request('/region/administration/mails/trial', {
        method: 'POST',
        headers: { cookie: paul, ...asForm },
      })
    ).status,
  ).toBe(403)
  const before = await (await get('/region/administration/mails', anne, withoutServer)).text()
  expect(before).toContain('Aucun courriel n’attend')
  expect(before).toContain('Aucun serveur de courriel n’est réglé')
  const asked = await withoutServer.request('/region/administration/mails/trial', {
    method: 'POST',
    headers: { cookie: anne, ...asForm },
    body: `_key=${randomUUID()}`,
  })
  expect(asked.status).toBe(303)
  const waiting = await (await get('/region/administration/mails', anne, withoutServer)).text()
  expect(waiting).toContain('Un courriel attend')
  expect(waiting).not.toContain('Aucun courriel depuis')
  expect(await (await get('/region/administration/mails', anne)).text()).toContain(
    'par le serveur de l’installation',
  )
})

const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
