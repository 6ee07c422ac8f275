import { searchKey } from '../../core/names.ts'
import { page, seeOther } from '../../platform/http/answer.ts'
import { Forbidden, NotFound } from '../../platform/http/errors.ts'
import { parseForm, refuse } from '../../platform/http/parse-form.ts'
import { featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import type { VisitInside } from '../../platform/http/visit.ts'
import { mayAdminister } from '../people/policy.ts'
import { countedUpTo, countPeople, listPeople } from '../people/reads.ts'
import { unitForm } from './form.ts'
import { FoundUnitsPage, UnitPage, UnitsPage } from './pages.tsx'
import { UnitFormPage } from './place/pages.tsx'
import { mayAddBelow, mayAdministerUnit, mayMakeSpaces } from './policy.ts'
import {
  countPeopleInBranch,
  countUnits,
  findUnit,
  lineOf,
  listUnits,
  searchUnits,
  unitKinds,
} from './reads.ts'
import { isId, pageNumber, pageSize } from './rules.ts'
import { SpaceOfUnit } from './space/pages.tsx'
import { spaceAdministrators } from './space/reads.ts'
import { addUnit } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/units',
  inOrganisation(async ({ db, organisation, person, query, path }) => {
    const typed = query.get('search')?.trim().slice(0, 160) ?? ''
    if (searchKey(typed))
      return page(<FoundUnitsPage path={path} typed={typed} {...(await searchUnits(db, typed))} />)
    const wanted = pageNumber(query.get('page'))
    const branch = { ...(await listUnits(db, null, wanted)), page: wanted }
    if (wanted > 1 && branch.units.length === 0) throw new NotFound()
    const { units } = await countUnits(db)
    const props = {
      path,
      organisation: organisation.name,
      count: units,
      branch,
      mayAdd: mayAdminister(person),
    }
    return page(<UnitsPage {...props} />)
  }),
)

routes.get(
  '/units/new',
  inOrganisation(async (visit) => page(<UnitFormPage {...(await newUnit(visit))} values={{}} />)),
)

routes.post(
  '/units/new',
  inOrganisation(async (visit) => {
    const { db, person, form, t, path, now } = visit
    const props = await newUnit(visit)
    const parsed = parseForm(unitForm, form, t)
    const parentId = props.line[0]?.id ?? null
    const added = parsed.ok ? await addUnit(db, { ...parsed.data, parentId }, { by: person.id, now }) : parsed
    if (added.ok) return seeOther(path(`/units/${added.id}`), 'units.added')
    const refused = 'reason' in added ? refuse(form, t, '', `units.${added.reason}`) : added
    return page(<UnitFormPage {...props} {...refused} />, 422)
  }),
)

/** People shown on a unit's page; the others are in the list of people. */
const peopleShown = 20

routes.get(
  '/units/:unit',
  inOrganisation(async ({ db, organisation, person, params, query, path, now }) => {
    const unit = await findUnit(db, params.unit!)
    const line = await lineOf(db, unit.id)
    const wanted = pageNumber(query.get('page'))
    const branch = { ...(await listUnits(db, unit.id, wanted)), page: wanted }
    if ((wanted - 1) * pageSize >= Math.max(branch.total, 1)) throw new NotFound()
    const here = { name: '', unit: unit.id, descending: false, after: null }
    const { people } = await listPeople(db, here, now)
    const ids = line.map(({ id }) => id)
    const may = {
      change: mayAdministerUnit(person, ids),
      move: mayAddBelow(person, ids.slice(1)),
      makeSpaces: mayMakeSpaces(person),
    }
    return page(
      <UnitPage
        path={path}
        unit={unit}
        line={line}
        branch={branch}
        people={people.slice(0, peopleShown)}
        peopleHere={await countPeople(db, here, now)}
        peopleInAll={await countPeopleInBranch(db, unit.id, countedUpTo, now)}
        countedUpTo={countedUpTo}
        may={may}
        space={
          <SpaceOfUnit
            path={path}
            organisation={organisation.name}
            unit={unit}
            administrators={unit.slug === null ? [] : await spaceAdministrators(db, unit.id)}
            may={may}
          />
        }
      />,
    )
  }),
)

async function newUnit({ db, person, query, path }: VisitInside) {
  const parent = query.get('parent')
  if (parent && !isId(parent)) throw new NotFound()
  const line = parent ? await lineOf(db, (await findUnit(db, parent)).id) : []
  if (
    !mayAddBelow(
      person,
      line.map(({ id }) => id),
    )
  )
    throw new Forbidden()
  return { path, line, unit: null, kinds: await unitKinds(db) }
}
