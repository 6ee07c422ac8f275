import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newToken, readCookie, setCookie, tokenHash } from './cookies.ts'

const mine = { sessionOf: 'phare' }

test('a cookie is read by its whole name', () => {
  expect(readCookie('__Host-phare-session=abc; other=1', mine)).toBe('abc')
  expect(readCookie('x=1;__Host-phare-session=abc', mine)).toBe('abc')
  expect(
    readCookie('a__Host-phare-session=1; __Host-phare-sessions=2; __Host-PHARE-session=3', mine),
  ).toBeNull()
  expect(readCookie('__Host-voisine-session=abc', mine)).toBeNull()
  expect(readCookie('__Host-flash=a=b', 'flash')).toBe('a=b')
  expect(readCookie(undefined, mine)).toBeNull()
  expect(readCookie('; =; __Host-flash', 'flash')).toBeNull()
})

test('a cookie keeps to this host, https, and out of scripts', () => {
  expect(setCookie(mine, 'abc', 60)).toBe(
    '__Host-phare-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60',
  )
  expect(setCookie('flash', null)).toBe('__Host-flash=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0')
})

test('a token is 256 bits of chance; only its hash is kept, and only of what has its shape', () => {
  const tokens = new Set(Array.from({ length: 1_000 }, newToken))
  expect(tokens.size).toBe(1_000)
  const [token] = tokens
  expect(Buffer.from(token!, 'base64url')).toHaveLength(32)
  expect(tokenHash(token!)).toEqual(createHash('sha256').update(token!).digest())
  for (const other of [null, '', 'abc', `${token}a`, `${token!.slice(1)}'`, `${token}\n`])
    expect(tokenHash(other)).toBeNull()
})
