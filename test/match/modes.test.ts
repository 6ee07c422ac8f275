// Every mode from files to files: what it writes is verified, and what is changed afterwards is seen.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyResult } from '../../src/features/matching/verify/command.ts'
import { type Folder, newFolder, prepareAssets } from './folder.ts'

const gates = [{ kind: 'skill' }]
const criteria = [
  { kind: 'skills', points: 1000 },
  { kind: 'place', points: 100 },
  { kind: 'wishes', points: 50, by: 'both' },
]
const files = {
  'mentors.csv': `id;capacité;minimum;compétences offertes;lieu
v;2;1;droit:4|budget:4|chant:4;Brest
w;3;0;droit:4|budget:3|chant:2;Lyon
x;2;2;droit:3|budget:4;Brest
y;2;0;droit:1|chant:3;Nice
`,
  'mentees.csv': `id;compétences recherchées;lieu;groupe
a;droit:1:4;Brest;2027
b;budget:1:4;Lyon;2026
c;droit:1:3|budget:2:3;Lyon;2026
d;chant:1:3;Nice;2027
e;droit:1:2;Nice;2026
f;danse;Nice;2026
`,
  'wishes.csv':
    'de la part de;mentoré;mentor;rang\nmentoré;a;w;1\nmentor;a;w;1\nmentoré;b;w;1\nmentor;b;v;1\n',
}

let folder: Folder
beforeAll(prepareAssets)
beforeEach(() => {
  folder = newFolder()
  folder.write(files)
})
afterEach(() => folder.remove())

const out = () => join(folder.path, 'out')
const matched = async (rules: Record<string, unknown>) => {
  folder.write({ 'rules.json': JSON.stringify({ gates, criteria, ...rules }) })
  return folder.match({ wishes: 'wishes.csv' })
}
const rows = (file: string) =>
  folder
    .result(file)
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'))
const change = (file: string, how: (text: string) => string) => {
  const before = folder.result(file)
  expect(how(before)).not.toBe(before)
  writeFileSync(join(out(), file), how(before))
}

const circles = (mentors: 1 | 2) => ({ circles: { mentors, least: 2, most: 4 } })
const every: [string, Record<string, unknown>][] = [
  ['circles led by one', circles(1)],
  ['circles led by two', circles(2)],
  ['second mentors', { secondMentor: true }],
  ['the fair mode', { mode: 'fair' }],
  ['the stable mode', { mode: 'stable' }],
  ['targets', { targets: [{ group: '2027', atLeast: 2, points: 3000 }] }],
  ['minimums', { minimumPoints: 3000 }],
  [
    'all that may stand together',
    {
      mode: 'fair',
      secondMentor: true,
      minimumPoints: 300,
      targets: [{ group: '2027', atLeast: 2, points: 300 }],
    },
  ],
]

