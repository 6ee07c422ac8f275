import { lookCss, lookOf } from '../../core/looks/look.ts'
import type { OrganisationDb } from '../../platform/db/fence.ts'
import { bytes, page, seeOther } from '../../platform/http/answer.ts'
import type { FormValues } from '../../platform/http/body.ts'
import { Forbidden, NotFound } from '../../platform/http/errors.ts'
import { type Problem, refuse } from '../../platform/http/parse-form.ts'
import { betweenFences, featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import type { Visit, VisitBetween, VisitInside } from '../../platform/http/visit.ts'
import { logoLimits, readImage } from '../../platform/storage/image.ts'
import { serveFile } from '../../platform/storage/serve.ts'
import { mayAdminister } from '../people/policy.ts'
import { mayAdministerUnit } from '../units/policy.ts'
import { findSpace, findUnit, lineOf } from '../units/reads.ts'
import { colourFields, type LookValues, readLook, valuesOf } from './form.ts'
import { LookPage } from './pages.tsx'
import { findLogo } from './reads.ts'
import { sampleSheetOf, sheetOf } from './rules.ts'
import { type Bearer, changeLogo, changeLook, removeLogo } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/look.css',
  inOrganisation({ open: true }, ({ organisation, query }) => {
    const sheet = sheetOf(organisation.look, query.get('v'))
    return bytes(sheet.body, sheet.headers)
  }),
)

routes.get(
  '/spaces/:space{[a-z0-9-]+}/look.css',
  inOrganisation(async ({ db, params, query }) => {
    const { look } = await findSpace(db, params.space!)
    const sheet = sheetOf(look, query.get('v'))
    return bytes(sheet.body, sheet.headers)
  }),
)

routes.get(
  '/look-sample.css',
  inOrganisation(({ query, t }) => {
    const read = readLook(Object.fromEntries(query), t, {})
    const sheet = sampleSheetOf(read.ok ? lookOf(read.colours) : {})
    return bytes(sheet.body, sheet.headers)
  }),
)

routes.get(
  '/logos/:file',
  betweenFences({ open: true }, async ({ house, fence, params }) => {
    const { body, headers } = await serveFile(
      house.storage,
      await fence(false, (db) => findLogo(db, params.file!)),
    )
    return bytes(body!, headers)
  }),
)

// The organisation's look and a space's are the same screens; only whose they are differs.
for (const [place, bearerOf] of [
  ['/administration/look', organisationBearer],
  ['/units/:unit/look', spaceBearer],
] as const) {
  routes.get(
    place,
    inOrganisation(async (visit) => {
      const { query, t } = visit
      const shown = await bearerOf(visit, visit.db)
      if (!query.has('mainLight')) return page(show(visit, shown, valuesOf(shown.look)))
      const read = readLook(Object.fromEntries(query), t, shown.look)
      const more = { preview: true, problems: read.ok ? undefined : read.problems }
      return page(show(visit, shown, read.values, more))
    }),
  )

  routes.post(
    place,
    inOrganisation(async (visit) => {
      const { db, person, form, t, now } = visit
      const shown = await bearerOf(visit, db)
      const read = readLook(form, t, shown.look)
      if (!read.ok) return page(show(visit, shown, read.values, { problems: read.problems }), 422)
      await changeLook(db, shown.bearer, lookOf(read.colours), { by: person.id, now })
      return seeOther(shown.at, 'looks.saved')
    }),
  )

  routes.post(
    `${place}/reset`,
    inOrganisation(async (visit) => {
      const { db, person, now } = visit
      const shown = await bearerOf(visit, db)
      await changeLook(db, shown.bearer, {}, { by: person.id, now })
      return seeOther(shown.at, 'looks.reset-done')
    }),
  )

  routes.post(
    `${place}/logo`,
    betweenFences(async (visit) => {
      const { house, person, form, t, now, fence } = visit
      // the right first: whoever has none does not make us draw a picture
      const shown = await fence(false, (db) => bearerOf(visit, db))
      const file = await pictureOf(form)
      const image = file ? await readImage(file, logoLimits) : ({ ok: false, reason: 'missing' } as const)
      if (!image.ok) {
        const { problems } = refuse(form, t, 'logo', `looks.logo-${image.reason}`)
        return page(show(visit, shown, valuesOf(shown.look), { logoProblems: problems }), 422)
      }
      await fence(true, async (db) => {
        const { bearer } = await bearerOf(visit, db)
        await changeLogo(db, house.storage, { bearer, image }, { by: person.id, now })
      })
      return seeOther(shown.at, 'looks.logo-saved')
    }),
  )

  routes.post(
    `${place}/logo/removal`,
    inOrganisation(async (visit) => {
      const { db, person, now } = visit
      const shown = await bearerOf(visit, db)
      await removeLogo(db, shown.bearer, { by: person.id, now })
      return seeOther(shown.at, 'looks.logo-removed')
    }),
  )
}

type Shown = {
  bearer: Bearer
  look: Record<string, string>
  at: string
  name: string
  above: string
  crumbs: { href: string; label: string }[]
}

async function organisationBearer({ organisation, person, path, t }: Visit): Promise<Shown> {
  if (!mayAdminister(person)) throw new Forbidden()
  return {
    bearer: { kind: 'organisation', id: organisation.id, logoId: organisation.logoId },
    look: organisation.look,
    at: path('/administration/look'),
    name: organisation.name,
    above: 'Dyade',
    crumbs: [{ href: path('/administration'), label: t('organisations.administration') }],
  }
}

async function spaceBearer(
  { organisation, person, params, path, t }: Visit,
  db: OrganisationDb,
): Promise<Shown> {
  const unit = await findUnit(db, params.unit!)
  const line = await lineOf(db, unit.id)
  if (
    !mayAdministerUnit(
      person,
      line.map(({ id }) => id),
    )
  )
    throw new Forbidden()
  if (unit.slug === null) throw new NotFound()
  return {
    bearer: { kind: 'unit', id: unit.id, logoId: unit.logo_id },
    look: unit.look,
    at: path(`/units/${unit.id}/look`),
    name: unit.name,
    above: organisation.name,
    crumbs: [
      { href: path('/units'), label: t('units.title') },
      { href: path(`/units/${unit.id}`), label: unit.name },
    ],
  }
}

type More = { preview?: boolean; problems?: Problem[]; logoProblems?: Problem[] }

function show({ path }: VisitInside | VisitBetween, shown: Shown, values: LookValues, more: More = {}) {
  const { bearer, look, at, name, above, crumbs } = shown
  const query = new URLSearchParams(colourFields.map((field) => [field, values[field]]))
  if (values.ownNight) query.set('ownNight', 'yes')
  return (
    <LookPage
      {...{ at, name, above, crumbs, values }}
      own={lookCss(look) !== ''}
      logo={bearer.logoId ? path(`/logos/${bearer.logoId}`) : null}
      sampleSheet={more.problems ? null : `${path('/look-sample.css')}?${query}`}
      preview={more.preview ?? false}
      problems={more.problems}
      logoProblems={more.logoProblems}
    />
  )
}

/** The bytes of the file that was chosen; null when none was. */
async function pictureOf({ logo }: FormValues): Promise<Buffer | null> {
  return logo instanceof File && logo.size > 0 ? Buffer.from(await logo.arrayBuffer()) : null
}
