import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../log/log.ts'

/** One line a request, by its route and never by its address: ids and searches are nobody's business in a log. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    const start = performance.now()
    await next()
    const { status } = c.res
    const level = status >= 500 ? 'warn' : c.req.method === 'POST' ? 'info' : 'debug'
    log[level]({
      requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status,
      ms: Math.round(performance.now() - start),
    })
  }
}
