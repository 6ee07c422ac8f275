// @ts-check
// npm does not hand SIGTERM down, and nobody hands down kill -9: a program whose npm or launcher has died ends by itself.
import fs from 'node:fs'

/** Sends ourselves SIGTERM when one of those that started us is gone. Does nothing for a program started by hand or by a service. */
export function endWithParents() {
  if (!process.env.DYADE_BOOTSTRAPPED && !process.env.npm_lifecycle_event) return
  const chain = [process.pid, process.ppid]
  // npm → sh → us: when npm is killed, the shell between may live on
  if (/^(sh|dash|bash)$/.test(nameOf(process.ppid))) chain.push(parentOf(process.ppid))
  const watch = setInterval(() => {
    const whole = chain.slice(1).every((parent, index) => parentOf(chain[index] ?? 0) === parent)
    if (whole) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** @param {number} pid */
function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`) // 4242 (a name) S 4241 …
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

/** @param {number} pid */
const nameOf = (pid) => read(`/proc/${pid}/comm`).trim()

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
