import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/clone.ts'
import { inFence } from '../../platform/db/fence.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { houseOn, until } from '../../platform/jobs/test-house.ts'
import { startWorker } from '../../platform/jobs/worker.ts'
import type { MailKind } from '../../platform/mail/kinds.ts'
import { mailJobs } from './jobs.ts'
import { mailCounts, mailsWaiting } from './reads.ts'
import { sendMailLater } from './writes.ts'

const database = await freshDatabase()
const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
const from = 'Dyade <mentorat@example.fr>'
const silent = houseOn(database, { MAIL_FROM: from })
const start = silent.clock.now

// ---- a real SMTP server, that can be told what to answer and be taken away -------------------------------------------------

const inbox: string[] = []
let answers: Pick<SMTPServerOptions, 'onMailFrom' | 'onRcptTo' | 'onAuth'> = {}
let received: () => void | Promise<void> = () => {}
let server = openServer(0)
const port = await new Promise<number>((resolve) =>
  server.server.on('listening', () => resolve((server.server.address() as AddressInfo).port)),
)
const house = houseOn(database, { MAIL_FROM: from, SMTP_URL: `smtp://127.0.0.1:${port}` })

function openServer(at: number) {
  const opened = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (address, session, done) =>
      (answers.onMailFrom ?? ((_, __, next) => next()))(address, session, done),
    onRcptTo: (address, session, done) =>
      (answers.onRcptTo ?? ((_, __, next) => next()))(address, session, done),
    async onData(stream, _session, done) {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part as Buffer)
      inbox.push(Buffer.concat(parts).toString('latin1'))
      await received()
      done()
    },
  })
  opened.on('error', () => {})
  opened.listen(at, '127.0.0.1')
  return opened
}

const refusing = (responseCode: number) =>
  Object.assign(new Error('anne@example.fr is not here'), { responseCode })

// ---- an organisation that sends, one that demonstrates ---------------------------------------------------------------------

const region = randomUUID()
const show = randomUUID()
const person = { anne: randomUUID(), paul: randomUUID(), show: randomUUID() }

const note: MailKind<{ word: string }> = {
  kind: 'test.note',
  load: async (_db, { ids }) => (ids.word === 'gone' ? null : { word: ids.word ?? '' }),
  render: ({ word }, { t, link, reader }) => ({
    subject: t('mails.trial-subject'),
    body: (
      <>
        <p>{t('mails.trial-hello', { name: reader.givenName })}</p>
        <p>{t('mails.trial-body', { organisation: t.role('mentor', 'a', { form: t.form }) })}</p>
        <p>
          <a href={link('/mails')}>{word}</a>
        </p>
      </>
    ),
  }),
}
const broken: MailKind = {
  kind: 'test.broken',
  load: () => Promise.reject(new Error('no such thing')),
  render: () => ({ subject: '', body: null }),
}
const notice: MailKind = { ...note, kind: 'test.notice', staleAfterHours: 72 } as MailKind
const kinds = [note, broken, notice] as MailKind[]

beforeAll(async () => {
  await owner.query(
    `insert into organisations (id, slug, name, created_at, demonstration)
     values ($1, 'region', E'Région "Été"\\r\\nBcc: intrus@example.org', $3, false), ($2, 'show', 'Démonstration', $3, true)`,
    [region, show, start.toString()],
  )
  await owner.query(
    `insert into people (organisation_id, id, email, given_name, family_name, name_key, language, form, address, created_at)
     values ($1, $3, 'anne@example.fr', 'Anne-Zoé', 'L’Œil', '1', 'fr', 'feminine', 'tu', $6),
            ($1, $4, 'paul@example.fr', 'Paul', 'Roy', '2', 'en', 'masculine', null, $6),
            ($2, $5, 'demo@example.fr', 'Noé', 'Le Goff', '3', null, 'unsaid', null, $6)`,
    [region, show, person.anne, person.paul, person.show, start.toString()],
  )
})

afterEach(async () => {
  inbox.length = 0
  answers = {}
  received = () => {}
  for (const one of [house, silent]) {
    one.clock.now = start
    one.lines.length = 0
  }
  await owner.query('delete from mails; delete from graphile_worker._private_jobs')
})

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await Promise.all([house.close(), silent.close()])
  await owner.end()
  await database.drop()
})

const later = (to: string, ids: Record<string, string> = {}, kind = 'test.note', organisation = region) =>
  inFence(house.pool, { organisation, write: true }, (db) =>
    sendMailLater(db, { kind, to, ids, now: house.now() }),
  )

const rows = async () =>
  (
    await owner.query(
      'select state, attempts, last_error, message_id, due_at, ended_at from mails order by created_at, id',
    )
  ).rows

