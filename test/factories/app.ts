import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { createApp } from '../../src/app.ts'
import { buildAssets } from '../../src/platform/assets/build.mjs'
import { loadConfig } from '../../src/platform/config/load.ts'
import { type House, openHouse } from '../../src/platform/house.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { freshDatabase } from '../database/clone.ts'
import { dryPool, type Statement } from './dry-pool.ts'
import { cookieOf, type MadeOrganisation, makeOrganisation, today } from './organisation.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const origin = 'https://dyade.example'

export type Ask = {
  method?: 'GET' | 'POST'
  /** of whom: the cookie header */
  cookie?: string
  /** a form's fields, or a body as it is */
  form?: Record<string, string> | URLSearchParams | FormData | string
  headers?: Record<string, string>
}

export type TestHouse = {
  house: House
  /** outside the fences */
  owner: pg.Pool
  mine: MadeOrganisation
  other: MadeOrganisation
  /** the lines of the log at warn and above: a 5xx says there what happened */
  logged: string[]
  /** what was sent to the database since `forget()`; nothing of it stays when `dry` */
  statements: Statement[]
  forget(): void
  /** A request as the browser sends it: a form comes from this origin unless `headers` say otherwise. */
  ask(path: string, ask?: Ask): Promise<Response>
  cookie(organisation: MadeOrganisation, role: keyof MadeOrganisation['people']): string
  close(): Promise<void>
}

/** The web application with two organisations, its clock standing at `today`. `dry`: no request leaves a trace. */
export async function openTestHouse({ dry = false } = {}): Promise<TestHouse> {
  await buildAssets({ root, outDir: `${root}/build/assets` })
  const database = await freshDatabase()
  const loaded = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    INSTALLATION_KEY: Buffer.alloc(32, 7).toString('base64url'),
    PUBLIC_URL: origin,
    FILES_DIR: `${root}/var/test-files/${database.name}`,
  })
  if (!loaded.ok) throw new Error(loaded.problems.join(' '))
  const logged: string[] = []
  const log = openLog({ logLevel: 'warn', logFormat: 'text' }, { write: (line) => void logged.push(line) })
  const open = openHouse(loaded.config, { now: () => Temporal.Instant.from(today), log })
  const spied = dryPool(open.pool)
  const house = dry ? { ...open, pool: spied.pool } : open
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  owner.on('error', () => {})
  const mine = await makeOrganisation(owner, 'phare', { demonstration: true })
  const other = await makeOrganisation(owner, 'voisine', { demonstration: true })
  for (const { id } of [mine, other]) await putLogo(open, owner, id)
  const app = createApp(house)
  return {
    house,
    owner,
    mine,
    other,
    logged,
    statements: spied.statements,
    forget: spied.forget,
    ask: async (path, { method = 'GET', cookie, form, headers = {} } = {}) =>
      app.request(`${origin}${path}`, {
        method,
        body: typeof form === 'object' && !(form instanceof FormData) ? new URLSearchParams(form) : form,
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(method === 'POST' ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
          ...headers,
        },
      }),
    cookie: (organisation, role) => cookieOf(organisation.slug, organisation.people[role].token),
    async close() {
      await owner.end()
      await house.close()
      await database.drop()
      rmSync(loaded.config.filesFolder, { recursive: true, force: true })
    },
  }
}

async function putLogo({ storage }: House, owner: pg.Pool, organisation: string) {
  const id = randomUUID()
  const { bytes, sha256 } = await storage.put(organisation, id, Buffer.from('not looked at'))
  await owner.query(
    `insert into files (organisation_id, id, kind, content_type, bytes, sha256, created_at)
     values ($1, $2, 'logo', 'image/png', $3, $4, $5)`,
    [organisation, id, bytes, sha256, today],
  )
}
