import { describe, expect, test } from 'vitest'
import type { DemoPerson } from '../shape.ts'
import { aubremer } from './organisation.ts'
import { peopleOf } from './people.ts'
import { tree } from './units.ts'

const { people, units } = aubremer()
const share = (is: (person: DemoPerson) => boolean) => people.filter(is).length / people.length

describe('names', () => {
  test('come in a realistic variety', () => {
    expect(new Set(people.map((person) => person.givenName)).size).toBeGreaterThan(250)
    expect(new Set(people.map((person) => person.familyName)).size).toBeGreaterThan(500)
    const spelled = (pattern: RegExp) =>
      people.filter(({ givenName, familyName }) => pattern.test(`${givenName} ${familyName}`)).length
    expect(spelled(/[À-ỹ]/)).toBeGreaterThan(300)
    expect(spelled(/-/)).toBeGreaterThan(80)
    expect(spelled(/’/)).toBeGreaterThan(15)
    expect(spelled(/ (Le|Du|El|Ben|Aït|da|de|dos|d’)\b/)).toBeGreaterThan(40)
    expect(spelled(/'/)).toBe(0)
  })

  test('decide of nothing: under other names, the same people are spoken of and to in the same way', () => {
    const others = peopleOf(tree, { names: 'other names', choices: 'aubremer choices' })
    const wishes = (list: DemoPerson[]) =>
      list.map(({ form, address, language, position }) => ({ form, address, language, position }))
    expect(
      others.filter((person, index) => person.givenName !== people[index]!.givenName).length,
    ).toBeGreaterThan(1000)
    expect(wishes(others)).toEqual(wishes(people))
  })

  test('are borne by people who chose differently', () => {
    const bearers = (form: DemoPerson['form']) =>
      new Set(people.filter((person) => person.form === form).map((person) => person.givenName))
    const masculine = bearers('masculine')
    expect([...bearers('feminine')].filter((name) => masculine.has(name)).length).toBeGreaterThan(20)
  })
})

test('most have not said how to speak of them or to them', () => {
  expect(share((person) => person.form === 'unsaid')).toBeGreaterThan(0.6)
  expect(share((person) => person.form === 'feminine')).toBeGreaterThan(0.08)
  expect(share((person) => person.form === 'masculine')).toBeGreaterThan(0.08)
  expect(share((person) => person.address === null)).toBeGreaterThan(0.55)
  expect(share((person) => person.language === 'fr')).toBeGreaterThan(0.93)
})

test('a title follows the form that the person chose, else names both or suits everybody', () => {
  const titles = (form: DemoPerson['form']) =>
    people.filter((person) => person.form === form).map((person) => person.position)
  expect(titles('feminine').some((title) => title.startsWith('Chargée de'))).toBe(true)
  for (const title of titles('masculine'))
    expect(title).not.toMatch(/^(Chargée|Cheffe|Directrice|Adjointe)| ou /)
  for (const title of titles('feminine'))
    expect(title).not.toMatch(/^(Chargé|Chef|Directeur|Adjoint)(?![a-z])| ou /)
  for (const title of titles('neutral')) expect(title).not.toMatch(/^(Chargé|Chef|Direct|Adjoint)| ou /)
  expect(titles('unsaid').some((title) => title.startsWith('Chargée ou chargé de'))).toBe(true)
})

test('each unit has a head, who reports to the head above', () => {
  const heads = new Map(units.map((unit) => [unit.key, people.find((person) => person.unit === unit.key)!]))
  for (const unit of units) {
    const above = unit.parent === null ? null : heads.get(unit.parent)!.key
    expect(heads.get(unit.key)!.manager).toBe(above)
  }
  expect(units).toHaveLength(90)
  expect(new Set(units.map((unit) => unit.kind)).size).toBeGreaterThanOrEqual(8)
  const reports = Map.groupBy(people, (person) => person.manager)
  expect(Math.max(...[...reports.values()].map((list) => list.length))).toBeLessThanOrEqual(30)
})

test('the offices in Québec live there', () => {
  const there = people.filter((person) => ['quebec', 'montreal', 'ville-de-quebec'].includes(person.unit))
  expect(there).toHaveLength(26)
  for (const person of there) expect(person).toMatchObject({ region: 'CA', timeZone: 'America/Toronto' })
})

test('people arrived between 1989 and November 2026, newcomers among them', () => {
  const dates = people.map((person) => person.arrivalDate).sort()
  for (const date of dates) expect(date).toBe(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10))
  expect(dates[0]! >= '1989-01-01' && dates.at(-1)! <= '2026-11-01').toBe(true)
  expect(dates.filter((date) => date >= '2026-01-01').length).toBeGreaterThan(60)
})
