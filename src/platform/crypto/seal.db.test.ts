import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openScene, whyNot } from '../../../test/privacy/scene.ts'
import { installationKeys } from './installation.ts'
import { forgetPerson, open, type Place, seal } from './seal.ts'
import { newKey, unwrapSpaceKey } from './wrap.ts'

const scene = await openScene()
afterAll(() => scene.close())

const keys = installationKeys({ current: randomBytes(32) })
const organisation = await scene.organisation()
const [mentor, mentee, outsider, coordinator, administrator] = await Promise.all([
  scene.person(organisation),
  scene.person(organisation),
  scene.person(organisation),
  scene.person(organisation, 'coordinator'),
  scene.person(organisation, 'administrator'),
])
const dyad = await scene.dyad(organisation, [mentor, mentee])
const noteOf = (author: string, more: Partial<Place> = {}): Place => ({
  author,
  space: dyad,
  purpose: 'notes.text',
  id: randomUUID(),
  ...more,
})
const write = (place: Place, text: string) =>
  scene.as(organisation, place.author, (db) => seal(db, keys, place, text))
const read = (person: string | null, place: Place, sealed: Buffer) =>
  scene.as(organisation, person, (db) => open(db, keys, place, sealed))

test('any text comes back as it was, to its author and to the other member', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const place = noteOf(mentee)
      const sealed = await write(place, text)
      expect(await read(mentee, place, sealed)).toBe(text)
      expect(await read(mentor, place, sealed)).toBe(text)
    }),
    { numRuns: 60, examples: [[''], ['\u0000'], ['« Merci ! » 👩🏽‍🏫'], ['\u0080'], ['e\u0301']] },
  )
})

test('a megabyte comes back as it was', async () => {
  const place = noteOf(mentor)
  const text = 'é½😀z'.repeat(120_000)
  expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000)
  expect(await read(mentee, place, await write(place, text))).toBe(text)
})

test('for an outsider, a coordinator, an administrator and nobody, the key is not there', async () => {
  const place = noteOf(mentee)
  const sealed = await write(place, 'I feel alone in this office.')
  for (const person of [outsider, coordinator, administrator, null]) {
    expect(await whyNot(read(person, place, sealed))).toBe('no-key')
    const seen = await scene.as(organisation, person, (db) =>
      db.selectFrom('space_keys').selectAll().where('space_kind', '=', 'dyad').execute(),
    )
    expect(seen).toEqual([])
  }
})

test('who has the rows of the keys, but not the installation key, opens nothing', async () => {
  await write(noteOf(mentee), 'hello')
  const { rows } = await scene.owner.query('select * from space_keys where author_id = $1', [mentee])
  expect(rows).toHaveLength(1)
  expect(await whyNot((async () => unwrapSpaceKey(newKey(), rows[0]))())).toBe('altered')
  const place = noteOf(mentee)
  const sealed = await write(place, 'hello')
  const thief = installationKeys({ current: randomBytes(32) })
  const stolen = scene.as(organisation, mentee, (db) => open(db, thief, place, sealed))
  expect(await whyNot(stolen)).toBe('installation-key')
})

test('a ciphertext opens nowhere else than where it was written', async () => {
  const place = noteOf(mentee)
  const other = await scene.dyad(organisation, [mentor, mentee])
  const sealed = await write(place, 'moved')
  // both authors, and the author in the other dyad and alone, have keys of their own
  await write(noteOf(mentor), 'x')
  await write(noteOf(mentee, { space: other }), 'x')
  await write(noteOf(mentee, { space: { kind: 'self', id: mentee } }), 'x')
  const moves: Partial<Place>[] = [
    { id: randomUUID() },
    { purpose: 'messages.text' },
    { author: mentor },
    { space: other },
    { space: { kind: 'self', id: mentee } },
  ]
  for (const move of moves) expect(await whyNot(read(mentee, { ...place, ...move }, sealed))).toBe('altered')
  expect(await whyNot(read(mentee, { ...place, space: { kind: 'request', id: dyad.id } }, sealed))).toBe(
    'no-key',
  )
})

test('a key moved to another author, space or organisation opens nothing', async () => {
  const one = await scene.dyad(organisation, [mentor, mentee])
  const two = await scene.dyad(organisation, [mentor, mentee])
  const place = noteOf(mentee, { space: two })
  const sealed = await write(place, 'x')
  await write(noteOf(mentee, { space: one }), 'x')
  await scene.owner.query(
    `update space_keys t set wrapped = f.wrapped from space_keys f
     where t.author_id = $1 and f.author_id = $1 and t.space_id = $2 and f.space_id = $3`,
    [mentee, two.id, one.id],
  )
  expect(await whyNot(read(mentee, place, sealed))).toBe('altered')
})

