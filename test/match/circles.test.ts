// Circles from files to files: circles.csv, the view of them in the report, and what the verifier sees of what is changed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { compareRules } from '../../src/features/matching/compare/command.ts'
import { verifyResult } from '../../src/features/matching/verify/command.ts'
import { circles, type Few, fewPeople } from './few-people.ts'
import { prepareAssets } from './folder.ts'

let people: Few
beforeAll(prepareAssets)
beforeEach(() => {
  people = fewPeople()
})
afterEach(() => people.remove())

describe('circles', () => {
  test.each([1, 2] as const)('led by %i are in circles.csv as they are in dyads.csv', async (mentors) => {
    const made = await people.matched(circles(mentors))
    expect(made.ok && made.summary[0]).toMatch(/^\d circles?, 5 people in circles, 1 person without/)
    expect(made.ok && made.summary[2]).toMatch(/^In circles, which rule would help/)
    const dyads = new Map(people.rows('dyads.csv').map(([mentee, ...others]) => [mentee, others]))
    const [leaders, fits] = [new Map<string, string[]>(), new Map<string, number>()]
    const members = new Map<string, number[]>()
    for (const [circle, role, id, points, fit] of people.rows('circles.csv') as string[][]) {
      if (role === 'mentor') {
        leaders.set(circle!, [...(leaders.get(circle!) ?? []), id!])
        fits.set(circle!, Number(fit))
        continue
      }
      const [mentor, said, , , , second] = dyads.get(id!)!
      expect([mentor, second].filter(Boolean)).toEqual(leaders.get(circle!))
      expect(points).toBe(said)
      members.set(circle!, [...(members.get(circle!) ?? []), Number(points)])
    }
    for (const [circle, points] of members) {
      expect(leaders.get(circle)).toHaveLength(mentors)
      expect(points.length).toBeGreaterThanOrEqual(2)
      expect(fits.get(circle)).toBe(Math.min(...points))
    }
    expect([...members.values()].flat()).toHaveLength(5)
  })

  test('verified, are said to have a bound on the engine’s word', async () => {
    await people.matched(circles(1))
    expect((await verifyResult(people.out, 'en')).sentences).toEqual([
      expect.stringMatching(/^\d circles?, 5 people: .*counted again from the original files/),
      expect.stringMatching(/^The bound \(at most 5 people placed.* is the engine’s word/),
    ])
    expect((await verifyResult(people.out, 'fr')).sentences.at(-1)).toMatch(/celle qu’annonce le moteur/)
  })

  test('stand in the report, with who leads, who is in, and found beside the bound', async () => {
    await people.matched({ circles: { mentors: 2, least: 3, most: 3 } })
    expect(people.result('unmatched.csv')).toMatch(/;circles;[\s\S]*\nf;closed;/)
    expect(people.result('report.html')).toContain('no circle of the sizes asked for')
    await people.matched(circles(2))
    const page = people.result('report.html').replace(/<style>.*<\/style>/s, '')
    const text = page.replace(/<[^>]+>/g, ' ')
    const [, , first] = people.rows('circles.csv')[0]!
    expect(text).toMatch(/Who leads +Who is in +Worst fit/)
    expect(text).toMatch(new RegExp(`1 +${first} and [vwxy] `))
    expect(text).toMatch(/People placed +5 +5 +proven/)
    expect(text).toMatch(/which rule would help a person without a proposal is not computed/)
  })

  test('led by two show the reasons with the one of them who counts: they add up to the points', async () => {
    await people.matched(circles(2))
    const page = people.result('report.html')
    const whole = (text: string) => Number(text.replaceAll(',', ''))
    const sums = [...page.matchAll(/<tr>(?:(?!<\/tr>).)*class="why".*?<\/tr>/gs)].flatMap(([row]) => {
      const brought = [...row.matchAll(/: ([\d,]+) of [\d,]+</g)].map(([, points]) => whole(points!))
      const [, points] = /([\d,]+)<\/td><\/tr>$/.exec(row) ?? []
      return points ? [[brought.reduce((sum, one) => sum + one, 0), whole(points)]] : []
    })
    expect(sums).toHaveLength(5)
    for (const [sum, points] of sums) expect(sum).toBe(points)
  })

  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      'points',
      'circles.csv',
      (text) => text.replace(/;mentee;(.);(\d+);/, ';mentee;$1;1$2;'),
      /^[a-e]: circles\.csv and dyads\.csv do not say the same/m,
    ],
    [
      'a fit',
      'circles.csv',
      (text) => text.replace(/;(\d+)\r\n/, ';7\r\n'),
      /^circles\.csv, circle 1: a fit of 7 claimed/m,
    ],
    [
      'who leads',
      'circles.csv',
      (text) => text.replace(/;mentor;(.);/, (_, id) => `;mentor;${id === 'y' ? 'x' : 'y'};`),
      /^[a-e]: circles\.csv and dyads\.csv do not say the same/m,
    ],
    [
      'a stranger',
      'circles.csv',
      (text) => text.replace(/;mentee;./, ';mentee;z'),
      /^circles\.csv, line \d+: “z” is out of place/m,
    ],
    [
      'somebody out',
      'circles.csv',
      (text) => text.replace(/\d;mentee;a;.*\r\n/, ''),
      /^a: circles\.csv and dyads\.csv/m,
    ],
    ['the file', 'circles.csv', () => '', /^circles\.csv cannot be read/m],
    [
      'the worst fit',
      'certificate.json',
      (text) => text.replace(/"worst": \d+/, '"worst": 1'),
      /^A circle is not what these rules ask for/m,
    ],
    [
      'the bound',
      'certificate.json',
      (text) => text.replace(/("bound": \{\s*"placed": )5/, '$14'),
      /^certificate\.json: the bound of the circles/m,
    ],
    [
      'the gap',
      'certificate.json',
      (text) => text.replace(/"gap": \d+/, '"gap": 12'),
      /^certificate\.json: the bound of the circles/m,
    ],
  ])('%s changed is seen, and named', async (_, file, how, says) => {
    await people.matched(circles(1))
    people.change(file, how)
    const { ok, sentences } = await verifyResult(people.out, 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(says)
  })

  test('changed in both files alike are counted again', async () => {
    await people.matched(circles(1))
    const [mentee, mentor, points] = people.rows('dyads.csv')[0]!
    const raised = String(Number(points) + 100)
    people.change('dyads.csv', (text) =>
      text.replace(`${mentee};${mentor};${points}`, `${mentee};${mentor};${raised}`),
    )
    people.change('circles.csv', (text) =>
      text.replace(`mentee;${mentee};${points}`, `mentee;${mentee};${raised}`),
    )
    const { ok, sentences } = await verifyResult(people.out, 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(new RegExp(`^${mentee} and ${mentor}: .* points claimed`, 'm'))
  })

  test('are compared by the points that they have, beside another set of rules', async () => {
    await people.matched(circles(2))
    const path = (name: string) => join(people.path, name)
    const [input, rules] = [
      { mentors: path('mentors.csv'), mentees: path('mentees.csv') },
      path('rules.json'),
    ]
    people.write({ 'b.json': JSON.stringify({ gates: [], criteria: [{ kind: 'place', points: 100 }] }) })
    const made = await compareRules(
      {
        paths: { ...input, wishes: path('wishes.csv') },
        rules: [rules, path('b.json')],
        out: null,
        threads: 1,
        language: 'en',
      },
      { now: () => 0, progress: () => {} },
    )
    const { points } = JSON.parse(people.result('certificate.json'))
    const line = made.ok && made.lines.find((one) => one.startsWith('Points, counted by “rules”'))
    expect(line).toMatch(new RegExp(`”\\s+${points.toLocaleString('en')} `))
  })

  test('leave no circles.csv to a result that has none', async () => {
    await people.matched(circles(1))
    expect(await people.matched({})).toMatchObject({ ok: true })
    expect(() => people.result('circles.csv')).toThrow()
    writeFileSync(join(people.out, 'thesis.txt'), 'years of work')
    await people.matched(circles(1), { replace: true })
    expect(people.result('circles.csv')).toMatch(/^circle;role;id/)
    await people.matched({}, { replace: true })
    expect(() => people.result('circles.csv')).toThrow()
    expect(await verifyResult(people.out, 'en')).toMatchObject({ ok: true })
  })
})
