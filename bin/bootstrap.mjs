// @ts-check
// Brings Node 24 and the packages, then runs the command under it. Plain Node 20 or newer, no dependency; silent when nothing is missing.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithParents } from './lineage.mjs'
import { onlyOne } from './only-one.mjs'
import { both, diskFull, readOnly, Stop } from './words.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = 24
let installing = false
const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`)

/**
 * Returns under Node 24 with every package in place. Under an older Node it runs `script` again under 24, and never returns.
 * @param {string} script the command's own file @param {{ forTests?: boolean }} [options]
 */
export async function bootstrap(script, { forTests = false } = {}) {
  const env = cleanEnvironment()
  const recent = Number(process.versions.node.split('.')[0]) >= wanted
  const node = recent ? process.execPath : await bringNode(env)
  env.PATH = `${dirname(node)}${delimiter}${env.PATH ?? ''}`
  if (!installed(root, forTests)) {
    await prepareToInstall()
    say(both('Installation des paquets (une fois pour toutes)…', 'Installing the packages (once)…'))
    npmCi(root, node, env)
  }
  if (node === process.execPath) {
    process.env.PATH = env.PATH
    return
  }
  await runUnder(node, script, env)
}

/** npm hands its own settings down (prefix, omit, ignore-scripts…), and a nested npm would obey them. Where packages come from is kept. */
function cleanEnvironment() {
  const kept =
    /^npm_config_(cache|cafile|registry|userconfig|globalconfig|https?_proxy|proxy|noproxy|strict_ssl)$/i
  const ours = Object.entries(process.env).filter(
    ([name]) => kept.test(name) || !/^(npm_config_.*|npm_package_.*|NODE|NODE_OPTIONS|INIT_CWD)$/i.test(name),
  )
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(ours))
}

/** @param {NodeJS.ProcessEnv} env */
async function bringNode(env) {
  const tools = join(root, 'tools')
  const node = join(tools, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (!installed(tools, false) || !fs.existsSync(node)) {
    await prepareToInstall()
    say(both('Installation de Node 24 (une fois pour toutes)…', 'Installing Node 24 (once)…'))
    npmCi(tools, process.execPath, env)
  }
  if (!fs.existsSync(node) || spawnSync(node, ['--version']).status !== 0)
    throw new Stop(
      both(
        `Dyade demande Node ${wanted}, et ne sait l’apporter que sous Linux (glibc) x64 et arm64. Ce système est ${process.platform} ${process.arch}, avec Node ${process.versions.node} : installez Node ${wanted} (https://nodejs.org), puis recommencez.`,
        `Dyade needs Node ${wanted}, and can bring it on Linux (glibc) x64 and arm64 only. This system is ${process.platform} ${process.arch} with Node ${process.versions.node}: install Node ${wanted} (https://nodejs.org), then start again.`,
      ),
    )
  return node
}

/** What would stop the installation half-way is said before it begins. */
async function prepareToInstall() {
  try {
    fs.accessSync(root, fs.constants.W_OK)
  } catch {
    throw new Stop(readOnly(root))
  }
  const { bavail, bsize } = fs.statfsSync(root)
  if (bavail * bsize < 700e6) throw new Stop(diskFull(root))
  if (installing || (await onlyOne(root, 'install'))) {
    installing = true
    return
  }
  throw new Stop(
    both(
      `Une autre installation est en cours dans ${root} : attendez qu’elle finisse, puis recommencez.`,
      `Another installation is going on in ${root}: wait until it ends, then start again.`,
    ),
  )
}

/** What npm says it installed against what the lock asks. Optional packages may be another system's; those of tests may be left out.
 * @param {string} folder @param {boolean} forTests */
function installed(folder, forTests) {
  const record = join(folder, 'node_modules/.package-lock.json') // npm writes it last: a cut installation has none
  if (!fs.existsSync(record)) return false
  /** @type {Record<string, { version: string, optional?: true, dev?: true }>} */
  const asked = JSON.parse(fs.readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(fs.readFileSync(record, 'utf8')).packages
  return Object.entries(asked).every(([path, { version, optional, dev }]) => {
    if (path === '') return true
    const here = found[path]
    return here ? here.version === version : optional || (dev && !forTests)
  })
}

/** @param {string} folder @param {string} node @param {NodeJS.ProcessEnv} env */
function npmCi(folder, node, env) {
  const [program, args] = npm(node)
  const flags = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
  ]
  const done = spawnSync(program, [...args, ...flags], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e8 })
  if (done.status === 0) return
  const said = `${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`
  if (done.error && /** @type {NodeJS.ErrnoException} */ (done.error).code === 'ENOENT')
    throw new Stop(npmMissing())
  if (/ENOSPC|EDQUOT/.test(said)) throw new Stop(diskFull(folder))
  if (/EACCES|EROFS|EPERM/.test(said)) throw new Stop(readOnly(folder))
  const last = said.trim().split('\n').slice(-8).join('\n')
  throw new Stop(
    both(
      `npm n’a pas pu installer les paquets. Cette machine atteint-elle un dépôt de paquets (npm config get registry) ? npm dit :\n${last}`,
      `npm could not install the packages. Does this machine reach a package registry (npm config get registry)? npm says:\n${last}`,
    ),
  )
}

/** The npm that started us, else the one of the PATH, run by the Node we chose and not by its own.
 * @param {string} node @returns {[string, string[]]} */
function npm(node) {
  const started = process.env.npm_execpath
  if (started?.endsWith('npm-cli.js')) return [node, [started]]
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, 'npm')
    if (!fs.existsSync(file)) continue
    const real = fs.realpathSync(file)
    return real.endsWith('.js') ? [node, [real]] : [real, []]
  }
  throw new Stop(npmMissing())
}

const npmMissing = () =>
  both(
    'npm est introuvable, et Dyade s’en sert pour installer ses paquets : sous Debian ou Ubuntu, « apt install npm », puis recommencez.',
    'npm is not on this machine, and Dyade installs its packages with it: on Debian or Ubuntu, “apt install npm”, then start again.',
  )

/** @param {string} node @param {string} script @param {NodeJS.ProcessEnv} env */
function runUnder(node, script, env) {
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    env: { ...env, DYADE_BOOTSTRAPPED: '1' },
    stdio: 'inherit',
  })
  process.on('SIGINT', () => {}) // the terminal sends it to both
  endWithParents()
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  return new Promise(() => {
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 143)))
  })
}
