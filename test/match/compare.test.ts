import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareRules } from '../../src/features/matching/compare/command.ts'
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
beforeAll(async () => {
  await prepareAssets()
  folder = newFolder()
  folder.write(files)
})
afterAll(() => folder.remove())

test('rule sets are compared on the same people', async () => {
  folder.write({
    'b.json': JSON.stringify({
      name: { fr: 'Lieu', en: 'Place' },
      gates: [{ kind: 'place', of: 'place', want: 'same' }],
      criteria: [{ kind: 'place', points: 100 }],
    }),
  })
  const path = (name: string) => join(folder.path, name)
  const made = await compareRules(
    {
      paths: { mentors: path('mentors.csv'), mentees: path('mentees.csv') },
      rules: [path('rules.json'), path('b.json')],
      out: path('compare.html'),
      threads: 1,
      language: 'en',
    },
    { now: () => 0, progress: () => {} },
  )
  if (!made.ok) throw new Error(made.sentences.join('\n'))
  const row = (title: string) =>
    made.lines
      .find((line) => line.startsWith(title))
      ?.slice(title.length)
      .trim()
      .split(/ +/)
  expect(made.lines[0]!.trim().split(/ +/)).toEqual(['rules', 'Place'])
  expect(row('Dyads  ')).toEqual(['3', '2'])
  expect(row('Without a proposal')).toEqual(['1', '2'])
  expect(row('Points, counted by “rules”')![0]).toBe('3,200')
  expect(row('Points, counted by “Place”')![1]).toBe('200')
  expect(existsSync(path('compare.html'))).toBe(true)
  expect(
    await compareRules(
      { paths: { mentors: '', mentees: '' }, rules: ['a'], out: null, threads: 1, language: 'en' },
      { now: () => 0, progress: () => {} },
    ),
  ).toMatchObject({ ok: false })
})
