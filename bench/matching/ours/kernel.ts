// The kernel alone on a graph file: node kernel.ts FILE [runs=3]. `first` is the run of a process just started; `seconds` the median
// of the runs after it.
import { solveKernel } from '../../../src/core/matching/kernel/kernel.ts'
import { readGraph } from '../graph-file.ts'
import { median } from '../median.ts'

const [file = '', runs = '3'] = process.argv.slice(2)
const { mentees, mentors, capacity, start, mentor, points } = readGraph(file)
let most = 0
for (const one of points) most = Math.max(most, one)
const graph = {
  rows: mentees,
  columns: mentors,
  start,
  column: mentor,
  points,
  capacity,
  // whoever stays without loses more than all points together
  lowRow: new Float64Array(mentees).fill(-(mentees + 1) * (most + 1)),
  lowColumn: new Float64Array(mentors),
}

const times: number[] = []
let columnOf = new Int32Array()
for (let run = 0; run <= Number(runs); run++) {
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
