import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './password.ts'

test('a password opens its own hash and no other', async () => {
  const stored = await hashPassword('trois lampes allumées')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(stored, 'trois lampes allumées')).toBe(true)
  expect(await verifyPassword(stored, 'trois lampes allumées'.normalize('NFD'))).toBe(true)
  expect(await verifyPassword(stored, 'trois lampes éteintes')).toBe(false)
})

test('no account: the answer is no, even for the decoy’s own words, and it takes as long', async () => {
  await verifyPassword(null, 'first, so that the decoy is made')
  const stored = await hashPassword('a real password')
  const time = async (which: string | null) => {
    const start = performance.now()
    for (let i = 0; i < 5; i++) expect(await verifyPassword(which, 'nobody’s password')).toBe(false)
    return performance.now() - start
  }
  const [missing, wrong] = [await time(null), await time(stored)]
  // generous: without a decoy the answer would come some hundred times faster
  expect(missing).toBeGreaterThan(wrong / 5)
})

test('a hash of another cost is known for one', async () => {
  expect(isOutdated(await hashPassword('x'))).toBe(false)
  expect(isOutdated(await hash('x', { memoryCost: 8_192, timeCost: 2, parallelism: 1 }))).toBe(true)
})
