import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFinds, galleryBefore } from './gallery/browser.ts'

const { open } = galleryBefore()

/** Walks the page by Tab; says what was reached and what of it showed no ring or stood out of sight. */
async function walk(page: Page) {
  const reached: string[] = []
  const unseen: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      if (element === document.body) return null
      const marker = element.dataset.walked === 'yes'
      element.dataset.walked = 'yes'
      const box = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      const middle = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2)
      return {
        again: marker && !['date', 'time'].includes((element as HTMLInputElement).type),
        name: element.outerHTML.slice(0, 90),
        ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 3,
        inSight: middle !== null && (element.contains(middle) || middle.contains(element)),
      }
    })
    if (!here || here.again) break
    reached.push(here.name)
    if (!here.ring || !here.inSight) unseen.push(here.name)
  }
  return { reached, unseen }
}

describe('the keyboard', () => {
  test.each(['states', 'fields', 'tables'])('reaches every control of %s and shows where it is', (part) =>
    open(part, {}, async (page) => {
      const { unseen } = await walk(page)
      expect(unseen).toEqual([])
      const missed = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, input:not([type=hidden]), select, textarea, summary',
          ),
        ]
          .filter(
            (element) =>
              element.checkVisibility({ visibilityProperty: true }) && element.dataset.walked !== 'yes',
          )
          // of a group of dots only the chosen one stands in the way
          .filter((element) => (element as HTMLInputElement).type !== 'radio')
          .map((element) => element.outerHTML.slice(0, 90)),
      )
      expect(missed).toEqual([])
    }),
  )

  test.each(['fields', 'tables'])('on a phone nothing focused in %s hides behind a bar', (part) =>
    open(part, { width: 360 }, async (page) => {
      expect((await walk(page)).unseen).toEqual([])
    }),
  )

  test('the first stop skips to the content', () =>
    open('states', {}, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    }))

  test('the account menu opens, closes on Escape and gives the focus back', () =>
    open('states', {}, async (page) => {
      await page.focus('.account-open')
      await page.keyboard.press('Enter')
      expect(await page.locator('#account-menu').isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mon profil')
      await page.keyboard.press('Escape')
      expect(await page.locator('#account-menu').isVisible()).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('account-open')
    }))

  test('a dialog keeps the focus, and gives it back when it closes', () =>
    open('states', {}, async (page) => {
      await page.focus('[data-dialog]')
      await page.keyboard.press(' ')
      expect(await page.locator('dialog').isVisible()).toBe(true)
      expect(await axeFinds(page)).toEqual([])
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('Tab')
        const inside = await page.evaluate(
          () => document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
        )
        expect(inside).toBe(true)
      }
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog').isVisible()).toBe(false)
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.dialog)).toBe(
        'end-everything',
      )
    }))

  test('cancelling a dialog sends nothing', () =>
    open('states', {}, async (page) => {
      await page.click('[data-dialog]')
      await page.click('dialog .quiet')
      expect(await page.locator('dialog').isVisible()).toBe(false)
      expect(page.url()).toContain('only=states')
    }))
})
