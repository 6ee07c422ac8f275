// Holds a kind's two halves together: on thousands of small rosters, its terms, read plainly and by the real scorer,
// give every pair exactly what its definition gives.
import fc from 'fast-check'
import { expect } from 'vitest'
import { compileRules } from '../../src/core/matching/compile/compile.ts'
import type { Compiled } from '../../src/core/matching/compile/compiled.ts'
import { scorerOf } from '../../src/core/matching/compile/score.ts'
import { closed } from '../../src/core/matching/compile/terms.ts'
import type { Roster } from '../../src/core/matching/problem/people.ts'
import { criteria } from '../../src/core/matching/rules/criteria.ts'
import { gates } from '../../src/core/matching/rules/gates.ts'
import type { Criterion, Gate, Values } from '../../src/core/matching/rules/kind.ts'
import { naiveTerms } from './naive-terms.ts'
import { anyRoster, anyValues } from './rosters.ts'

const runs = { seed: 20_270_301, numRuns: 300 }

export function gateAgrees(kind: keyof typeof gates) {
  const gate: Gate = gates[kind]
  const seen = { open: 0, closed: 0 }
  fc.assert(
    fc.property(anyRoster, anyValues(gate.parameters), (roster, values) => {
      const plain = naiveTerms(roster.mentees.count, roster.mentors.count)
      gate.compile(roster, values, plain.terms)
      const real = realWorth(compileRules(roster, { gates: [{ kind, values }], criteria: [] }))
      everyPair(roster, (mentee, mentor) => {
        const shut = gate.closes(roster, mentee, mentor, values)
        seen[shut ? 'closed' : 'open']++
        expect(plain.worth(mentee, mentor)).toBe(shut ? closed : 0)
        expect(real(mentee, mentor)).toBe(shut || always(roster, mentee, mentor) ? closed : 0)
      })
    }),
    runs,
  )
  expect(seen.open).toBeGreaterThan(100)
  expect(seen.closed).toBeGreaterThan(100)
}

export function criterionAgrees(kind: keyof typeof criteria) {
  const criterion: Criterion = criteria[kind]
  const seen = { none: 0, some: 0, all: 0 }
  fc.assert(
    fc.property(anyRoster, anyValues(criterion.parameters), (roster, values) => {
      const plain = naiveTerms(roster.mentees.count, roster.mentors.count)
      criterion.compile(roster, values, plain.terms)
      const real = realWorth(compileRules(roster, { gates: [], criteria: [{ kind, values }] }))
      everyPair(roster, (mentee, mentor) => {
        const points = criterion.points(roster, mentee, mentor, values)
        seen[points === 0 ? 'none' : points === values.points ? 'all' : 'some']++
        expect(Number.isInteger(points) && points >= 0 && points <= (values.points as number)).toBe(true)
        expect(plain.worth(mentee, mentor)).toBe(points)
        expect(real(mentee, mentor)).toBe(always(roster, mentee, mentor) ? closed : points)
      })
    }),
    runs,
  )
  expect(seen.none).toBeGreaterThan(100)
  expect(seen.some + seen.all).toBeGreaterThan(100)
}

/** Closed whatever the programme says. */
function always(roster: Roster, mentee: number, mentor: number): boolean {
  const none: Values = {}
  return gates.self.closes(roster, mentee, mentor, none) || gates.veto.closes(roster, mentee, mentor, none)
}

/** By the engine's own scorer; a mentee for whom every pair is closed is set aside before any score is asked for. */
function realWorth(compiled: Compiled) {
  const { row, score } = scorerOf(compiled)
  return (mentee: number, mentor: number) => {
    row(mentee)
    return compiled.settled[mentee] ? closed : score(mentor)
  }
}

function everyPair(roster: Roster, visit: (mentee: number, mentor: number) => void) {
  for (let mentee = 0; mentee < roster.mentees.count; mentee++)
    for (let mentor = 0; mentor < roster.mentors.count; mentor++) visit(mentee, mentor)
}
