// Every mode from files to files: what it writes is verified, and what is changed afterwards is seen.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyResult } from '../../src/features/matching/verify/command.ts'
import { circles, type Few, fewPeople } from './few-people.ts'
import { prepareAssets } from './folder.ts'

let people: Few
beforeAll(prepareAssets)
beforeEach(() => {
  people = fewPeople()
})
afterEach(() => people.remove())

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
    expect(await people.matched(rules)).toMatchObject({ ok: true })
    expect(people.rows('dyads.csv').length).toBe(5)
    expect(await verifyResult(people.out, 'en')).toMatchObject({ ok: true })
    expect(await verifyResult(people.out, 'fr')).toMatchObject({ ok: true })
  })

  test('one point changed is told, with whose it is', async () => {
    await people.matched(rules)
    const [mentee, , points] = people.rows('dyads.csv')[1]!
    people.change('dyads.csv', (text) =>
      text.replace(new RegExp(`^${mentee};(.);${points};`, 'm'), `${mentee};$1;${Number(points) + 1};`),
    )
    const { ok, sentences } = await verifyResult(people.out, 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(
      new RegExp(`^${mentee}\\b.*${(Number(points) + 1).toLocaleString('en')} points claimed`, 'm'),
    )
  })

  test('one mentor swapped is told, with whose it is', async () => {
    await people.matched(rules)
    const [mentee, mentor] = people.rows('dyads.csv')[0]!
    const other = mentor === 'y' ? 'x' : 'y'
    people.change('dyads.csv', (text) => text.replace(`${mentee};${mentor};`, `${mentee};${other};`))
    const { ok, sentences } = await verifyResult(people.out, 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(new RegExp(`^${mentee}\\b`, 'm'))
  })
})

describe('second mentors', () => {
  const seconds = () => people.rows('dyads.csv').filter((row) => row[6] !== '')

  test('are really there, and one swapped or taken away is told', async () => {
    await people.matched({ secondMentor: true })
    expect(seconds().length).toBeGreaterThan(0)
    const [mentee, mentor, , , , , second] = seconds()[0]!
    const line = new RegExp(`^(${mentee};.*;)${second}\\r$`, 'm')
    for (const other of ['', ...['v', 'w', 'x', 'y'].filter((id) => id !== second && id !== mentor)]) {
      await people.matched({ secondMentor: true })
      people.change('dyads.csv', (text) => text.replace(line, `$1${other}\r`))
      const { ok, sentences } = await verifyResult(people.out, 'en')
      expect(ok).toBe(false)
      expect(sentences.join('\n')).toMatch(new RegExp(`\\b${mentee}\\b`))
    }
  })

  test('whose points are changed in their proof are told', async () => {
    await people.matched({ secondMentor: true })
    people.change('duals.json', (text) => text.replace(/("scores":\[(?:0,)*)\d+/, '$17'))
    const { ok, sentences } = await verifyResult(people.out, 'en')
    expect(ok).toBe(false)
    expect(sentences.join('\n')).toMatch(/^[a-e] and [v-y]: 7 points claimed/m)
  })
})

test('what would help somebody is said to be counted for the best total, where the rules ask for more', async () => {
  const made = await people.matched({ mode: 'fair' }, { language: 'fr' })
  expect(made.ok && made.summary[2]).toMatch(/^Ce qui aiderait .* est compté pour le meilleur total/)
  expect(people.result('report.html')).toContain('est compté pour le meilleur total')
  expect(await people.matched({})).toMatchObject({ ok: true, summary: { length: 3 } })
})

test('of a run too large to look at every pair, that no higher floor is possible is said not to be checked', async () => {
  await people.matched({ mode: 'fair' })
  expect(await verifyResult(people.out, 'en', { most: 0 })).toMatchObject({
    ok: true,
    sentences: [
      expect.any(String),
      expect.any(String),
      expect.stringContaining('no higher floor is possible'),
    ],
  })
  expect((await verifyResult(people.out, 'en')).sentences).toHaveLength(2)
})

test('the seed of the certificate chooses the sample of a run too large to look at every pair', async () => {
  people.write({
    'mentors.csv': 'id;lieu\nx;Lyon\n',
    'mentees.csv': 'id;lieu\na;Nice\nb;Lyon\n',
    'rules.json': '{"gates":[{"kind":"place"}],"criteria":[]}',
  })
  await people.match()
  // nobody is matched, it is claimed: the one pair that shows it false is b’s
  const nobody = { cardinality: 0, points: 0, base: 1, primal: 0, bound: 0, gap: 0 }
  const certificate = JSON.parse(people.result('certificate.json'))
  people.change('dyads.csv', (text) => text.replace(/b;x.*\r\n/, ''))
  people.change('duals.json', () => '{"mentees":[0,0],"mentors":[0]}')
  people.change('explanations.jsonl', () => '{"mentee":"a","mentor":null}\n{"mentee":"b","mentor":null}\n')
  const verified = (seed: number, looked: { most: number; rows: number }) => {
    writeFileSync(join(people.out, 'certificate.json'), JSON.stringify({ ...certificate, ...nobody, seed }))
    return verifyResult(people.out, 'en', looked)
  }
  expect(await verified(0, { most: 100, rows: 1 })).toMatchObject({ ok: false })
  expect(await verified(1, { most: 0, rows: 1 })).toMatchObject({ ok: false })
  expect(await verified(0, { most: 0, rows: 1 })).toMatchObject({
    ok: true,
    sentences: [expect.any(String), expect.stringContaining('drawn by lot (seed 0)')],
  })
})
