// The README's pictures, from a running demonstration: `npm start`, then `npm run screenshots [address]`.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { demoOrganisations } from './organisation.ts'
import type { DemoPerson } from './shape.ts'

type Shot = {
  /** of the file in docs/pictures */
  name: string
  path: string
  /** the given name of somebody to sign in as; none for the door */
  as?: string
  size: 'wide' | 'phone'
  scheme: 'light' | 'dark'
}

const shots: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in', size: 'wide', scheme: 'light' },
  { name: 'home', path: '', as: 'Aïcha', size: 'wide', scheme: 'light' },
  { name: 'home-phone', path: '', as: 'Aïcha', size: 'phone', scheme: 'light' },
  { name: 'people', path: '/people', as: 'Camille', size: 'wide', scheme: 'light' },
  { name: 'people-dark', path: '/people', as: 'Camille', size: 'wide', scheme: 'dark' },
  { name: 'settings-phone-dark', path: '/settings', as: 'Jeanne', size: 'phone', scheme: 'dark' },
]

const sizes = { wide: { width: 1280, height: 860 }, phone: { width: 390, height: 780 } }
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const heaviest = 150_000
const flags =
  '--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run'

const address = process.argv[2] ?? 'http://localhost:3000'
const organisation = demoOrganisations()[0]!
const reached = await fetch(`${address}/${organisation.slug}/sign-in`).catch(() => null)
if (!reached?.ok) {
  console.error(`No demonstration answers at ${address}. Run npm start first, or give its address.`)
  process.exit(1)
}
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags.split(' ') })
try {
  for (const shot of shots)
    console.log(`${shot.name}.png, ${Math.ceil((await take(browser, shot)) / 1000)} kB`)
} finally {
  await browser.close()
}

async function take(browser: Browser, { name, path, as, size, scheme }: Shot): Promise<number> {
  const context = await browser.newContext({
    viewport: sizes[size],
    deviceScaleFactor: size === 'phone' ? 2 : 1.5,
    locale: 'fr-FR',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (as)
    await signIn(page, organisation.people.find((person) => person.showcase && person.givenName === as)!)
  const answer = await page.goto(`${address}/${organisation.slug}${path}`)
  if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}: there is nothing to show.`)
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  const picture = await lighter(await page.screenshot())
  await context.close()
  await writeFile(`${folder}${name}.png`, picture)
  return picture.length
}

async function signIn(page: Page, { email, showcase }: DemoPerson) {
  await page.goto(`${address}/${organisation.slug}/sign-in`)
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', showcase!.password)
  await page.press('input[name=password]', 'Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** As few colours as it takes for a picture that a README loads at once. */
async function lighter(picture: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64]) {
    const made = await sharp(picture).png({ palette: true, colours, effort: 10 }).toBuffer()
    if (made.length <= heaviest) return made
  }
  throw new Error(`A picture stays above ${heaviest} bytes with 64 colours: make it smaller.`)
}
