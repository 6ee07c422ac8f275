import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyResult } from '../../src/features/matching/verify/command.ts'
import { type Folder, newFolder, prepareAssets } from './folder.ts'

const examples = fileURLToPath(new URL('../../examples/matching', import.meta.url))
const files = Object.fromEntries(
  readdirSync(examples).map((name) => [name, readFileSync(join(examples, name), 'utf8')]),
)
const ruleFiles = Object.keys(files).filter((name) => name.endsWith('.json'))

let folder: Folder
beforeAll(async () => {
  await prepareAssets()
  folder = newFolder()
  folder.write(files)
})
afterAll(() => folder.remove())

test('there are examples for six kinds of programme', () => {
  expect(ruleFiles.length).toBeGreaterThanOrEqual(6)
})

describe.each(ruleFiles)('%s', (rules) => {
  test.each(['fr', 'en'] as const)(
    'gives a result in which the verifier finds no fault (%s)',
    async (language) => {
      const made = await folder.match(
        { rules, wishes: 'wishes.csv' },
        { language, out: `${rules}-${language}` },
      )
      expect(made.ok ? made.notices : made.sentences).toEqual([])
      const { ok, sentences } = await verifyResult(join(folder.path, `${rules}-${language}`), 'en')
      // a mode whose optimum has no proof yet says so, and nothing else is wrong
      if (!ok) expect(sentences).toEqual([expect.stringContaining('has no proof that can be checked here')])
    },
  )
})
