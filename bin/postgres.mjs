// @ts-check
// Starts a PostgreSQL of our own, or finds again the one that runs: unix socket only, another user when root.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { basename, dirname, join } from 'node:path'
import { embeddedBinaries, isRoot, nobody, runner } from './postgres-programs.mjs'
import { both, diskFull, Stop } from './words.mjs'

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * @typedef {object} Cluster
 * @property {number} major PostgreSQL's major version
 * @property {boolean} reattached it ran already
 * @property {(role: string, database: string) => string} urlOf for the `pg` client, by the socket
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop may be called twice
 *
 * @typedef {object} Options
 * @property {string} data absolute path of the data folder; made when missing. The log is beside it: `<data>.log`
 * @property {string} [binaries] folder of initdb and postgres; the embedded 18 when left out
 * @property {boolean} [durable] false: for throw-away data, nothing waits for the disk
 * @property {Record<string, string>} [settings] PostgreSQL's, over ours
 */

/** @param {Options} options @returns {Promise<Cluster>} */
export async function startPostgres({ data, binaries = embeddedBinaries(), durable = true, settings = {} }) {
  fs.mkdirSync(dirname(data), { recursive: true })
  const run = runner(binaries, dirname(data))
  const major = Number(/ (\d+)/.exec(run.version)?.[1])
  const socketFolder = socketFolderOf(data)
  const socket = join(socketFolder, '.s.PGSQL.5432')
  const reattached = fs.existsSync(data) && (await answers(socket))
  if (!reattached) {
    makeSocketFolder(socketFolder, run.uid)
    if (!fs.existsSync(data)) initialise({ data, run, major, durable })
    checkVersion(data, major)
    giveTo(run.uid, data)
    await launch({ data, run, socket, settings: { ...ours(durable), ...settings } })
  }
  const pid = pidOf(data)
  return {
    major,
    reattached,
    urlOf: (role, database) => urlOf(data, role, database),
    isRunning: () => isServer(pid, data),
    stop: () => stop(pid, data),
  }
}

/** For the `pg` client, by the socket; known before the server runs. @param {string} data @param {string} role @param {string} database */
export function urlOf(data, role, database) {
  return `postgres://${role}@localhost/${database}?host=${encodeURIComponent(socketFolderOf(data))}`
}

/** A socket's path holds 107 bytes, so it cannot stand below the clone. @param {string} data */
function socketFolderOf(data) {
  return join('/tmp', `dyade-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
}

/** In /tmp, nobody else's folder is taken for ours.
 * @param {string} folder @param {number} uid */
function makeSocketFolder(folder, uid) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = fs.lstatSync(folder)
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.() && found.uid !== nobody))
    throw new Stop(
      both(
        `${folder} appartient à un autre utilisateur, et Dyade y place la porte de sa base : supprimez ce dossier, puis recommencez.`,
        `${folder} belongs to another user, and Dyade keeps the door of its database there: remove that folder, then start again.`,
      ),
    )
  fs.chmodSync(folder, 0o700)
  for (const name of fs.readdirSync(folder)) fs.rmSync(join(folder, name))
  if (found.uid !== uid) fs.chownSync(folder, uid, uid)
}

/** In a folder of its own, renamed when whole: an initialisation that was cut leaves no half cluster.
 * @param {{ data: string, run: ReturnType<typeof runner>, major: number, durable: boolean }} what */
function initialise({ data, run, major, durable }) {
  const fresh = `${data}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  giveTo(run.uid, fresh)
  // text in code point order wherever it runs; the language's order is asked for by name ("fr-x-icu")
  const locale = [
    '--locale=C.UTF-8',
    ...(major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
  ]
  const flags = ['-D', fresh, '-U', 'postgres', '-E', 'UTF8', ...locale, '--auth=trust', '--no-instructions']
  const [program, args] = run.command('initdb', durable ? flags : [...flags, '--no-sync'])
  const made = spawnSync(program, args, { ...run.options, encoding: 'utf8' })
  if (made.status !== 0) throw refusal(data, `${made.error?.message ?? ''}${made.stdout}${made.stderr}`)
  fs.renameSync(fresh, data)
}

/** @param {string} data @param {number} major */
function checkVersion(data, major) {
  const made = Number(fs.readFileSync(join(data, 'PG_VERSION'), 'utf8'))
  if (made !== major)
    throw new Stop(
      both(
        `${data} a été créé par PostgreSQL ${made}, et ce PostgreSQL-ci est un ${major}. Remettez la version de Dyade qui l’a créé, faites une sauvegarde, puis restaurez-la ici.`,
        `${data} was made by PostgreSQL ${made}, and this one is ${major}. Put back the Dyade that made it, back it up, then restore here.`,
      ),
    )
}

/** @param {boolean} durable @returns {Record<string, string>} */
function ours(durable) {
  return {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    // the log never quotes a statement nor the values that a constraint refused: they may be somebody's words
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }),
  }
}

