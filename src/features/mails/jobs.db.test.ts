import { afterAll, afterEach, expect, test } from 'vitest'
import { kinds, openMailScene } from '../../../test/mail/scene.tsx'
import { readMail } from '../../../test/mail/server.ts'
import { inFence } from '../../platform/db/fence.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { mailJobs } from './jobs.ts'
import { sendMailLater } from './writes.ts'

const scene = await openMailScene()
const { ids, server, owner, house } = scene

afterEach(scene.clear)
afterAll(scene.close)

test('a mail leaves in its reader’s language, form and address, with its text twin and nobody’s words in a header', async () => {
  await scene.later(ids.anne, { word: 'voir' })
  await scene.work()
  const [sent] = await scene.mails()
  expect(sent).toMatchObject({ state: 'sent', attempts: 1, last_error: null })
  expect(server.inbox).toHaveLength(1)
  const { headers, header, html, plain } = readMail(server.inbox[0]!)
  expect(header('From')).toBe('Région "Été" Bcc: intrus@example.org <mentorat@example.fr>')
  expect(header('To')).toBe('anne@example.fr')
  expect(headers).not.toMatch(/^Bcc/im)
  expect(header('Subject')).toBe('Un courriel d’essai')
  expect(header('Message-ID')).toBe(sent.message_id)
  expect(sent.message_id).toMatch(/^<[0-9a-f-]{36}@example\.fr>$/)
  expect(header('Auto-Submitted')).toBe('auto-generated')
  expect(header('Content-Type')).toMatch(/^multipart\/alternative/)
  expect(html).toContain('<html lang="fr-FR">')
  expect(html).toContain('Tu as demandé un courriel d’essai depuis l’administration d’une mentore.')
  expect(plain).toContain('Bonjour Anne-Zoé,\n\nTu as demandé')
  expect(plain).toContain('voir <https://mentorat.example.fr/region/mails>')
  expect(plain).not.toMatch(/[<&]\/?(p|h1|div|amp)/)
})

test('another reader has another language', async () => {
  await scene.later(ids.paul)
  await scene.work()
  const { header, html } = readMail(server.inbox[0]!)
  expect(header('Subject')).toBe('A test e-mail')
  expect(html).toContain('<html lang="en-GB">')
  expect(html).toContain('Hello Paul,')
})

test('the style is written as it is, so that mail programs understand it', async () => {
  await scene.later(ids.anne)
  await scene.work()
  expect(readMail(server.inbox[0]!).html).toMatch(/<style>[^<]*"Segoe UI"[^<]*<\/style>/)
})

