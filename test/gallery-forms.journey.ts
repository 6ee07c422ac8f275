import { describe, expect, test } from 'vitest'
import { galleryBefore } from './gallery/browser.ts'

const { open, address } = galleryBefore()

describe('problems', () => {
  test.each([true, false])(
    'the summary takes the focus, and its links lead to the fields (script: %s)',
    (script) =>
      open('problems', { script }, async (page) => {
        expect(await page.locator('.problems:focus').count()).toBe(1)
        expect(await page.title()).toMatch(/^Erreur/)
        for (const link of await page.locator('.problems a').all()) {
          await link.click()
          const id = ((await link.getAttribute('href')) ?? '#').slice(1)
          expect(await page.locator(`#${id}:focus`).count(), id).toBe(1)
          expect(await page.locator(`#${id}:is(input, select, textarea)`).count(), id).toBe(1)
        }
      }),
  )
})

describe('without script', () => {
  test('a form sends every field', () =>
    open('fields', { script: false }, async (page) => {
      await page.fill('[name=email]', 'aicha.benali@exemple.fr')
      await page.fill('[name=password]', 'une phrase assez longue')
      await page.selectOption('[name=rhythm]', 'month')
      await page.check('[name=agree]')
      await page.check('[name=skills] >> nth=9')
      await page.click('.form-acts .go')
      const sent = JSON.parse((await page.textContent('pre, body')) ?? '')
      expect(sent).toMatchObject({
        name: 'Aïcha Benali',
        email: 'aicha.benali@exemple.fr',
        password: 'une phrase assez longue',
        hours: '2,5',
        rhythm: 'month',
        zone: 'Indian/Reunion',
        channel: 'call',
        way: 'request',
        days: 'monday',
        skills: ['3', '5', '10'],
        day: '2027-12-08',
        time: '12:30',
        colour: '#1b5874',
        agree: 'yes',
      })
      expect(sent._key).toMatch(/^[0-9a-f-]{36}$/)
    }))

  test('a search in a long list sends the whole form, so that nothing is lost', () =>
    open('fields', { script: false }, async (page) => {
      await page.fill('[name=long_search]', 'budget')
      await page.click('[name=_search]')
      const sent = JSON.parse((await page.textContent('pre, body')) ?? '')
      expect(sent).toMatchObject({ _search: 'long', long_search: 'budget', long: '2', name: 'Aïcha Benali' })
    }))

  test('what a dialog asks, a page asks', () =>
    open('states', { script: false }, async (page) => {
      await page.click('[data-dialog]')
      expect(page.url()).toBe(`${address()}/gallery?only=states`)
    }))

  test('rows are picked and acted upon', () =>
    open('tables', { script: false }, async (page) => {
      await page.check('tbody .pick input >> nth=1')
      await page.click('.bulk [value=lock]')
      expect(JSON.parse((await page.textContent('pre, body')) ?? '')).toMatchObject({
        pair: '2',
        act: 'lock',
      })
    }))
})

describe('the islands', () => {
  test('count what is left, and what is too much', () =>
    open('fields', {}, async (page) => {
      await page.fill('[name=fear]', 'x'.repeat(503))
      expect(await page.textContent('#f-fear-count')).toBe('Caractères en trop\u00a0: 3')
      await page.fill('[name=fear]', '🙂'.repeat(3))
      expect(await page.textContent('#f-fear-count')).toBe('Caractères restants\u00a0: 497')
    }))

  test('show a password, and hide it before it goes', () =>
    open('fields', {}, async (page) => {
      const type = () => page.getAttribute('[name=password]', 'type')
      await page.click('text=Afficher')
      expect(await type()).toBe('text')
      await page.evaluate(() => {
        document.querySelector('form.form')?.addEventListener('submit', (event) => event.preventDefault())
      })
      await page.click('.form-acts .go')
      expect(await type()).toBe('password')
    }))

  test('filter a list without regard to accents, and keep what is ticked', () =>
    open('fields', {}, async (page) => {
      const shown = () =>
        page.locator('many-choices >> nth=0').locator('.choice:visible label').allTextContents()
      await page.fill('many-choices >> nth=0 >> [type=search]', 'ecrire')
      expect(await shown()).toEqual(['Écrire une note'])
      await page.fill('many-choices >> nth=0 >> [type=search]', 'zzz')
      expect(await shown()).toEqual([])
      expect(await page.locator('many-choices >> nth=0').locator('[role=status]').textContent()).toBe(
        'Rien ne correspond à ces mots.',
      )
      await page.fill('many-choices >> nth=0 >> [type=search]', '')
      await page.check('[name=skills] >> nth=4')
      expect(await page.textContent('.many-count >> nth=0')).toBe('Dans la sélection\u00a0: 3')
    }))

  test('tick all the rows, and say how many', () =>
    open('tables', {}, async (page) => {
      await page.check('thead .pick input')
      expect(await page.locator('tbody .pick :checked').count()).toBe(3)
      expect(await page.textContent('output')).toBe('Sélection\u00a0: 3')
      await page.uncheck('tbody .pick input >> nth=0')
      expect(
        await page.evaluate(
          () => document.querySelector<HTMLInputElement>('thead .pick input')?.indeterminate,
        ),
      ).toBe(true)
    }))
})