const jobsLeft = async () =>
  (await owner.query('select from graphile_worker.jobs where attempts < max_attempts')).rowCount

/** Runs a worker until its queue is empty and its sweeps have had their turn. */
async function work(one = house) {
  const { tasks, sweeps } = mailJobs(one.config, kinds)
  for (const sweep of sweeps) await sweep.run(one)
  const worker = await startWorker(one, tasks, [])
  await until(async () => (await jobsLeft()) === 0)
  await worker.stop()
}

function after(time: Temporal.DurationLike, one = house) {
  one.clock.now = one.clock.now.add(time)
}

function partsOf(mail: string) {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => words(new RegExp(`^${name}: (.*)$`, 'mi').exec(headers)?.[1] ?? '')
  const body = rest.join('\r\n\r\n')
  const part = (type: string) => {
    const found = new RegExp(
      `Content-Type: ${type}; charset=utf-8\\r\\nContent-Transfer-Encoding: (\\S+)\\r\\n\\r\\n([\\s\\S]*?)\\r\\n--`,
    ).exec(body)!
    if (found[1] === 'base64') return Buffer.from(found[2]!, 'base64').toString('utf8')
    if (found[1] === '7bit') return found[2]!
    const bytes = found[2]!
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return Buffer.from(bytes, 'latin1').toString('utf8')
  }
  return { headers, header, html: part('text/html'), plain: part('text/plain').replaceAll('\r\n', '\n') }
}

const words = (header: string) =>
  header.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=(\s+(?==\?))?/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString('utf8'),
  )

// ---- sent ------------------------------------------------------------------------------------------------------------------

test('a mail leaves in its reader’s language, form and address, with its text twin and nobody’s words in a header', async () => {
  await later(person.anne, { word: 'voir' })
  await work()
  const [sent] = await rows()
  expect(sent).toMatchObject({ state: 'sent', attempts: 1, last_error: null })
  expect(inbox).toHaveLength(1)
  const { headers, header, html, plain } = partsOf(inbox[0]!)
  expect(header('From')).toBe('"Région \\"Été\\" Bcc: intrus@example.org" <mentorat@example.fr>')
  expect(header('To')).toBe('anne@example.fr')
  expect(headers).not.toMatch(/^Bcc/im)
  expect(header('Subject')).toBe('Un courriel d’essai')
  expect(header('Message-ID')).toBe(sent.message_id)
  expect(sent.message_id).toMatch(/^<[0-9a-f-]{36}@example\.fr>$/)
  expect(header('Auto-Submitted')).toBe('auto-generated')
  expect(header('Content-Type')).toMatch(/^multipart\/alternative/)
  expect(html).toContain('<html lang="fr-FR">')
  expect(html).toContain('Tu as demandé un courriel d’essai depuis l’administration de une mentore.')
  expect(plain).toContain('Bonjour Anne-Zoé,\n\nTu as demandé')
  expect(plain).toContain('voir <https://mentorat.example.fr/region/mails>')
  expect(plain).not.toMatch(/[<&]\/?(p|h1|div|amp)/)
})

test('another reader has another language', async () => {
  await later(person.paul)
  await work()
  const { header, html } = partsOf(inbox[0]!)
  expect(header('Subject')).toBe('A trial mail')
  expect(html).toContain('<html lang="en-GB">')
  expect(html).toContain('Hello Paul,')
})

test('the style is written as it is, so that mail programs understand it', async () => {
  await later(person.anne)
  await work()
  expect(partsOf(inbox[0]!).html).toMatch(/<style>[^<]*"Segoe UI"[^<]*<\/style>/)
})

// ---- nothing lost, nothing twice -------------------------------------------------------------------------------------------

