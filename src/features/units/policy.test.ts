import { expect, test } from 'vitest'
import type { Person, Right } from '../../platform/http/visit.ts'
import { mayAddBelow, mayAdministerUnit, mayMakeSpaces, mayMoveUnit } from './policy.ts'

// state ─ ministry (space) ─ school (space) ─ office;  state ─ other
const lines = {
  top: [],
  state: ['state'],
  ministry: ['ministry', 'state'],
  school: ['school', 'ministry', 'state'],
  office: ['office', 'school', 'ministry', 'state'],
  other: ['other', 'state'],
}
type Place = keyof typeof lines

const people = {
  plain: [],
  coordinator: [{ right: 'coordinator', unit: null }],
  administrator: [{ right: 'administrator', unit: null }],
  ministry: [{ right: 'space-administrator', unit: 'ministry' }],
  school: [{ right: 'space-administrator', unit: 'school' }],
} satisfies Record<string, Right[]>
type Who = keyof typeof people
const person = (who: Who) => ({ rights: people[who] as Right[] }) as Person

const administered: Record<Who, Place[]> = {
  plain: [],
  coordinator: [],
  administrator: ['top', 'state', 'ministry', 'school', 'office', 'other'],
  ministry: ['ministry', 'school', 'office'],
  school: ['school', 'office'],
}

for (const who of Object.keys(people) as Who[]) {
  test(`${who} administers exactly ${administered[who].join(', ') || 'nothing'}`, () => {
    for (const place of Object.keys(lines) as Place[]) {
      const expected = administered[who].includes(place)
      expect(mayAdministerUnit(person(who), lines[place]), place).toBe(expected)
      expect(mayAddBelow(person(who), lines[place]), place).toBe(expected)
    }
    expect(mayMakeSpaces(person(who))).toBe(who === 'administrator')
  })
}

test.each<[Who, Place, Place, boolean]>([
  ['administrator', 'state', 'top', true],
  ['administrator', 'ministry', 'other', true],
  // the ministry itself hangs below the state, which its administrators do not run
  ['ministry', 'state', 'ministry', false],
  ['ministry', 'ministry', 'school', true],
  ['ministry', 'ministry', 'other', false],
  ['ministry', 'ministry', 'top', false],
  ['school', 'ministry', 'school', false],
  ['school', 'school', 'office', true],
  ['school', 'school', 'ministry', false],
  ['plain', 'school', 'office', false],
])('%s moving a unit from below %s to below %s: %s', (who, from, to, may) => {
  expect(mayMoveUnit(person(who), lines[from], lines[to])).toBe(may)
})
