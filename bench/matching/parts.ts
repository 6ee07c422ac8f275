// The parts of the table. Each round asks everybody in turns, the order turned about; a row is made of the medians.
import { fileURLToPath } from 'node:url'
import { median } from './median.ts'
import { type Answer, dense, lemon, munkres, ours, type Peer, sparse } from './peers.ts'

export type Row = {
  work: string
  peer: string | null
  /** seconds, medians */
  theirs: number | null
  ours: number
  ratio: number | null
  aim: { ratio?: number; seconds?: number } | null
  met: boolean | null
  /** peak bytes of the processes */
  memory: { ours: number; theirs: number | null } | null
  gap: number | null
  rounds: { ours: number[]; theirs: number[] }
}

export type Whole = Answer & { gap: number; peakBytes: number; milliseconds: Record<string, number> }
/** sampled: the kernel's graphs are made without the engine's search */
type Options = { quick: boolean; rounds: number; sampled: boolean }

const supplies = ['scarce', 'abundant'] as const
const graphFile = (name: string) =>
  fileURLToPath(new URL(`../../var/bench-matching/${name}.graph`, import.meta.url))

/** The kernel on the engine's own last graph, beside solvers of the same sparse graph. */
export function* kernelRows({ quick, rounds, sampled }: Options): Generator<Row> {
  const sizes = [
    { dimensions: quick ? '1000x300' : '10000x3000', aim: 5, others: [] },
    { dimensions: quick ? '3000x900' : '50000x15000', aim: 15, others: [{ peer: sparse, aim: 250 }] },
    { dimensions: quick ? '6000x1500' : '200000x50000', aim: 25, others: [] },
  ]
  for (const { dimensions, aim, others } of sizes)
    for (const supply of supplies) {
      const file = graphFile(`${sampled ? 'sample' : 'engine'}-${dimensions}-${supply}`)
      if (sampled) ours('sample-graph', [file, dimensions, supply])
      else ours<Whole>('whole', [dimensions, supply, 'runs=0', 'threads=2', `keep=${file}`])
      const peers = [{ peer: lemon('back'), aim }, { peer: lemon('plain'), aim: null }, ...others]
      const few = dimensions.startsWith('200000') ? Math.min(rounds, 3) : rounds
      yield* inTurns(`kernel ${said(dimensions)} ${supply}`, peers, file, few, () => ours('kernel', [file]))
    }
}

/** From profiles to proof, beside solvers of the whole matrix, which get it ready-made. */
export function* denseRows({ quick, rounds }: Options): Generator<Row> {
  const sizes = [
    { dimensions: quick ? '300x120' : '1000x400', peer: munkres, aim: 20, runs: 60 },
    { dimensions: quick ? '1000x400' : '10000x3000', peer: dense, aim: 8, runs: 4 },
  ]
  for (const { dimensions, peer, aim, runs } of sizes)
    for (const supply of supplies) {
      if (peer.missing) continue
      const file = graphFile(`dense-${dimensions}-${supply}`)
      ours('dense-graph', [file, dimensions, supply])
      const work = `profiles → proof ${said(dimensions)} ${supply}`
      const words = [dimensions, supply, 'threads=2']
      const warm = () => ours<Whole>('whole', [...words, `runs=${runs}`])
      for (const row of inTurns(work, [{ peer, aim }], file, rounds, warm)) {
        // memory is that of a process that does it once, and holds no profiles
        const once = ours<Whole>('whole', [...words, 'runs=0'])
        const theirs = row.memory?.theirs
        yield { ...row, memory: theirs ? { ours: once.peakBytes, theirs } : null }
      }
    }
}

