import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../../src/main.ts'
import { type Folder, newFolder } from './folder.ts'

const program = fileURLToPath(new URL('../../bin/dyade', import.meta.url))
let folder: Folder
beforeAll(() => {
  folder = newFolder()
  folder.write({
    'mentors.csv': 'id;lieu\nx;Brest\n',
    'mentees.csv': 'id;lieu\na;Brest\n',
    'rules.json': '{"gates":[],"criteria":[{"kind":"place","points":10}]}',
    'wrong.json': '{"gates":[]}',
  })
})
afterAll(() => folder.remove())

/** The program from a folder of its own: no settings, no database. */
function dyade(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder.path, LANG: 'fr_FR.UTF-8' },
  })
  return { status, stdout, stderr }
}

test('the program matches, then verifies, without settings and without a database', () => {
  const files = ['--mentors', 'mentors.csv', '--mentees', 'mentees.csv']
  expect(dyade('match', ...files, '--rules', 'rules.json', '--out', 'out')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 dyade, personne sans proposition, 10 points\.\nProuvé/),
  })
  expect(dyade('match', 'verify', 'out')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 dyade vérifiée/),
  })
  folder.write({ 'mentees.csv': 'id;lieu\na;Lyon\n' })
  expect(dyade('match', 'verify', 'out')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('mentees.csv a changé'),
  })
}, 120_000)

const noHands = { embedded: () => expect.unreachable('no database is asked for'), noteAddress: () => {} }

test.each([
  [['match'], 2],
  [['match', 'somebody'], 2],
  [['match', '--mentors', 'a', '--mentees', 'b', '--rules', 'c', '--out', 'd', '--seed', 'x'], 2],
  [['match', '--mentors', 'a', '--mentees', 'b', '--rules', 'c', '--out', 'd', '--language', 'de'], 2],
  [['match', '--mentors', 'a', '--mentees', 'b', '--rules', 'c', '--out', '/dev/null/d'], 2],
  [['match', 'verify'], 2],
  [['match', 'verify', 'a', 'b'], 2],
  [['match', 'verify', '/nowhere'], 1],
  [['match', 'compare', 'a.json', '--mentors', 'a', '--mentees', 'b'], 2],
  [['match', 'verify', '--help'], 0],
])('dyade %s ends with code %i', async (words, code) => {
  expect(await main([...words], noHands)).toBe(code)
})
