import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matchFiles } from '../../src/features/matching/command.ts'
import type { InputName } from '../../src/features/matching/files/command.ts'
import { buildAssets } from '../../src/platform/assets/build.mjs'

/** A run's own folder: files in, a result out. */
export type Folder = {
  path: string
  /** the files' names by what they are, as written there */
  write(files: Record<string, string>): void
  match(inputs?: Partial<Record<InputName, string>>, more?: Partial<Asked>): ReturnType<typeof matchFiles>
  /** a file of the result */
  result(file: string): string
  held(): string[]
  remove(): void
}
type Asked = { out: string; replace: boolean; seed: number; language: 'fr' | 'en' }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the report is made with. */
export const prepareAssets = () => buildAssets({ root, outDir: join(root, 'build/assets') })

const usual = { mentors: 'mentors.csv', mentees: 'mentees.csv', rules: 'rules.json' }

export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'dyade-match-'))
  return {
    path,
    write(files) {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
    },
    match(inputs = {}, more = {}) {
      const paths = Object.fromEntries(
        Object.entries({ ...usual, ...inputs }).map(([name, file]) => [name, join(path, file)]),
      ) as Record<InputName, string>
      const asked = { out: 'out', replace: false, seed: 1, language: 'en' as const, ...more }
      return matchFiles(
        { ...asked, paths, out: join(path, asked.out), threads: 1 },
        { now: () => 0, progress: () => {} },
      )
    },
    result: (file) => readFileSync(join(path, 'out', file), 'utf8'),
    held: () => readdirSync(path).sort(),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
