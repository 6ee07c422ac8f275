import { expect, test } from 'vitest'
import { seeOther } from './answer.ts'

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n//elsewhere.example',
  '/.//elsewhere.example',
  '/phare/..//elsewhere.example',
  'phare',
  '',
  'javascript:alert(1)',
])('%j would leave the installation: it is refused', (location) => {
  expect(() => seeOther(location)).toThrow('Not an address of this installation')
})

test.each([
  ['/', '/'],
  ['/phare/people?name=a#b', '/phare/people?name=a#b'],
  ['/phare/people?name=œuvre', '/phare/people?name=%C5%93uvre'],
  ['/phare?back=//elsewhere.example', '/phare?back=//elsewhere.example'],
])('%s is an address a header can hold: %s', (location, to) => {
  expect(seeOther(location).location).toBe(to)
  expect(new Headers({ location: to }).get('location')).toBe(to)
})
