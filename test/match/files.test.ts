import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyResult } from '../../src/features/matching/verify/command.ts'
import { type Folder, newFolder, prepareAssets } from './folder.ts'

const files = {
  'mentors.csv': 'id;capacité;compétences offertes;lieu\nx;2;droit:4|budget:2;Brest\ny;1;budget:4;Lyon\n',
  'mentees.csv':
    'id;compétences recherchées;lieu\na;droit;Brest\nb;budget;Lyon\nc;droit|budget;Lyon\nd;chant;Lyon\n',
  'rules.json': JSON.stringify({
    gates: [{ kind: 'skill' }],
    criteria: [
      { kind: 'skills', points: 1000 },
      { kind: 'place', points: 100 },
    ],
  }),
}

let folder: Folder
beforeAll(prepareAssets)
beforeEach(() => {
  folder = newFolder()
  folder.write(files)
})
afterEach(() => folder.remove())

const out = () => join(folder.path, 'out')
const lines = (file: string) => folder.result(file).trimEnd().split('\r\n')

describe('a result', () => {
  test('says who goes with whom, who is left out and why, and how each total is made', async () => {
    expect(await folder.match()).toMatchObject({
      ok: true,
      summary: [
        '3 dyads, 1 person without a proposal, 3,200 points.',
        expect.stringContaining('gap 0'),
        expect.any(String),
      ],
    })
    expect(lines('dyads.csv').map((line) => line.split(';').slice(0, 3).join(' '))).toEqual([
      'mentee mentor points',
      'a x 1100',
      'b y 1100',
      'c x 1000',
    ])
    expect(lines('unmatched.csv')[1]).toMatch(/^d;closed;2;/)
    const said = folder
      .result('explanations.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(said[0]).toMatchObject({
      mentee: 'a',
      mentor: 'x',
      lines: [
        { criterion: 'skills', points: 1000, most: 1000, evidence: ['droit 4'] },
        { criterion: 'place', points: 100, most: 100 },
      ],
    })
    expect(said[3]).toMatchObject({ mentee: 'd', mentor: null, reason: 'closed', closed: { skill: 2 } })
    expect(JSON.parse(folder.result('certificate.json'))).toMatchObject({
      cardinality: 3,
      points: 3200,
      gap: 0,
      seed: 1,
      mode: 'best-total',
      engine: expect.stringMatching(/^\d/),
      ruleHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      people: { mentees: 4, mentors: 2, places: 3 },
      inputs: { mentors: { path: '../mentors.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    })
  })

  test('is the same to the byte a second time, and replaces the first', async () => {
    await folder.match()
    const before = readdirSync(out()).map((file) => [file, folder.result(file)])
    expect(await folder.match()).toMatchObject({ ok: true })
    expect(readdirSync(out()).map((file) => [file, folder.result(file)])).toEqual(before)
    expect(folder.held()).toEqual(['mentees.csv', 'mentors.csv', 'out', 'rules.json'])
  })

  test('never lands among other files, but when asked, and then takes none of them away', async () => {
    mkdirSync(out())
    writeFileSync(join(out(), 'thesis.txt'), 'years of work')
    const refused = await folder.match()
    expect(refused).toMatchObject({
      ok: false,
      sentences: [expect.stringContaining('--replace'), 'Nothing was written.'],
    })
    expect(readdirSync(out())).toEqual(['thesis.txt'])
    expect(await folder.match({}, { replace: true })).toMatchObject({ ok: true })
    expect(folder.result('thesis.txt')).toBe('years of work')
    expect(existsSync(join(out(), 'report.html'))).toBe(true)
  })

  test('holds no cell that a spreadsheet would run', async () => {
    folder.write({ 'mentors.csv': 'id;compétences offertes\n=HYPERLINK(1);chant:4\n' })
    await folder.match()
    expect(lines('dyads.csv')[1]).toMatch(/^d;'=HYPERLINK\(1\);/)
    expect(await verifyResult(out(), 'en')).toMatchObject({ ok: true })
  })

  test('its dyads may be given back as pairs decided by hand', async () => {
    await folder.match()
    folder.write({ 'locks.csv': folder.result('dyads.csv') })
    expect(await folder.match({ locks: 'locks.csv' })).toMatchObject({ ok: true })
    expect(lines('dyads.csv')[1]).toContain(';yes;')
  })
})

test('nobody can tell a block from a veto, and the rule that would help is measured by a whole solve', async () => {
  const rules = {
    gates: [{ kind: 'blocked' }, { kind: 'place', of: 'place', want: 'same' }, { kind: 'line' }],
    criteria: [{ kind: 'skills', points: 1000 }],
  }
  folder.write({
    'rules.json': JSON.stringify(rules),
    'mentors.csv': 'id;lieu;compétences offertes\nx;Brest;droit\ny;Lyon;droit\n',
  })
  const people = (blocks: string) =>
    `id;lieu;compétences recherchées;blocages;ligne\na;Brest;droit;${blocks};y\nb;Nice;droit;;\n`
  folder.write({ 'mentees.csv': people('x') })
  await folder.match()
  const blocked = [folder.result('unmatched.csv'), folder.result('explanations.jsonl')]
  folder.write({ 'mentees.csv': people(''), 'vetoes.csv': 'mentee;mentor\na;x\n' })
  await folder.match({ vetoes: 'vetoes.csv' })
  expect([folder.result('unmatched.csv'), folder.result('explanations.jsonl')]).toEqual(blocked)
  expect(lines('unmatched.csv')).toEqual([
    'mentee;reason;closed by place;closed by line;closed by decision;rule to relax;dyads gained;points gained',
    'a;closed;1;1;1;;;',
    'b;closed;2;0;0;place;1;1000',
  ])
  const { gates } = rules
  folder.write({
    'rules.json': JSON.stringify({ ...rules, gates: gates.filter(({ kind }) => kind !== 'place') }),
  })
  await folder.match({ vetoes: 'vetoes.csv' })
  expect(JSON.parse(folder.result('certificate.json'))).toMatchObject({ cardinality: 1, points: 1000 })
})

describe('wrong files', () => {
  test('are all told, line by line, and nothing is written', async () => {
    folder.write({
      'mentors.csv': 'id;capacité;langues\nx;deux;français:C9\nx;1;\ny\n',
      'wishes.csv': 'mentee;mentor;rang\na;x;1\nz;x;2\n',
      'rules.json': '{"gates":[{"kind":"zodiac"}],"criteria":[]}',
    })
    const made = await folder.match({ wishes: 'wishes.csv', locks: 'nowhere.csv' })
    expect(made.ok ? [] : made.sentences).toEqual([
      expect.stringMatching(/^rules.json, gates\[0\].kind: one of these rules/),
      expect.stringMatching(/nowhere.csv: there is no such file.$/),
      'mentors.csv, line 2, column “capacité”, “deux”: a whole number from 0 to 10,000 is expected.',
      expect.stringMatching(/^mentors.csv, line 2, column “langues”, “français:C9”: a level from A1 to C2/),
      'mentors.csv, line 3, column “id”, “x”: already given in line 2. One of the two is to be taken out.',
      expect.stringMatching(/^mentors.csv, line 4: 1 cell for 3 columns/),
      'wishes.csv, line 3, column “mentee”, “z”: this identifier is not in mentees.csv.',
      'Nothing was written.',
    ])
    expect(folder.held()).toEqual(['mentees.csv', 'mentors.csv', 'rules.json', 'wishes.csv'])
  })

  test.each<[string, Record<string, string>, string]>([
    ['an empty file', { 'mentors.csv': '' }, 'mentors.csv: this file is empty.'],
    ['nobody in it', { 'mentors.csv': 'id;lieu\n' }, 'mentors.csv: nobody in this file.'],
    ['no id', { 'mentors.csv': 'ville;lieu\nx;y\n' }, 'mentors.csv: no column says who'],
    ['a picture', { 'mentees.csv': '\u0000\u0001PNG' }, 'mentees.csv: this file is not a table.'],
    ['a lock of one too many', { 'locks.csv': 'mentee;mentor\na;y\nb;y\n' }, 'whose capacity is 1'],
  ])('%s is told', async (_, changed, says) => {
    folder.write({ ...changed })
    const made = await folder.match('locks.csv' in changed ? { locks: 'locks.csv' } : {})
    expect(made.ok ? [] : made.sentences.join('\n')).toContain(says)
    expect(existsSync(out())).toBe(false)
  })
})

describe('the verifier', () => {
  const verified = async () => (await verifyResult(out(), 'en')).sentences.join('\n')

  test('finds a result right', async () => {
    await folder.match()
    expect(await verifyResult(out(), 'en')).toEqual({
      ok: true,
      sentences: [
        '3 dyads checked against the original files, 3,200 points.',
        expect.stringContaining('gap 0'),
      ],
    })
  })

  test.each<[string, string, (text: string) => string]>([
    ['a dyad changed', 'dyads.csv', (text) => text.replace('a;x', 'a;y').replace('b;y', 'b;x')],
    ['a dyad taken out', 'dyads.csv', (text) => text.replace(/c;x.*\r\n/, '')],
    ['a score raised', 'dyads.csv', (text) => text.replace('a;x;1100', 'a;x;1101')],
    ['somebody twice', 'dyads.csv', (text) => text.replace('b;y', 'a;y')],
    ['a stranger', 'dyads.csv', (text) => text.replace('b;y', 'b;z')],
    ['a price changed', 'duals.json', (text) => text.replace(/"mentors":\[\d+/, '"mentors":[7')],
    ['a reason changed', 'explanations.jsonl', (text) => text.replace('"points":1000', '"points":999')],
    ['another total', 'certificate.json', (text) => text.replace('"points": 3200', '"points": 3300')],
    ['other rules', 'certificate.json', (text) => text.replace(/"ruleHash": "./, '"ruleHash": "!')],
    ['no certificate', 'certificate.json', () => ''],
    ['a person changed since', '../mentees.csv', (text) => text.replace('Brest', 'Lyon')],
    ['a person who came since', '../mentors.csv', (text) => `${text}z;1;chant:4;Lyon\n`],
  ])('sees %s', async (_, file, change) => {
    await folder.match()
    const before = folder.result(file)
    expect(change(before)).not.toBe(before)
    writeFileSync(join(out(), file), change(before))
    expect(await verifyResult(out(), 'en')).toMatchObject({ ok: false })
    expect(await verified()).not.toBe('')
  })
})