/** The largest, once a round. */
export function* largeRows({ quick, rounds }: Options): Generator<Row> {
  const dimensions = quick ? '6000x1500' : '200000x50000'
  for (const supply of supplies) {
    const answers = Array.from({ length: Math.min(rounds, 3) }, () =>
      ours<Whole>('whole', [dimensions, supply, 'runs=0', 'threads=2']),
    )
    const seconds = median(answers.map((answer) => answer.seconds))
    const peakBytes = Math.max(...answers.map((answer) => answer.peakBytes))
    yield {
      work: `profiles → proof ${said(dimensions)} ${supply}, 2 threads`,
      peer: null,
      theirs: null,
      ours: seconds,
      ratio: null,
      aim: { seconds: 10 },
      met: seconds <= 10 && peakBytes <= 600e6,
      memory: { ours: peakBytes, theirs: null },
      gap: Math.max(...answers.map(({ gap }) => gap)),
      rounds: { ours: answers.map((answer) => answer.seconds), theirs: [] },
    }
  }
}

function inTurns(
  work: string,
  asked: { peer: Peer; aim: number | null }[],
  file: string,
  rounds: number,
  run: () => Answer & { gap?: number },
): Row[] {
  const peers = asked.filter(({ peer }) => !peer.missing)
  const mine: (Answer & { gap?: number })[] = []
  const theirs: Answer[][] = peers.map(() => [])
  for (let round = 0; round < rounds; round++) {
    const turns = [
      () => mine.push(run()),
      ...peers.map(
        ({ peer }, at) =>
          () =>
            theirs[at]!.push(peer.run(file)),
      ),
    ]
    for (const turn of round % 2 ? turns.reverse() : turns) turn()
  }
  const gaps = mine.flatMap(({ gap }) => (gap === undefined ? [] : [gap]))
  return peers.map(({ peer, aim }, at) => {
    agree(work, peer.name, mine, theirs[at]!)
    const seconds = { ours: mine.map((one) => one.seconds), theirs: theirs[at]!.map((one) => one.seconds) }
    const ratio = median(seconds.theirs) / median(seconds.ours)
    const memory = { ours: peak(mine), theirs: peak(theirs[at]!) || null }
    return {
      work,
      peer: peer.name,
      theirs: median(seconds.theirs),
      ours: median(seconds.ours),
      ratio,
      aim: aim === null ? null : { ratio: aim },
      met: aim === null ? null : ratio >= aim,
      memory: memory.ours ? memory : null,
      gap: gaps.length > 0 ? Math.max(...gaps) : null,
      rounds: seconds,
    }
  })
}

/** The check that matters most: two programs that share nothing find the same. */
function agree(work: string, name: string, mine: Answer[], theirs: Answer[]): void {
  const say = ({ cardinality, points }: Answer) => `${cardinality} matched, ${points} points`
  if (new Set([...mine, ...theirs].map(say)).size === 1) return
  throw new Error(`${work}: ${name} says ${say(theirs[0]!)}, ours ${say(mine[0]!)}: somebody is wrong.`)
}

function peak(answers: Answer[]): number {
  return median(answers.map(({ peakBytes = 0 }) => peakBytes))
}

/** "10000x3000": 10k × 3k */
function said(dimensions: string): string {
  return dimensions
    .split('x')
    .map((count) => count.replace(/000$/, 'k'))
    .join(' × ')
}

/** Somebody leaves, somebody arrives, a thousand times: the time to a proven optimum again. */
export function* dynamicRows({ quick }: Options): Generator<Row> {
  const dimensions = quick ? '6000x1500' : '200000x50000'
  for (const supply of supplies) {
    const { p50, p90, p99, most, peakBytes, gap } = ours<Living>('live', [dimensions, supply, 'threads=2'])
    yield {
      work: `one leaves or arrives ${said(dimensions)} ${supply}, p99`,
      peer: null,
      theirs: null,
      ours: p99 / 1_000,
      ratio: null,
      aim: { seconds: 0.001 },
      met: p99 <= 1,
      memory: { ours: peakBytes, theirs: null },
      gap,
      rounds: { ours: [p50, p90, p99, most].map((milliseconds) => milliseconds / 1_000), theirs: [] },
    }
  }
}

/** Milliseconds of a change. */
type Living = Answer & { p50: number; p90: number; p99: number; most: number; gap: number; peakBytes: number }