test('another organisation with the same ids cannot open it', async () => {
  const place = noteOf(mentee)
  const sealed = await write(place, 'ours')
  const elsewhere = await scene.organisation()
  await scene.person(elsewhere, undefined, mentee)
  await scene.dyad(elsewhere, [mentee], dyad.id)
  const there = <T>(work: Parameters<typeof scene.as<T>>[2]) => scene.as(elsewhere, mentee, work)
  expect(await whyNot(there((db) => open(db, keys, place, sealed)))).toBe('no-key')
  await there((db) => seal(db, keys, place, 'theirs'))
  expect(await whyNot(there((db) => open(db, keys, place, sealed)))).toBe('altered')
})

test('words are written in the name of their author, by a member', async () => {
  const forged = scene.as(organisation, mentor, (db) => seal(db, keys, noteOf(mentee), 'x'))
  expect(await whyNot(forged)).toBe('no-key')
  for (const person of [outsider, coordinator, administrator])
    expect(await whyNot(write(noteOf(person), 'x'))).toBe('no-key')
  expect(await whyNot(write(noteOf(mentor, { space: { kind: 'self', id: mentee } }), 'x'))).toBe('no-key')
})

test('what one keeps to oneself, nobody else reads', async () => {
  const place = noteOf(mentee, { space: { kind: 'self', id: mentee } })
  const sealed = await write(place, 'a fear')
  expect(await read(mentee, place, sealed)).toBe('a fear')
  for (const person of [mentor, outsider, coordinator, administrator, null])
    expect(await whyNot(read(person, place, sealed))).toBe('no-key')
})

test('an id in capitals is the same id', async () => {
  const place = noteOf(mentee)
  const loud = { ...place, author: mentee.toUpperCase(), id: place.id.toUpperCase() }
  const sealed = await scene.as(organisation, mentee, (db) => seal(db, keys, loud, 'x'))
  expect(await read(mentor, place, sealed)).toBe('x')
})

test('once there are words in a space, only a member lets somebody in', async () => {
  const space = await scene.dyad(organisation, [mentor, mentee])
  const join = (by: string | null, person: string) =>
    scene.as(organisation, by, (db) =>
      db
        .insertInto('space_members')
        .values({ space_kind: space.kind, space_id: space.id, person_id: person })
        .execute(),
    )
  await join(null, outsider)
  await write(noteOf(mentee, { space }), 'x')
  for (const person of [coordinator, administrator, null])
    await expect(join(person, coordinator)).rejects.toThrow('row-level security')
  await join(mentor, coordinator)
})

test('the application can neither change, replace nor take away a key', async () => {
  for (const [table, statement] of [
    ['space_keys', 'update space_keys set wrapped_by = wrapped_by'],
    ['space_keys', 'delete from space_keys'],
    ['organisation_keys', 'update organisation_keys set wrapped = wrapped'],
    ['organisation_keys', 'delete from organisation_keys'],
    ['forgotten_people', 'delete from forgotten_people'],
  ])
    await expect(scene.app.query(statement!)).rejects.toThrow(`permission denied for table ${table}`)
  const second = scene.as(organisation, mentee, (db) =>
    db
      .insertInto('organisation_keys')
      .values({ generation: 2, installation_key: Buffer.alloc(8), wrapped: Buffer.alloc(97) })
      .execute(),
  )
  await expect(second).rejects.toThrow('row-level security')
})

test('twenty first words at once make one key', async () => {
  const space = await scene.dyad(organisation, [mentor, mentee])
  const fresh = await scene.organisation()
  const alone = await scene.person(fresh)
  const places = Array.from({ length: 10 }, () => noteOf(mentee, { space }))
  const others = Array.from({ length: 10 }, () => noteOf(alone, { space: { kind: 'self', id: alone } }))
  const inFresh = (place: Place) => scene.as(fresh, alone, (db) => seal(db, keys, place, 'x'))
  const [sealed, alsoSealed] = await Promise.all([
    Promise.all(places.map((place) => write(place, 'x'))),
    Promise.all(others.map(inFresh)),
  ])
  for (const [at, place] of places.entries()) expect(await read(mentor, place, sealed[at]!)).toBe('x')
  for (const [at, place] of others.entries())
    expect(await scene.as(fresh, alone, (db) => open(db, keys, place, alsoSealed[at]!))).toBe('x')
  const { rows } = await scene.owner.query('select from space_keys where space_id = any($1)', [
    [space.id, alone],
  ])
  expect(rows).toHaveLength(2)
})

