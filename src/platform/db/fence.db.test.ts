import { afterAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../test/factories/app.ts'
import { today } from '../../../test/factories/organisation.ts'
import { tokenHash } from '../http/cookies.ts'
import { type EntranceRow, entering, entranceOf } from '../http/entrance.ts'
import { inFence, type OrganisationDb, transaction } from './fence.ts'

const { house, owner, mine, other, close } = await openTestHouse()
const { pool } = house
afterAll(close)

const inside = { organisation: mine.id, write: true }
const unit = (name: string) => ({ name, kind: 'bureau', created_at: today })
const names = async (db: OrganisationDb) =>
  (await db.selectFrom('units').select('name').orderBy('name').execute()).map(({ name }) => name)
const onPool = async (text: string) => (await pool.query(text)).rows[0]
const settings = `select current_setting('app.organisation', true) as organisation, current_setting('app.person', true) as person`
const everyConnection = () => Promise.all(Array.from({ length: 10 }, () => onPool(settings)))

describe('a transaction', () => {
  test('commits what its work wrote', async () => {
    await inFence(pool, inside, (db) => db.insertInto('units').values(unit('Kept')).execute())
    expect(await inFence(pool, { ...inside, write: false }, names)).toContain('Kept')
  })

  test('rolls back when its work throws, and throws on what was thrown', async () => {
    const thrown = new Error('no')
    const work = inFence(pool, inside, async (db) => {
      await db.insertInto('units').values(unit('Thrown')).execute()
      throw thrown
    })
    await expect(work).rejects.toBe(thrown)
    expect(await inFence(pool, inside, names)).not.toContain('Thrown')
  })

  test('rolls back when told not to keep', async () => {
    await transaction(pool, true, entering(mine.slug, null, house.now()), async (db) => {
      await db.insertInto('units').values(unit('Dropped')).execute()
      return { value: null, keep: false }
    })
    expect(await inFence(pool, inside, names)).not.toContain('Dropped')
  })

  test('that failed inside is not said done, even when the failure was caught', async () => {
    const work = inFence(pool, inside, async (db) => {
      await db.insertInto('units').values(unit('Lost')).execute()
      await db
        .insertInto('units')
        .values(unit(''))
        .execute()
        .catch(() => null)
      return 'done'
    })
    await expect(work).rejects.toThrow('The transaction had failed; nothing was written.')
    expect(await inFence(pool, inside, names)).not.toContain('Lost')
  })

  test('that only reads cannot write', async () => {
    const work = inFence(pool, { ...inside, write: false }, (db) =>
      db.insertInto('units').values(unit('Read')).execute(),
    )
    await expect(work).rejects.toMatchObject({ code: '25006' })
  })

  test('is over when it is over: a database that was kept speaks no more', async () => {
    const kept = await inFence(pool, inside, async (db) => db)
    await expect(names(kept)).rejects.toThrow('The transaction of this database is over')
    const late = inFence(pool, inside, async (db) => {
      void Promise.resolve(db)
      throw Object.assign(new Error('late'), { db })
    })
    const { db } = await late.catch((error: { db: OrganisationDb }) => error)
    await expect(names(db)).rejects.toThrow('is over')
  })

  test('whose connection is cut throws, and the pool goes on', async () => {
    const work = inFence(pool, inside, async (db) => {
      const { rows } = await owner.query(
        `select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity where state = 'idle in transaction' and datname = current_database() and usename = 'dyade_app'`,
      )
      expect(rows[0].cut).toBeGreaterThan(0)
      return names(db)
    })
    await expect(work).rejects.toThrow()
    expect((await Promise.all(Array.from({ length: 20 }, () => inFence(pool, inside, names)))).length).toBe(
      20,
    )
  }, 20_000)
})

describe('the settings of the fence', () => {
  test('are gone after a commit, a rollback and a failure, on every connection', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        inFence(pool, { organisation: mine.id, person: mine.people.person.id, write: true }, async (db) => {
          await names(db)
          if (at % 3 === 0) throw new Error('no')
          if (at % 3 === 1) await db.insertInto('units').values(unit('')).execute()
        }).catch(() => null),
      ),
    )
    for (const found of await everyConnection())
      expect([found.organisation || '', found.person || '']).toEqual(['', ''])
  })

  test('none, no row: outside a fence the application sees and writes nothing', async () => {
    for (const table of ['units', 'people', 'sessions', 'passwords', 'audit_events'])
      expect(await onPool(`select count(*)::int as count from ${table}`), table).toEqual({ count: 0 })
    await expect(
      pool.query(`insert into units (organisation_id, name, kind, created_at) values ($1, 'a', 'b', $2)`, [
        mine.id,
        today,
      ]),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('an organisation sees its own rows and no other', async () => {
    const count = async (organisation: string) =>
      inFence(pool, { organisation, write: false }, (db) => db.selectFrom('people').select('email').execute())
    const [ours, theirs] = [await count(mine.id), await count(other.id)]
    expect(ours.every(({ email }) => email.endsWith('phare.example'))).toBe(true)
    expect(theirs.every(({ email }) => email.endsWith('voisine.example'))).toBe(true)
  })

  test('a foreign key cannot point at another organisation, and says no more than for what does not exist', async () => {
    const under = (parent: string) =>
      inFence(pool, inside, (db) =>
        db
          .insertInto('units')
          .values({ ...unit('Child'), parent_id: parent })
          .execute(),
      ).catch(({ code, constraint }) => ({ code, constraint }))
    const refused = { code: '23503', constraint: 'units_organisation_id_parent_id_fkey' }
    expect(await under(other.units.root)).toEqual(refused)
    expect(await under('00000000-0000-4000-8000-000000000000')).toEqual(refused)
  })
})

describe('the entrance', () => {
  const enter = (slug: string, token: string | null, now = house.now()) =>
    transaction<EntranceRow, ReturnType<typeof entranceOf>>(
      pool,
      false,
      entering(slug, token === null ? null : tokenHash(token), now),
      async (_, rows) => ({
        value: entranceOf(rows),
        keep: true,
      }),
    )

  test('lets in the person whose session it is, with their rights and their space', async () => {
    const found = await enter(mine.slug, mine.people['space-administrator'].token)
    expect(found).toMatchObject({
      organisation: { id: mine.id, slug: mine.slug, roleNames: [] },
      person: {
        id: mine.people['space-administrator'].id,
        rights: [{ right: 'space-administrator', unit: mine.units.space }],
        space: { id: mine.units.space, slug: 'ecole', name: 'École de la mer' },
      },
      session: { id: expect.any(String) },
    })
    expect(JSON.stringify(found)).not.toContain('token')
  })

  test.each<[what: string, token: () => string | null]>([
    ['no token', () => null],
    ['a token of nobody', () => 'a'.repeat(43)],
    ['a person who has left', () => mine.people.ended.token],
    ['another organisation’s token', () => other.people.administrator.token],
  ])('with %s there is the organisation and nobody', async (_, token) => {
    expect(await enter(mine.slug, token())).toMatchObject({
      organisation: { id: mine.id },
      person: null,
      session: null,
    })
  })

  test('a session is over at its end, to the instant', async () => {
    const { token } = mine.people.person
    expect(
      (await enter(
        mine.slug,
        token,
        house
          .now()
          .add({ hours: 30 * 24 })
          .subtract({ seconds: 1 }),
      ))!.person,
    ).not.toBeNull()
    expect((await enter(mine.slug, token, house.now().add({ hours: 30 * 24 })))!.person).toBeNull()
  })

  test('a person is out from the instant they leave', async () => {
    const { id, token } = mine.people.coordinator
    await owner.query('update people set ended_at = $1 where id = $2', [
      house.now().add({ seconds: 60 }).toString(),
      id,
    ])
    expect((await enter(mine.slug, token, house.now().add({ seconds: 59 })))!.person).not.toBeNull()
    expect((await enter(mine.slug, token, house.now().add({ seconds: 60 })))!.person).toBeNull()
  })

  test.each(["'; drop table people; --", 'PHARE', '', 'phare ', 'nulle-part'])(
    '%j is no organisation',
    async (slug) => {
      expect(await enter(slug, mine.people.person.token)).toBeNull()
    },
  )
})
