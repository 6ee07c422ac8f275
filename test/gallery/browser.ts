import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { browserFlags } from '../journeys/open-house.ts'
import { startGallery } from './server.tsx'

export type View = {
  lang?: 'fr' | 'en'
  scheme?: 'light' | 'dark'
  width?: number
  script?: boolean
  look?: boolean
}

/** A browser before the gallery, for the tests of one file. */
export function galleryBefore() {
  let browser: Browser
  let gallery: Awaited<ReturnType<typeof startGallery>>

  beforeAll(async () => {
    gallery = await startGallery()
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: browserFlags,
    })
  })
  afterAll(async () => {
    await browser?.close()
    await gallery?.close()
  })

  /** Opens a part; whatever the browser complains of (its policy among others) fails the test. */
  async function open(part: string, view: View, visit: (page: Page) => Promise<void>) {
    const { lang = 'fr', scheme = 'light', width = 1280, script = true, look } = view
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: script })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', (error) => void complaints.push(String(error)))
    try {
      await page.goto(
        `${gallery.url}/gallery?only=${part}&lang=${lang}&scheme=${scheme}${look ? '&look=other' : ''}`,
      )
      await visit(page)
      expect(complaints).toEqual([])
    } finally {
      await context.close()
    }
  }

  return { open, address: () => gallery.url }
}

export async function axeFinds(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page })
  if (rules) axe.withRules(rules)
  const { violations } = await axe.analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}
