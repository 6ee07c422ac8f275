// @ts-check
// Makes build/ in the shape of the sources: the program by TypeScript, what browsers fetch by esbuild, words and migrations by copy.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { both, Stop } from './words.mjs'

/** Does nothing when no source changed since the last build. @param {string} root @returns {Promise<boolean>} whether it built */
export async function build(root) {
  const folder = join(root, 'build')
  const record = join(folder, '.sources.json')
  const sources = sourcesOf(root)
  const before = fs.existsSync(record) ? fs.readFileSync(record, 'utf8') : '{}'
  if (before === JSON.stringify(sources)) return false

  // a file that went away must not be served from the old build: start afresh, it takes a second
  const gone = Object.keys(JSON.parse(before)).some((path) => !(path in sources))
  fs.rmSync(gone || before === '{}' ? folder : record, { recursive: true, force: true })
  compile(root)
  for (const path of Object.keys(sources).filter(isCopied)) copy(join(root, path), join(folder, path))
  const { buildAssets } = await import('../src/platform/assets/build.mjs')
  const { built } = await buildAssets({ root, outDir: join(folder, 'assets') })
  if (built) await (await import('esbuild')).stop() // its own process would stay as long as ours
  fs.writeFileSync(record, JSON.stringify(sources))
  return true
}

/** Every source with its time and size. @param {string} root @returns {Record<string, string>} */
function sourcesOf(root) {
  const files = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
  for (const folder of ['src', 'db', 'demo']) {
    const entries = fs.readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    files.push(
      ...entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    )
  }
  return Object.fromEntries(
    files
      .filter((path) => !/\.(test|journey)\.tsx?$/.test(path))
      .sort()
      .map((path) => {
        const { mtimeMs, size } = fs.statSync(join(root, path))
        return [path, `${mtimeMs} ${size}`]
      }),
  )
}

/** @param {string} root */
function compile(root) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const done = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (done.status === 0) return
  const said = `${done.stdout}${done.stderr}`.trim().split('\n').slice(0, 20).join('\n')
  throw new Stop(
    both(
      `Le code ne se compile pas : une modification est inachevée. TypeScript dit :\n${said}`,
      `The code does not compile: a change is unfinished. TypeScript says:\n${said}`,
    ),
  )
}

/** @param {string} path */
const isCopied = (path) =>
  /^(src|db|demo)\//.test(path) && ['.json', '.sql', '.csv', '.txt'].includes(extname(path))

/** @param {string} from @param {string} to */
function copy(from, to) {
  fs.mkdirSync(dirname(to), { recursive: true })
  fs.copyFileSync(from, to)
}
