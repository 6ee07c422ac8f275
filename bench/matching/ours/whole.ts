// From profiles to proof: node whole.ts 10000x3000 scarce runs=4 threads=2 [keep=FILE]. runs=0: once, in a process just started, the
// people made one by one as they are packed and never held; the time it takes to make them is measured apart and left out.
// With runs, `seconds` is the median of those that follow a first one, on people who are there. The verifier looks at the result
// after the clock has stopped: every pair up to a million, beyond that 200 rows. keep: the last graph, for other solvers.
import { compileRules } from '../../../src/core/matching/compile/compile.ts'
import { match } from '../../../src/core/matching/match.ts'
import type { Roster } from '../../../src/core/matching/problem/people.ts'
import { solve } from '../../../src/core/matching/solve.ts'
import { verify } from '../../../src/core/matching/verify/verify.ts'
import { watchOf } from '../../../src/core/matching/watch.ts'
import { threadPool } from '../../../src/platform/threads/pool.ts'
import { menteesOf, mentorsOf } from '../generator.ts'
import { writeGraph } from '../graph-file.ts'
import { median } from '../median.ts'
import { packedPeople, sizeOf } from '../people.ts'
import { programme } from '../rules.ts'
import { peakBytes } from './peak.ts'

const [dimensions = '', supply = '', ...others] = process.argv.slice(2)
const words = new Map(others.map((word) => word.split('=') as [string, string]))
const size = sizeOf(dimensions, supply)
const runs = Number(words.get('runs') ?? 0)
const held = runs > 0 ? { mentees: [...menteesOf(size)], mentors: [...mentorsOf(size)] } : undefined
const making = held ? 0 : elapsed(drain)

const now = () => performance.now()
const threads = Number(words.get('threads') ?? 1)
const pool = threads > 1 ? threadPool(threads) : undefined

const times: number[] = []
let last = await once()
for (let run = 0; run < runs; run++) last = await once()
const peak = peakBytes()
const checking = now()
const verdict = verify(last.roster, programme, last.outcome, { most: 1_000_000 })
if (!verdict.ok) throw new Error(`The verifier rejects: ${JSON.stringify(verdict).slice(0, 500)}`)
const verifying = Math.round(now() - checking)
const keep = words.get('keep')
if (keep) await keepGraph(last.roster, keep)
await pool?.close()
const { cardinality, points, gap } = last.outcome.certificate
const steps = last.outcome.work.map(({ step, milliseconds }) => [step, Math.round(milliseconds)])
const milliseconds = { pack: Math.round(last.packed), ...Object.fromEntries(steps), verifying }
const seconds = runs > 0 ? median(times.slice(1)) : times[0]
const answer = { seconds, first: times[0], cardinality, points, gap, milliseconds, peakBytes: peak }
process.stdout.write(`${JSON.stringify(answer)}\n`)

async function once() {
  const began = now()
  const roster = packedPeople(size, held)
  const packed = now() - began - making
  const matched = await match(roster, programme, { pool, now })
  times.push((now() - began - making) / 1_000)
  if (!matched.ok) throw new Error(JSON.stringify(matched.troubles))
  return { roster, packed, outcome: matched.outcome }
}

async function keepGraph(roster: Roster, file: string) {
  const { graph } = await solve(compileRules(roster, programme), watchOf(), pool)
  writeGraph(file, {
    mentees: graph.rows,
    mentors: graph.columns,
    capacity: graph.capacity,
    start: graph.start,
    mentor: graph.column,
    points: graph.points,
  })
}

function drain() {
  for (const _ of menteesOf(size));
  for (const _ of mentorsOf(size));
}

function elapsed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
