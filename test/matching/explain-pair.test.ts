// What is said of a dyad is what it is worth; who is kept apart is told so, and a block is never told from a veto.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closed } from '../../src/core/matching/compile/terms.ts'
import { explainPair, relaxable } from '../../src/core/matching/explain/pair.ts'
import { allRanks, ranksOf } from '../../src/core/matching/explain/ranks.ts'
import { scoresOf } from '../../src/core/matching/explain/scores.ts'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import { gates } from '../../src/core/matching/rules/gates.ts'
import { anyProblem, matched, ruleSetOf } from './problems.ts'
import { isOpen, pointsOf } from './truth.ts'

const runs = { seed: 20_270_312, numRuns: 600 }

test('every dyad: lines sum to its score, no gate is broken, no veto crossed, locks are kept', async () => {
  let dyads = 0
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const { roster, rules } = problem
      const { mentorOf, scoreOf } = await matched(problem)
      mentorOf.forEach((mentor, mentee) => {
        if (mentor < 0) return
        dyads++
        const { lines, points, closed } = explainPair(roster, rules, mentee, mentor)
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(scoreOf[mentee])
        expect(points).toBe(scoreOf[mentee])
        expect(lines.map(({ kind, index }) => [kind, index])).toEqual(
          rules.criteria.map(({ kind }, index) => [kind, index]),
        )
        for (const line of lines) expect(line.points).toBeLessThanOrEqual(line.most)
        expect(closed).toEqual([])
        for (let row = 0; row < roster.vetoes.mentee.length; row++)
          expect([roster.vetoes.mentee[row], roster.vetoes.mentor[row]]).not.toEqual([mentee, mentor])
      })
      roster.locks.mentee.forEach((mentee, at) => {
        expect(mentorOf[mentee]).toBe(roster.locks.mentor[at])
      })
    }),
    runs,
  )
  expect(dyads).toBeGreaterThan(500)
})

test('the engine’s scores are the definitions’, and a pair is closed when some gate is named', () => {
  fc.assert(
    fc.property(anyProblem, ({ roster, rules }) => {
      const scores = scoresOf(roster, rules)
      for (let mentee = 0; mentee < roster.mentees.count; mentee++) {
        const row = [...scores.row(mentee)]
        row.forEach((score, mentor) => {
          const open = isOpen(roster, rules, mentee, mentor)
          expect(score).toBe(open ? pointsOf(roster, rules, mentee, mentor) : closed)
          expect(explainPair(roster, rules, mentee, mentor).closed.length > 0).toBe(!open)
          expect(scores.pair(mentee, mentor)).toBe(score)
        })
      }
    }),
    runs,
  )
})

test('ranks count who has more points, one by one or all at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const { roster, rules } = problem
      const { mentorOf } = await matched(problem)
      const scores = scoresOf(roster, rules)
      const all = allRanks(roster, scores, mentorOf)!
      const points = (mentee: number, mentor: number) =>
        isOpen(roster, rules, mentee, mentor) ? pointsOf(roster, rules, mentee, mentor) : closed
      for (const [mentee, mentor] of mentorOf.entries()) {
        const found = { ofMentor: all.ofMentor[mentee], ofMentee: all.ofMentee[mentee] }
        if (mentor < 0) {
          expect(found).toEqual({ ofMentor: 0, ofMentee: 0 })
          continue
        }
        const own = points(mentee, mentor)
        const above = (side: Int32Array, pointsWith: (one: number) => number) =>
          1 + [...side.keys()].filter((one) => pointsWith(one) > own).length
        expect(found).toEqual({
          ofMentor: above(roster.mentors.person, (one) => points(mentee, one)),
          ofMentee: above(roster.mentees.person, (one) => points(one, mentor)),
        })
        expect(ranksOf(roster, scores, mentee, mentor)).toEqual(found)
      }
    }),
    runs,
  )
})

test('with too many pairs nobody is ranked; a closed pair has no rank', () => {
  const packed = packRoster({ mentees: [{ id: 'a' }], mentors: [{ id: 'a' }, { id: 'b' }] })
  if (!packed.ok) throw new Error('The roster is sound.')
  const scores = scoresOf(packed.roster, { gates: [], criteria: [] })
  expect(allRanks(packed.roster, scores, Int32Array.of(1), 1)).toBeNull()
  expect(allRanks(packed.roster, scores, Int32Array.of(1), 2)).not.toBeNull()
  expect(ranksOf(packed.roster, scores, 0, 0)).toBeNull()
})

test('a block, a veto and being the same person are told alike', () => {
  const rules = ruleSetOf(
    [
      { kind: 'past', values: {} },
      { kind: 'blocked', values: {} },
    ],
    [],
  )
  const packed = packRoster({
    mentees: [{ id: 'a', blocks: ['b'], past: ['b'] }],
    mentors: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    vetoes: [{ mentee: 'a', mentor: 'c' }],
  })
  if (!packed.ok) throw new Error('The roster is sound.')
  const told = [0, 1, 2, 3].map((mentor) => explainPair(packed.roster, rules, 0, mentor).closed)
  const decided = { kind: 'decided', index: -1 }
  expect(told).toEqual([[decided], [decided, { kind: 'past', index: 0 }], [decided], []])
})

test('what keeps people safe is never offered', () => {
  const every = Object.keys(gates).map((kind) => ({ kind, values: {} }))
  const kept = ['self', 'veto', 'line', 'manager', 'related', 'blocked', 'conflict']
  const offered = relaxable({ gates: every })
  expect(offered.map(({ kind }) => kind)).toEqual(Object.keys(gates).filter((kind) => !kept.includes(kind)))
  for (const { kind, index } of offered) expect(every[index]!.kind).toBe(kind)
})
