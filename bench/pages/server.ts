// A server in a process of its own: Dyade as it runs in production, or Hono alone. It tells its port, what each page took when
// asked to capture, and its CPU time.
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { dryPool } from '../../test/factories/dry-pool.ts'
import { today } from '../../test/factories/organisation.ts'
import type { Captured, Orders, Shown } from './shown.ts'

type Fetch = (request: Request, env?: object) => Response | Promise<Response>

// ends with the benchmark, and writes its profile when there is one
process.once('disconnect', () => process.exit())
process.once('message', async (orders: Orders) => {
  const fetch = orders.captured ? bare(orders, orders.captured) : (await dyade(orders)).fetch
  const server = createAdaptorServer({ fetch })
  server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }))
  process.on('message', async (asked: 'cpu' | 'capture') => {
    if (asked === 'cpu') process.send!({ cpu: process.cpuUsage() })
    if (asked === 'capture') process.send!({ captured: await capture(orders) })
  })
})

async function dyade({ databaseUrl, connections }: Orders) {
  // the build, as it is delivered: Node does not read JSX
  const at = (path: string) => import(new URL(`../../build/src/${path}`, import.meta.url).href)
  const { createApp }: typeof import('../../src/app.ts') = await at('app.js')
  const { loadConfig }: typeof import('../../src/platform/config/load.ts') =
    await at('platform/config/load.js')
  const { openHouse }: typeof import('../../src/platform/house.ts') = await at('platform/house.js')
  const loaded = loadConfig({
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATABASE_CONNECTIONS: String(connections),
    INSTALLATION_KEY: Buffer.alloc(32, 7).toString('base64url'),
    PUBLIC_URL: 'https://dyade.example',
    LOG_LEVEL: 'warn',
    FILES_DIR: '/nonexistent',
  })
  if (!loaded.ok) throw new Error(loaded.problems.join(' '))
  const house = openHouse(loaded.config, { now: () => Temporal.Instant.from(today) })
  return { house, createApp, fetch: createApp(house).fetch as Fetch }
}

async function capture(orders: Orders): Promise<Captured[]> {
  const { house, createApp } = await dyade(orders)
  const spied = dryPool(house.pool)
  const app = createApp({ ...house, pool: spied.pool })
  const captured: Captured[] = []
  for (const { path, cookie } of orders.pages) {
    // twice: what is worked out once and kept is not a page's own
    await ask(app.fetch, path, cookie)
    spied.forget()
    const answer = await ask(app.fetch, path, cookie)
    captured.push({
      status: answer.status,
      headers: [...answer.headers],
      body: await answer.text(),
      // a moment would lose its kind on the way to the other process
      statements: spied.statements.map(({ text, values }) => ({
        text,
        values: values.map((value) => (value instanceof Temporal.Instant ? value.toString() : value)),
      })),
    })
  }
  await house.close()
  return captured
}

const ask = async (fetch: Fetch, path: string, cookie: string) =>
  fetch(new Request(`http://127.0.0.1${path}`, { headers: { cookie } }))

// The floor: the same statements, one after the other, on a pool of the same size; the same headers and bytes.
function bare({ databaseUrl, connections, pages }: Orders, captured: Captured[]): Fetch {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  const app = new Hono()
  pages.forEach(({ path }: Shown, at) => {
    const { status, headers, body, statements } = captured[at]!
    const { pathname, search } = new URL(path, 'http://127.0.0.1')
    if (search) throw new Error('A path without a query, please: two pages would be one route.')
    app.get(pathname, async () => {
      const client = await pool.connect()
      try {
        for (const { text, values } of statements)
          await client.query(text, values.length > 0 ? values : undefined)
      } finally {
        client.release()
      }
      return new Response(body, { status, headers })
    })
  })
  return app.fetch
}
