import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { openScene } from '../../../test/privacy/scene.ts'
import { installationKeys } from './installation.ts'
import { open, type Place, seal } from './seal.ts'

const scene = await openScene()
afterAll(() => scene.close())

const count = process.env.DYADE_DEEP ? 10_000 : 1_000
const mark = `mark-${randomBytes(9).toString('hex')}`
const installationKey = randomBytes(32)
const keys = installationKeys({ current: installationKey })

/** Everything the database holds, table by table, as a dump would write it. */
async function* dump(): AsyncGenerator<string> {
  const { rows } = await scene.owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  expect(rows.length).toBeGreaterThan(15)
  for (const { name } of rows) {
    const table = await scene.owner.query<{ line: string }>(`select t::text as line from ${name} t`)
    for (const { line } of table.rows) yield line
  }
}

/** How many lines hold `bytes`, in clear, in hexadecimal (as bytea is written) or in base64 at any offset. */
async function linesWith(bytes: Buffer): Promise<number> {
  const forms = [bytes.toString('latin1'), bytes.toString('hex')]
  for (const before of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    forms.push(encoded.slice(4, -4))
  }
  let lines = 0
  for await (const line of dump()) if (forms.some((form) => line.includes(form))) lines++
  return lines
}

test(`of ${count} marked notes, a dump of the database shows none, and no key`, {
  timeout: 300_000,
}, async () => {
  const organisation = await scene.organisation()
  const people = await Promise.all(Array.from({ length: 20 }, () => scene.person(organisation)))
  const places: Place[] = []
  for (let n = 0; n < count; n += 50) {
    const author = people[(n / 50) % 20]!
    const other = people[(n / 50 + 1) % 20]!
    const space =
      n % 100 ? { kind: 'self' as const, id: author } : await scene.dyad(organisation, [author, other])
    await scene.as(organisation, author, async (db) => {
      for (let m = 0; m < 50; m++) {
        const place: Place = { author, space, purpose: 'test_notes.note', id: randomUUID() }
        const note = await seal(db, keys, place, `${'a'.repeat(m)} ${mark} ${n + m}`)
        const insert = db.selectNoFrom([]).compile()
        await db.executeQuery({
          ...insert,
          sql: 'insert into test_notes (id, author_id, note) values ($1, $2, $3)',
          parameters: [place.id, author, note],
        })
        places.push(place)
      }
    })
  }
  const { rows } = await scene.owner.query('select id, note from test_notes')
  expect(rows).toHaveLength(count)
  expect(await linesWith(Buffer.from(mark))).toBe(0)
  expect(await linesWith(installationKey)).toBe(0)

  // they are there all the same: their author reads one
  const place = places.at(-1)!
  const { note } = rows.find((row) => row.id === place.id)
  const text = await scene.as(organisation, place.author, (db) => open(db, keys, place, note))
  expect(text).toContain(mark)

  // and the search finds what is in clear, in each form
  await scene.owner.query(
    `insert into units (organisation_id, name, kind, created_at) values ($1, $2, 'x', $3)`,
    [organisation, `here: ${mark}`, '2026-11-23T09:00:00Z'],
  )
  await scene.owner.query('insert into test_notes values ($1, $2, $3, $4)', [
    organisation,
    randomUUID(),
    place.author,
    Buffer.from(`-${mark}-`),
  ])
  await scene.owner.query(
    `insert into audit_events (organisation_id, at, action, details) values ($1, $2, 'x.y', $3)`,
    [organisation, '2026-11-23T09:00:00Z', { text: Buffer.from(`--${mark}--`).toString('base64') }],
  )
  expect(await linesWith(Buffer.from(mark))).toBe(3)
})
