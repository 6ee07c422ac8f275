import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openWebServer } from './web-server.ts'

async function open(fetch: (request: Request) => Promise<Response>) {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  const server = await openWebServer({ host: '127.0.0.1', port }, fetch)
  return { ...server, port, address: `http://127.0.0.1:${port}` }
}

test('a stop lets the request under way end, refuses the next, and may come twice', async () => {
  const begun = Promise.withResolvers<void>()
  const { stop, address } = await open(async () => {
    begun.resolve()
    await pause(300)
    return new Response('whole')
  })
  const underWay = fetch(address).then((response) => response.text())
  await begun.promise
  const stopped = Promise.all([stop(), stop()])
  expect(await underWay).toBe('whole')
  await stopped
  await expect(fetch(address)).rejects.toThrow()
})

test('a connection that asks nothing does not hold the stop', async () => {
  const { stop, port } = await open(async () => new Response(''))
  const idle = connect(port, '127.0.0.1').on('error', () => {})
  await new Promise((resolve) => idle.once('connect', resolve))
  // without a rule of ours, Node waits a minute for its question
  await stop()
  idle.destroy()
})

test('headers too large are refused', async () => {
  const { stop, address } = await open(async () => new Response(''))
  const { status } = await fetch(address, { headers: { 'x-large': 'x'.repeat(20_000) } })
  await stop()
  expect(status).toBe(431)
})

test('a port that is taken gets its sentence', async () => {
  const { stop, port } = await open(async () => new Response(''))
  const second = openWebServer({ host: '127.0.0.1', port }, async () => new Response(''))
  await expect(second).rejects.toThrow(new RegExp(`${port}.*PORT=${port + 1}`))
  await stop()
})
