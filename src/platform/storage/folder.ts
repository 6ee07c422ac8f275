import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Storage } from './storage.ts'

/** A storage in a folder of this machine, or on a disk that several machines mount: `<folder>/<organisation>/<id>`. */
export function folderStorage(folder: string): Storage {
  return {
    async put(organisation, id, bytes) {
      const { within, path, half } = placeOf(folder, organisation, id)
      // the first file of an organisation makes its folder, which must survive too
      if (await mkdir(within, { recursive: true, mode: 0o700 })) await settle(folder)
      try {
        const written = await write(half, bytes)
        await rename(half, path)
        await settle(within)
        return written
      } catch (error) {
        await rm(half, { force: true })
        throw error
      }
    },

    async get(organisation, id) {
      return readFile(placeOf(folder, organisation, id).path).catch(unlessAbsent(null))
    },

    async delete(organisation, id) {
      const { path, half } = placeOf(folder, organisation, id)
      await Promise.all([rm(path, { force: true }), rm(half, { force: true })])
    },

    async *list() {
      for (const organisation of await entries(folder)) {
        if (!organisation.isDirectory() || !uuid.test(organisation.name)) continue
        const within = join(folder, organisation.name)
        for (const file of await entries(within)) {
          const id = file.name.replace(/\.half$/, '')
          if (!file.isFile() || !uuid.test(id)) continue
          const found = await stat(join(within, file.name)).catch(unlessAbsent(null))
          if (found) yield { organisation: organisation.name, id, writtenAt: found.mtimeMs }
        }
      }
    },
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// Nothing but two uuids ever becomes a path: there is no way out of the folder.
function placeOf(folder: string, organisation: string, id: string) {
  if (!uuid.test(organisation) || !uuid.test(id)) throw new Error('A file is named by two uuids.')
  const within = join(folder, organisation)
  const path = join(within, id)
  return { within, path, half: `${path}.half` }
}

async function write(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let length = 0
  const file = await open(path, 'w', 0o600)
  try {
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(part)
      length += part.length
      await file.writeFile(part)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes: length, sha256: hash.digest() }
}

// A name is in its folder for good only once the folder itself is on the disk.
async function settle(folder: string) {
  const directory = await open(folder)
  await directory.sync().finally(() => directory.close())
}

const entries = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(unlessAbsent<Dirent[]>([]))

function unlessAbsent<T>(otherwise: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return otherwise
    throw error
  }
}
