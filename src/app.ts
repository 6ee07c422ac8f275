import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { createElement } from 'react'
import { ErrorPage } from './error-page.tsx'
import { routes as galleryRoutes } from './features/gallery/routes.tsx'
import { routes as homeRoutes } from './features/home/routes.tsx'
import { routes as lookRoutes } from './features/looks/routes.tsx'
import { mailJobs } from './features/mails/jobs.ts'
import { mails as mailMails } from './features/mails/mails.tsx'
import { routes as mailRoutes } from './features/mails/routes.tsx'
import { routes as frontRoutes } from './features/organisations/front/routes.tsx'
import { routes as roleNameRoutes } from './features/organisations/role-names/routes.tsx'
import { hostRedirect, routes as organisationRoutes } from './features/organisations/routes.tsx'
import { routes as peopleRoutes } from './features/people/routes.tsx'
import { routes as settingsRoutes } from './features/settings/routes.tsx'
import { sessionSeen, sweeps as signInSweeps } from './features/sign-in/jobs.ts'
import { mails as linkMails } from './features/sign-in/links/mails.tsx'
import { routes as linkRoutes } from './features/sign-in/links/routes.tsx'
import { mails as signInMails } from './features/sign-in/mails.tsx'
import { routes as signInRoutes } from './features/sign-in/routes.tsx'
import { routes as placeRoutes } from './features/units/place/routes.tsx'
import { routes as unitRoutes } from './features/units/routes.tsx'
import { routes as spaceRoutes } from './features/units/space/routes.tsx'
import { layout } from './layout.tsx'
import { serveAssets } from './platform/assets/assets.ts'
import type { House } from './platform/house.ts'
import { Forbidden, NotFound } from './platform/http/errors.ts'
import { logRequests } from './platform/http/log-requests.ts'
import { mountRoutes, type Parts, respondToError } from './platform/http/mount.ts'
import type { Routes } from './platform/http/routes.ts'
import { sweeps as httpSweeps } from './platform/http/sweeps.ts'
import type { Sweep, Task } from './platform/jobs/jobs.ts'
import type { MailKind } from './platform/mail/kinds.ts'
import { sweeps as storageSweeps } from './platform/storage/sweeps.ts'

type Feature = { routes?: Routes; mails?: MailKind[]; tasks?: Task[]; sweeps?: Sweep[]; only?: 'development' }

/** Every feature of the house, one line each. */
export const features: Feature[] = [
  { routes: frontRoutes },
  { routes: organisationRoutes },
  { routes: roleNameRoutes },
  { routes: lookRoutes },
  { routes: signInRoutes, mails: signInMails, sweeps: signInSweeps },
  { routes: linkRoutes, mails: linkMails },
  { routes: homeRoutes },
  { routes: settingsRoutes },
  { routes: peopleRoutes },
  { routes: unitRoutes },
  { routes: placeRoutes },
  { routes: spaceRoutes },
  { routes: mailRoutes, mails: mailMails },
  { routes: galleryRoutes, only: 'development' },
]

/** The web application. It holds no state: as many as one likes may run beside each other. */
export function createApp(house: House): Hono {
  const app = new Hono({ strict: false })
  const parts: Parts = {
    house,
    layout,
    errorPage: (error) => createElement(ErrorPage, error),
    seen: (entrance, now) => sessionSeen(house, entrance, now),
  }
  app.use(logRequests(house.log))
  app.get('/assets/:file', serveAssets)
  app.use(hostRedirect(house))
  app.use(compress({ threshold: 1_024 }))
  app.use(csrf({ origin: house.config.publicUrl }))
  for (const { routes, only } of features)
    if (routes && (only !== 'development' || house.config.mode !== 'production'))
      mountRoutes(app, parts, routes)
  app.notFound((c) => respondToError(c, parts, new NotFound()))
  app.onError((error, c) => {
    if (!(error instanceof HTTPException)) return respondToError(c, parts, error)
    // hono/csrf: the form came from another origin than PUBLIC_URL, or the setting does not say where people really are
    house.log.warn(
      { origin: c.req.header('origin'), publicUrl: house.config.publicUrl },
      'a form from elsewhere was refused',
    )
    return respondToError(c, parts, new Forbidden())
  })
  return app
}

/** What the worker does: the features' jobs and sweeps, and their mails. */
export function jobsOf(house: House): { tasks: Task[]; sweeps: Sweep[] } {
  const mail = mailJobs(
    house.config,
    features.flatMap((feature) => feature.mails ?? []),
  )
  return {
    tasks: [...mail.tasks, ...features.flatMap((feature) => feature.tasks ?? [])],
    sweeps: [
      ...mail.sweeps,
      ...httpSweeps,
      ...storageSweeps,
      ...features.flatMap((feature) => feature.sweeps ?? []),
    ],
  }
}
