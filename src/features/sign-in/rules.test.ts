import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceOf, safeBack } from './rules.ts'

describe('where one goes after signing in', () => {
  test('stays inside the organisation, whatever the address asks for', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('//evil.example', '/\\evil', '/aubremer/../..')),
        (back) => {
          const target = new URL(safeBack(back, 'aubremer'), 'https://dyade.example')
          expect(target.origin).toBe('https://dyade.example')
          expect(safeBack(back, 'aubremer')).toMatch(/^\/aubremer($|[/?])/)
        },
      ),
    )
  })

  test.each([
    ['/aubremer/people?name=le', '/aubremer/people?name=le'],
    ['/aubremer', '/aubremer'],
    ['/aubremer-sud/people', '/aubremer'],
    ['https://evil.example/aubremer', '/aubremer'],
    ['/aubremer/sign-in?back=/aubremer', '/aubremer'],
    ['/aubremer/\\evil.example', '/aubremer'],
    ['/aubremer/..//evil.example', '/aubremer'],
    ['/aubremer/%2e%2e//evil.example', '/aubremer'],
    ['/aubremer/../pellanmouth', '/aubremer'],
    ['/aubremer/./people', '/aubremer/people'],
    [null, '/aubremer'],
  ])('%s leads to %s', (back, target) => {
    expect(safeBack(back, 'aubremer')).toBe(target)
  })
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'Safari, macOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0',
    'Edge, Windows',
  ],
  ['curl/8.0', ''],
])('%s is recognised as « %s »', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
