import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'

type Encoding = 'br' | 'gzip'
type Served = {
  type: string
  bytes: Uint8Array<ArrayBuffer>
  encoded: Map<Encoding, Uint8Array<ArrayBuffer>>
}

// Run from `src/` (tests, development) or from `build/src/`: the built assets stand in `build/assets/` in both.
const folder = ['../../../build/assets/', '../../../assets/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'manifest.json')))

let names: Map<string, string> | null = null
const served = new Map<string, Served>()

/**
 * The address of an asset by its plain name: `asset('app.css')` → `/assets/app-J5K2Q7AB.css`.
 * Throws for a name that is not in the manifest.
 */
export function asset(name: string): string {
  const file = manifest().get(name)
  if (!file)
    throw new Error(
      `There is no asset named ${name}. Run buildAssets, or look in build/assets/manifest.json.`,
    )
  return `/assets/${file}`
}

/** Whether there is an asset of that name: an island may not exist yet. */
export const hasAsset = (name: string): boolean => manifest().has(name)

/** Answers `GET /assets/:file`: only the files of the manifest, cached for ever since a change renames them. */
export function serveAssets(c: Context): Response {
  const found = read(c.req.path.slice(c.req.path.lastIndexOf('/') + 1))
  if (!found) return c.body(null, 404)
  const accepted = (c.req.header('accept-encoding') ?? '').split(',').map((part) => part.trim().split(';')[0])
  const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one) && found.encoded.has(one))
  c.header('content-type', found.type)
  c.header('cache-control', 'public, max-age=31536000, immutable')
  if (found.encoded.size > 0) c.header('vary', 'accept-encoding')
  if (encoding) c.header('content-encoding', encoding)
  return c.body((encoding && found.encoded.get(encoding)) || found.bytes)
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

function manifest(): Map<string, string> {
  if (!names) {
    if (!folder) throw new Error('build/assets/manifest.json is missing. Run buildAssets (npm start does).')
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      files: Record<string, string>
    }
    names = new Map(Object.entries(files))
  }
  return names
}

/** Reads a file once; all of them together weigh less than one photograph. */
function read(file: string): Served | null {
  const known = served.get(file)
  if (known) return known
  if (!folder || ![...manifest().values()].includes(file)) return null
  const path = join(folder, file)
  const encoded = new Map<Encoding, Uint8Array<ArrayBuffer>>()
  if (existsSync(`${path}.br`)) encoded.set('br', new Uint8Array(readFileSync(`${path}.br`)))
  if (existsSync(`${path}.gz`)) encoded.set('gzip', new Uint8Array(readFileSync(`${path}.gz`)))
  const made = {
    type: types[extname(file)] ?? 'application/octet-stream',
    bytes: new Uint8Array(readFileSync(path)),
    encoded,
  }
  served.set(file, made)
  return made
}
