import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contrastProblem } from '../src/core/looks/look.ts'
import { demoOrganisations } from './organisation.ts'
import type { DemoOrganisation, DemoPerson } from './shape.ts'

const [aubremer, pellanmouth] = demoOrganisations() as [DemoOrganisation, DemoOrganisation]

test('another process, another zone and another language of the machine make the same people', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const script = `import(${JSON.stringify(new URL('organisation.ts', import.meta.url).href)}).then((demo) => process.stdout.write(JSON.stringify(demo.demoOrganisations())))`
  const elsewhere = execFileSync(process.execPath, ['-e', script], {
    env: {
      ...process.env,
      TZ: 'Pacific/Auckland',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: '',
    },
    maxBuffer: 16_000_000,
  })
  expect(hash(elsewhere.toString())).toBe(hash(JSON.stringify(demoOrganisations())))
})

describe.each([
  { organisation: aubremer, size: 1200, roots: 1 },
  { organisation: pellanmouth, size: 40, roots: 40 },
])('$organisation.name', ({ organisation, size, roots }) => {
  const { units, people } = organisation
  const byKey = new Map(people.map((person) => [person.key, person]))

  test('has the people it says, each with an e-mail of their own on a reserved domain', () => {
    expect(people).toHaveLength(size)
    expect(new Set(people.map((person) => person.email)).size).toBe(size)
    expect(byKey.size).toBe(size)
    for (const { email } of people) expect(email).toMatch(/^[a-z]+([.-][a-z]+)+(\.\d)?@[a-z]+\.example$/)
  })

  test('has a tree of units, each reached from the one root, each with people', () => {
    const keys = new Set(units.map((unit) => unit.key))
    expect(keys.size).toBe(units.length)
    expect(units.filter((unit) => unit.parent === null)).toHaveLength(1)
    // a unit stands after the one that holds it: so there is no cycle and every unit is reached
    units.forEach((unit, index) => {
      if (unit.parent) expect(units.slice(0, index).some((above) => above.key === unit.parent)).toBe(true)
    })
    expect(new Set(people.map((person) => person.unit))).toEqual(keys)
  })

  test('has a hierarchy without a cycle', () => {
    expect(people.filter((person) => person.manager === null)).toHaveLength(roots)
    for (const person of people) expect(line(person, byKey).length).toBeLessThanOrEqual(8)
  })

  test('gives a password to the people to sign in as and to nobody else, and nobody bears their name', () => {
    const shown = people.filter((person) => person.showcase)
    expect(shown.length).toBeGreaterThanOrEqual(3)
    for (const { givenName, familyName, showcase } of shown) {
      const namesakes = people.filter((one) => one.givenName === givenName && one.familyName === familyName)
      expect(namesakes).toHaveLength(1)
      expect(showcase?.password.length).toBeGreaterThanOrEqual(12)
    }
  })

  test('has colours that read well, by day and by night', () => {
    for (const look of [organisation.look, ...units.flatMap((unit) => unit.space?.look ?? [])])
      for (const { light, dark } of [look.main, look.warm]) {
        expect(contrastProblem(light, 'light')).toBeNull()
        expect(contrastProblem(dark, 'dark')).toBeNull()
      }
  })

  test('draws a logo without a style attribute', () => {
    const logos = [organisation.logoSvg, ...units.flatMap((unit) => unit.space?.logoSvg ?? [])]
    for (const logo of logos) {
      expect(logo).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox=/)
      expect(logo).not.toMatch(/style|script|href|on\w+=/)
    }
  })
})

test('the nine who sign in differ in form, address, language and rights', () => {
  const shown = aubremer.people.filter((person) => person.showcase)
  expect(shown).toHaveLength(9)
  expect(new Set(shown.map((person) => person.form)).size).toBeGreaterThanOrEqual(5)
  expect(new Set(shown.map((person) => person.address))).toEqual(new Set(['tu', 'vous', null]))
  expect(shown.flatMap((person) => person.rights)).toEqual(
    expect.arrayContaining(['administrator', 'coordinator', { spaceAdministrator: 'ecole' }]),
  )
  expect(shown.some((person) => person.language === 'en')).toBe(true)
  expect(shown.some((person) => person.region === 'CA' && person.timeZone === 'America/Toronto')).toBe(true)
})

/** The managers above somebody, nearest first. */
function line(person: DemoPerson, byKey: Map<string, DemoPerson>): string[] {
  const above: string[] = []
  let next = person.manager
  while (next !== null && above.length < 20) {
    above.push(next)
    next = byKey.get(next)!.manager
  }
  return above
}
