import fc from 'fast-check'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

const read = (...children: Parameters<typeof h>[2][]) =>
  plainText(renderToStaticMarkup(h('div', null, ...children)))

test('paragraphs stand apart, lines break, spaces fall together but those that French needs', () => {
  expect(read(h('h1', null, 'Bonjour'), h('p', null, 'Ça  va\n ? Oui\u202f!', h('br'), 'Bien'))).toBe(
    'Bonjour\n\nÇa va ? Oui\u202f!\nBien\n',
  )
})

test('links keep their address, once', () => {
  const link = (text: string) => h('p', null, h('a', { href: 'https://a.example/x?y=1&z=2' }, text))
  expect(read(link('Voir'))).toBe('Voir <https://a.example/x?y=1&z=2>\n')
  expect(read(link('https://a.example/x?y=1&z=2'))).toBe('https://a.example/x?y=1&z=2\n')
})

test('items get a dash or their number, also one list in another, and quotations a mark', () => {
  const item = (...inside: Parameters<typeof h>[2][]) => h('li', null, ...inside)
  expect(
    read(
      h('p', null, 'Trois :'),
      h('ul', null, item('un'), item('deux', h('ol', null, item('a'), item('b')))),
      h('p', null, 'fin'),
    ),
  ).toBe('Trois :\n\n- un\n- deux\n\n  1. a\n  2. b\n\nfin\n')
  expect(read(h('blockquote', null, h('p', null, 'un'), h('p', null, 'deux')))).toBe('> un\n>\n> deux\n')
})

test('whatever somebody wrote comes back as it was, never as markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const expected = text.replace(/[ \t\r\n]+/g, ' ')
      expect(read(h('p', null, `[${text}]`))).toBe(`[${expected}]\n`)
    }),
  )
})
