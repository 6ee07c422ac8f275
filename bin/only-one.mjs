// @ts-check
// One installation and one `npm start` at a time in a folder. A lock is a name that the kernel lends to one process and takes back when
// it dies, however it dies. (Node 20 and 24 spell such names differently: a lock is only taken and looked for under the same Node.)
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'

/** @param {string} root @param {string} what @returns {Promise<boolean>} false: somebody else holds it. Ours ends with the process. */
export async function onlyOne(root, what) {
  const folder = createHash('sha256').update(fs.realpathSync(root)).digest('hex').slice(0, 16)
  const lock = net.createServer().unref()
  return new Promise((resolve, reject) => {
    lock.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    lock.listen(`\0dyade-${what}-${folder}`, () => resolve(true))
  })
}

/** @param {string} root */
const noteOf = (root) => join(root, 'var/address')

/** Where the start that holds the lock answers; empty before it does. @param {string} root */
export const notedAddress = (root) =>
  fs.existsSync(noteOf(root)) ? fs.readFileSync(noteOf(root), 'utf8') : ''

/** @param {string} root @param {string} address */
export function noteAddress(root, address) {
  fs.mkdirSync(join(root, 'var'), { recursive: true })
  fs.writeFileSync(noteOf(root), address)
}
