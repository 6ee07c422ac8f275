import { afterAll, afterEach, expect, test } from 'vitest'
import { openMailScene } from '../../../test/mail/scene.tsx'
import { inFence } from '../../platform/db/fence.ts'
import { mailCounts, mailsWaiting } from './reads.ts'

const scene = await openMailScene()
const { ids, server, owner, house, silent } = scene

afterEach(scene.clear)
afterAll(scene.close)

test('without a server mails wait, nothing of them is made, and the administrator is told how many', async () => {
  await scene.later(ids.anne, {}, 'test.broken')
  await scene.later(ids.anne)
  await scene.work(silent)
  expect(await scene.mails()).toMatchObject([
    { state: 'waiting', attempts: 0, message_id: null },
    { state: 'waiting', attempts: 0, message_id: null },
  ])
  expect((await owner.query('select from mail_contents')).rowCount).toBe(0)
  expect(silent.lines.join('')).not.toContain('could not be made')
  const waiting = () =>
    inFence(silent.pool, { organisation: ids.region, person: ids.paul, write: false }, (db) =>
      mailsWaiting(db, silent.now()),
    )
  expect(await waiting()).toBe(0)
  scene.after({ minutes: 11 })
  expect(await waiting()).toBe(2)
})

test('once there is a server, what waited leaves, but for what has become too old, which is counted', async () => {
  await scene.later(ids.anne, {}, 'test.notice')
  await scene.later(ids.anne)
  await scene.work(silent)
  await owner.query('delete from graphile_worker._private_jobs')
  scene.after({ hours: 73 })
  await scene.work()
  expect(server.inbox).toHaveLength(1)
  const counts = await inFence(
    house.pool,
    { organisation: ids.region, person: ids.paul, write: false },
    (db) => mailCounts(db),
  )
  expect(counts).toEqual([
    { state: 'dropped', reason: 'too-old', count: 1 },
    { state: 'sent', reason: null, count: 1 },
  ])
  const elsewhere = await inFence(house.pool, { organisation: ids.show, write: false }, (db) =>
    mailCounts(db),
  )
  expect(elsewhere).toEqual([])
})

test('a job found in the queue after a long stop does not send what has become too old', async () => {
  await scene.later(ids.anne, {}, 'test.notice')
  scene.after({ hours: 73 })
  await scene.work(house, { sweeping: false })
  expect(await scene.mails()).toMatchObject([{ state: 'dropped', last_error: 'too-old' }])
  expect(server.inbox).toEqual([])
})

test('a demonstration’s mails are kept for their reader and never sent, even with a server', async () => {
  await scene.later(ids.noe, { word: 'voir' }, 'test.note', ids.show)
  await scene.work()
  expect(server.inbox).toEqual([])
  expect(await scene.mails()).toMatchObject([{ state: 'kept', attempts: 1 }])
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
  await scene.later(ids.noe, {}, 'test.note', ids.show)
  await scene.work()
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
    [ids.show, house.now()],
  )
  expect(await look(ids.show, others[0].id)).toEqual([0, 0, 0, 0])
  expect(await look(ids.region, ids.anne)).toEqual([0, 0, 0, 0])
  await expect(
    inFence(house.pool, { organisation: ids.show, person: others[0].id, write: true }, async (db) => {
      const { id } = (await owner.query('select id from mails')).rows[0]
      await db
        .insertInto('mail_contents')
        .values({ mail_id: id, person_id: ids.noe, subject: '', html: '', plain: '' })
        .execute()
    }),
  ).rejects.toThrow('row-level security')
  // nobody in particular (a page before sign-in, a sweep) reads no text either
  const texts = await inFence(house.pool, { organisation: ids.show, write: false }, (db) =>
    db.selectFrom('mail_contents').selectAll().execute(),
  )
  expect(texts).toEqual([])
  expect(await look(ids.show, ids.noe)).toEqual([1, 1, 1, 1])
})

test('after ninety days a mail is forgotten, and its text with it', async () => {
  await scene.later(ids.noe, {}, 'test.note', ids.show)
  await scene.work()
  scene.after({ hours: 24 * 89 })
  await scene.work()
  expect(await scene.mails()).toHaveLength(1)
  scene.after({ hours: 24 * 2 })
  await scene.work()
  expect(await scene.mails()).toEqual([])
  expect((await owner.query('select from mail_contents')).rowCount).toBe(0)
})
