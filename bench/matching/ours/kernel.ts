// The kernel alone on a graph file: node kernel.ts FILE. `first` is the run of a process just started; `seconds` the median of those
// after it, for two seconds.
import { solveKernel } from '../../../src/core/matching/kernel/kernel.ts'
import { readGraph } from '../graph-file.ts'
import { median } from '../median.ts'

const { mentees, mentors, capacity, start, mentor, points } = readGraph(process.argv[2]!)
let most = 0
for (const one of points) most = Math.max(most, one)
const graph = {
  rows: mentees,
  columns: mentors,
  start,
  column: mentor,
  points,
  capacity,
  // an empty place costs more than all points together: the most mentees first
  lowRow: new Float64Array(mentees),
  lowColumn: new Float64Array(mentors).fill(-(mentees + 1) * (most + 1)),
}

const times: number[] = []
let columnOf = new Int32Array()
const until = performance.now() + 2_000
while (times.length < 4 || performance.now() < until) {
  const began = performance.now()
  columnOf = solveKernel(graph).state.columnOf as typeof columnOf
  times.push((performance.now() - began) / 1_000)
}
let cardinality = 0
let total = 0
for (let i = 0; i < mentees; i++)
  for (let e = start[i]!; e < start[i + 1]!; e++)
    if (mentor[e] === columnOf[i]) {
      cardinality++
      total += points[e]!
    }
const answer = { seconds: median(times.slice(1)), first: times[0], cardinality, points: total }
process.stdout.write(`${JSON.stringify(answer)}\n`)
