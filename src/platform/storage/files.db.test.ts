import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, test } from 'vitest'
import { openScene } from '../../../test/privacy/scene.ts'
import { folderStorage } from './folder.ts'
import { logoLimits, readImage } from './image.ts'
import { findFile } from './reads.ts'
import { readFile, serveFile } from './serve.ts'
import { sweepFiles } from './sweep.ts'
import { deleteFile, saveImage } from './writes.ts'

const scene = await openScene()
const folder = await mkdtemp(join(tmpdir(), 'dyade-files-'))
const storage = folderStorage(folder)
afterAll(async () => {
  await scene.close()
  await rm(folder, { recursive: true })
})

const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
const organisation = await scene.organisation()
const other = await scene.organisation()
const picture = await sharp({ create: { width: 700, height: 350, channels: 3, background: 'teal' } })
  .jpeg()
  .toBuffer()

const drawn = await drawnOf(picture)

async function drawnOf(bytes: Buffer) {
  const image = await readImage(bytes, logoLimits)
  if (!image.ok) throw new Error(image.reason)
  return image
}

async function saveLogo(within = organisation) {
  return scene.as(within, null, (db) => saveImage(db, storage, { kind: 'logo', image: drawn, now }))
}
const read = (within: string, id: string) => scene.as(within, null, (db) => readFile(db, storage, id))

test('a logo is kept as a picture that was drawn anew, and read back in its organisation only', async () => {
  const id = await saveLogo()
  const { file, bytes } = (await read(organisation, id))!
  expect(file).toMatchObject({ kind: 'logo', content_type: 'image/png', bytes: bytes.length, owner_id: null })
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 512, height: 256 })
  expect(await read(other, id)).toBeNull()
  expect(await read(organisation, randomUUID())).toBeNull()
})

test('it is served as what it is, once, and not again to a browser that has it', async () => {
  const id = await saveLogo()
  const file = (await scene.as(organisation, null, (db) => findFile(db, id)))!
  const served = await serveFile(storage, file)
  expect(served.status).toBe(200)
  expect(served.headers).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(served.body!.length),
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const etag = served.headers.etag!
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const again = await serveFile(storage, file, known)
    expect([again.status, again.body, again.headers.etag]).toEqual([304, null, etag])
  }
  expect((await serveFile(storage, file, '"x"')).status).toBe(200)
  const page = await serveFile(storage, { ...file, content_type: 'text/html' })
  expect(page.headers['content-disposition']).toBe('attachment')
})

test('an organisation and a unit show logos of their own organisation only; without its file there is no logo', async () => {
  const [mine, theirs] = [await saveLogo(), await saveLogo(other)]
  const show = (id: string) =>
    scene.as(organisation, null, (db) =>
      db.updateTable('organisations').set({ logo_id: id }).where('id', '=', organisation).execute(),
    )
  await expect(show(theirs)).rejects.toThrow('foreign key')
  const unit = scene.as(organisation, null, (db) =>
    db.insertInto('units').values({ name: 'x', kind: 'x', logo_id: theirs, created_at: now }).execute(),
  )
  await expect(unit).rejects.toThrow('foreign key')
  await show(mine)
  await scene.as(organisation, null, (db) => deleteFile(db, mine))
  const { rows } = await scene.owner.query('select logo_id from organisations where id = $1', [organisation])
  expect(rows).toEqual([{ logo_id: null }])
})

test('the sweep takes what no row names, once it is a day old, and nothing else', async () => {
  const [kept, deleted, young] = [await saveLogo(), await saveLogo(), await saveLogo()]
  await scene.as(organisation, null, (db) => deleteFile(db, deleted))
  await scene.as(organisation, null, (db) => deleteFile(db, young))
  const failed = scene.as(organisation, null, async (db) => {
    await saveImage(db, storage, { kind: 'logo', image: drawn, now })
    throw new Error('rolled back')
  })
  await expect(failed).rejects.toThrow('rolled back')
  const unknown = randomUUID()
  await storage.put(unknown, unknown, picture)
  for (const id of await readdir(join(folder, organisation)))
    await age(join(folder, organisation, id), id === young ? 23 : 25)
  await age(join(folder, unknown, unknown), 900)

  const { rows } = await scene.owner.query('select id from files where organisation_id = $1', [organisation])
  await sweepFiles({ pool: scene.app, storage, now })
  const named = rows.map((row: { id: string }) => row.id)
  expect(named).toContain(kept)
  expect((await readdir(join(folder, organisation))).sort()).toEqual([...named, young].sort())
  expect(await storage.get(unknown, unknown)).toEqual(picture)
  await age(join(folder, organisation, young), 25)
  expect(await sweepFiles({ pool: scene.app, storage, now })).toBe(1)
})

function age(path: string, hours: number) {
  const then = new Date(now.subtract({ hours }).epochMilliseconds)
  return utimes(path, then, then)
}
