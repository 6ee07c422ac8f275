import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { features } from '../../src/app.ts'
import { mountedPath } from '../../src/platform/http/mount.ts'
import { findings, type OpenHouse, openDemonstration, overflows, signIn, visitor } from './open-house.ts'

// Every page that is mounted, with nothing to edit when a feature comes: axe in both languages, contrast by night, 320 px, the keyboard.
let house: OpenHouse
let addresses: string[]

beforeAll(async () => {
  house = await openDemonstration()
  addresses = await pageAddresses(house)
})
afterAll(() => house?.close())

describe.each([
  { language: 'fr', email: 'mehdi.kerbrat@aubremer.example' },
  { language: 'en', email: 'mehdi.kerbrat@aubremer.example' },
])('every screen in $language', ({ language, email }) => {
  test('axe finds nothing by day, no contrast is lost by night, nothing overflows at 320 px', async () => {
    await house.owner.query('update people set language = $1 where email = $2', [language, email])
    const page = await visitor(house.browser)
    await signIn(page, house, email)
    const found: string[] = []
    for (const address of addresses) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      const response = await page.goto(`${house.origin}${address}`)
      const headers = response?.headers() ?? {}
      // neither a stylesheet nor a mail's sheet is a screen; in the latter no script runs, axe's neither
      if (
        !headers['content-type']?.startsWith('text/html') ||
        /sandbox/.test(headers['content-security-policy'] ?? '')
      )
        continue
      if ((response?.status() ?? 500) >= 500) found.push(`${address} answers ${response?.status()}`)
      found.push(...(await findings(page)).map((line) => `${address} ${line}`))
      if ((await page.locator('h1').count()) !== 1) found.push(`${address} has not one h1`)
      // colours do not change with the language
      if (language === 'fr') {
        await page.emulateMedia({ colorScheme: 'dark' })
        found.push(...(await findings(page, 'contrast')).map((line) => `${address} by night ${line}`))
      }
      await page.setViewportSize({ width: 320, height: 640 })
      if (await overflows(page)) found.push(`${address} is wider than 320 px`)
    }
    expect(found).toEqual([])
    expect(addresses.length).toBeGreaterThan(15)
    await page.context().close()
  }, 400_000)
})

test('the keyboard reaches every link, button and field of a page, and one sees where it is', async () => {
  const page = await visitor(house.browser)
  await signIn(page, house, 'mehdi.kerbrat@aubremer.example')
  for (const address of ['/aubremer', '/aubremer/settings', '/aubremer/people']) {
    await page.goto(`${house.origin}${address}`)
    const wanted = await page.evaluate(() => {
      const seen = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input:not([type=hidden]), select, textarea, summary',
        ),
      ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0)
      // of a group of radio buttons, Tab reaches one
      const radios = new Set<string>()
      return seen.filter((one) => {
        if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
        return !radios.has(one.name) && radios.add(one.name)
      }).length
    })
    const reached = new Set<string>()
    for (let at = 0; at < wanted + 5; at++) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement
        if (!one || one === document.body) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        one.dataset.tab ??= String(Math.random())
        return {
          id: one.dataset.tab,
          ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          html: one.outerHTML.slice(0, 120),
        }
      })
      if (!here) continue
      reached.add(here.id)
      expect(here.ring, here.html).toBe(true)
    }
    expect(reached.size, address).toBeGreaterThanOrEqual(wanted)
  }
  await page.context().close()
})

test('the log stayed empty', () => {
  expect(house.lines).toEqual([])
})

/** The address of every GET page, its ids those of the demonstration's first organisation. */
async function pageAddresses(house: OpenHouse): Promise<string[]> {
  const { owner } = house
  const one = async (sql: string) =>
    Object.values((await owner.query(sql)).rows[0] ?? {})[0] as string | undefined
  const inOrganisation = `organisation_id = (select id from organisations where slug = 'aubremer')`
  const ids: Record<string, string | undefined> = {
    organisation: 'aubremer',
    person: await one(`select id from people where ${inOrganisation} order by name_key limit 1`),
    unit: await one(
      `select id from units where ${inOrganisation} and parent_id is not null order by name limit 1`,
    ),
    space: await one(`select slug from units where ${inOrganisation} and slug is not null limit 1`),
    role: 'mentor',
    mail: await mailOf(house, 'mehdi.kerbrat@aubremer.example'),
  }
  // the gallery has a journey of its own
  const paths = features.flatMap(({ routes, only }) =>
    only ? [] : (routes?.all ?? []).filter(({ method }) => method === 'GET').map(mountedPath),
  )
  return [...new Set(paths)].flatMap((path) => {
    const names = [...path.matchAll(/:(\w+)(?:\{[^}]*\})?/g)].map((match) => match[1]!)
    if (names.some((name) => !ids[name])) return []
    return [path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => ids[name]!)]
  })
}

// Somebody's first mail: the one about the new device, once they have signed in.
async function mailOf(house: OpenHouse, email: string): Promise<string> {
  const page = await visitor(house.browser)
  await signIn(page, house, email)
  for (let tries = 0; tries < 200; tries++) {
    await page.goto(`${house.origin}/aubremer/mails`)
    const href = await page
      .locator('table a[href*="/mails/"]')
      .first()
      .getAttribute('href', { timeout: 100 })
      .catch(() => null)
    if (href) {
      await page.context().close()
      return href.split('/').at(-1)!
    }
  }
  throw new Error('The first mail did not come.')
}