test('rolled back, there is neither mail nor job', async () => {
  await expect(
    inFence(house.pool, { organisation: region, write: true }, async (db) => {
      await sendMailLater(db, { kind: 'test.note', to: person.anne, now: start })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await rows()).toEqual([])
  expect(await jobsLeft()).toBe(0)
})

test('with the server down mails wait; when it is back each leaves once', async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  for (let n = 0; n < 5; n++) await later(n % 2 ? person.anne : person.paul)
  await work()
  expect(await rows()).toEqual(
    Array.from({ length: 5 }, () =>
      expect.objectContaining({ state: 'waiting', attempts: 1, last_error: 'no-connection' }),
    ),
  )
  after({ seconds: 30 })
  await work()
  expect((await rows()).map((row) => row.attempts)).toEqual([1, 1, 1, 1, 1])
  server = openServer(port)
  after({ minutes: 2 })
  await work()
  expect((await rows()).map((row) => row.state)).toEqual(Array(5).fill('sent'))
  expect(inbox).toHaveLength(5)
  expect(new Set(inbox.map((mail) => partsOf(mail).header('Message-ID'))).size).toBe(5)
  after({ hours: 2 })
  await work()
  expect(inbox).toHaveLength(5)
})

test('cut between the sending and the writing down, a mail comes once more, under the same Message-ID', async () => {
  await later(person.anne)
  const { tasks } = mailJobs(house.config, kinds)
  const { rows: mails } = await owner.query('select id from mails')
  const job: Job = {
    house,
    organisation: region,
    ids: { mail: mails[0].id },
    signal: new AbortController().signal,
    fence: (how, work) =>
      inbox.length
        ? Promise.reject(new Error('cut'))
        : inFence(house.pool, { organisation: region, ...how }, work),
  }
  await expect(tasks[0]!.run(job)).rejects.toThrow('cut')
  expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  // the job is tried again at once: the first try may still be running, so nothing is sent
  await work()
  expect(inbox).toHaveLength(1)
  after({ minutes: 12 })
  await work()
  tasks[0]!.close?.()
  expect(inbox).toHaveLength(2)
  const [first, second] = inbox.map((mail) => partsOf(mail).header('Message-ID'))
  expect(second).toBe(first)
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a connection that breaks while the mail is being taken makes one duplicate at most', async () => {
  await later(person.anne)
  received = () => {
    received = () => {}
    for (const connection of server.connections)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy()
  }
  await work()
  expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1, last_error: 'no-connection' }])
  after({ minutes: 3 })
  await work()
  expect(inbox).toHaveLength(2)
  expect(new Set(inbox.map((mail) => partsOf(mail).header('Message-ID'))).size).toBe(1)
})

test('two jobs for one mail send it once', async () => {
  await later(person.anne)
  const { rows: mails } = await owner.query('select id from mails')
  await owner.query(
    `select graphile_worker.add_job('mails.send', json_build_object('mail', $1::text, 'organisation', $2::text)) from generate_series(1, 5)`,
    [mails[0].id, region],
  )
  await work()
  expect(inbox).toHaveLength(1)
})

// ---- what the server may answer --------------------------------------------------------------------------------------------

test.each([
  ['never of the recipient', 'onRcptTo', 550, { state: 'failed', last_error: 'recipient-refused' }],
  ['not now of the recipient', 'onRcptTo', 451, { state: 'waiting', last_error: 'not-now' }],
  ['never of the sender', 'onMailFrom', 553, { state: 'waiting', last_error: 'sender-refused' }],
] as const)('the server says %s', async (_, step, code, expected) => {
  answers = {
    [step]: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(refusing(code)),
  }
  await later(person.anne)
  await work()
  expect(await rows()).toMatchObject([expected])
  expect(house.lines.join('')).not.toContain('anne@')
})

test.each([
  ['its reason is gone', { word: 'gone' }, 'test.note', { state: 'dropped', last_error: 'nothing-to-say' }],
  ['it cannot be made', {}, 'test.broken', { state: 'waiting', last_error: 'not-made' }],
  ['another version wrote it', {}, 'test.of-tomorrow', { state: 'waiting', last_error: 'unknown-kind' }],
] as const)('a mail is not sent when %s', async (_, ids, kind, expected) => {
  await later(person.anne, ids, kind)
  await work()
  expect(await rows()).toMatchObject([expected])
  expect(inbox).toEqual([])
})

test('nobody writes to somebody who has left', async () => {
  await later(person.paul)
  await owner.query('update people set ended_at = $2 where id = $1', [person.paul, start.toString()])
  await work()
  await owner.query('update people set ended_at = null where id = $1', [person.paul])
  expect(await rows()).toMatchObject([{ state: 'dropped', last_error: 'left' }])
  expect(inbox).toEqual([])
})

test('a mail’s row takes ids and short words only', async () => {
  for (const ids of [{ name: 'Anne L’Œil' }, { to: 'anne@example.fr' }, { note: 'merci à toi' }])
    await expect(later(person.anne, ids)).rejects.toThrow('mails_ids_check')
  expect(await rows()).toEqual([])
})

// ---- without a server ------------------------------------------------------------------------------------------------------

