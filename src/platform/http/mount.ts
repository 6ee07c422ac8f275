import { randomBytes } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { ReactElement } from 'react'
import type { House } from '../house.ts'
import { catalogueOf } from '../i18n/messages.ts'
import type { MessageKey, Words } from '../i18n/words.ts'
import { type Answer, page, type Redirect } from './answer.ts'
import { readForm } from './body.ts'
import { readCookie, setCookie, tokenHash } from './cookies.ts'
import type { Entrance } from './entrance.ts'
import { BadBody, HttpError, NotFound, TooMany } from './errors.ts'
import { securityHeaders } from './headers.ts'
import { addressOf } from './proxies.ts'
import { anonymousWords } from './reader.ts'
import { type Layout, renderPage } from './render.tsx'
import type { Route, Routes } from './routes.ts'
import { type Coming, runInOrganisation } from './run.ts'

export type Parts = {
  house: House
  layout: Layout
  /** the one page that all errors share */
  errorPage: (error: { status: number; retryAfterSeconds?: number; home: string }) => ReactElement
  /** told, after the answer, of a session that has not been seen for a while */
  seen: (entrance: Entrance, now: Coming['now']) => void
}

/**
 * Mounts the routes of a feature: below `/:organisation`, or at the root for those `outside`. Their order does not matter:
 * a name that stands for an id lets in nothing else (`/units/new` and `/units/:unit` do not hide each other), and where there
 * is no such organisation the address may be one beside them all (`/gallery`).
 */
export function mountRoutes(app: Hono, parts: Parts, routes: Routes): void {
  for (const route of routes.all) {
    const path = mountedPath(route)
    const ids = path.replace(/(?<=\/):(?!organisation\b)([\w-]+)(?![\w{-])/g, ':$1{[0-9a-f]+-[0-9a-f-]+}')
    app.on(route.method, [ids], async (c, next) => (await answerTo(c, parts, route, path)) ?? next())
  }
}

/** The address as it is written: `/:organisation/units/:unit`. */
export const mountedPath = ({ path, handler }: Route) =>
  handler.place === 'outside' ? path : path === '/' ? '/:organisation' : `/:organisation${path}`

/** null where there is no such organisation. */
async function answerTo(c: Context, parts: Parts, route: Route, mounted: string): Promise<Response | null> {
  const { house } = parts
  const { handler } = route
  const nothing = { entrance: null, t: null }
  let ending: Awaited<ReturnType<typeof runInOrganisation>>
  try {
    const coming = await comingOf(c, house, route, mounted)
    if (handler.place === 'outside') {
      const t = anonymousWords(coming.asked)
      ending = { ...nothing, t, answer: await handler.run({ ...coming, t }) }
    } else ending = await runInOrganisation(handler, coming)
    if (ending.entrance?.session) parts.seen(ending.entrance, coming.now)
  } catch (error) {
    ending = { ...nothing, error }
  }
  if (
    'error' in ending &&
    ending.error instanceof NotFound &&
    !ending.entrance &&
    handler.place !== 'outside'
  )
    return null
  return 'answer' in ending
    ? respond(c, parts, ending.entrance, ending.t, ending.answer)
    : respondToError(c, parts, ending.error, ending.entrance, ending.t)
}

async function comingOf(c: Context, house: House, { method }: Route, mounted: string): Promise<Coming> {
  const { organisation: slug = '', ...params } = c.req.param() as Record<string, string>
  for (const [name, value] of Object.entries(params)) {
    if (!mounted.includes(`:${name}{`) && !uuid.test(value)) throw new NotFound()
  }
  const cookies = c.req.header('cookie')
  const url = new URL(c.req.url)
  // as in a body: no text has it, and the database refuses it
  if (url.search.includes('%00')) throw new BadBody(400)
  return {
    house,
    now: house.now(),
    slug: mounted.startsWith('/:organisation') && slugs.test(slug) ? slug : '',
    method,
    route: `${method} ${mounted}`,
    params,
    query: url.searchParams,
    form: method === 'POST' ? await readForm(c.req.raw) : {},
    tokenHash: tokenHash(readCookie(cookies, { sessionOf: slug })),
    asked: { chosen: readCookie(cookies, 'language'), accepted: c.req.header('accept-language') ?? '' },
    request: {
      userAgent: c.req.header('user-agent') ?? '',
      address: addressOf(c, house.config.trustedProxies),
      host: url.host,
      path: url.pathname + url.search,
    },
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const slugs = /^[a-z0-9](-?[a-z0-9])*$/

/** The four errors and the unexpected one, in the frame of the organisation when there is one. */
export function respondToError(
  c: Context,
  parts: Parts,
  error: unknown,
  entrance: Entrance | null = null,
  t: Words | null = null,
): Response {
  const known = error instanceof HttpError ? error : null
  if (!known) parts.house.log.error({ err: error, requestId: c.get('requestId') }, 'a request failed')
  const status = (known?.status ?? 500) as 404
  const retryAfterSeconds = error instanceof TooMany ? error.retryAfterSeconds : undefined
  const response = respond(
    c,
    parts,
    entrance,
    t,
    page(
      parts.errorPage({ status, retryAfterSeconds, home: `/${entrance?.organisation.slug ?? ''}` }),
      status,
    ),
  )
  if (retryAfterSeconds) response.headers.set('retry-after', String(retryAfterSeconds))
  return response
}

function respond(
  c: Context,
  parts: Parts,
  entrance: Entrance | null,
  t: Words | null,
  answer: Answer,
): Response {
  const { house } = parts
  const nonce = randomBytes(16).toString('base64url')
  const headers = new Headers(securityHeaders({ nonce, https: house.config.publicUrl.startsWith('https:') }))
  if (answer.kind === 'bytes') {
    for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value)
    return new Response(answer.body as BodyInit, { headers })
  }
  headers.set('cache-control', 'no-store')
  if (answer.kind === 'redirect') return redirect(headers, answer, entrance)
  const cookies = c.req.header('cookie')
  const flash = readCookie(cookies, 'flash')
  if (flash) headers.append('set-cookie', setCookie('flash', null))
  headers.set('content-type', 'text/html; charset=utf-8')
  const words =
    t ??
    anonymousWords({
      chosen: readCookie(cookies, 'language'),
      accepted: c.req.header('accept-language') ?? '',
    })
  const html = renderPage(parts.layout, {
    t: words,
    organisation: entrance?.organisation ?? null,
    person: entrance?.person ?? null,
    at: new URL(c.req.url).pathname,
    flash: flash && catalogueOf(words.language, words.locale)(flash) ? (flash as MessageKey) : null,
    nonce,
    children: answer.element,
  })
  return new Response(html, { status: answer.status, headers })
}

function redirect(headers: Headers, answer: Redirect, entrance: Entrance | null): Response {
  headers.set('location', answer.location)
  if (answer.flash) headers.append('set-cookie', setCookie('flash', answer.flash, 60))
  if (answer.language) headers.append('set-cookie', setCookie('language', answer.language, 365 * 86_400))
  if (answer.session !== undefined && entrance)
    headers.append(
      'set-cookie',
      setCookie({ sessionOf: entrance.organisation.slug }, answer.session, 30 * 86_400),
    )
  return new Response(null, { status: 303, headers })
}
