import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
/** Here the pair of locks.csv meets the gate of seniority. */
const closed = ['peer.json', 'reverse.json']
const refusal = {
  fr: /^Paire décidée à la main, q01 et p02\s: une règle l’interdit \(Un écart de rang entre deux bornes\)\.$/,
  en: /^Pair decided by hand, q01 and p02: a rule forbids it \(.*rank.*\)\.$/,
}

let folder: Folder
beforeAll(async () => {
  await prepareAssets()
  folder = newFolder()
  folder.write(files)
})
afterAll(() => folder.remove())

test('there are examples for six kinds of programme', () => {
  expect(ruleFiles.length).toBeGreaterThanOrEqual(6)
  expect(ruleFiles).toEqual(expect.arrayContaining(closed))
})

describe.each(ruleFiles)('%s', (rules) => {
  test.each(['fr', 'en'] as const)(
    'gives a result in which the verifier finds no fault (%s)',
    async (language) => {
      const out = `${rules}-${language}`
      const made = await folder.match({ rules, wishes: 'wishes.csv' }, { language, out })
      expect(made.ok ? made.notices : made.sentences).toEqual([])
      expect(await verifyResult(join(folder.path, out), language)).toMatchObject({ ok: true })
    },
  )

  test.each(['fr', 'en'] as const)(
    'keeps the pair decided by hand, or says which rule forbids it and writes nothing (%s)',
    async (language) => {
      const out = `${rules}-${language}-locks`
      const made = await folder.match({ rules, wishes: 'wishes.csv', locks: 'locks.csv' }, { language, out })
      if (closed.includes(rules)) {
        const nothing = language === 'fr' ? 'Rien n’a été écrit.' : 'Nothing was written.'
        expect(made).toEqual({ ok: false, sentences: [expect.stringMatching(refusal[language]), nothing] })
        expect(existsSync(join(folder.path, out))).toBe(false)
        return
      }
      expect(made.ok ? made.notices : made.sentences).toEqual([])
      expect(readFileSync(join(folder.path, out, 'dyads.csv'), 'utf8')).toMatch(/^q01;p02;\d+;\d+;\d+;yes;/m)
      expect(await verifyResult(join(folder.path, out), language)).toMatchObject({ ok: true })
    },
  )
})
