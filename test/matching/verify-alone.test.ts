// The verifier is worth something because it shares nothing with what it judges: its run-time imports are followed to the end.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsed } from '../architecture/parsed.ts'

const engine = new URL('../../src/core/matching/', import.meta.url)

/** Definitions and the people they read; of the engine nothing but the number that stands for "closed". */
const allowed = /^(verify|problem|rules)\/|^compile\/terms\.ts$/

test('verify imports people and definitions, and nothing that computes', () => {
  const reached = reachedFrom('verify/verify.ts', (file) => readFileSync(new URL(file, engine), 'utf8'))
  expect(reached.filter((file) => !allowed.test(file))).toEqual([])
  expect(reached).toContain('rules/gates/self.ts')
  expect(reached).toContain('verify/optimum.ts')
})

test('terms.ts holds nothing but types and that number', () => {
  const text = readFileSync(new URL('compile/terms.ts', engine), 'utf8')
  const values = [...text.matchAll(/^(?:export )?(?:const|let|function|class) (\w+)/gm)].map(
    ([, name]) => name,
  )
  expect(values).toEqual(['closed'])
})

test('a way round to the engine is found, types are let through', () => {
  const files: Record<string, string> = {
    'verify/verify.ts': "import type { A } from '../solve.ts'\nimport {\n  b,\n} from '../rules/b.ts'",
    'rules/b.ts': "export { c } from './c.ts'",
    'rules/c.ts': "import '../compile/score.ts'",
    'compile/score.ts': 'export const score = 1',
  }
  expect(reachedFrom('verify/verify.ts', (file) => files[file]!)).toEqual([
    'verify/verify.ts',
    'rules/b.ts',
    'rules/c.ts',
    'compile/score.ts',
  ])
})

/** All files that run when `first` is imported, by their path in the engine. */
function reachedFrom(first: string, textOf: (file: string) => string): string[] {
  const reached = [first]
  for (const file of reached)
    for (const { file: next, from, typeOnly } of parsed(new Map([[file, textOf(file)]]), file).imports) {
      if (typeOnly || reached.includes(next ?? from)) continue
      reached.push(next ?? from)
    }
  return reached
}
