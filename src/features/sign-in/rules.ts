import { searchKey } from '../../core/names.ts'

/** A session ends after so many seconds: 30 days at the most, 7 without being used. */
export const sessionAges = { most: 30 * 86_400, unused: 7 * 86_400 }
/** A session's last use is written at most once in so many seconds. */
export const seenEvery = 300

/** The shortest password. Long beats complicated: no rule about kinds of characters (NIST SP 800-63B). */
export const shortestPassword = 12
/** The longest, in characters: a passphrase fits, a book that keeps argon2 busy does not. */
export const longestPassword = 256

const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** What a person recognises a session by, « Firefox, Linux »; '' when the browser says nothing known. */
export function deviceOf(userAgent: string): string {
  const first = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [first(browsers), first(systems)].filter(Boolean).join(', ')
}

/** Where to go after signing in: an address of this organisation, else its home. Never another site. */
export function safeBack(back: string | null | undefined, slug: string): string {
  const home = `/${slug}`
  if (!back?.startsWith(home) || /[\\\p{Cc}]/u.test(back)) return home
  // as a browser would read it: « .. » climbs, written in percents too
  const to = URL.parse(back, 'http://nowhere.invalid')
  const inside = to && (to.pathname === home || to.pathname.startsWith(`${home}/`))
  return inside && !to.pathname.startsWith(`${home}/sign-in`) ? to.pathname + to.search + to.hash : home
}

/** Whether a password holds the person's name or address: the first things that are tried. */
export function guessable(
  password: string,
  { email, givenName, familyName }: { email: string; givenName: string; familyName: string },
): boolean {
  const key = searchKey(password).replaceAll(' ', '')
  return [givenName, familyName, email.split('@')[0]!]
    .map((part) => searchKey(part).replaceAll(' ', ''))
    .some((part) => part.length >= 4 && key.includes(part))
}
