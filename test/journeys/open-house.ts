import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { makeDemo } from '../../demo/make.ts'
import { createApp, jobsOf } from '../../src/app.ts'
import { buildAssets } from '../../src/platform/assets/build.mjs'
import { loadConfig } from '../../src/platform/config/load.ts'
import { openHouse } from '../../src/platform/house.ts'
import { startWorker } from '../../src/platform/jobs/worker.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { freshDatabase } from '../database/clone.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export type OpenHouse = Awaited<ReturnType<typeof openDemonstration>>

/** The whole product on a database of its own, with the demonstration, a worker, and a browser before it. */
export async function openDemonstration() {
  await buildAssets({ root, outDir: `${root}/build/assets` })
  const database = await freshDatabase()
  let answer: ReturnType<typeof getRequestListener> | null = null
  const server = createServer((request, response) => void answer?.(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const loaded = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    INSTALLATION_KEY: Buffer.alloc(32, 7).toString('base64url'),
    PUBLIC_URL: origin,
    FILES_DIR: `${root}/var/test-files/${database.name}`,
  })
  if (!loaded.ok) throw new Error(loaded.problems.join(' '))
  const lines: string[] = []
  const house = openHouse(loaded.config, {
    log: openLog({ logLevel: 'warn', logFormat: 'json' }, { write: (line) => void lines.push(line) }),
  })
  const { organisations } = await makeDemo({ ownerUrl: database.ownerUrl, house })
  const app = createApp(house)
  answer = getRequestListener(app.fetch)
  const { tasks, sweeps } = jobsOf(house)
  const worker = await startWorker(house, tasks, sweeps)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: browserFlags,
  })
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  owner.on('error', () => {})
  return {
    origin,
    house,
    browser,
    /** what the log said from "warn" up: nothing, unless a test provokes it */
    lines,
    owner,
    people: organisations.flatMap(({ slug, people }) => people.map((person) => ({ slug, ...person }))),
    async close() {
      await browser.close()
      await worker.stop()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await owner.end()
      await house.close()
      await database.drop()
    },
  }
}

/** A fresh browser of somebody: language, width, night or day, with or without script. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    // a colour caught halfway through its fade is no colour of ours
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  return context.newPage()
}

/** Signs in through the form, with the keyboard alone. */
export async function signIn(page: Page, house: OpenHouse, email: string): Promise<void> {
  const person = house.people.find((one) => one.email === email)
  if (!person) throw new Error(`The demonstration has nobody at ${email}.`)
  await page.goto(`${house.origin}/${person.slug}/sign-in`)
  await page.locator('[name=email]').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(person.password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** What axe finds, as lines to read. `contrast` looks at colours only. */
export async function findings(page: Page, only?: 'contrast'): Promise<string[]> {
  // a mail's sheet is framed without scripts: axe would wait for ever to be let in. Legacy mode, since it opens no second page.
  const builder = new AxeBuilder({ page }).exclude('iframe').setLegacyMode()
  const { violations } = await (only ? builder.withRules(['color-contrast']) : builder).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** Whether a page is wider than its window: on a phone that is a fault. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
