import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../../platform/assets/build.mjs'
import { wordsIn } from '../wording/command.ts'
import { renderReport } from './pages.tsx'
import type { Report } from './rules.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
beforeAll(() => buildAssets({ root, outDir: `${root}/build/assets` }))

const report: Report = {
  name: 'Prendre un poste',
  mode: 'best-total',
  counts: { mentees: 171, mentors: 80, places: 190, matched: 164, points: 1_241_384 },
  gap: 0,
  firstWish: { share: 0.71, wishers: 44 },
  price: { dyads: 2, points: 5400 },
  distribution: ['0', '1 000', '2 000', '3 000', '4 000', '5 000', '6 000', '7 000', '8 000', '9 000'].map(
    (label, at) => ({ label, value: [2, 0, 3, 8, 16, 30, 42, 38, 20, 5][at]! }),
  ),
  dyads: Array.from({ length: 12 }, (_, at) => ({
    mentee: `mentee.${String(at).padStart(3, '0')}@agence-nationale.example.fr`,
    mentor: `mentor.${String(at * 7).padStart(3, '0')}@agence-nationale.example.fr`,
    second: null,
    points: 7840,
    rank: { ofMentor: 1, ofMentee: 3 },
    locked: at === 1,
    reasons: [
      {
        rule: 'Les compétences recherchées sont offertes',
        points: 3200,
        most: 4000,
        evidence: ['négociation 3', 'budget 2'],
      },
      { rule: 'Un poste visé a été tenu', points: 4640, most: 5000, evidence: ['chef de bureau'] },
      { rule: 'Le même lieu', points: 0, most: 500, evidence: [] },
    ],
  })),
  leftOut: [
    {
      mentee: 'mentee.099@agence.example.fr',
      reason: 'closed',
      closed: [
        { rule: 'Une disponibilité commune', mentors: 38 },
        { rule: 'Une langue commune', mentors: 12 },
      ],
      relax: { rule: 'Une disponibilité commune', dyads: 1, points: 5420 },
    },
    { mentee: 'mentee.100@agence.example.fr', reason: 'taken', closed: [], relax: null },
  ],
  costs: [
    { rule: 'Une disponibilité commune', dyads: 4, points: 22400 },
    { rule: 'Une langue commune', dyads: 0, points: 0 },
  ],
  proof: {
    bound: 123456789,
    primal: 123456789,
    pairs: 13680,
    scored: 900,
    seed: 1,
    engine: 'dyade 0.1.0',
    ruleHash: 'ab'.repeat(32),
  },
}

test('draft', () => {
  for (const l of ['fr', 'en'] as const)
    writeFileSync(`/tmp/shot/${l}.html`, renderReport(report, wordsIn(l)))
  expect(1).toBe(1)
})
