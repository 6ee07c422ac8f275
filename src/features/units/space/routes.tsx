import { page, seeOther } from '../../../platform/http/answer.ts'
import { Forbidden, NotFound } from '../../../platform/http/errors.ts'
import { parseForm, refuse } from '../../../platform/http/parse-form.ts'
import { featureRoutes, inOrganisation } from '../../../platform/http/routes.ts'
import type { VisitInside } from '../../../platform/http/visit.ts'
import { slugOf } from '../../organisations/rules.ts'
import { mayAdministerUnit, mayMakeSpaces } from '../policy.ts'
import { findSpace, findUnit, lineOf, listUnits } from '../reads.ts'
import { administratorForm, spaceForm } from './form.ts'
import { AdministratorsPage, SpaceEndPage, SpaceFormPage, SpacePage } from './pages.tsx'
import { peopleToChoose, spaceAdministrators } from './reads.ts'
import { addSpaceAdministrator, endSpace, makeSpace, removeSpaceAdministrator } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/spaces/:space{[a-z0-9-]+}',
  inOrganisation(async ({ db, organisation, person, params, path }) => {
    const space = await findSpace(db, params.space!)
    const line = await lineOf(db, space.id)
    return page(
      <SpacePage
        path={path}
        organisation={organisation.name}
        space={space}
        line={line}
        branch={{ ...(await listUnits(db, space.id, 1)), page: 1 }}
        administrators={await spaceAdministrators(db, space.id)}
        mayChange={mayAdministerUnit(
          person,
          line.map(({ id }) => id),
        )}
      />,
    )
  }),
)

routes.get(
  '/units/:unit/space',
  inOrganisation({ may: mayMakeSpaces }, async (visit) => {
    const props = await spaceProps(visit)
    return page(<SpaceFormPage {...props} value={props.unit.slug ?? slugOf(props.unit.name)} />)
  }),
)

routes.post(
  '/units/:unit/space',
  inOrganisation({ may: mayMakeSpaces }, async (visit) => {
    const { db, person, form, t, path, now } = visit
    const props = await spaceProps(visit)
    const parsed = parseForm(spaceForm, form, t)
    const made = parsed.ok
      ? await makeSpace(db, props.unit.id, parsed.data.slug, { by: person.id, now })
      : parsed
    if (made.ok) return seeOther(path(`/units/${props.unit.id}`), 'units.space.saved')
    const refused = 'reason' in made ? refuse(form, t, 'slug', 'units.space.slug-taken') : made
    return page(
      <SpaceFormPage {...props} value={refused.values.slug ?? ''} problems={refused.problems} />,
      422,
    )
  }),
)

routes.get(
  '/units/:unit/space/end',
  inOrganisation({ may: mayMakeSpaces }, async (visit) => {
    const { path, unit, line } = await spaceToChange(visit)
    return page(<SpaceEndPage path={path} unit={unit} line={line} />)
  }),
)

routes.post(
  '/units/:unit/space/end',
  inOrganisation({ may: mayMakeSpaces }, async (visit) => {
    const { unit, path } = await spaceToChange(visit)
    await endSpace(visit.db, unit.id, { by: visit.person.id, now: visit.now })
    return seeOther(path(`/units/${unit.id}`), 'units.space.ended')
  }),
)

routes.get(
  '/units/:unit/administrators',
  inOrganisation(async (visit) => {
    const { unit, line, path } = await spaceToChange(visit)
    const typed = visit.query.get('search')?.trim().slice(0, 254) ?? ''
    const found = typed ? await peopleToChoose(visit.db, typed, visit.now) : []
    const administrators = await spaceAdministrators(visit.db, unit.id)
    return page(<AdministratorsPage {...{ path, unit, line, administrators, typed, found }} />)
  }),
)

routes.post(
  '/units/:unit/administrators',
  inOrganisation(async (visit) => {
    const { db, person, form, t, path, now } = visit
    const { unit } = await spaceToChange(visit)
    const parsed = parseForm(administratorForm, form, t)
    // the form offers only people of this organisation: anything else was not made by it
    if (!parsed.ok) throw new NotFound()
    const administrator = { unitId: unit.id, personId: parsed.data.person }
    await addSpaceAdministrator(db, administrator, { by: person.id, now })
    return seeOther(path(`/units/${unit.id}/administrators`), 'units.space.given')
  }),
)

routes.post(
  '/units/:unit/administrators/:person/end',
  inOrganisation(async (visit) => {
    const { db, person, params, path, now } = visit
    const { unit } = await spaceToChange(visit)
    const administrator = { unitId: unit.id, personId: params.person! }
    await removeSpaceAdministrator(db, administrator, { by: person.id, now })
    // who took the right from themselves may no longer open that page
    const next = params.person === person.id ? `/units/${unit.id}` : `/units/${unit.id}/administrators`
    return seeOther(path(next), 'units.space.taken-back')
  }),
)

async function spaceProps({ house, db, organisation, params, path }: VisitInside) {
  const unit = await findUnit(db, params.unit!)
  const line = await lineOf(db, unit.id)
  const address = `${house.config.publicUrl}${path('/spaces/')}`
  return { path, organisation: organisation.name, address, unit, line }
}

// Only of a space, and only by who runs its branch.
async function spaceToChange({ db, person, params, path }: VisitInside) {
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
  return { path, unit, line }
}
