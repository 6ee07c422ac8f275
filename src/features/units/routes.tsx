import { searchKey } from '../../core/names.ts'
import { page } from '../../platform/http/answer.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import { mayAdminister } from '../people/policy.ts'
import { countedUpTo, countPeople, listPeople } from '../people/reads.ts'
import { FoundUnitsPage, UnitPage, UnitsPage } from './pages.tsx'
import { mayAddBelow, mayAdministerUnit, mayMakeSpaces } from './policy.ts'
import { countPeopleInBranch, countUnits, findUnit, lineOf, listUnits, searchUnits } from './reads.ts'
import { pageNumber, pageSize } from './rules.ts'
import { SpaceOfUnit } from './space/pages.tsx'
import { spaceAdministrators } from './space/reads.ts'

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
