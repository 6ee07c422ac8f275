import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folderStorage } from './folder.ts'

const root = await mkdtemp(join(tmpdir(), 'dyade-storage-'))
afterAll(() => rm(root, { recursive: true }))
const fresh = () => join(root, randomUUID())
const listed = async (storage: ReturnType<typeof folderStorage>) => {
  const found: string[] = []
  for await (const { organisation, id } of storage.list()) found.push(`${organisation}/${id}`)
  return found.sort()
}

test('bytes come back as they were put, whole or in parts, until they are deleted', async () => {
  const storage = folderStorage(fresh())
  const [organisation, one, two] = [randomUUID(), randomUUID(), randomUUID()]
  const bytes = randomBytes(300_000)
  const sha256 = createHash('sha256').update(bytes).digest()
  expect(await storage.put(organisation, one, bytes)).toEqual({ bytes: 300_000, sha256 })
  async function* parts() {
    for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000)
  }
  expect(await storage.put(organisation, two, parts())).toEqual({ bytes: 300_000, sha256 })
  expect(await storage.get(organisation, one)).toEqual(bytes)
  expect(await storage.get(organisation, two)).toEqual(bytes)
  expect(await storage.get(randomUUID(), one)).toBeNull()
  await storage.delete(organisation, one)
  await storage.delete(organisation, one)
  expect(await storage.get(organisation, one)).toBeNull()
  expect(await listed(storage)).toEqual([`${organisation}/${two}`])
})

test('no name leads out of the folder', async () => {
  const storage = folderStorage(fresh())
  const id = randomUUID()
  for (const name of [
    '..',
    '../..',
    '/etc',
    '',
    '.',
    `${id}/..`,
    `${id}\0`,
    id.toUpperCase(),
    `${id}\n`,
    '%2e%2e',
  ]) {
    await expect(storage.put(name, id, Buffer.from('x'))).rejects.toThrow('two uuids')
    await expect(storage.put(id, name, Buffer.from('x'))).rejects.toThrow('two uuids')
    await expect(storage.get(id, name)).rejects.toThrow('two uuids')
    await expect(storage.delete(name, id)).rejects.toThrow('two uuids')
  }
})

test('an upload that breaks leaves nothing', async () => {
  const folder = fresh()
  const storage = folderStorage(folder)
  const [organisation, id] = [randomUUID(), randomUUID()]
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('the network went')
  }
  await expect(storage.put(organisation, id, broken())).rejects.toThrow('the network went')
  expect(await storage.get(organisation, id)).toBeNull()
  expect(await readdir(join(folder, organisation))).toEqual([])
})

test('the half that a crash left is listed, is never given, and can be taken away or written again', async () => {
  const folder = fresh()
  const storage = folderStorage(folder)
  const [organisation, id, other] = [randomUUID(), randomUUID(), randomUUID()]
  await storage.put(organisation, other, Buffer.from('x'))
  await writeFile(join(folder, organisation, `${id}.half`), 'hal')
  await writeFile(join(folder, 'README'), 'of somebody else')
  expect(await listed(storage)).toEqual([`${organisation}/${id}`, `${organisation}/${other}`].sort())
  expect(await storage.get(organisation, id)).toBeNull()
  await storage.put(organisation, id, Buffer.from('whole'))
  expect(await storage.get(organisation, id)).toEqual(Buffer.from('whole'))
  await storage.delete(organisation, id)
  expect(await listed(storage)).toEqual([`${organisation}/${other}`])
})

test('a folder that does not exist yet holds nothing', async () => {
  expect(await listed(folderStorage(fresh()))).toEqual([])
})
