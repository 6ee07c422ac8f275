// From profiles to proof: node whole.ts 10000x3000 scarce runs=4 threads=2 [keep=FILE]. runs=0: once, in a process just started, the
// people made one by one as they are packed and never held; the time it takes to make them is measured apart and left out.
// Else `seconds` is the median of the runs that follow a first one, on people who are there. keep: the last graph, for other solvers.
import { compileRules } from '../../../src/core/matching/compile/compile.ts'
import { solve } from '../../../src/core/matching/solve.ts'
import { watchOf } from '../../../src/core/matching/watch.ts'
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

const times: number[] = []
const answers: Awaited<ReturnType<typeof once>>[] = []
for (let run = 0; run <= runs; run++) {
  const began = performance.now()
  answers.push(await once())
  times.push((performance.now() - began - making) / 1_000)
}
const { milliseconds, cardinality, points, gap } = answers.at(-1)!
const seconds = runs > 0 ? median(times.slice(1)) : times[0]
const answer = { seconds, first: times[0], cardinality, points, gap, milliseconds, peakBytes: peakBytes() }
process.stdout.write(`${JSON.stringify(answer)}\n`)

async function once() {
  const began = performance.now()
  const roster = packedPeople(size, held)
  const packed = performance.now() - began - making
  const watch = watchOf(() => performance.now())
  const compiled = compileRules(roster, programme)
  const compiledAt = performance.now() - began - making
  const { graph, state, base } = await solve(compiled, watch)
  const file = words.get('keep')
  if (file)
    writeGraph(file, {
      mentees: graph.rows,
      mentors: graph.columns,
      capacity: graph.capacity,
      start: graph.start,
      mentor: graph.column,
      points: graph.points,
    })
  let cardinality = 0
  let points = 0
  let bound = 0
  for (let i = 0; i < graph.rows; i++) {
    bound += state.rowDual[i]!
    for (let e = graph.start[i]!; e < graph.start[i + 1]!; e++)
      if (graph.column[e] === state.columnOf[i]) {
        cardinality++
        points += graph.points[e]!
      }
  }
  for (let j = 0; j < graph.columns; j++) bound += graph.capacity[j]! * (state.columnDual[j]! + base)
  const steps = watch.log.map(({ step, milliseconds }) => [step, Math.round(milliseconds)])
  return {
    cardinality,
    points,
    gap: bound - (base * cardinality + points),
    milliseconds: {
      pack: Math.round(packed),
      compile: Math.round(compiledAt - packed),
      ...(Object.fromEntries(steps) as Record<string, number>),
    },
  }
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
