import type { MiddlewareHandler } from 'hono'
import type { House } from '../../platform/house.ts'
import { page, seeOther } from '../../platform/http/answer.ts'
import type { FormValues } from '../../platform/http/body.ts'
import { parseForm, refuse } from '../../platform/http/parse-form.ts'
import { featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { mailsWaiting } from '../mails/reads.ts'
import { mayAdminister } from '../people/policy.ts'
import { countedUpTo, countPeople } from '../people/reads.ts'
import { countUnits } from '../units/reads.ts'
import { organisationForm } from './form.ts'
import { AdministrationPage, OrganisationPage, type OrganisationValues } from './pages.tsx'
import { hostnames } from './reads.ts'
import { changeOrganisation } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/administration',
  inOrganisation({ may: mayAdminister }, async ({ db, organisation, path, now }) => {
    const people = await countPeople(db, { name: '', unit: null, descending: false, after: null }, now)
    const state = {
      name: organisation.name,
      languages: organisation.languages,
      ownLook: Object.keys(organisation.look).length > 0 || organisation.logoId !== null,
      renamedRoles: new Set(organisation.roleNames.map(({ role }) => role)).size,
      ...(await countUnits(db)),
      people: people > countedUpTo ? null : people,
      countedUpTo,
      mailsWaiting: await mailsWaiting(db, now),
    }
    return page(<AdministrationPage path={path} state={state} />)
  }),
)

routes.get(
  '/administration/organisation',
  inOrganisation({ may: mayAdminister }, (visit) => page(<OrganisationPage {...settingsOf(visit)} />)),
)

routes.post(
  '/administration/organisation',
  inOrganisation({ may: mayAdminister }, async (visit) => {
    const { db, organisation, person, form, t, path, now } = visit
    const parsed = parseForm(organisationForm, form, t)
    const changed = parsed.ok
      ? await changeOrganisation(db, organisation.id, parsed.data, { by: person.id, now })
      : parsed
    if (changed.ok) return seeOther(path('/administration'), 'organisations.saved')
    const { problems } =
      'reason' in changed ? refuse(form, t, 'hostname', 'organisations.hostname-taken') : changed
    const values = { ...settingsOf(visit).values, ...typedValues(form) }
    return page(<OrganisationPage {...settingsOf(visit)} values={values} problems={problems} />, 422)
  }),
)

function settingsOf({ house, organisation, path }: Visit) {
  const values: OrganisationValues = {
    ...organisation,
    language: organisation.languages[0] ?? 'fr',
    hostname: organisation.hostname ?? '',
  }
  return { path, values, address: house.config.publicUrl + path('/') }
}

function typedValues(form: FormValues): Partial<OrganisationValues> {
  const texts = ['name', 'language', 'region', 'timeZone', 'hostname'] as const
  return {
    ...Object.fromEntries(
      texts.map((name) => [name, form[name]]).filter(([, text]) => typeof text === 'string'),
    ),
    languages: [form.languages ?? []].flat().filter((one) => typeof one === 'string'),
    listed: form.listed !== undefined,
    medianDot: form.medianDot !== undefined,
  }
}

/** Host names are looked up at most so often, in milliseconds: one that was just set leads somewhere a minute later. */
const hostnamesLast = 60_000

/**
 * An organisation's own host name leads to its address on the installation's: path and query are kept, and nothing that
 * a visitor sends chooses the host. Any other host is served as it is.
 */
export function hostRedirect(house: House): MiddlewareHandler {
  const own = new URL(house.config.publicUrl)
  let known = new Map<string, string>()
  let until = Number.NEGATIVE_INFINITY
  return async (c, next) => {
    const { hostname, pathname, search } = new URL(c.req.url)
    if (hostname === own.hostname) return next()
    const now = house.now().epochMilliseconds
    if (now >= until) {
      until = now + hostnamesLast
      // without the database the request itself will fail, and say so
      known = await hostnames(house.pool).catch(() => known)
    }
    const slug = known.get(hostname)
    if (!slug) return next()
    const inside = pathname === `/${slug}` || pathname.startsWith(`/${slug}/`)
    const path = inside ? pathname : `/${slug}${pathname === '/' ? '' : pathname}`
    return c.body(null, 308, { location: own.origin + path + search, 'cache-control': 'max-age=60' })
  }
}
