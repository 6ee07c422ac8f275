// Writes a sparse graph without the engine's search: node bench/matching/ours/sample-graph.ts FILE 10000x3000 scarce. For each mentee the best open
// pairs of a sample of mentors, most of them of the same family of jobs.
import { random } from '../../../demo/random.ts'
import { compileRules } from '../../../src/core/matching/compile/compile.ts'
import { scorerOf } from '../../../src/core/matching/compile/score.ts'
import { writeGraph } from '../graph-file.ts'
import { packedPeople, sizeOf } from '../people.ts'
import { programme } from '../rules.ts'

const [file = '', dimensions = '', supply = ''] = process.argv.slice(2)
const degree = 24
const sampled = 320

const size = sizeOf(dimensions, supply)
const roster = packedPeople(size)
const { mentees, mentors } = roster
const compiled = compileRules(roster, programme)
const scorer = scorerOf(compiled)
const byFamily = Map.groupBy(
  Array.from({ length: mentors.count }, (_, j) => j),
  (j) => mentors.profession[j]!,
)
const everybody = Array.from({ length: mentors.count }, (_, j) => j)
const draw = random('sample')
const start = new Int32Array(mentees.count + 1)
const mentor = new Int32Array(mentees.count * degree)
const points = new Int32Array(mentees.count * degree)
let edges = 0
for (let i = 0; i < mentees.count; i++) {
  const family = byFamily.get(mentees.profession[i]!) ?? everybody
  const sample = new Set<number>()
  for (let at = 0; at < sampled; at++) sample.add(draw.pick(at % 4 < 3 ? family : everybody))
  scorer.row(i)
  const pairs = [...sample]
    .map((j) => ({ j, score: scorer.score(j) }))
    .filter(({ score }) => score >= 0 && compiled.settled[i] === 0)
  const best = pairs.sort((a, b) => b.score - a.score).slice(0, degree)
  for (const { j, score } of best.sort((a, b) => a.j - b.j)) {
    mentor[edges] = j
    points[edges++] = score
  }
  start[i + 1] = edges
}
writeGraph(file, {
  mentees: mentees.count,
  mentors: mentors.count,
  capacity: mentors.capacity,
  start,
  mentor: mentor.subarray(0, edges),
  points: points.subarray(0, edges),
})
process.stdout.write(`${JSON.stringify({ edges })}\n`)
