import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { mailJobs } from '../../src/features/mails/jobs.ts'
import { sendMailLater } from '../../src/features/mails/writes.ts'
import { inFence } from '../../src/platform/db/fence.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { startWorker } from '../../src/platform/jobs/worker.ts'
import type { MailKind } from '../../src/platform/mail/kinds.ts'
import { freshDatabase } from '../database/clone.ts'
import { houseOn, until } from '../jobs/house.ts'
import { openMailServer } from './server.ts'

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

/** Mails of the tests: one that says a word, one that cannot be made, one that is worth nothing after three days. */
export const kinds = [
  note,
  {
    kind: 'test.broken',
    load: () => Promise.reject(new Error('no such thing')),
    render: () => ({ subject: '', body: null }),
  },
  { ...note, kind: 'test.notice', staleAfterHours: 72 },
] as MailKind[]

/**
 * A database with an organisation that sends (`region`, of Anne and Paul) and one that demonstrates (`show`, of Noé);
 * a mail server, a house that knows it, and a `silent` one that knows none.
 */
export async function openMailScene() {
  const database = await freshDatabase()
  const server = await openMailServer()
  const owner = openPool(database.ownerUrl, { max: 2, onError: () => {} })
  const from = 'Dyade <mentorat@example.fr>'
  const silent = houseOn(database, { MAIL_FROM: from })
  const house = houseOn(database, { MAIL_FROM: from, SMTP_URL: `smtp://127.0.0.1:${server.port}` })
  const start = house.clock.now
  const ids = {
    region: randomUUID(),
    show: randomUUID(),
    anne: randomUUID(),
    paul: randomUUID(),
    noe: randomUUID(),
  }
  // a name that tries to write headers
  await owner.query(
    `insert into organisations (id, slug, name, created_at, demonstration)
     values ($1, 'region', E'Région "Été"\\r\\nBcc: intrus@example.org', $3, false), ($2, 'show', 'Démonstration', $3, true)`,
    [ids.region, ids.show, start],
  )
  await owner.query(
    `insert into people (organisation_id, id, email, given_name, family_name, name_key, language, form, address, created_at)
     values ($1, $3, 'anne@example.fr', 'Anne-Zoé', 'L’Œil', '1', 'fr', 'feminine', 'tu', $6),
            ($1, $4, 'paul@example.fr', 'Paul', 'Roy', '2', 'en', 'masculine', null, $6),
            ($2, $5, 'demo@example.fr', 'Noé', 'Le Goff', '3', null, 'unsaid', null, $6)`,
    [ids.region, ids.show, ids.anne, ids.paul, ids.noe, start],
  )
  const jobsLeft = async () =>
    (await owner.query('select from graphile_worker.jobs where attempts < max_attempts')).rowCount

  return {
    ids,
    server,
    owner,
    house,
    silent,
    jobsLeft,
    /** Has a mail said: to Anne unless told otherwise. */
    later: (
      to = ids.anne,
      words: Record<string, string> = {},
      kind = 'test.note',
      organisation = ids.region,
    ) =>
      inFence(house.pool, { organisation, write: true }, (db) =>
        sendMailLater(db, { kind, to, ids: words, now: house.now() }),
      ),
    async mails() {
      const { rows } = await owner.query(
        'select id, state, attempts, last_error, message_id from mails order by created_at, id',
      )
      return rows
    },
    /** Gives the sweeps their turn, then runs a worker until its queue is empty. */
    async work(one = house, { sweeping = true } = {}) {
      const { tasks, sweeps } = mailJobs(one.config, kinds)
      for (const sweep of sweeping ? sweeps : []) await sweep.run(one)
      const worker = await startWorker(one, tasks, [])
      await until(async () => (await jobsLeft()) === 0)
      await worker.stop()
    },
    after(time: Temporal.DurationLike) {
      for (const one of [house, silent]) one.clock.now = one.clock.now.add(time)
    },
    async clear() {
      await owner.query('delete from mails; delete from graphile_worker._private_jobs')
      Object.assign(server, { answers: {}, taken: () => {} })
      server.inbox.length = 0
      for (const one of [house, silent]) {
        one.clock.now = start
        one.lines.length = 0
      }
    },
    async close() {
      await server.down()
      await Promise.all([house.close(), silent.close(), owner.end()])
      await database.drop()
    },
  }
}
