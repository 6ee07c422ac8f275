import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { clear, freePort, freshPlace, processesOf, runNow } from './place.ts'

// What can go wrong at the start, each with its sentence. The folder is built, and never starts.
const place = freshPlace()
const key = { INSTALLATION_KEY: 'x'.repeat(43) }
afterAll(() => clear(place))
beforeAll(() => {
  expect(runNow(place, ['bin/dyade', 'config']).status).toBe(0)
})

const databaseOf = (role: string, database: string) =>
  inject('databaseAddress').replace('{role}', role).replace('{database}', database)

async function takenPort() {
  const port = await freePort()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  return { port, other }
}

test('a port in use', async () => {
  const { port, other } = await takenPort()
  const refused = runNow(place, ['npm', 'start'], { PORT: String(port) })
  other.close()
  expect(refused.status).toBe(1)
  expect(refused.said).toContain(
    `Port ${port} is already taken by another program. Choose another: PORT=${port + 1} npm start`,
  )
  expect(processesOf(place)).toEqual([])
})

test('the same in French, where the machine speaks French', async () => {
  const { port, other } = await takenPort()
  const refused = runNow(place, ['npm', 'start'], { PORT: String(port), LANG: 'fr_FR.UTF-8' })
  other.close()
  expect(refused.said).toContain(`Le port ${port} est déjà pris par un autre programme.`)
})

test.each([
  [
    'an unreachable server',
    () => 'postgres://dyade_app@127.0.0.1:1/dyade',
    'The database does not answer at 127.0.0.1:1',
  ],
  [
    'a missing role',
    () => databaseOf('nobody_here', 'template'),
    'The database refuses the role “nobody_here”',
  ],
  ['a missing database', () => databaseOf('dyade_app', 'nowhere'), 'has no database “nowhere”'],
  [
    'a superuser',
    () => databaseOf('postgres', 'template'),
    'The role “postgres” of DATABASE_URL is a superuser',
  ],
  [
    'the owner',
    () => databaseOf('dyade_owner', 'template'),
    'The role “dyade_owner” of DATABASE_URL is a superuser',
  ],
  ['no address at all', () => 'dyade.example', 'DATABASE_URL must be an address like postgres://'],
])('%s as DATABASE_URL', async (_what, url, sentence) => {
  const settings = { ...key, DATABASE_URL: url(), PORT: String(await freePort()) }
  const refused = runNow(place, ['npm', 'start'], settings)
  expect(refused.status).toBe(1)
  expect(refused.said).toContain(sentence)
})

test('an administrator’s database without the key or the owner', async () => {
  const DATABASE_URL = databaseOf('dyade_app', 'template')
  expect(runNow(place, ['npm', 'start'], { DATABASE_URL }).said).toContain('INSTALLATION_KEY is missing')
  const PORT = String(await freePort())
  expect(runNow(place, ['npm', 'start'], { ...key, DATABASE_URL, PORT }).said).toContain(
    'DATABASE_OWNER_URL is missing',
  )
})

// root passes every mode, so it gives up that right first
const plainly = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : []

test('a read-only folder', async () => {
  runNow('/', ['chmod', '-R', 'a-w', place])
  const refused = runNow(place, [...plainly, 'npm', 'start'], { PORT: String(await freePort()) })
  runNow('/', ['chmod', '-R', 'u+w', place])
  expect(refused.status).toBe(1)
  expect(refused.said).toContain('the folder is read-only, or belongs to somebody else')
})

const mayMount = runNow('/', ['unshare', '--mount', 'true']).status === 0

test.runIf(mayMount)('a full disk', async () => {
  mkdirSync(join(place, 'var'), { recursive: true })
  const small = `mount -t tmpfs -o size=4m,mode=755 none '${join(place, 'var')}' && exec npm start`
  const refused = runNow(place, ['unshare', '--mount', 'sh', '-c', small], { PORT: String(await freePort()) })
  expect(refused.status).toBe(1)
  expect(refused.said).toContain('is full. Free some space')
  expect(processesOf(place)).toEqual([])
})

test('the command line: what was not written right is 2, help is 0', () => {
  expect(runNow(place, ['bin/dyade']).status).toBe(2)
  expect(runNow(place, ['bin/dyade', 'sreve']).status).toBe(2)
  expect(runNow(place, ['bin/dyade', 'serve', '--wrong']).status).toBe(2)
  const help = runNow(place, ['bin/dyade', '--help'])
  expect(help.status).toBe(0)
  for (const command of ['serve', 'worker', 'migrate', 'setup', 'demo', 'keys rotate', 'config'])
    expect(help.stdout).toContain(`  ${command} `)
  expect(runNow(place, ['bin/dyade', 'setup', '--help']).stdout).toContain('--password-stdin')
})

test('config shows every setting and where it comes from, never a secret', () => {
  const settings = { DATABASE_URL: 'postgres://dyade_app:pa55word@db/dyade', PORT: '8123', LANG: 'C' }
  const { stdout } = runNow(place, ['bin/dyade', 'config'], settings)
  expect(stdout).toMatch(/^PORT +8123 +environment$/m)
  expect(stdout).toMatch(/^HOST +127\.0\.0\.1 +default$/m)
  expect(stdout).toMatch(/^PUBLIC_URL +http:\/\/localhost:8123 +default$/m)
  expect(stdout).toMatch(/^DATABASE_URL +•+ +environment$/m)
  expect(stdout).not.toContain('pa55word')
})
