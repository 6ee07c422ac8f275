import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, encrypt, generationOf, Unreadable } from './cipher.ts'
import { derive, installationKeys } from './installation.ts'
import { newKey } from './wrap.ts'

const key = newKey()
const context = ['words', 'organisation', 'dyad']
const reasonOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Unreadable) return error.reason
    throw error
  }
}

test('any bytes come back as they were, under any context', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(fc.string()),
      fc.nat(2 ** 32 - 1),
      (bytes, place, n) => {
        const sealed = encrypt(key, n, place, Buffer.from(bytes))
        expect(decrypt(key, place, sealed)).toEqual(Buffer.from(bytes))
        expect(generationOf(sealed)).toBe(n)
      },
    ),
  )
})

test('no byte of it can be changed', () => {
  const sealed = encrypt(key, 3, context, Buffer.from('I am afraid of speaking in public.'))
  for (let at = 0; at < sealed.length; at++)
    for (const bit of [1, 0x80]) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= bit
      expect(reasonOf(() => decrypt(key, context, changed))).toBe(at === 0 ? 'format' : 'altered')
    }
})

test('no end of it can be cut, and nothing can be added', () => {
  const sealed = encrypt(key, 3, context, Buffer.from('x'.repeat(100)))
  for (let length = 0; length < sealed.length; length++)
    expect(reasonOf(() => decrypt(key, context, sealed.subarray(0, length)))).toBe('altered')
  expect(reasonOf(() => decrypt(key, context, Buffer.concat([sealed, Buffer.alloc(1)])))).toBe('altered')
})

test('it opens with its own key and in its own context only, and no two contexts are taken for one another', () => {
  const sealed = encrypt(key, 1, ['a', 'bc'], Buffer.from('x'))
  expect(reasonOf(() => decrypt(newKey(), ['a', 'bc'], sealed))).toBe('altered')
  for (const other of [['ab', 'c'], ['abc'], ['a', 'bc', ''], ['bc', 'a'], ['a","bc'], []])
    expect(reasonOf(() => decrypt(key, other, sealed))).toBe('altered')
})

test('the same words twice give two ciphertexts, and short answers have one length', () => {
  const answers = ['', 'bad', 'very good', 'x'.repeat(63)].map((text) =>
    encrypt(key, 1, context, Buffer.from(text)),
  )
  expect(new Set(answers.map((sealed) => sealed.length)).size).toBe(1)
  const twice = [0, 1].map(() => encrypt(key, 1, context, Buffer.from('bad')).toString('hex'))
  expect(twice[0]).not.toBe(twice[1])
})

test('each purpose has a key of its own, and each installation', () => {
  const one = installationKeys({ current: Buffer.alloc(32, 1) })
  const other = installationKeys({ current: Buffer.alloc(32, 2), previous: Buffer.alloc(32, 1) })
  const derived = [one, other].flatMap((keys) =>
    (['wrapping', 'idempotency', 'rate-limits', 'cookies'] as const).map((purpose) =>
      derive(keys, purpose).toString('hex'),
    ),
  )
  expect(new Set(derived).size).toBe(8)
  expect(derived.every((hex) => hex.length === 64)).toBe(true)
  expect(other.previous?.fingerprint).toEqual(one.current.fingerprint)
  expect(() => installationKeys({ current: Buffer.alloc(31) })).toThrow('32 bytes')
})

test('printing the installation keys shows none of them', () => {
  const secret = Buffer.from('0123456789abcdef0123456789abcdef')
  const keys = installationKeys({ current: secret, previous: secret })
  const shown = inspect(keys, { depth: 9, showHidden: true }) + JSON.stringify(keys)
  for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const)
    expect(shown).not.toContain(secret.toString(form))
  expect(shown).not.toContain(derive(keys, 'wrapping').toString('hex').slice(0, 16))
})
