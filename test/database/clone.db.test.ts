import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from './clone.ts'

const one = await freshDatabase()
const other = await freshDatabase()
afterAll(() => Promise.all([one.drop(), other.drop()]))

const ask = async (url: string, question: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(question).finally(() => client.end())
}

test('what one test file writes, another does not see', async () => {
  await ask(one.ownerUrl, 'create table mine ()')
  expect((await ask(one.ownerUrl, "select to_regclass('mine') as found")).rows[0].found).toBe('mine')
  expect((await ask(other.ownerUrl, "select to_regclass('mine') as found")).rows[0].found).toBeNull()
})

test('a clone stands migrated, and the application’s role is neither its owner nor free of the fences', async () => {
  const { rows } = await ask(
    one.appUrl,
    `select current_user as me, rolsuper or rolbypassrls as free, (select count(*)::int from migrations) as migrations,
      pg_has_role('dyade_owner', 'member') as owner from pg_roles where rolname = current_user`,
  )
  expect(rows[0]).toMatchObject({ me: 'dyade_app', free: false, owner: false })
  expect(rows[0].migrations).toBeGreaterThan(0)
})
