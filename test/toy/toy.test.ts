import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { rulesFor } from '../architecture/rules.ts'
import { readTree, sentenceOf } from '../architecture/tree.ts'
import { follow, type Step, stepsOf } from './guide.ts'

// A feature is added by following docs/develop.md to the letter, in a copy of the tree; this one is never touched.
const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'dyade-toy-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const steps = stepsOf(readFileSync(join(root, 'docs/develop.md'), 'utf8'))
const of = <Kind extends Step['kind']>(kind: Kind) =>
  steps.filter((step): step is Extract<Step, { kind: Kind }> => step.kind === kind)
const sentences = of('sentence').map(({ text }) => text)

function run(words: string[]): { status: number | null; said: string } {
  const env = { ...process.env, NODE_ENV: 'test', DYADE_DEEP: '' }
  for (const name of Object.keys(env)) if (/^VITEST/.test(name)) delete (env as NodeJS.ProcessEnv)[name]
  const done = spawnSync(process.execPath, words, { cwd: copy, env, encoding: 'utf8', maxBuffer: 1e8 })
  return { status: done.status, said: `${done.stdout}${done.stderr}` }
}
function fine(done: ReturnType<typeof run>) {
  expect(done.status, done.said).toBe(0)
  return done
}
const vitest = (...words: string[]) =>
  run(['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', '--reporter=verbose', ...words])
const generate = () => run(['bin/generate.mjs'])
const proofs = ['test/catalogue.db.test.ts', 'test/matrix.db.test.ts', 'test/list-pages.db.test.ts']
/** What test/architecture.test.ts would say. */
const architecture = () => {
  const tree = readTree(copy)
  return Object.values(rulesFor(copy)).flatMap((rule) => rule(tree).map(sentenceOf))
}
const porcelain = () => {
  try {
    return execFileSync('git', ['status', '--porcelain', '--', 'src/features/toy-thanks', 'db/migrations'], {
      cwd: root,
      encoding: 'utf8',
    })
  } catch {
    return 'no git here'
  }
}

test('a feature is one folder, one migration, one line; the proofs take it in unedited, say what is forgotten, and it leaves no trace', () => {
  const statusBefore = porcelain()
  const left = new Set(['node_modules', 'build', 'var', '.git'])
  cpSync(root, copy, { recursive: true, filter: (source) => source === root || !left.has(basename(source)) })
  execFileSync('chmod', ['755', copy]) // root's PostgreSQL runs as nobody, and finds its programs through here
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const before = readTree(copy)
  const saidBefore = architecture()

  expect(of('command').map(({ text }) => text)).toEqual(['npm run generate'])
  const added = of('file').map(({ path }) => path)
  expect(new Set(added.map((path) => path.split('/').slice(0, -1).join('/')))).toEqual(
    new Set(['db/migrations', 'src/features/toy-thanks']),
  )
  expect(of('change').map(({ path }) => path)).toEqual(['src/app.ts'])

  // added as the guide says
  for (const step of steps) follow(copy, step)
  fine(generate())
  fine(run(['node_modules/typescript/bin/tsc', '-p', '.']))
  expect(architecture().filter((sentence) => !saidBefore.includes(sentence))).toEqual([])
  // all but what the proofs show of themselves, and of the other features' forms
  const rest =
    'is found|what breaks a rule is said|no body brings the house down (?!POST /:organisation/toy-thanks)'
  const proved = fine(vitest(...proofs, '-t', `^(?!.*(${rest}))`))
  for (const route of [
    'GET /:organisation/toy-thanks',
    'POST /:organisation/toy-thanks',
    'GET /:organisation/toy-thanks/:note :note',
  ])
    expect(proved.said).toContain(`› ${route}`.replace('› ', ''))
  expect(readTree(copy).get('db/tables.gen.ts')).toContain('toy_thanks: {')

  // the same with two things forgotten
  const forgetful = (text: string) =>
    text.replace("call fence('toy_thanks');\n", '').replace('{ may: mayAdminister }, ', '')
  for (const step of of('file')) follow(copy, step, forgetful)
  const refused = vitest(...proofs, '-t', 'stands inside the fence|closed to a plain person')
  expect(refused.status).toBe(1)
  expect(sentences.length).toBe(2)
  for (const sentence of sentences) expect(refused.said).toContain(sentence)

  // removed again
  for (const path of added) rmSync(join(copy, path))
  rmSync(join(copy, 'src/features/toy-thanks'), { recursive: true })
  for (const { path } of of('change')) cpSync(join(root, path), join(copy, path))
  fine(generate())
  expect(
    [...readTree(copy)].filter(([file, text]) => before.get(file) !== text).map(([file]) => file),
  ).toEqual([])
  expect([...before.keys()].filter((file) => !readTree(copy).has(file))).toEqual([])
  expect(porcelain()).toBe(statusBefore)
}, 400_000)
