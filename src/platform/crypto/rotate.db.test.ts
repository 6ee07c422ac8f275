import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScene, whyNot } from '../../../test/privacy/scene.ts'
import { generationOf } from './cipher.ts'
import { type InstallationKeys, installationKeys } from './installation.ts'
import { rotateKeys } from './rotate.ts'
import { forgetPerson, open, type Place, seal } from './seal.ts'

const [a, b, c] = [randomBytes(32), randomBytes(32), randomBytes(32)]
const old = installationKeys({ current: a })
const turning = installationKeys({ current: b, previous: a })
const done = installationKeys({ current: b })
const now = Temporal.Instant.from('2027-01-04T08:00:00Z')

let scene: Awaited<ReturnType<typeof openScene>>
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

type Note = { organisation: string; place: Place; sealed: Buffer }

/** One author with `count` dyads, a note in each. */
async function notes(count: number, keys = old): Promise<Note[]> {
  const organisation = await scene.organisation()
  const author = await scene.person(organisation)
  const places: Place[] = []
  for (let n = 0; n < count; n++) {
    const space = await scene.dyad(organisation, [author])
    places.push({ author, space, purpose: 'notes.text', id: randomUUID() })
  }
  return scene.as(organisation, author, async (db) => {
    const written: Note[] = []
    for (const place of places)
      written.push({ organisation, place, sealed: await seal(db, keys, place, place.id) })
    return written
  })
}

const readOne = (keys: InstallationKeys, { organisation, place, sealed }: Note) =>
  scene.as(organisation, place.author, (db) => open(db, keys, place, sealed))

async function readAll(keys: InstallationKeys, all: Note[]) {
  for (const note of all) expect(await readOne(keys, note)).toBe(note.place.id)
}

const rotate = (keys = turning, progress?: (done: number, total: number) => void) =>
  rotateKeys({ ownerUrl: scene.database.ownerUrl, keys, now }, progress)

test('after a rotation the new key alone reads everything, the old one nothing, and no ciphertext changed', {
  timeout: 120_000,
}, async () => {
  const all = [...(await notes(250)), ...(await notes(3))]
  await readAll(turning, all.slice(0, 3))
  const steps: [number, number][] = []
  expect(await rotate(turning, (...step) => steps.push(step))).toEqual({ organisations: 2, spaces: 253 })
  expect(steps[0]).toEqual([0, 255])
  expect(steps.at(-1)).toEqual([255, 255])
  await readAll(done, all)
  expect(await whyNot(readOne(old, all[0]!))).toBe('installation-key')
  const { rows } = await scene.owner.query(
    `select details->>'generation' as generation from audit_events where action = 'keys.rotated' and at = $1`,
    [now.toString()],
  )
  expect(rows).toEqual([{ generation: '2' }, { generation: '2' }])
  expect(await rotate(done)).toEqual({ organisations: 0, spaces: 0 })
})

test('words written after a rotation are under a key that no older backup holds', async () => {
  const [note] = await notes(1)
  const { organisation, place } = note!
  await rotate()
  const after = await scene.as(organisation, place.author, (db) => seal(db, done, place, 'after'))
  expect([generationOf(note!.sealed), generationOf(after)]).toEqual([1, 2])
  expect(await readOne(done, { organisation, place, sealed: after })).toBe('after')
  await readAll(done, [note!])
  const { rows } = await scene.owner.query(
    'select generation, wrapped_by from space_keys order by generation',
  )
  expect(rows).toEqual([
    { generation: 1, wrapped_by: 2 },
    { generation: 2, wrapped_by: 2 },
  ])
})

test('the next rotation takes away the generations that nothing needs any more', async () => {
  const all = await notes(2)
  await rotate()
  await rotate(installationKeys({ current: c, previous: b }))
  const { rows } = await scene.owner.query('select generation from organisation_keys order by generation')
  expect(rows.map((row) => row.generation)).toEqual([2, 3])
  await readAll(installationKeys({ current: c }), all)
})

test('stopped at any step, it leaves everything readable with both keys, and goes on where it was', {
  timeout: 120_000,
}, async () => {
  const all = [...(await notes(201)), ...(await notes(2))]
  let steps = 0
  for (let stopAt = 1; ; stopAt++) {
    let step = 0
    const stop = () => {
      steps++
      if (++step === stopAt) throw new Error('stopped')
    }
    const stopped = await rotate(turning, stop).then(
      () => false,
      (error: Error) => error.message === 'stopped' || Promise.reject(error),
    )
    await readAll(turning, all.slice(198))
    if (!stopped) break
  }
  expect(steps).toBeGreaterThan(4)
  await readAll(done, all)
  const { rows } = await scene.owner.query('select max(generation) as latest from organisation_keys')
  expect(rows[0].latest).toBe(2)
})

test('killed in the middle, it goes on where it was', { timeout: 120_000 }, async () => {
  const all = await notes(450)
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { Temporal } from 'temporal-polyfill'
       import { installationKeys } from './src/platform/crypto/installation.ts'
       import { rotateKeys } from './src/platform/crypto/rotate.ts'
       const keys = installationKeys({ current: Buffer.from(process.env.B, 'hex'), previous: Buffer.from(process.env.A, 'hex') })
       await rotateKeys({ ownerUrl: process.env.OWNER, keys, now: Temporal.Instant.from('${now}') }, (done) => {
         process.stdout.write(done + ' ')
         if (done > 200) process.kill(process.pid, 'SIGKILL')
       })`,
    ],
    {
      cwd: new URL('../../../', import.meta.url),
      env: {
        ...process.env,
        A: a.toString('hex'),
        B: b.toString('hex'),
        OWNER: scene.database.ownerUrl,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  const { rows } = await scene.owner.query(
    'select wrapped_by, count(*) from space_keys group by 1 order by 1',
  )
  expect(rows).toEqual([
    { wrapped_by: 1, count: 250 },
    { wrapped_by: 2, count: 200 },
  ])
  await readAll(turning, all)
  expect(await rotate()).toEqual({ organisations: 0, spaces: 250 })
  await readAll(done, all)
})

test('people read, write and are forgotten while the keys turn', { timeout: 120_000 }, async () => {
  const all = await notes(450)
  const { organisation, place } = all[0]!
  const gone = await scene.person(organisation)
  const alone: Place = { ...place, author: gone, space: { kind: 'self', id: gone } }
  const lost = await scene.as(organisation, gone, (db) => seal(db, old, alone, 'x'))
  let running = true
  let reads = 0
  const reader = async () => {
    while (running || reads < 6) {
      await readAll(turning, [all[reads % all.length]!])
      reads++
    }
  }
  const written: Note[] = []
  const writer = async () => {
    while (running || written.length < 3) {
      const space = await scene.dyad(organisation, [place.author])
      const here = { ...place, space, id: randomUUID() }
      const sealed = await scene.as(organisation, place.author, (db) => seal(db, turning, here, here.id))
      written.push({ organisation, place: here, sealed })
    }
  }
  const others = [reader(), reader(), writer()]
  const forgotten = scene.as(organisation, null, (db) => forgetPerson(db, gone))
  await rotate().finally(() => {
    running = false
  })
  await Promise.all(others)
  expect(await forgotten).toBe(true)
  await rotate()
  await readAll(done, [...all, ...written])
  expect(await whyNot(readOne(done, { organisation, place: alone, sealed: lost }))).toBe('no-key')
})

test('with a wrong key it changes nothing and says why', async () => {
  const all = await notes(2)
  expect(await whyNot(rotate(installationKeys({ current: b, previous: c })))).toBe('installation-key')
  await readAll(old, all)
})