test('words sealed before a rollback to a savepoint cannot lose the words after it', async () => {
  const space = await scene.dyad(organisation, [mentor, mentee])
  const place = noteOf(mentee, { space })
  const sealed = await scene.as(organisation, mentee, async (db) => {
    await db.executeQuery({ ...db.selectNoFrom([]).compile(), sql: 'savepoint half' })
    const before = await seal(db, keys, place, 'before')
    expect(await open(db, keys, place, before)).toBe('before')
    await db.executeQuery({ ...db.selectNoFrom([]).compile(), sql: 'rollback to half' })
    return seal(db, keys, place, 'after')
  })
  expect(await read(mentor, place, sealed)).toBe('after')
})

test('a forgotten author’s words are unreadable at once, in the same transaction too; the other’s stay', async () => {
  const [gone, stays] = [await scene.person(organisation), await scene.person(organisation)]
  const space = await scene.dyad(organisation, [gone, stays])
  const [theirs, alone, others] = [
    noteOf(gone, { space }),
    noteOf(gone, { space: { kind: 'self', id: gone } }),
    noteOf(stays, { space }),
  ]
  const [one, two, three] = [
    await write(theirs, 'of the one who goes'),
    await write(alone, 'kept to oneself'),
    await write(others, 'of the one who stays'),
  ]
  await scene.as(organisation, stays, async (db) => {
    expect(await open(db, keys, theirs, one)).toBe('of the one who goes')
    expect(await forgetPerson(db, gone)).toBe(true)
    expect(await whyNot(open(db, keys, theirs, one))).toBe('no-key')
  })
  expect(await whyNot(read(stays, theirs, one))).toBe('no-key')
  expect(await whyNot(read(gone, alone, two))).toBe('no-key')
  expect(await read(stays, others, three)).toBe('of the one who stays')
  expect(await whyNot(write(noteOf(gone, { space }), 'again'))).toBe('no-key')
  expect(await scene.as(organisation, null, (db) => forgetPerson(db, randomUUID()))).toBe(false)
})

test('another organisation cannot forget our people', async () => {
  const elsewhere = await scene.organisation()
  const place = noteOf(mentee)
  const sealed = await write(place, 'x')
  expect(await scene.as(elsewhere, null, (db) => forgetPerson(db, mentee))).toBe(false)
  expect(await read(mentor, place, sealed)).toBe('x')
})

test('first words that come while their author is being forgotten leave no key behind, whoever began', async () => {
  for (const first of ['forgetting', 'writing']) {
    const author = await scene.person(organisation)
    const place = noteOf(author, { space: { kind: 'self', id: author } })
    const forget = (held: Promise<void>) =>
      scene.as(organisation, null, async (db) => {
        await forgetPerson(db, author)
        await held
      })
    const write = (held: Promise<void>) =>
      scene.as(organisation, author, async (db) => {
        await seal(db, keys, place, 'x')
        await held
      })
    const [one, two] = first === 'writing' ? [write, forget] : [forget, write]
    const held = Promise.withResolvers<void>()
    const began = one(held.promise)
    await setTimeout(100)
    const waits = whyNot(two(Promise.resolve()))
    await setTimeout(100)
    held.resolve()
    await began
    expect(await waits).toBe(first === 'writing' ? undefined : 'no-key')
    const { rows } = await scene.owner.query('select from space_keys where author_id = $1', [author])
    expect(rows).toHaveLength(0)
  }
})

test('fifty texts of two authors ask the database twice', async () => {
  const places = Array.from({ length: 50 }, (_, at) => noteOf(at % 2 ? mentor : mentee))
  const sealed = await Promise.all(places.map((place) => write(place, place.id)))
  await scene.as(organisation, mentor, async (db) => {
    let asked = 0
    const run = db.getExecutor().executeQuery.bind(db.getExecutor())
    db.getExecutor().executeQuery = (...query) => {
      asked++
      return run(...query)
    }
    expect(await Promise.all(places.map((place, at) => open(db, keys, place, sealed[at]!)))).toEqual(
      places.map((place) => place.id),
    )
    expect(asked).toBe(2)
  })
})
