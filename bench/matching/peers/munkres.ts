// npm munkres on a graph file that holds every open pair: node munkres.ts FILE. A mentor is one column for each place; an open pair
// costs most + 1 - points, a closed one `base`: to stay without. The time is that of the solve alone, once it has run warm.
import { munkres } from 'munkres'
import { readGraph } from '../graph-file.ts'

const { mentees, capacity, start, mentor, points } = readGraph(process.argv[2]!)
const most = points.reduce((highest, one) => Math.max(highest, one), 0)
const base = (mentees + 1) * (most + 1)
const slots = Array.from(capacity).flatMap((places, j) => Array<number>(places).fill(j))
const costs = Array.from({ length: mentees }, (_, i) => {
  const row = new Float64Array(capacity.length).fill(base)
  for (let e = start[i]!; e < start[i + 1]!; e++) row[mentor[e]!] = most + 1 - points[e]!
  return slots.map((j) => row[j]!)
})

munkres(costs)
const began = performance.now()
const pairs = munkres(costs)
const seconds = (performance.now() - began) / 1_000
const paid = pairs.map(([i, slot]) => costs[i]![slot]!).filter((cost) => cost < base)
const answer = {
  seconds,
  cardinality: paid.length,
  points: (most + 1) * paid.length - paid.reduce((sum, cost) => sum + cost, 0),
}
process.stdout.write(`${JSON.stringify(answer)}\n`)
