// @ts-check
// npm test: everything, on a fresh machine. The last line is "N passed, N failed"; each check (types, style, drift…) counts for one.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bootstrap, root } from './bootstrap.mjs'
import { both, orSay } from './words.mjs'

const { values: options } = parseArgs({
  options: {
    deep: { type: 'boolean' }, // the bar's full counts
    project: { type: 'string' }, // only this one of vitest's projects, without the checks
  },
})
const total = { passed: 0, failed: 0 }

await orSay(root, async () => {
  await bootstrap(fileURLToPath(import.meta.url), { forTests: true })
  if (options.deep) process.env.DYADE_DEEP = '1'
  process.env.NODE_ENV = 'test'
  if (options.project) await testProjects([options.project])
  else {
    await check('build', async () => void (await (await import('./build.mjs')).build(root)))
    await checkPrograms()
    const browser = findBrowser()
    if (browser) process.env.CHROMIUM = browser
    else count('Chromium', false, noBrowser())
    await testProjects(['rules', 'database', ...(browser ? ['journeys'] : [])])
  }
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
})

async function checkPrograms() {
  runCheck('generated files', [join(root, 'bin/generate.mjs'), '--check'])
  runCheck('types', [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'])
  runCheck('Biome', [
    join(root, 'node_modules/@biomejs/biome/bin/biome'),
    'check',
    '--error-on-warnings',
    '.',
  ])
  runCheck('knip', [join(root, 'node_modules/knip/bin/knip.js'), '--no-progress'])
}

/** @param {string} name @param {string[]} words */
function runCheck(name, words) {
  const done = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  count(name, done.status === 0, `${done.stdout}${done.stderr}`)
}

/** @param {string} name @param {() => Promise<void>} work */
async function check(name, work) {
  try {
    await work()
    count(name, true, '')
  } catch (error) {
    count(name, false, /** @type {Error} */ (error).message)
  }
}

/** @param {string} name @param {boolean} ok @param {string} said */
function count(name, ok, said) {
  total[ok ? 'passed' : 'failed']++
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}\n${ok ? '' : `${said.trim()}\n`}`)
}

/** @param {string[]} projects */
async function testProjects(projects) {
  fs.mkdirSync(join(root, 'var'), { recursive: true })
  const report = join(root, `var/tests-${projects.join('-')}.json`)
  fs.rmSync(report, { force: true })
  const words = projects.flatMap((name) => ['--project', name])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const done = spawnSync(process.execPath, [vitest, 'run', ...words, ...reporters], {
    cwd: root,
    stdio: 'inherit',
  })
  if (!fs.existsSync(report))
    return count('vitest', false, `It ended without a report (${done.signal ?? done.status}).`)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, 'utf8'))
  // a file that could not even be loaded has no test of its own to fail
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length
  const unexplained = done.status !== 0 && numFailedTests + broken === 0 ? 1 : 0
  total.passed += numPassedTests
  total.failed += numFailedTests + broken + unexplained
}

/** As root it is fetched; an ordinary user is told. */
function findBrowser() {
  const known = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const here = () => known.find((path) => path && fs.existsSync(path))
  if (here() || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return here()
  process.stdout.write(both('Installation de Chromium…\n', 'Installing Chromium…\n'))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  })
  return here()
}

const noBrowser = () =>
  both(
    'Les essais d’écran ont besoin de Chromium : « apt install chromium », ou CHROMIUM=/chemin/vers/chrome.',
    'The browser tests need Chromium: “apt install chromium”, or CHROMIUM=/path/to/chrome.',
  )