/** @param {{ data: string, run: ReturnType<typeof runner>, socket: string, settings: Record<string, string> }} what */
async function launch({ data, run, socket, settings }) {
  const logFile = `${data}.log`
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 10_000_000) fs.renameSync(logFile, `${logFile}.1`)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program, args] = run.command('postgres', ['-D', data, '-k', dirname(socket), ...flags])
  const deadline = Date.now() + 120_000 // recovery after a cut may take a while
  for (;;) {
    forgetDeadServer(data)
    const log = fs.openSync(logFile, 'a')
    const from = fs.fstatSync(log).size
    const server = spawn(program, args, { ...run.options, detached: true, stdio: ['ignore', log, log] })
    fs.closeSync(log)
    let ended = false
    server.on('error', () => (ended = true)).on('exit', () => (ended = true))
    server.unref()
    while (!ended && Date.now() < deadline) {
      if (await answers(socket)) return
      await pause(20)
    }
    const said = fs.readFileSync(logFile).subarray(from).toString()
    // the killed server's children are still leaving
    if (
      !/shared memory block .* still in use|lock file .* already exists/.test(said) ||
      Date.now() > deadline
    )
      throw refusal(data, said)
    await pause(200)
  }
}

/** After a kill or a new container the number in postmaster.pid may be another program's: PostgreSQL would refuse to start.
 * @param {string} data */
function forgetDeadServer(data) {
  const file = join(data, 'postmaster.pid')
  if (fs.existsSync(file) && !isServer(pidOf(data), data)) fs.rmSync(file)
}

/** @param {string} data */
function pidOf(data) {
  return Number.parseInt(fs.readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10)
}

/** @param {number} pid @param {string} data */
function isServer(pid, data) {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return basename(words[0] ?? '') === 'postgres' && words.includes(data)
  } catch {
    return false
  }
}

/** @param {number} pid @param {string} data */
async function stop(pid, data) {
  for (const [signal, seconds] of /** @type {const} */ ([
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ])) {
    if (!isServer(pid, data)) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (const end = Date.now() + seconds * 1000; isServer(pid, data) && Date.now() < end; ) await pause(20)
  }
}

/** Whether the server takes work: it greets, and does not say "starting up" (57P03).
 * @param {string} socket @returns {Promise<boolean>} */
function answers(socket) {
  const wanted = Buffer.from('user\0postgres\0database\0postgres\0\0')
  const head = Buffer.alloc(8)
  head.writeInt32BE(8 + wanted.length, 0)
  head.writeInt32BE(196608, 4) // protocol 3.0
  return new Promise((resolve) => {
    const door = net.connect(socket)
    const answer = (/** @type {boolean} */ yes) => {
      door.destroy()
      resolve(yes)
    }
    door.setTimeout(5000, () => answer(false))
    door.on('connect', () => door.write(Buffer.concat([head, wanted])))
    door.on('data', (said) => answer(!said.includes('C57P03')))
    door.on('error', () => answer(false)).on('close', () => answer(false))
  })
}

/** @param {number} uid @param {string} path */
function giveTo(uid, path) {
  if (!isRoot || fs.lstatSync(path).uid === uid) return
  const given = spawnSync('chown', ['-R', '-h', `${uid}:${uid}`, path], { encoding: 'utf8' })
  if (given.status !== 0) throw new Error(`chown: ${given.error ?? given.stderr}`)
}

/** @param {string} data @param {string} said */
function refusal(data, said) {
  if (/No space left on device|Disk quota exceeded/.test(said)) return new Stop(diskFull(data))
  const last = said.trim().split('\n').slice(-6).join('\n')
  return new Stop(
    both(
      `PostgreSQL n’a pas démarré dans ${data}. Voici ce qu’il dit :\n${last}`,
      `PostgreSQL did not start in ${data}. It says:\n${last}`,
    ),
  )
}
