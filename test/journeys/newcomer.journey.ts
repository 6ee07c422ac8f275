import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHouse, openDemonstration, signIn, visitor } from './open-house.ts'

let house: OpenHouse

beforeAll(async () => {
  house = await openDemonstration()
})
afterAll(() => house?.close())

// The first quarter of an hour of somebody who has just cloned Dyade.
describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'a newcomer, $javaScriptEnabled',
  (options) => {
    test('signs in as three people, in two languages', async () => {
      const page = await visitor(house.browser, options)
      await signIn(page, house, 'aicha.benali@aubremer.example')
      expect(await page.locator('h1').textContent()).toBe('Bonjour Aïcha')
      expect(await page.locator('html').getAttribute('lang')).toBe('fr-FR')
      await leave(page)

      await signIn(page, house, 'moira.coulibaly@aubremer.example')
      expect(await page.locator('h1').textContent()).toBe('Hello Moira')
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^en-/)
      await leave(page)

      await signIn(page, house, 'mehdi.kerbrat@aubremer.example')
      await page.locator('nav a[href$="/administration"]').click()
      expect(page.url()).toBe(`${house.origin}/aubremer/administration`)
      await page.context().close()
    })

    test('changes how Dyade speaks to her, and sees it at once', async () => {
      const page = await visitor(house.browser, options)
      await signIn(page, house, 'jeanne.morvan@aubremer.example')
      await page.goto(`${house.origin}/aubremer/settings`)
      for (const [address, sentence] of [
        ['tu', 'Comment Dyade te parle, et parle de toi.'],
        ['vous', 'Comment Dyade vous parle, et parle de vous.'],
      ] as const) {
        await page.locator(`[name=address][value=${address}]`).check()
        await page.getByRole('button', { name: 'Enregistrer' }).click()
        await page.getByRole('status').waitFor()
        expect(await page.locator('.lead').first().textContent()).toBe(sentence)
      }
      await page.locator('[name=language][value=en]').check()
      await page.getByRole('button', { name: 'Enregistrer' }).click()
      expect(await page.locator('h1').textContent()).toBe('My settings')
      await page.locator('[name=language][value=fr]').check()
      await page.getByRole('button', { name: 'Save' }).click()
      expect(await page.locator('h1').textContent()).toBe('Mes réglages')
      await page.context().close()
    })

    test('receives a mail about the new device, in her own language and form', async () => {
      const page = await visitor(house.browser, options)
      await signIn(page, house, 'camille.roussel@aubremer.example')
      await expect
        .poll(
          async () => {
            await page.goto(`${house.origin}/aubremer/mails`)
            return page.getByRole('link', { name: 'Nouvelle connexion' }).count()
          },
          { timeout: 20_000 },
        )
        .toBeGreaterThan(0)
      await page.context().close()
    })
  },
)

test('is told kindly, and not which of the two was wrong, when the password is', async () => {
  const page = await visitor(house.browser)
  await page.goto(`${house.origin}/aubremer/sign-in`)
  const answers: (string | null)[] = []
  for (const email of ['aicha.benali@aubremer.example', 'nobody@aubremer.example']) {
    await page.locator('[name=email]').fill(email)
    await page.locator('[name=password]').fill('not the password')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    expect(await page.locator('[name=email]').inputValue()).toBe(email)
    answers.push(await page.locator('.error').first().textContent())
  }
  expect(answers[0]).toBe(answers[1])
  await page.context().close()
})

test('a lost password is chosen again by a link that opens once', async () => {
  const page = await visitor(house.browser)
  await page.goto(`${house.origin}/aubremer/forgotten`)
  await page.locator('[name=email]').fill('malo.etcheverry@aubremer.example')
  await page.keyboard.press('Enter')
  await page.waitForURL(/sent/)
  const link = await linkIn(house, 'malo.etcheverry@aubremer.example')
  await page.goto(link)
  await page.locator('[name=password]').fill('une phrase bien longue')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${house.origin}/aubremer`)
  await page.goto(link)
  expect(await page.locator('h1').textContent()).toBe('Ce lien n’est plus valable')
  await page.context().close()
})

test('nothing went wrong on the way', () => {
  expect(house.lines).toEqual([])
})

async function leave(page: Awaited<ReturnType<typeof visitor>>) {
  // the way out stands in a popover; without script it opens all the same
  await page.locator('.account-open').click()
  await page.locator('form[action$="/sign-out"] button').click()
  await page.waitForURL(/sign-in$/)
}

// The mail as its reader would open it: from the demonstration's mailbox.
async function linkIn({ owner }: OpenHouse, email: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await owner.query<{ text: string }>(
      `select mail_contents.plain as text from mail_contents join mails on mails.id = mail_contents.mail_id
         join people on people.id = mails.person_id where people.email = $1 and mails.kind = 'sign-in.reset'`,
      [email],
    )
    const found = rows[0]?.text.match(/http\S+\/links\/[\w-]+/)
    if (found) return found[0]
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The mail with the link did not come.')
}
