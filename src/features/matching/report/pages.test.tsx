import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buildAssets } from '../../../platform/assets/build.mjs'
import { wordsIn } from '../wording/command.ts'
import { renderReport } from './pages.tsx'
import type { Report } from './rules.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
await buildAssets({ root, outDir: `${root}/build/assets` })

const report: Report = {
  name: 'Prendre un poste',
  mode: 'best-total',
  counts: { mentees: 171, mentors: 80, places: 190, matched: 164, points: 1_241_384 },
  gap: 0,
  proven: true,
  circles: null,
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
  unsaid: [],
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

const page = renderReport(report, wordsIn('fr'))
const text = page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ')

test('the page stands alone: no script, nothing fetched, and only its own style', () => {
  expect(page).toMatch(/^<!doctype html><html lang="fr-FR">/)
  expect(page).not.toMatch(/<script|<link|<img|<iframe| style=|url\((?!data:)|@import|https?:/)
  const style = /<style>(.*)<\/style>/s.exec(page)![1]!
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page).toContain(`default-src &#x27;none&#x27;; style-src &#x27;sha256-${hash}&#x27;;`)
  expect(style).toContain('font/woff2;base64')
})

test('it says the result, then how it is known', () => {
  expect(page).toContain('<h1>164 dyades proposées</h1>')
  expect(text).toMatch(/aucun autre choix ne donnerait un meilleur total.*Comment le savons-nous/s)
  expect(text).toMatch(/2 dyades et 5\u202f400 points de moins/)
  expect(renderReport({ ...report, gap: 12, proven: false }, wordsIn('en'))).toContain(
    'nothing proves yet that it is the best',
  )
  expect(renderReport({ ...report, mode: 'fair' }, wordsIn('en'))).toContain(
    'The lowest score is as high as it can be',
  )
  const nobody = {
    ...report,
    dyads: [],
    distribution: [],
    counts: { ...report.counts, matched: 0, points: 0 },
  }
  expect(renderReport(nobody, wordsIn('en'))).toContain('<h1>No dyad proposed</h1>')
})

test('each dyad comes with its reasons, for and against', () => {
  expect(text).toContain('mentee.003@agence-nationale.example.fr')
  expect(text.match(/négociation 3 et budget 2\)\u00a0: 3\u202f200 sur 4\u202f000/g)).toHaveLength(12)
  expect(text.match(/Contre\u00a0: +Le même lieu\u00a0: rien/g)).toHaveLength(12)
  expect(text.match(/décidée à la main/g)).toHaveLength(1)
})

test('who is left out knows why, and each rule its cost', () => {
  expect(text).toContain('Une disponibilité commune\u00a0: 38 personnes écartées')
  expect(text).toMatch(
    /sans «\u202fUne disponibilité commune\u202f»\u00a0: 1 dyade de plus, et \+5\u202f420 points/,
  )
  expect(text).toMatch(/Une disponibilité commune +\+4 +\+22\u202f400/)
})

test('circles are shown by who leads, with how far they are from their bound', () => {
  const circles = {
    count: 120,
    groups: [{ number: 1, mentors: ['p1', 'p2'], mentees: ['q1', 'q2', 'q3'], fit: 40 }],
    bounds: { placed: 3, placedMost: 3, worst: 40, worstMost: 52, points: 130, pointsMost: 150 },
  }
  const shown = renderReport({ ...report, circles, gap: 20, proven: false }, wordsIn('en'))
  const words = shown.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ')
  expect(words).toMatch(/A good choice, but nothing proves yet that it is the best/)
  expect(words).toMatch(/People placed +3 +3 +proven/)
  expect(words).toMatch(/Worst fit +40 +52 +gap of 12/)
  expect(words).toMatch(/Points in all +130 +150 +gap of 20/)
  expect(words).toMatch(/1 +p1 and p2 +q1, q2,? and q3 +40/)
  expect(words).toContain('The first 1 circles of 120. All are in circles.csv.')
  expect(words).toContain('does not prove the limits a second time')
})

test('what a run is too large to say is said', () => {
  const page = renderReport({ ...report, unsaid: ['Nobody counted this.'] }, wordsIn('fr'))
  expect(page).toContain('Ce qui n’est pas calculé ici')
  expect(page).toContain('<p>Nobody counted this.</p>')
  expect(text).not.toContain('Ce qui n’est pas calculé ici')
})

test('a long list is cut, and the page says where the rest is', () => {
  const dyads = Array.from({ length: 600 }, (_, at) => ({ ...report.dyads[0]!, mentee: `m${at}` }))
  const long = renderReport(
    { ...report, dyads, counts: { ...report.counts, matched: 600, mentees: 700 } },
    wordsIn('en'),
  )
  expect(long).toContain('The first 500 dyads of 600. All are in dyads.csv')
  expect(long).toContain('>m499<')
  expect(long).not.toContain('>m500<')
  expect(long).toContain('people of 100. All are in unmatched.csv')
})
