import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type ResultFile, resultFiles } from './rules.ts'

/** A result on its way: nothing stands in its folder before `commit`. */
export type ResultFolder = {
  /** Writes a file, piece by piece. */
  write(file: ResultFile, pieces: Iterable<string>): Promise<void>
  /** Puts every file in its place, at once. */
  commit(): Promise<void>
  /** Leaves no trace. */
  discard(): Promise<void>
}

/** held: the folder holds something that is no earlier result; wrong: it cannot be made or written in. */
export type OpenedResult =
  | { ok: true; folder: ResultFolder }
  | { ok: false; reason: 'held' }
  | { ok: false; reason: 'wrong'; code: string }

/** @param replace in a folder that holds something else too, put the files of the result among the rest */
export async function openResult(out: string, { replace }: { replace: boolean }): Promise<OpenedResult> {
  const folder = resolve(out)
  try {
    const held = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    const ours = held.every((name) => (resultFiles as readonly string[]).includes(name))
    if (!ours && !replace) return { ok: false, reason: 'held' }
    const draft = beside(folder, 'draft')
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    return { ok: true, folder: draftOf(folder, draft, held, ours) }
  } catch (error) {
    return { ok: false, reason: 'wrong', code: (error as NodeJS.ErrnoException).code ?? String(error) }
  }
}

const beside = (folder: string, word: string) =>
  join(dirname(folder), `.${basename(folder)}.${word}-${process.pid}`)

function draftOf(folder: string, draft: string, held: readonly string[], ours: boolean): ResultFolder {
  const written = new Set<ResultFile>()
  return {
    async write(file, pieces) {
      written.add(file)
      const handle = await open(join(draft, file), 'w')
      try {
        let text = ''
        for (const piece of pieces) {
          text += piece
          if (text.length < 1 << 20) continue
          await handle.appendFile(text)
          text = ''
        }
        await handle.appendFile(text)
      } finally {
        await handle.close()
      }
    },
    async commit() {
      if (ours) {
        const before = beside(folder, 'before')
        if (held.length > 0) await rename(folder, before)
        await rename(draft, folder)
        await rm(before, { recursive: true, force: true })
        return
      }
      await rm(join(folder, 'certificate.json'), { force: true })
      for (const file of resultFiles)
        if (written.has(file)) await rename(join(draft, file), join(folder, file))
        else await rm(join(folder, file), { force: true }) // an earlier result’s
      await rm(draft, { recursive: true, force: true })
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  }
}