test('without a server mails wait, nothing of them is made, and the administrator is told how many', async () => {
  await later(person.anne, {}, 'test.broken')
  await later(person.anne)
  await work(silent)
  expect(await rows()).toMatchObject([
    { state: 'waiting', attempts: 0, message_id: null },
    { state: 'waiting', attempts: 0, message_id: null },
  ])
  expect((await owner.query('select from mail_contents')).rowCount).toBe(0)
  expect(silent.lines.join('')).not.toContain('could not be made')
  const waiting = () =>
    inFence(silent.pool, { organisation: region, person: person.paul, write: false }, (db) =>
      mailsWaiting(db, silent.now()),
    )
  expect(await waiting()).toBe(0)
  after({ minutes: 11 }, silent)
  expect(await waiting()).toBe(2)
})

test('once there is a server, what waited leaves, but for what has become too old, which is counted', async () => {
  await later(person.anne, {}, 'test.notice')
  await later(person.anne)
  await work(silent)
  await owner.query('delete from graphile_worker._private_jobs')
  after({ hours: 73 })
  await work()
  expect(inbox).toHaveLength(1)
  const counts = await inFence(
    house.pool,
    { organisation: region, person: person.paul, write: false },
    (db) => mailCounts(db),
  )
  expect(counts).toEqual([
    { state: 'dropped', reason: 'too-old', count: 1 },
    { state: 'sent', reason: null, count: 1 },
  ])
  const elsewhere = await inFence(house.pool, { organisation: show, write: false }, (db) => mailCounts(db))
  expect(elsewhere).toEqual([])
})

test('a job found in the queue after a long stop does not send what has become too old', async () => {
  await later(person.anne, {}, 'test.notice')
  after({ hours: 73 })
  const { tasks } = mailJobs(house.config, kinds)
  const worker = await startWorker(house, tasks, [])
  await until(async () => (await jobsLeft()) === 0)
  await worker.stop()
  expect(await rows()).toMatchObject([{ state: 'dropped', last_error: 'too-old' }])
  expect(inbox).toEqual([])
})

// ---- the demonstration -----------------------------------------------------------------------------------------------------

test('a demonstration’s mails are kept for their reader and never sent, even with a server', async () => {
  await later(person.show, { word: 'voir' }, 'test.note', show)
  await work()
  expect(inbox).toEqual([])
  expect(await rows()).toMatchObject([{ state: 'kept', attempts: 1 }])
  const { rows: kept } = await owner.query('select subject, html, plain from mail_contents')
  expect(kept).toEqual([
    {
      subject: 'Un courriel d’essai',
      html: expect.stringContaining('<!doctype html><html lang="fr-FR">'),
      plain: expect.stringContaining('voir <https://mentorat.example.fr/show/mails>'),
    },
  ])
})

test('inside the fence, SQL shows a person their own mails only, and another organisation’s to nobody', async () => {
  await later(person.show, {}, 'test.note', show)
  await work()
  const look = (organisation: string, who: string) =>
    inFence(house.pool, { organisation, person: who, write: true }, async (db) => [
      (await db.selectFrom('mails').selectAll().execute()).length,
      (await db.selectFrom('mail_contents').selectAll().execute()).length,
      Number(
        (await db.updateTable('mails').set({ kind: 'test.other' }).executeTakeFirstOrThrow()).numUpdatedRows,
      ),
      Number((await db.deleteFrom('mails').executeTakeFirstOrThrow()).numDeletedRows),
    ])
  const { rows: others } = await owner.query(
    `insert into people (organisation_id, email, given_name, family_name, name_key, created_at)
     values ($1, 'autre@example.fr', 'Autre', 'Personne', '4', $2) returning id`,
    [show, start.toString()],
  )
  expect(await look(show, others[0].id)).toEqual([0, 0, 0, 0])
  expect(await look(region, person.anne)).toEqual([0, 0, 0, 0])
  await expect(
    inFence(house.pool, { organisation: show, person: others[0].id, write: true }, async (db) => {
      const { id } = (await owner.query('select id from mails')).rows[0]
      await db
        .insertInto('mail_contents')
        .values({ mail_id: id, person_id: person.show, subject: '', html: '', plain: '' })
        .execute()
    }),
  ).rejects.toThrow('row-level security')
  // nobody in particular (a page before sign-in, a sweep) reads no text either
  const texts = await inFence(house.pool, { organisation: show, write: false }, (db) =>
    db.selectFrom('mail_contents').selectAll().execute(),
  )
  expect(texts).toEqual([])
  expect(await look(show, person.show)).toEqual([1, 1, 1, 1])
})

test('after ninety days a mail is forgotten, and its text with it', async () => {
  await later(person.show, {}, 'test.note', show)
  await work()
  after({ hours: 24 * 89 })
  await work()
  expect(await rows()).toHaveLength(1)
  after({ hours: 24 * 2 })
  await work()
  expect(await rows()).toEqual([])
  expect((await owner.query('select from mail_contents')).rowCount).toBe(0)
})