test('rolled back, there is neither mail nor job', async () => {
  await expect(
    inFence(house.pool, { organisation: ids.region, write: true }, async (db) => {
      await sendMailLater(db, { kind: 'test.note', to: ids.anne, now: house.now() })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await scene.mails()).toEqual([])
  expect(await scene.jobsLeft()).toBe(0)
})

test('with the server down mails wait; when it is back each leaves once', async () => {
  await server.down()
  for (let n = 0; n < 5; n++) await scene.later(n % 2 ? ids.anne : ids.paul)
  await scene.work()
  expect(await scene.mails()).toEqual(
    Array.from({ length: 5 }, () =>
      expect.objectContaining({ state: 'waiting', attempts: 1, last_error: 'no-connection' }),
    ),
  )
  scene.after({ seconds: 30 })
  await scene.work()
  expect((await scene.mails()).map((row) => row.attempts)).toEqual([1, 1, 1, 1, 1])
  await server.up()
  scene.after({ minutes: 2 })
  await scene.work()
  expect((await scene.mails()).map((row) => row.state)).toEqual(Array(5).fill('sent'))
  expect(server.inbox).toHaveLength(5)
  expect(new Set(server.inbox.map((mail) => readMail(mail).header('Message-ID'))).size).toBe(5)
  scene.after({ hours: 2 })
  await scene.work()
  expect(server.inbox).toHaveLength(5)
})

test('cut between the sending and the writing down, a mail comes once more, under the same Message-ID', async () => {
  await scene.later(ids.anne)
  const { tasks } = mailJobs(house.config, kinds)
  const { rows: mails } = await owner.query('select id from mails')
  const job: Job = {
    house,
    organisation: ids.region,
    ids: { mail: mails[0].id },
    signal: new AbortController().signal,
    fence: (how, work) =>
      server.inbox.length
        ? Promise.reject(new Error('cut'))
        : inFence(house.pool, { organisation: ids.region, ...how }, work),
  }
  await expect(tasks[0]!.run(job)).rejects.toThrow('cut')
  expect(await scene.mails()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  // the job is tried again at once: the first try may still be running, so nothing is sent
  await scene.work()
  expect(server.inbox).toHaveLength(1)
  scene.after({ minutes: 12 })
  await scene.work()
  tasks[0]!.close?.()
  expect(server.inbox).toHaveLength(2)
  const [first, second] = server.inbox.map((mail) => readMail(mail).header('Message-ID'))
  expect(second).toBe(first)
  expect(await scene.mails()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a connection that breaks while the mail is being taken makes one duplicate at most', async () => {
  await scene.later(ids.anne)
  server.taken = () => {
    server.taken = () => {}
    server.cut()
  }
  await scene.work()
  expect(await scene.mails()).toMatchObject([{ state: 'waiting', attempts: 1, last_error: 'no-connection' }])
  scene.after({ minutes: 3 })
  await scene.work()
  expect(server.inbox).toHaveLength(2)
  expect(new Set(server.inbox.map((mail) => readMail(mail).header('Message-ID'))).size).toBe(1)
})

test('two jobs for one mail send it once', async () => {
  await scene.later(ids.anne)
  const { rows: mails } = await owner.query('select id from mails')
  await owner.query(
    `select graphile_worker.add_job('mails.send', json_build_object('mail', $1::text, 'organisation', $2::text)) from generate_series(1, 5)`,
    [mails[0].id, ids.region],
  )
  await scene.work()
  expect(server.inbox).toHaveLength(1)
})

test.each([
  ['never of the recipient', 'onRcptTo', 550, { state: 'failed', last_error: 'recipient-refused' }],
  ['not now of the recipient', 'onRcptTo', 451, { state: 'waiting', last_error: 'not-now' }],
  ['never of the sender', 'onMailFrom', 553, { state: 'waiting', last_error: 'sender-refused' }],
] as const)('the server says %s', async (_, step, code, expected) => {
  const refusal = Object.assign(new Error('anne@example.fr is not here'), { responseCode: code })
  server.answers = { [step]: (done: (error: Error) => void) => done(refusal) }
  await scene.later(ids.anne)
  await scene.work()
  expect(await scene.mails()).toMatchObject([expected])
  expect(house.lines.join('')).not.toContain('anne@')
})

test.each([
  ['its reason is gone', { word: 'gone' }, 'test.note', { state: 'dropped', last_error: 'nothing-to-say' }],
  ['it cannot be made', {}, 'test.broken', { state: 'waiting', last_error: 'not-made' }],
  ['another version wrote it', {}, 'test.of-tomorrow', { state: 'waiting', last_error: 'unknown-kind' }],
] as const)('a mail is not sent when %s', async (_, words, kind, expected) => {
  await scene.later(ids.anne, words, kind)
  await scene.work()
  expect(await scene.mails()).toMatchObject([expected])
  expect(server.inbox).toEqual([])
})

test('nobody writes to somebody who has left', async () => {
  await scene.later(ids.paul)
  await owner.query('update people set ended_at = $2 where id = $1', [ids.paul, house.now()])
  await scene.work()
  await owner.query('update people set ended_at = null where id = $1', [ids.paul])
  expect(await scene.mails()).toMatchObject([{ state: 'dropped', last_error: 'left' }])
  expect(server.inbox).toEqual([])
})

test('a mail’s row takes ids and short words only', async () => {
  const refused: Record<string, string>[] = [
    { name: 'Anne L’Œil' },
    { to: 'anne@example.fr' },
    { note: 'merci à toi' },
  ]
  for (const words of refused) await expect(scene.later(ids.anne, words)).rejects.toThrow('mails_ids_check')
  expect(await scene.mails()).toEqual([])
})
