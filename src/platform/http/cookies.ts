import { createHash, randomBytes } from 'node:crypto'

// __Host-: only over https (or localhost), only this host, the whole path. A page on another name of the house cannot set it.
const names = { flash: '__Host-flash', language: '__Host-language' } as const
/** A session cookie for each organisation: signing in to one does not sign out of another. */
export type CookieName = keyof typeof names | { sessionOf: string }

const nameOf = (name: CookieName) =>
  typeof name === 'string' ? names[name] : `__Host-${name.sessionOf}-session`

export function readCookie(header: string | undefined, name: CookieName): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === nameOf(name)) return part.slice(at + 1).trim()
  }
  return null
}

/** `null` removes the cookie. Without `maxAge` (seconds) it goes with the browser. */
export function setCookie(name: CookieName, value: string | null, maxAge?: number): string {
  const age = value === null ? '; Max-Age=0' : maxAge ? `; Max-Age=${maxAge}` : ''
  return `${nameOf(name)}=${value ?? ''}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`
}

/** 256 random bits: what the browser keeps. The database keeps its hash. */
export const newToken = () => randomBytes(32).toString('base64url')

/** null for what is not even the shape of a token: it is not looked for. */
export function tokenHash(token: string | null): Buffer | null {
  return token && /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : null
}
