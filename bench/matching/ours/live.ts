// One person leaves, one arrives, at full size: node live.ts 200000x50000 scarce changes=1000 threads=2. Every change is clocked whole,
// until the solution is a proven optimum again. Who changes is drawn by seed: mentees and mentors, in turns. At the end the worth is
// compared with a cold solve's of whoever is there.
import { random } from '../../../demo/random.ts'
import { compileRules } from '../../../src/core/matching/compile/compile.ts'
import { liveOf } from '../../../src/core/matching/live/live.ts'
import { layoutOf } from '../../../src/core/matching/search/layout.ts'
import { solve, tuning } from '../../../src/core/matching/solve.ts'
import { watchOf } from '../../../src/core/matching/watch.ts'
import { threadPool } from '../../../src/platform/threads/pool.ts'
import { packedPeople, sizeOf } from '../people.ts'
import { programme } from '../rules.ts'
import { peakBytes } from './peak.ts'

const [dimensions = '', supply = '', ...others] = process.argv.slice(2)
const words = new Map(others.map((word) => word.split('=') as [string, string]))
const size = sizeOf(dimensions, supply)
const changes = Number(words.get('changes') ?? 1_000)
const threads = Number(words.get('threads') ?? 1)
const pool = threads > 1 ? threadPool(threads) : undefined

const problem = compileRules(packedPeople(size), programme)
const optimum = await solve(problem, watchOf(), pool)
const live = await liveOf(problem, layoutOf(problem, tuning.perGroup), optimum, pool)
const draw = random('changes')
const times: number[] = []
// people who are away, and come back after some others have left
const gone: { side: 'mentee' | 'mentor'; who: number }[] = []
for (let change = -200; change < changes; change++) {
  const side = change % 2 === 0 ? 'mentee' : 'mentor'
  const back = gone.length > 50 ? gone.shift() : undefined
  const who = back?.who ?? someone(side)
  const began = performance.now()
  if (back?.side === 'mentee') live.menteeArrives(who)
  else if (back?.side === 'mentor') live.mentorArrives(who)
  else if (side === 'mentee') live.menteeLeaves(who)
  else live.mentorLeaves(who)
  // the first ones warm up
  if (change >= 0) times.push(performance.now() - began)
  if (!back) gone.push({ side, who })
}
const settled = problem.settled.slice()
const capacity = problem.capacity.slice()
for (const { side, who } of gone) {
  if (side === 'mentee') settled[who] = 1
  else capacity[who] = 0
}
const cold = await solve({ ...problem, settled: sharedBytes(settled), capacity }, watchOf(), pool)
const worth = { cardinality: 0, points: 0 }
for (let i = 0; i < problem.mentees; i++)
  for (let e = cold.graph.start[i]!; e < cold.graph.start[i + 1]!; e++)
    if (cold.graph.column[e] === cold.state.columnOf[i]) {
      worth.cardinality++
      worth.points += cold.graph.points[e]!
    }
await pool?.close()
const agrees = JSON.stringify(live.worth()) === JSON.stringify(worth)
if (!agrees)
  throw new Error(`After ${changes} changes ${JSON.stringify(live.worth())}, cold ${JSON.stringify(worth)}`)
const sorted = times.toSorted((a, b) => a - b)
const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
const answer = {
  p50: at(0.5),
  p90: at(0.9),
  p99: at(0.99),
  most: at(1),
  ...worth,
  gap: 0,
  peakBytes: peakBytes(),
}
process.stdout.write(`${JSON.stringify(answer)}\n`)

function someone(side: 'mentee' | 'mentor'): number {
  for (;;) {
    const who = draw.below(side === 'mentee' ? problem.mentees : problem.mentors)
    const there = side === 'mentee' ? problem.settled[who] === 0 : problem.capacity[who]! > 0
    if (there && !gone.some((one) => one.side === side && one.who === who)) return who
  }
}

function sharedBytes(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
