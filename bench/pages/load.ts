// Asks for one page over kept connections until the time is over, from a process of its own.
import { Agent, get } from 'node:http'

export type Task = { port: number; path: string; cookie: string; connections: number; milliseconds: number }
export type Outcome = {
  requests: number
  seconds: number
  bytes: number
  p50: number
  p95: number
  failures: number
}

const most = 200_000

process.on('message', async (task: Task) => process.send!(await load(task)))

async function load({ port, path, cookie, connections, milliseconds }: Task): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const start = performance.now()
  const times: number[] = []
  let bytes = 0
  let failures = 0
  const one = () =>
    new Promise<void>((resolve) => {
      const sent = performance.now()
      get({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (answer) => {
        answer.on('data', (part: Buffer) => {
          bytes += part.length
        })
        answer.on('end', () => {
          if (answer.statusCode !== 200) failures++
          times.push(performance.now() - sent)
          resolve()
        })
      }).on('error', () => {
        failures++
        resolve()
      })
    })
  const client = async () => {
    while (performance.now() - start < milliseconds && times.length + failures < most) await one()
  }
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - start) / 1_000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return { requests: times.length, seconds, bytes, p50: at(0.5), p95: at(0.95), failures }
}
