// npm run bench:pages: what a page costs, beside a bare Hono that sends the same bytes after the same statements. The ratio is the
// figure: both are measured in turns, in the same run, on the same machine. Words: rounds=5 seconds=2 connections=16 profile=1
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openCrowd } from './pages/crowd.ts'
import type { Outcome, Task } from './pages/load.ts'
import type { Captured, Orders, Shown } from './pages/shown.ts'

const words = new Map(process.argv.slice(2).map((word) => word.split('=') as [string, string]))
const rounds = Number(words.get('rounds') ?? 5)
const milliseconds = Number(words.get('seconds') ?? 2) * 1_000
const connections = Number(words.get('connections') ?? 16)
const aim = 3

type Kind = 'dyade' | 'bare'
type Measure = { perSecond: number; cpu: number; p50: number; p95: number; bytes: number }

const { databaseUrl, pages, close } = await openCrowd()
const children: ChildProcess[] = []
try {
  const orders: Orders = { databaseUrl, connections: 10, pages, captured: null }
  const dyade = await serverFor(orders)
  const { captured } = await ask<{ captured: Captured[] }>(dyade.child, 'capture')
  const bare = await serverFor({ ...orders, captured })
  const loader = start(new URL('./pages/load.ts', import.meta.url))
  const results = []
  for (const [at, page] of pages.entries()) {
    const runs: Record<Kind, Measure[]> = { dyade: [], bare: [] }
    // the first round warms up
    for (let round = 0; round <= rounds; round++)
      for (const [kind, server] of round % 2
        ? ([
            ['bare', bare],
            ['dyade', dyade],
          ] as const)
        : ([
            ['dyade', dyade],
            ['bare', bare],
          ] as const)) {
        const measure = await measured(server, loader, page)
        if (round > 0) runs[kind].push(measure)
      }
    const result = summary(page, captured[at]!, runs)
    results.push(result)
    process.stdout.write(`${line(result)}\n`)
  }
  const file = fileURLToPath(new URL('../var/bench-pages.json', import.meta.url))
  mkdirSync(new URL('../var/', import.meta.url), { recursive: true })
  writeFileSync(
    file,
    `${JSON.stringify({ rounds, milliseconds, connections, cpus: cpus().length, results }, null, 2)}\n`,
  )
  const worst = Math.max(...results.map(({ ratio }) => ratio))
  process.stdout.write(`worst ratio ${worst.toFixed(2)} (aim: at most ${aim})\n`)
  if (worst > aim) process.exitCode = 1
} finally {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.disconnect()
    await ended
  }
  await close()
}

function start(file: URL, profile = false): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' }
  const execArgv = profile ? ['--cpu-prof', '--cpu-prof-dir=var/profiles'] : []
  const child = fork(file, { env, execArgv, serialization: 'advanced' })
  children.push(child)
  return child
}

/** One message there, one back. */
function ask<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('A process of the benchmark ended.'))
    child.once('exit', fail)
    child.once('message', (answer) => {
      child.off('exit', fail)
      resolve(answer as Answer)
    })
    child.send(message)
  })
}

async function serverFor(orders: Orders): Promise<{ child: ChildProcess; port: number }> {
  const child = start(new URL('./pages/server.ts', import.meta.url), words.has('profile'))
  return { child, port: (await ask<{ port: number }>(child, orders)).port }
}

async function measured(
  { child, port }: { child: ChildProcess; port: number },
  loader: ChildProcess,
  { name, path, cookie }: Shown,
): Promise<Measure> {
  const cpu = async () => {
    const { user, system } = (await ask<{ cpu: NodeJS.CpuUsage }>(child, 'cpu')).cpu
    return (user + system) / 1_000
  }
  const before = await cpu()
  const task: Task = { port, path, cookie, connections, milliseconds }
  const { requests, seconds, bytes, p50, p95, failures } = await ask<Outcome>(loader, task)
  if (failures > 0 || requests === 0)
    throw new Error(`${name}: ${failures} of ${requests} answers were not 200.`)
  return {
    perSecond: requests / seconds,
    cpu: ((await cpu()) - before) / requests,
    p50,
    p95,
    bytes: bytes / requests,
  }
}

function summary({ name }: Shown, { body, statements }: Captured, runs: Record<Kind, Measure[]>) {
  const of = (kind: Kind, what: keyof Measure) => {
    const values = runs[kind].map((run) => run[what]).sort((a, b) => a - b)
    return values[Math.floor(values.length / 2)]!
  }
  const both = (what: keyof Measure) => ({ dyade: of('dyade', what), bare: of('bare', what) })
  const perSecond = both('perSecond')
  return {
    name,
    bytes: Buffer.byteLength(body),
    // begin travels with what opens the fence; commit is the last
    statements: statements.length,
    perSecond,
    cpu: both('cpu'),
    p50: both('p50'),
    p95: both('p95'),
    ratio: perSecond.bare / perSecond.dyade,
    cpuRatio: of('dyade', 'cpu') / of('bare', 'cpu'),
  }
}

function line({
  name,
  bytes,
  statements,
  perSecond,
  cpu,
  p95,
  ratio,
  cpuRatio,
}: ReturnType<typeof summary>): string {
  const n = (value: number, digits = 0) => value.toFixed(digits).padStart(6)
  return [
    name.padEnd(18),
    `${n(bytes / 1_000, 1)} kB  ${statements} statements`,
    `Dyade ${n(perSecond.dyade)} req/s ${n(cpu.dyade, 2)} ms CPU p95 ${n(p95.dyade, 1)} ms`,
    `bare ${n(perSecond.bare)} req/s ${n(cpu.bare, 2)} ms CPU p95 ${n(p95.bare, 1)} ms`,
    `ratio ${ratio.toFixed(2)} (CPU ${cpuRatio.toFixed(2)})`,
  ].join('  ')
}
