import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { urlOf } from '../../bin/postgres.mjs'
import {
  clear,
  freePort,
  freshPlace,
  npmStart,
  pressCtrlC,
  processesOf,
  type Running,
  runNow,
  until,
} from './place.ts'

// One folder's life, as a newcomer lives it; each test goes on from the one before.
const place = freshPlace()
const port = await freePort()
const address = `http://localhost:${port}`
let running: Running
afterAll(() => clear(place))

const answers = () =>
  fetch(address).then(
    (response) => response.ok,
    () => false,
  )

async function restart() {
  running = await npmStart(place, { PORT: String(port) })
  expect(running.said()).toContain(address)
  expect(await answers()).toBe(true)
  // a figure to read and not an assertion: it depends on who else uses the machine
  console.info(`started again in ${Math.round(running.took)} ms`)
}

async function sql(text: string) {
  const client = new pg.Client({
    connectionString: urlOf(join(place, 'var/postgres'), 'dyade_owner', 'dyade'),
  })
  client.on('error', () => {})
  await client.connect()
  return client.query(text).finally(() => client.end())
}

test('the first start builds, migrates, makes the demonstration, and says where and as whom', async () => {
  running = await npmStart(place, { PORT: String(port) })
  expect(running.said()).toContain(`Dyade is ready: ${address}`)
  expect(running.said()).toMatch(/camille\.roussel@aubremer\.example +bonjour-camille/)
  expect(await answers()).toBe(true)
  expect(statSync(join(place, 'var/installation-key')).mode & 0o777).toBe(0o600)
})

test('a second start in the same folder says that one runs already, and where', () => {
  const second = runNow(place, ['npm', 'start'], { PORT: String(port + 1) })
  expect(second.status).toBe(1)
  expect(second.said).toContain(`Dyade already runs in this folder: ${address}.`)
})

test('a command beside it uses the same database and leaves it running', async () => {
  const beside = runNow(place, ['bin/dyade', 'migrate'])
  expect(beside).toMatchObject({ status: 0, stdout: 'The database is up to date already.\n' })
  expect(await answers()).toBe(true)
})

test('Ctrl-C lets the page under way end, stops everything and leaves no process', async () => {
  pressCtrlC(running)
  pressCtrlC(running)
  await running.ended
  expect(processesOf(place)).toEqual([])
  expect(await answers()).toBe(false)
})

test('a killed program leaves nothing that the next start does not mend', async () => {
  await restart()
  await sql('create table kept as select 1 as one')
  for (const pid of processesOf(place, 'bin/start.mjs')) process.kill(pid, 'SIGKILL')
  await running.ended
  await restart()
  expect((await sql('select one from kept')).rows).toEqual([{ one: 1 }])
})

test('a killed database comes back under the running program, with what it had acknowledged', async () => {
  await sql('insert into kept values (2)')
  const [server] = processesOf(place, 'bin/postgres\0-D')
  process.kill(server!, 'SIGKILL')
  expect(
    await until(() =>
      sql('select 1').then(
        () => true,
        () => false,
      ),
    ),
  ).toBe(true)
  expect(await until(answers)).toBe(true)
  expect((await sql('select count(*)::int as kept from kept')).rows).toEqual([{ kept: 2 }])
})

test('both killed at once: the next start recovers', async () => {
  await sql('insert into kept values (3)')
  for (const pid of processesOf(place)) process.kill(pid, 'SIGKILL')
  await running.ended
  await restart()
  expect((await sql('select count(*)::int as kept from kept')).rows).toEqual([{ kept: 3 }])
})

test('when npm alone is ended, which tells nobody, the program ends by itself', async () => {
  running.process.kill('SIGKILL')
  expect(await until(() => processesOf(place).length === 0)).toBe(true)
})

test('a lost key is not silently replaced', () => {
  const key = join(place, 'var/installation-key')
  const kept = readFileSync(key)
  runNow(place, ['rm', key])
  const refused = runNow(place, ['npm', 'start'], { PORT: String(port) })
  expect(refused.status).toBe(1)
  expect(refused.said).toContain('The key of this installation')
  expect(kept.length).toBeGreaterThan(40)
})
