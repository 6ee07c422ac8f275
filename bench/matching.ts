// npm run bench:matching: the engine beside the best one can install, on the same work, in turns, in the same run, each in a process of
// its own; medians. All must agree on how many are matched and on the points, or the run fails. Nothing is installed: what is missing
// is said and skipped. Words: only=kernel,dense,large,dynamic  rounds=5  quick=1 (small sizes)  graphs=sampled (see
// ours/sample-graph.ts)  publish (docs/matching-bench.json, .svg)
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chartOf } from './matching/chart.ts'
import { denseRows, dynamicRows, kernelRows, largeRows, type Row } from './matching/parts.ts'
import { dense, lemon, munkres, sparse } from './matching/peers.ts'
import { line, shown } from './matching/table.ts'

const words = new Map(process.argv.slice(2).map((word) => word.split('=') as [string, string | undefined]))
const quick = words.has('quick')
const rounds = Number(words.get('rounds') ?? (quick ? 2 : 5))
const parts = { kernel: kernelRows, dense: denseRows, large: largeRows, dynamic: dynamicRows }
const only = words.get('only')?.split(',') ?? Object.keys(parts)
const say = (text: string) => process.stdout.write(`${text}\n`)
const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

mkdirSync(project('var/bench-matching'), { recursive: true })
for (const peer of [lemon('back'), sparse, dense, munkres])
  if (peer.missing) say(`!!! ${peer.name} IS SKIPPED: ${peer.missing}. It needs: ${peer.needs}`)

const rows: Row[] = []
say(line(['work', 'beside', 'theirs', 'ours', 'ratio', 'aim', 'memory', 'gap']))
for (const [name, rowsOf] of Object.entries(parts)) {
  if (!only.includes(name)) continue
  for (const row of rowsOf({ quick, rounds, sampled: words.get('graphs') === 'sampled' })) {
    rows.push(row)
    say(shown(row))
  }
}

const report = {
  date: new Date().toISOString().slice(0, 10),
  machine: {
    cpu: cpus()[0]?.model.trim(),
    threads: cpus().length,
    load: loadavg()[0],
    node: process.version,
  },
  quick,
  rounds,
  rows,
}
const json = `${JSON.stringify(report, null, 2)}\n`
writeFileSync(project('var/bench-matching.json'), json)
if (words.has('publish')) {
  writeFileSync(project('docs/matching-bench.json'), json)
  const bars = rows.flatMap(({ work, peer, ratio, aim }) =>
    ratio !== null && aim?.ratio ? [{ label: `${work}, ${peer}`, ratio, aim: aim.ratio }] : [],
  )
  const caption = `How many times quicker, medians of ${rounds} rounds, ${report.date}, ${report.machine.cpu}; the mark is the aim`
  writeFileSync(project('docs/matching-bench.svg'), chartOf(bars, caption))
}
const short = rows.filter(({ met }) => met === false)
say(
  short.length === 0
    ? 'Every aim that was measured is met.'
    : `${short.length} of ${rows.length} rows are short of their aim.`,
)
if (short.length > 0 && !quick) process.exitCode = 1
