import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asset, serveAssets } from './assets.ts'
import { buildAssets } from './build.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))

describe('buildAssets', () => {
  const copy = mkdtempSync(join(tmpdir(), 'assets-'))
  const outDir = join(copy, 'build/assets')
  const manifest = () =>
    JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8')).files as Record<string, string>

  beforeAll(() => {
    for (const folder of ['src/ui/css', 'src/ui/pictures', 'src/islands'])
      cpSync(join(root, folder), join(copy, folder), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test('builds once, and again only when a source changes', async () => {
    expect((await buildAssets({ root: copy, outDir })).built).toBe(true)
    expect((await buildAssets({ root: copy, outDir })).built).toBe(false)
    const before = manifest()
    writeFileSync(join(copy, 'src/ui/css/print.css'), '@media print { p { color: red } }')
    expect((await buildAssets({ root: copy, outDir })).built).toBe(true)
    expect(manifest()['app.css']).not.toBe(before['app.css'])
    expect(manifest()['select-all.js']).toBe(before['select-all.js'])
  })

  test('builds again when a file it made is gone', async () => {
    rmSync(join(outDir, manifest()['select-all.js']!))
    expect((await buildAssets({ root: copy, outDir })).built).toBe(true)
    expect((await buildAssets({ root: copy, outDir })).built).toBe(false)
  })
})

describe('serveAssets', () => {
  const app = new Hono().get('/assets/:file', serveAssets)
  beforeAll(() => buildAssets({ root, outDir: join(root, 'build/assets') }))
  const get = (path: string, encoding = '') => app.request(path, { headers: { 'accept-encoding': encoding } })

  test.each([
    ['app.css', 'text/css; charset=utf-8'],
    ['select-all.js', 'text/javascript; charset=utf-8'],
    ['favicon.svg', 'image/svg+xml'],
    ['source-serif-4-latin-wght-normal.woff2', 'font/woff2'],
  ])('%s is %s, and may be kept for ever', async (name, type) => {
    const answer = await get(asset(name))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset(name)).toMatch(/^\/assets\/.+-[A-Z0-9]{8}\.\w+$/)
  })

  test('the whole stylesheet weighs at most 30 kB', async () => {
    expect((await (await get(asset('app.css'))).arrayBuffer()).byteLength).toBeLessThanOrEqual(30_000)
  })

  test('the same bytes come in the encoding that is asked for', async () => {
    const plain = Buffer.from(await (await get(asset('app.css'))).arrayBuffer())
    const brotli = await get(asset('app.css'), 'gzip, deflate, br')
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(brotli.headers.get('vary')).toBe('accept-encoding')
    expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).equals(plain)).toBe(true)
    const zipped = await get(asset('app.css'), 'gzip;q=0.8')
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).equals(plain)).toBe(true)
    expect(
      (await get(asset('source-serif-4-latin-wght-normal.woff2'), 'br')).headers.get('content-encoding'),
    ).toBeNull()
  })

  test.each([
    '/assets/manifest.json',
    '/assets/app.css',
    '/assets/..%2f..%2fpackage.json',
    '/assets/__proto__',
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test('a name that is no asset is a fault of ours', () => {
    expect(() => asset('nothing.css')).toThrow('no asset named nothing.css')
  })
})
