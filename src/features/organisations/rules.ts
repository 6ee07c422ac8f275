import { searchKey } from '../../core/names.ts'

/** First words of an address that are the installation's own, today's and those a later version may want. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...['about', 'account', 'accounts', 'admin', 'administration', 'api', 'apple-touch-icon', 'assets', 'auth'],
  ...[
    'callback',
    'contact',
    'css',
    'demo',
    'docs',
    'dyade',
    'errors',
    'favicon',
    'files',
    'fonts',
    'gallery',
  ],
  ...[
    'guide',
    'health',
    'healthz',
    'help',
    'icons',
    'images',
    'img',
    'index',
    'js',
    'language',
    'legal',
    'login',
  ],
  ...[
    'logout',
    'lti',
    'mail',
    'mails',
    'manifest',
    'media',
    'metrics',
    'new',
    'oauth',
    'oidc',
    'organisation',
  ],
  ...[
    'organisations',
    'privacy',
    'public',
    'readyz',
    'robots',
    'saml',
    'scim',
    'search',
    'security',
    'service-worker',
  ],
  ...[
    'session',
    'sessions',
    'settings',
    'setup',
    'sign-in',
    'sign-out',
    'sitemap',
    'static',
    'status',
    'support',
  ],
  ...['terms', 'units', 'uploads', 'verify', 'webhooks', 'well-known', 'www', 'xapi'],
])

export const slugLengths = { least: 2, most: 40 }

/** « Ministère de l’Éducation » → `ministere-de-l-education`: a first idea of an address; '' when nothing can be made of it. */
export function slugOf(name: string): string {
  const ascii = searchKey(name).replace(/[^a-z0-9]+/g, '-')
  const cut = ascii.slice(0, slugLengths.most).replace(/^-+|-+$/g, '')
  return cut.length < slugLengths.least ? '' : cut
}

/** Whether an address can be written so: lower-case letters, digits and single hyphens inside. */
export function isSlug(text: string): boolean {
  return (
    /^[a-z0-9](-?[a-z0-9])*$/.test(text) &&
    text.length >= slugLengths.least &&
    text.length <= slugLengths.most
  )
}

/** What is wrong with the address of an organisation; null when it may be taken. */
export function slugProblem(text: string): 'shape' | 'reserved' | null {
  if (!isSlug(text)) return 'shape'
  return reservedSlugs.has(text) ? 'reserved' : null
}

/**
 * The host name a browser would send for what somebody typed: « Mentorat.Académie.fr » → `mentorat.xn--acadmie-eya.fr`.
 * A pasted address (`https://…/`) is understood; null for what is no public name (an IP address, a port, a path, one word).
 */
export function hostnameOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
  if (bare === '' || /[\s/?#@:\\%]/u.test(bare)) return null
  const url = URL.parse(`http://${bare}`)
  const host = url?.hostname.replace(/\.$/, '') ?? ''
  const labels = host.split('.')
  const sound = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  return sound && labels.length > 1 && host.length <= 253 && !/^\d+$/.test(labels.at(-1)!) ? host : null
}

/** What somebody typed for an organisation's address: the word itself, `/word`, or a whole pasted address. */
export function wantedOrganisation(typed: string): { slug: string | null; hostname: string | null } {
  const text = typed.trim()
  const url = URL.parse(text.includes('://') ? text : `https://${text}`)
  const path = text.startsWith('/') || text.includes('/') ? text.replace(/^(https?:\/\/)?[^/]*/i, '') : text
  const slug = path.split('/').find(Boolean)?.toLowerCase() ?? ''
  return { slug: isSlug(slug) ? slug : null, hostname: url ? hostnameOf(url.hostname) : null }
}

/** Where to go on after choosing a language: an address of this installation, never another site. */
export function safePath(path: unknown): string {
  if (typeof path !== 'string' || path.length > 2_000) return '/'
  if (!/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path) || !URL.canParse(path, 'http://here')) return '/'
  // as a browser will resolve it: `/x/..//evil` climbs out
  const { pathname, search } = new URL(path, 'http://here')
  return pathname.startsWith('//') ? '/' : pathname + search
}

/** The languages of an organisation, the one it speaks first at the head; that one is always among them. */
export function languagesInOrder<L extends string>(first: L, offered: readonly L[]): L[] {
  return [...new Set([first, ...offered])]
}
