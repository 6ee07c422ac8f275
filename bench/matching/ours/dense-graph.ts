// Every open pair, for the solvers that want them all: node dense-graph.ts FILE 1000x400 scarce. Prints the share of pairs open.
import { compileRules } from '../../../src/core/matching/compile/compile.ts'
import { scorerOf } from '../../../src/core/matching/compile/score.ts'
import { writeGraph } from '../graph-file.ts'
import { packedPeople, sizeOf } from '../people.ts'
import { programme } from '../rules.ts'

const [file = '', dimensions = '', supply = ''] = process.argv.slice(2)
const size = sizeOf(dimensions, supply)
const { mentees, mentors } = size
const roster = packedPeople(size)
const scorer = scorerOf(compileRules(roster, programme))
const start = new Int32Array(mentees + 1)
const mentor = new Int32Array(mentees * mentors)
const points = new Int32Array(mentees * mentors)
let edges = 0
for (let i = 0; i < mentees; i++) {
  scorer.row(i)
  for (let j = 0; j < mentors; j++) {
    const score = scorer.score(j)
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
