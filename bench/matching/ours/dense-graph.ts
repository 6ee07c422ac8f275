// Every open pair, for the solvers that want them all: node dense-graph.ts FILE 1000x400 scarce. Up to a million pairs they come from
// the rules' definitions, which share nothing with what the engine computes; beyond, that would take minutes, and its scorer gives them.
import { always, compileRules } from '../../../src/core/matching/compile/compile.ts'
import { scorerOf } from '../../../src/core/matching/compile/score.ts'
import type { Roster } from '../../../src/core/matching/problem/people.ts'
import { criteria } from '../../../src/core/matching/rules/criteria.ts'
import { gates } from '../../../src/core/matching/rules/gates.ts'
import { writeGraph } from '../graph-file.ts'
import { packedPeople, sizeOf } from '../people.ts'
import { programme } from '../rules.ts'

const [file = '', dimensions = '', supply = ''] = process.argv.slice(2)
const size = sizeOf(dimensions, supply)
const { mentees, mentors } = size
const roster = packedPeople(size)
const rowOf = mentees * mentors <= 1_000_000 ? byDefinition(roster) : byScorer(roster)
const start = new Int32Array(mentees + 1)
const mentor = new Int32Array(mentees * mentors)
const points = new Int32Array(mentees * mentors)
let edges = 0
for (let i = 0; i < mentees; i++) {
  const scoreOf = rowOf(i)
  for (let j = 0; scoreOf !== null && j < mentors; j++) {
    const score = scoreOf(j)
    if (score < 0) continue
    mentor[edges] = j
    points[edges++] = score
  }
  start[i + 1] = edges
}
writeGraph(file, {
  mentees,
  mentors,
  capacity: roster.mentors.capacity,
  start,
  mentor: mentor.subarray(0, edges),
  points: points.subarray(0, edges),
})
process.stdout.write(`${JSON.stringify({ openShare: edges / (mentees * mentors) })}\n`)

/** Points of the mentee's pairs, below 0 where closed; null for who is closed to all. */
type RowOf = (mentee: number) => ((mentor: number) => number) | null

function byScorer(roster: Roster): RowOf {
  const compiled = compileRules(roster, programme)
  const { row, score } = scorerOf(compiled)
  return (mentee) => {
    if (compiled.settled[mentee] === 1) return null
    row(mentee)
    return score
  }
}

function byDefinition(roster: Roster): RowOf {
  const asked = [...always.map((kind) => ({ kind, values: {} })), ...programme.gates]
  const closing = asked.map(({ kind, values }) => ({ gate: gates[kind as keyof typeof gates], values }))
  const giving = programme.criteria.map(({ kind, values }) => ({
    criterion: criteria[kind as keyof typeof criteria],
    values,
  }))
  return (mentee) => (mentor) => {
    if (closing.some(({ gate, values }) => gate.closes(roster, mentee, mentor, values))) return -1
    return giving.reduce(
      (sum, { criterion, values }) => sum + criterion.points(roster, mentee, mentor, values),
      0,
    )
  }
}