describe.each(every)('%s', (_, rules) => {
  test('is found right by the verifier', async () => {
    expect(await matched(rules)).toMatchObject({ ok: true })
    expect(rows('dyads.csv').length).toBe(5)
    expect(await verifyResult(out(), 'en')).toMatchObject({ ok: true })
    expect(await verifyResult(out(), 'fr')).toMatchObject({ ok: true })
  })

  test('one point changed is told, with whose it is', async () => {
    await matched(rules)
    const [mentee, , points] = rows('dyads.csv')[1]!
    change('dyads.csv', (text) =>
      text.replace(new RegExp(`^${mentee};(.);${points};`, 'm'), `${mentee};$1;${Number(points) + 1};`),
    )
    const { ok, sentences } = await verifyResult(out(), 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(
      new RegExp(`^${mentee}\\b.*${(Number(points) + 1).toLocaleString('en')} points claimed`, 'm'),
    )
  })

  test('one mentor swapped is told, with whose it is', async () => {
    await matched(rules)
    const [mentee, mentor] = rows('dyads.csv')[0]!
    const other = mentor === 'y' ? 'x' : 'y'
    change('dyads.csv', (text) => text.replace(`${mentee};${mentor};`, `${mentee};${other};`))
    const { ok, sentences } = await verifyResult(out(), 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(new RegExp(`^${mentee}\\b`, 'm'))
  })
})

describe('circles', () => {
  test.each([1, 2] as const)('led by %i are in circles.csv as they are in dyads.csv', async (mentors) => {
    const made = await matched(circles(mentors))
    expect(made.ok && made.summary[0]).toMatch(/^\d circles?, 5 people in circles, 1 person without/)
    const dyads = new Map(rows('dyads.csv').map(([mentee, ...others]) => [mentee, others]))
    const [leaders, fits] = [new Map<string, string[]>(), new Map<string, number>()]
    const members = new Map<string, number[]>()
    for (const [circle, role, id, points, fit] of rows('circles.csv') as string[][]) {
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
    await matched(circles(1))
    expect((await verifyResult(out(), 'en')).sentences).toEqual([
      expect.stringMatching(/^\d circles?, 5 people: .*counted again from the original files/),
      expect.stringMatching(/^The bound \(at most 5 people placed.* is the engine’s word/),
    ])
    expect((await verifyResult(out(), 'fr')).sentences.at(-1)).toMatch(/celle qu’annonce le moteur/)
  })

  test('stand in the report, with who leads, who is in, and found beside the bound', async () => {
    await matched(circles(2))
    const page = folder.result('report.html').replace(/<style>.*<\/style>/s, '')
    const text = page.replace(/<[^>]+>/g, ' ')
    const [, , first] = rows('circles.csv')[0]!
    expect(text).toMatch(/Who leads +Who is in +Worst fit/)
    expect(text).toMatch(new RegExp(`1 +${first} and [vwxy] `))
    expect(text).toMatch(/People placed +5 +5 +proven/)
    expect(text).toMatch(/which rule would help a person without a proposal is not computed/)
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
    await matched(circles(1))
    change(file, how)
    const { ok, sentences } = await verifyResult(out(), 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(says)
  })

  test('changed in both files alike are counted again', async () => {
    await matched(circles(1))
    const [mentee, mentor, points] = rows('dyads.csv')[0]!
    const raised = String(Number(points) + 100)
    change('dyads.csv', (text) =>
      text.replace(`${mentee};${mentor};${points}`, `${mentee};${mentor};${raised}`),
    )
    change('circles.csv', (text) => text.replace(`mentee;${mentee};${points}`, `mentee;${mentee};${raised}`))
    const { ok, sentences } = await verifyResult(out(), 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(new RegExp(`^${mentee} and ${mentor}: .* points claimed`, 'm'))
  })

  test('leave no circles.csv to a result that has none', async () => {
    await matched(circles(1))
    expect(await matched({})).toMatchObject({ ok: true })
    expect(() => folder.result('circles.csv')).toThrow()
    writeFileSync(join(out(), 'thesis.txt'), 'years of work')
    folder.write({ 'rules.json': JSON.stringify({ gates, criteria, ...circles(1) }) })
    await folder.match({ wishes: 'wishes.csv' }, { replace: true })
    expect(folder.result('circles.csv')).toMatch(/^circle;role;id/)
    folder.write({ 'rules.json': JSON.stringify({ gates, criteria }) })
    await folder.match({ wishes: 'wishes.csv' }, { replace: true })
    expect(() => folder.result('circles.csv')).toThrow()
    expect(await verifyResult(out(), 'en')).toMatchObject({ ok: true })
  })
})

describe('second mentors', () => {
  const seconds = () => rows('dyads.csv').filter((row) => row[6] !== '')

  test('are really there, and one swapped or taken away is told', async () => {
    await matched({ secondMentor: true })
    expect(seconds().length).toBeGreaterThan(0)
    const [mentee, mentor, , , , , second] = seconds()[0]!
    const line = new RegExp(`^(${mentee};.*;)${second}\\r$`, 'm')
    for (const other of ['', ...['v', 'w', 'x', 'y'].filter((id) => id !== second && id !== mentor)]) {
      await matched({ secondMentor: true })
      change('dyads.csv', (text) => text.replace(line, `$1${other}\r`))
      const { ok, sentences } = await verifyResult(out(), 'en')
      expect(ok).toBe(false)
      expect(sentences.join('\n')).toMatch(new RegExp(`\\b${mentee}\\b`))
    }
  })

  test('whose points are changed in their proof are told', async () => {
    await matched({ secondMentor: true })
    change('duals.json', (text) => text.replace(/("scores":\[(?:0,)*)\d+/, '$17'))
    const { ok, sentences } = await verifyResult(out(), 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(/^[a-e] and [v-y]: 7 points claimed/m)
  })
})

test('the seed of the certificate chooses the sample of a run too large to look at every pair', async () => {
  folder.write({
    'mentors.csv': 'id;lieu\nx;Lyon\n',
    'mentees.csv': 'id;lieu\na;Nice\nb;Lyon\n',
    'rules.json': '{"gates":[{"kind":"place"}],"criteria":[]}',
  })
  await folder.match()
  // nobody is matched, it is claimed: the one pair that shows it false is b’s
  const nobody = { cardinality: 0, points: 0, base: 1, primal: 0, bound: 0, gap: 0 }
  const certificate = JSON.parse(folder.result('certificate.json'))
  change('dyads.csv', (text) => text.replace(/b;x.*\r\n/, ''))
  change('duals.json', () => '{"mentees":[0,0],"mentors":[0]}')
  change('explanations.jsonl', () => '{"mentee":"a","mentor":null}\n{"mentee":"b","mentor":null}\n')
  const verified = (seed: number, looked: { most: number; rows: number }) => {
    writeFileSync(join(out(), 'certificate.json'), JSON.stringify({ ...certificate, ...nobody, seed }))
    return verifyResult(out(), 'en', looked)
  }
  expect(await verified(0, { most: 100, rows: 1 })).toMatchObject({ ok: false })
  expect(await verified(1, { most: 0, rows: 1 })).toMatchObject({ ok: false })
  expect(await verified(0, { most: 0, rows: 1 })).toMatchObject({
    ok: true,
    sentences: [expect.any(String), expect.stringContaining('drawn by lot (seed 0)')],
  })
})
