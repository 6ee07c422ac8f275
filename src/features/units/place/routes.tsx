import { page, seeOther } from '../../../platform/http/answer.ts'
import { Forbidden } from '../../../platform/http/errors.ts'
import { parseForm, refuse } from '../../../platform/http/parse-form.ts'
import { featureRoutes, inOrganisation } from '../../../platform/http/routes.ts'
import type { VisitInside } from '../../../platform/http/visit.ts'
import { placeForm, unitForm } from '../form.ts'
import { mayAddBelow, mayAdministerUnit, mayMoveUnit } from '../policy.ts'
import { findUnit, isUnitEmpty, lineOf, type Step, searchUnits, unitKinds } from '../reads.ts'
import { moveUnit, removeUnit, renameUnit } from '../writes.ts'
import { MovePage, RemovalPage, UnitFormPage } from './pages.tsx'

export const routes = featureRoutes()

routes.get(
  '/units/:unit/edit',
  inOrganisation(async (visit) => {
    const { unit, line, path } = await unitToChange(visit)
    return page(
      <UnitFormPage path={path} line={line} unit={unit} values={unit} kinds={await unitKinds(visit.db)} />,
    )
  }),
)

routes.post(
  '/units/:unit/edit',
  inOrganisation(async (visit) => {
    const { db, person, form, t, now } = visit
    const { unit, line, path } = await unitToChange(visit)
    const parsed = parseForm(unitForm, form, t)
    if (!parsed.ok) {
      const props = { path, line, unit, kinds: await unitKinds(db) }
      return page(<UnitFormPage {...props} {...parsed} />, 422)
    }
    await renameUnit(db, unit.id, parsed.data, { by: person.id, now })
    return seeOther(path(`/units/${unit.id}`), 'units.renamed')
  }),
)

routes.get(
  '/units/:unit/move',
  inOrganisation(async (visit) => page(<MovePage {...(await unitToMove(visit))} />)),
)

routes.post(
  '/units/:unit/move',
  inOrganisation(async (visit) => {
    const { form, t, path } = visit
    const props = await unitToMove(visit)
    const parsed = parseForm(placeForm, form, t)
    const moved = parsed.ok ? await moveTo(visit, props, parsed.data.parent) : parsed
    if (moved.ok) return seeOther(path(`/units/${props.unit.id}`), 'units.moved')
    const { problems } = 'reason' in moved ? refuse(form, t, 'parent', `units.${moved.reason}`) : moved
    return page(<MovePage {...props} problems={problems} />, 422)
  }),
)

routes.get(
  '/units/:unit/removal',
  inOrganisation(async (visit) => {
    const { unit, line, path } = await unitToPlace(visit)
    return page(
      <RemovalPage path={path} unit={unit} line={line} full={!(await isUnitEmpty(visit.db, unit.id))} />,
    )
  }),
)

routes.post(
  '/units/:unit/removal',
  inOrganisation(async (visit) => {
    const { unit, line, path } = await unitToPlace(visit)
    const removed = await removeUnit(visit.db, unit.id, { by: visit.person.id, now: visit.now })
    if (!removed.ok) return page(<RemovalPage path={path} unit={unit} line={line} full />, 422)
    return seeOther(path(line[1] ? `/units/${line[1].id}` : '/units'), 'units.removed')
  }),
)

async function moveTo(
  { db, person, now }: VisitInside,
  { unit, line }: { unit: { id: string }; line: Step[] },
  parent: string | null,
) {
  const to = await lineOf(db, parent)
  const known = parent === null || to.length > 0
  if (!known || !mayMoveUnit(person, ids(line.slice(1)), ids(to)))
    return { ok: false, reason: 'parent-gone' } as const
  return moveUnit(db, unit.id, parent, { by: person.id, now })
}

const ids = (line: Step[]) => line.map(({ id }) => id)

async function unitOf({ db, params, path }: VisitInside) {
  const unit = await findUnit(db, params.unit!)
  return { path, unit, line: await lineOf(db, unit.id) }
}

async function unitToChange(visit: VisitInside) {
  const found = await unitOf(visit)
  if (!mayAdministerUnit(visit.person, ids(found.line))) throw new Forbidden()
  return found
}

// Moving and removing change what stands below the parent.
async function unitToPlace(visit: VisitInside) {
  const found = await unitOf(visit)
  if (!mayAddBelow(visit.person, ids(found.line.slice(1)))) throw new Forbidden()
  return found
}

async function unitToMove(visit: VisitInside) {
  const { unit, line, path } = await unitToPlace(visit)
  const typed = visit.query.get('search')?.trim() ?? ''
  const found = typed ? (await searchUnits(visit.db, typed)).units.filter(({ id }) => id !== unit.id) : []
  return { path, unit, line, typed, found, mayTop: mayAddBelow(visit.person, []) }
}
