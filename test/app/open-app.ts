import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { makeDemo } from '../../demo/make.ts'
import { createApp } from '../../src/app.ts'
import { buildAssets } from '../../src/platform/assets/build.mjs'
import { loadConfig } from '../../src/platform/config/load.ts'
import { openHouse } from '../../src/platform/house.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { freshDatabase } from '../database/clone.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const origin = 'https://dyade.example'

export type OpenApp = Awaited<ReturnType<typeof openApp>>

/** The web application on a database of its own with the demonstration, spoken to by `app.request()`; its clock stands where it is set. */
export async function openApp() {
  await buildAssets({ root, outDir: `${root}/build/assets` })
  const database = await freshDatabase()
  const loaded = loadConfig({
    NODE_ENV: 'production',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    INSTALLATION_KEY: Buffer.alloc(32, 7).toString('base64url'),
    PUBLIC_URL: origin,
    FILES_DIR: `${root}/var/test-files/${database.name}`,
  })
  if (!loaded.ok) throw new Error(loaded.problems.join(' '))
  const lines: string[] = []
  const clock = { now: Temporal.Instant.from('2027-03-01T09:00:00Z') }
  const log = openLog({ logLevel: 'warn', logFormat: 'json' }, { write: (line) => void lines.push(line) })
  const house = openHouse(loaded.config, { now: () => clock.now, log })
  const { organisations } = await makeDemo({ ownerUrl: database.ownerUrl, house })
  const people = organisations.flatMap(({ slug, people }) => people.map((person) => ({ slug, ...person })))
  const app = createApp(house)
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  owner.on('error', () => {})
  const visitor = (): Visitor => newVisitor((path, init) => app.request(`${origin}${path}`, init))
  return {
    app,
    house,
    clock,
    lines,
    people,
    /** what the owner sees: no fence */
    rows: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await owner.query<Row>(sql, values)).rows,
    visitor,
    /** Somebody of the demonstration, signed in through the form. */
    async signedIn(email: string): Promise<Visitor> {
      const person = people.find((one) => one.email === email)!
      const somebody = visitor()
      const answer = await somebody.post(`/${person.slug}/sign-in`, { email, password: person.password })
      if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
      return somebody
    },
    async close() {
      await owner.end()
      await house.close()
      await database.drop()
    },
  }
}

export type Visitor = {
  cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A form of this origin; a `_key` of its own each time unless one is given. */
  post(
    path: string,
    fields: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>
}

function newVisitor(request: (path: string, init: RequestInit) => Response | Promise<Response>): Visitor {
  const cookies = new Map<string, string>()
  async function send(path: string, init: RequestInit, headers: Record<string, string>) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await request(path, { ...init, headers: { ...(cookie ? { cookie } : {}), ...headers } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
  return {
    cookies,
    get: (path, headers = {}) => send(path, { method: 'GET' }, headers),
    post(path, fields, headers = {}) {
      const body = new URLSearchParams({ _key: crypto.randomUUID() })
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name)
        for (const one of [value].flat()) body.append(name, one)
      }
      const type = { 'content-type': 'application/x-www-form-urlencoded', origin }
      return send(path, { method: 'POST', body: body.toString() }, { ...type, ...headers })
    },
  }
}
