// Plain JS, so that the bootstrap can run it before anything is compiled.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * Builds what browsers fetch: `src/ui/css/app.css` with its fonts, each `src/islands/*.ts` alone, the pictures of `src/ui/pictures/`.
 * Writes `<outDir>/<name>-<hash>.<ext>` (with `.br` and `.gz` beside the texts) and `<outDir>/manifest.json`.
 * Nothing is done, and esbuild is not loaded, when no source has changed since.
 * @param {{ root: string, outDir: string }} options absolute folders
 * @returns {Promise<{ built: boolean, files: number }>}
 */
export async function buildAssets({ root, outDir }) {
  const entries = await entriesOf(root)
  const stamp = await stampOf(root)
  const before = await readManifest(outDir)
  if (before?.stamp === stamp) return { built: false, files: Object.keys(before.files).length }

  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: outDir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    legalComments: 'none',
    loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'copy' },
    metafile: true,
    logLevel: 'warning',
  })

  const files = {}
  for (const path of Object.keys(metafile.outputs)) {
    const file = basename(path)
    files[file.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1')] = file
  }
  await sweep(outDir, new Set(Object.values(files)))
  await Promise.all(
    Object.values(files)
      .filter(isText)
      .map((file) => compress(join(outDir, file))),
  )
  // The manifest is last: whoever reads it finds every file it names.
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify({ stamp, files }, null, 2))
  return { built: true, files: Object.keys(files).length }
}

const folders = ['src/ui/css', 'src/ui/pictures', 'src/islands']

async function entriesOf(root) {
  const [islands, pictures] = await Promise.all(
    ['src/islands', 'src/ui/pictures'].map((folder) => list(join(root, folder))),
  )
  return [
    'src/ui/css/app.css',
    ...islands.filter((path) => /(?<!\.test|\.journey|\.d)\.ts$/.test(path)),
    ...pictures,
  ].map((path) => (path.startsWith(root) ? relative(root, path) : path))
}

/** Changes whenever a source, a font package or this script does. */
async function stampOf(root) {
  const hash = createHash('sha256')
  const sources = (await Promise.all(folders.map((folder) => list(join(root, folder))))).flat().sort()
  const packages = ['atkinson-hyperlegible-next', 'source-serif-4'].map((name) =>
    join(root, 'node_modules/@fontsource-variable', name, 'package.json'),
  )
  for (const path of [...sources, ...packages, import.meta.filename]) {
    hash
      .update(relative(root, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 32)
}

async function list(folder) {
  const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function readManifest(outDir) {
  try {
    const manifest = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8'))
    await Promise.all(Object.values(manifest.files).map((file) => stat(join(outDir, file))))
    return manifest
  } catch {
    return null
  }
}

async function sweep(outDir, wanted) {
  await mkdir(outDir, { recursive: true })
  const old = (await readdir(outDir)).filter((file) => !wanted.has(file))
  await Promise.all(old.map((file) => rm(join(outDir, file), { force: true, recursive: true })))
}

const isText = (file) => /\.(css|js|svg)$/.test(file)

async function compress(path) {
  const bytes = await readFile(path)
  const brotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }
  await Promise.all([
    promisify(brotliCompress)(bytes, brotli).then((made) => writeFile(`${path}.br`, made)),
    promisify(gzip)(bytes, { level: 9 }).then((made) => writeFile(`${path}.gz`, made)),
  ])
}
