import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { brokenTrees, soundTrees } from './architecture/fixtures.ts'
import { rulesFor } from './architecture/rules.ts'
import { readTree, sentenceOf } from './architecture/tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const tree = readTree(root)
const rules = rulesFor(root)

describe('the house', () => {
  for (const [name, rule] of Object.entries(rules))
    test(name, () => {
      expect(rule(tree).map(sentenceOf)).toEqual([])
    })

  test('the files were really read', () => {
    expect([...tree.keys()].filter((file) => file.startsWith('src/')).length).toBeGreaterThan(50)
    expect(tree.has('package-lock.json')).toBe(true)
  })
})

// A rule that catches nothing is worth nothing: each is shown what it must refuse.
describe('what breaks a rule is said', () => {
  for (const [rule, files, sentence] of brokenTrees)
    test(`${rule}: ${sentence}`, () => {
      const faults = rules[rule]!(new Map(Object.entries(files)))
      expect(faults.map(sentenceOf).join('\n')).toContain(sentence)
    })

  test('each rule is shown at least one break', () => {
    expect(new Set(brokenTrees.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)))
  })
})

describe('what is allowed is let through', () => {
  for (const [what, files] of soundTrees)
    test(what, () => {
      const faults = Object.values(rules).flatMap((rule) => rule(new Map(Object.entries(files))))
      expect(faults.map(sentenceOf)).toEqual([])
    })
})
