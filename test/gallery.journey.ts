import { describe, expect, test } from 'vitest'
import { galleryParts } from '../src/features/gallery/rules.ts'
import { axeFinds, galleryBefore } from './gallery/browser.ts'

const { open, address } = galleryBefore()

describe.each(galleryParts)('%s', (part) => {
  test.each(['fr', 'en'] as const)('axe finds nothing in %s', (lang) =>
    open(part, { lang }, async (page) => {
      expect(await axeFinds(page)).toEqual([])
    }),
  )

  test('contrast holds at night', () =>
    open(part, { scheme: 'dark' }, async (page) => {
      expect(await axeFinds(page, ['color-contrast'])).toEqual([])
    }))

  test('nothing runs over the edge at 320 px', () =>
    open(part, { width: 320 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }))

  test('a page weighs at most 60 kB', async () => {
    const answer = await fetch(`${address()}/gallery?only=${part}`)
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(60_000)
  })
})

describe.each(['states', 'tables'])('%s', (part) => {
  test.each(['light', 'dark'] as const)('contrast holds in another look (%s)', (scheme) =>
    open(part, { scheme, look: true }, async (page) => {
      const sea = () => getComputedStyle(document.documentElement).getPropertyValue('--sea')
      expect(await page.evaluate(sea)).toContain('#2f5d3a')
      expect(await axeFinds(page, ['color-contrast'])).toEqual([])
    }),
  )

  test('axe finds nothing on a phone', () =>
    open(part, { width: 360 }, async (page) => {
      expect(await axeFinds(page)).toEqual([])
    }))
})

test('targets are at least 24 px, save the links within a sentence', async () => {
  for (const part of galleryParts) {
    await open(part, { width: 360 }, async (page) => {
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, input:not([type=hidden]), select, summary',
          ),
        ]
          .filter(
            (element) =>
              element.checkVisibility({ visibilityProperty: true }) &&
              !element.closest('p, dd, td, th, .who, .steps, .skip'),
          )
          .filter((element) => !element.matches('.skip'))
          .filter(
            (element) =>
              Math.min(element.getBoundingClientRect().height, element.getBoundingClientRect().width) < 22.3,
          )
          .map((element) => element.outerHTML.slice(0, 90)),
      )
      expect(small, part).toEqual([])
    })
  }
})
