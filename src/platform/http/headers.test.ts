import { expect, test } from 'vitest'
import { securityHeaders } from './headers.ts'

const headers = securityHeaders({ nonce: 'abc', https: true })
const policy = new Map(
  headers['content-security-policy']!.split('; ').map((line) => {
    const [name = '', ...sources] = line.split(' ')
    return [name, sources]
  }),
)

test('nothing comes from outside, nothing inline, nothing evaluated', () => {
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'nonce-abc'", "'strict-dynamic'"])
  for (const [name, sources] of policy)
    for (const source of sources) {
      expect(source, name).not.toMatch(/unsafe|\*|https?:|blob:/)
      if (source === 'data:') expect(name).toBe('img-src')
    }
})

test('nobody frames a page, takes its forms, or changes what its addresses start from', () => {
  expect(policy.get('frame-ancestors')).toEqual(["'self'"])
  expect(policy.get('form-action')).toEqual(["'self'"])
  expect(policy.get('base-uri')).toEqual(["'none'"])
})

test('the other headers', () => {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  // a plain http address of a test installation must not lock its host to https
  expect(securityHeaders({ nonce: 'abc', https: false })).not.toHaveProperty('strict-transport-security')
})
