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

type Assets = { names: Map<string, string>; served: Map<string, Served> }
let assets: Assets | null = null

/**
 * The address of an asset by its plain name: `asset('app.css')` → `/assets/app-J5K2Q7AB.css`.
 * Throws for a name that is not in the manifest.
 */
export function asset(name: string): string {
  const file = loaded().names.get(name)
  if (!file)
    throw new Error(
      `There is no asset named ${name}. Run buildAssets, or look in build/assets/manifest.json.`,
    )
  return `/assets/${file}`
}

/** Whether there is an asset of that name: an island may not exist yet. */
export const hasAsset = (name: string): boolean => loaded().names.has(name)

/** An asset's own bytes, for a page that must stand alone. Throws for a name that is not in the manifest. */
export function assetBytes(name: string): Uint8Array {
  return loaded().served.get(asset(name).slice('/assets/'.length))!.bytes
}

/** Answers `GET /assets/:file`: only the files of the manifest, cached for ever since a change renames them. */
export function serveAssets(c: Context): Response {
  const found = loaded().served.get(c.req.path.slice(c.req.path.lastIndexOf('/') + 1))
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

/**
 * Everything at once, at the first look: together they weigh less than one photograph, and a build that replaces them
 * on disk then takes nothing from a server that runs.
 */
function loaded(): Assets {
  if (assets) return assets
  const folder = findFolder()
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: Record<string, string>
  }
  const served = new Map(Object.values(files).map((file) => [file, read(join(folder, file))]))
  assets = { names: new Map(Object.entries(files)), served }
  return assets
}

/** Run from `src/` (tests, development) or from `build/src/`: the built assets stand in `build/assets/` in both. */
function findFolder(): string {
  const found = ['../../../build/assets/', '../../../assets/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, 'manifest.json')))
  if (!found) throw new Error('build/assets/manifest.json is missing. Run buildAssets (npm start does).')
  return found
}

function read(path: string): Served {
  const bytes = (name: string) => new Uint8Array(readFileSync(name))
  const encoded = new Map<Encoding, Uint8Array<ArrayBuffer>>()
  if (existsSync(`${path}.br`)) encoded.set('br', bytes(`${path}.br`))
  if (existsSync(`${path}.gz`)) encoded.set('gzip', bytes(`${path}.gz`))
  return { type: types[extname(path)] ?? 'application/octet-stream', bytes: bytes(path), encoded }
}
