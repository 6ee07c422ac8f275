// @ts-check
// One `npm start` a folder. The lock is a name that the kernel lends to one process at a time and takes back when it dies, however it dies.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { both, Stop } from './words.mjs'

/** @param {string} root */
const noteOf = (root) => join(root, 'var/address')

/** Takes the folder's lock, or says where the other one runs. @param {string} root @returns {Promise<() => Promise<void>>} gives it back */
export async function onlyOne(root) {
  fs.mkdirSync(join(root, 'var'), { recursive: true })
  const name = `\0dyade-${createHash('sha256').update(fs.realpathSync(root)).digest('hex').slice(0, 16)}`
  const lock = net.createServer()
  const held = await new Promise((resolve, reject) => {
    lock.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    lock.listen(name, () => resolve(true))
  })
  if (!held) throw new Stop(runsAlready(root))
  lock.unref()
  fs.rmSync(noteOf(root), { force: true })
  return () => new Promise((resolve) => lock.close(() => resolve()))
}

/** Leaves word of where it runs. @param {string} root @param {string} address */
export function noteAddress(root, address) {
  fs.writeFileSync(noteOf(root), address)
}

/** @param {string} root */
function runsAlready(root) {
  const address = fs.existsSync(noteOf(root)) ? fs.readFileSync(noteOf(root), 'utf8') : null
  if (!address)
    return both(
      `Dyade est déjà en train de démarrer dans ce dossier (${root}) : attendez son adresse dans l’autre terminal.`,
      `Dyade is already starting in this folder (${root}): wait for its address in the other terminal.`,
    )
  return both(
    `Dyade tourne déjà dans ce dossier : ${address}. Pour l’arrêter, tapez Ctrl-C dans son terminal.`,
    `Dyade already runs in this folder: ${address}. To stop it, press Ctrl-C in its terminal.`,
  )
}
