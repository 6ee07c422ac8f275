import type { Server } from 'node:http'
import { createServer, type Server as NetServer, type Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Config } from '../platform/config/settings.ts'
import { Stop } from './command.ts'
import { say } from './say.ts'

type Place = Pick<Config, 'host' | 'port'>

/** Listens; `stop` takes no new request, lets those under way end (10 s at most), and may be called twice. */
export async function openWebServer(
  place: Place,
  fetch: (request: Request, env: object) => Response | Promise<Response>,
): Promise<{ stop(): Promise<void> }> {
  const server = createAdaptorServer({ fetch, serverOptions: limits }) as Server
  server.maxHeadersCount = 100
  server.timeout = 60_000 // a connection on which nothing moves
  const close = closer(server)
  await listen(server, place)
  let stopping: Promise<void> | null = null
  return {
    stop: () => {
      stopping ??= close()
      return stopping
    },
  }
}

/** Says at once that the port is taken, before a minute of work. */
export async function checkPort(place: Place): Promise<void> {
  const probe = createServer()
  await listen(probe, place)
  await new Promise((resolve) => probe.close(resolve))
}

// A slow or huge request holds a connection no longer than this; a large file on a thin line still passes.
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
}

/** Node does not count as idle a connection that has asked nothing yet, and browsers open some in advance: those are ours to close. */
function closer(server: Server): () => Promise<void> {
  const open = new Set<Socket>()
  const busy = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    busy.add(socket)
    response.on('close', () => busy.delete(socket))
  })
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    const end = Date.now() + 10_000
    const sweep = () => {
      for (const socket of open) if (!busy.has(socket) || Date.now() > end) socket.destroy()
    }
    sweep()
    const sweeping = setInterval(sweep, 50)
    await closed
    clearInterval(sweeping)
  }
}

function listen(server: NetServer, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(sentenceFor(error, { host, port }))
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      resolve()
    })
  })
}

function sentenceFor(error: NodeJS.ErrnoException, { host, port }: Place): Error {
  const sentence = {
    EADDRINUSE: {
      fr: `Le port ${port} est déjà pris par un autre programme. Choisissez-en un autre : PORT=${port + 1} npm start`,
      en: `Port ${port} is already taken by another program. Choose another: PORT=${port + 1} npm start`,
    },
    EACCES: {
      fr: `Un utilisateur ordinaire ne peut pas écouter sur le port ${port} : choisissez un PORT à partir de 1024.`,
      en: `An ordinary user may not listen on port ${port}: choose a PORT from 1024 up.`,
    },
    EADDRNOTAVAIL: {
      fr: `Cette machine n’a pas l’adresse ${host} : corrigez HOST (127.0.0.1 pour elle seule, 0.0.0.0 pour le réseau).`,
      en: `This machine does not have the address ${host}: mend HOST (127.0.0.1 for itself only, 0.0.0.0 for the network).`,
    },
    ENOTFOUND: {
      fr: `HOST=${host} n’est pas une adresse connue : donnez une adresse de cette machine, 127.0.0.1 par exemple.`,
      en: `HOST=${host} is not a known address: give an address of this machine, 127.0.0.1 for example.`,
    },
  }[error.code ?? '']
  return sentence ? new Stop(say(sentence)) : error
}
