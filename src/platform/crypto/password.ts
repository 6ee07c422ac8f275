import { hash, parseOptions, verify } from '@node-rs/argon2'

/** argon2id as OWASP's Password Storage Cheat Sheet advises: 19 MiB, 2 passes, 1 lane. About 20 ms and 19 MiB a call. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password in PHC form (`$argon2id$…`). Outside transactions: it takes time. */
export function hashPassword(text: string): Promise<string> {
  return hash(normal(text), cost)
}

/**
 * Whether `text` is the password of `stored`. With `null` (no such account, no password) it works as long on a decoy and
 * says no: the time of an answer does not tell whether an account exists.
 */
export async function verifyPassword(stored: string | null, text: string): Promise<boolean> {
  const same = await verify(stored ?? (await decoy()), normal(text))
  return same && stored !== null
}

/** Whether a hash was made at another cost than today's: hash the password again at the next sign-in. */
export function isOutdated(stored: string): boolean {
  const used = parseOptions(stored)
  return Object.entries(cost).some(([name, value]) => used[name as keyof typeof cost] !== value)
}

// The same letters may be typed in two ways (é as one character or two): a keyboard must not lock anybody out.
const normal = (text: string) => text.normalize('NFKC')

let made: Promise<string> | null = null
const decoy = () => (made ??= hash('nobody’s password', cost))
