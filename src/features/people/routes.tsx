import { page, seeOther } from '../../platform/http/answer.ts'
import { type Parsed, parseForm, refuse } from '../../platform/http/parse-form.ts'
import { featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import type { VisitInside } from '../../platform/http/visit.ts'
import { listQuery, personForm, rightForm } from './form.ts'
import { PeoplePage } from './pages.tsx'
import { EndPage, PersonFormPage, PersonPage, type Typed } from './person/pages.tsx'
import { mayAdminister, mayEndPerson, maySeeEmail } from './policy.ts'
import { countPeople, findByEmail, findPerson, listPeople, rightsOf, unitName, unitNames } from './reads.ts'
import { grantRight, revokeRight } from './rights/writes.ts'
import { addPerson, changePerson, endPerson, type PersonFacts, reopenPerson } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/people',
  inOrganisation(async ({ db, person, query, path, now }) => {
    const wanted = listQuery.parse(Object.fromEntries(query))
    const { key, id, ...filter } = wanted
    const search = {
      ...filter,
      descending: wanted.sort === 'descending',
      after: key && id ? { key, id } : null,
    }
    const listed = await listPeople(db, search, now)
    const count = await countPeople(db, search, now)
    const may = mayAdminister(person)
    const inUnit = wanted.unit ? await unitName(db, wanted.unit) : null
    return page(
      <PeoplePage
        {...listed}
        wanted={wanted}
        count={count}
        unitName={inUnit}
        path={path}
        emails={may}
        mayAdd={may}
      />,
    )
  }),
)

routes.get(
  '/people/new',
  inOrganisation({ may: mayAdminister }, async ({ db, path, query }) =>
    page(
      <PersonFormPage
        path={path}
        person={null}
        values={{ unit: query.get('unit') ?? '' }}
        units={await unitNames(db, query.get('unit'))}
      />,
    ),
  ),
)

routes.post(
  '/people/new',
  inOrganisation({ may: mayAdminister }, async (visit) => {
    const { db, person, form, t, path, now } = visit
    const parsed = await personFacts(visit)
    const added = parsed.ok ? await addPerson(db, parsed.data, { by: person.id, now }) : parsed
    if (added.ok) return seeOther(path(`/people/${added.id}`), 'people.added')
    const refused = 'reason' in added ? refuse(form, t, 'email', 'people.email-taken') : added
    return page(
      <PersonFormPage path={path} person={null} {...refused} units={await unitNames(db, form.unit)} />,
      422,
    )
  }),
)

routes.get(
  '/people/:person',
  inOrganisation(async (visit) => page(<PersonPage {...(await personProps(visit))} />)),
)

routes.get(
  '/people/:person/edit',
  inOrganisation({ may: mayAdminister }, async ({ db, params, path }) => {
    const shown = await findPerson(db, params.person!)
    const values: Typed = {
      givenName: shown.given_name,
      familyName: shown.family_name,
      email: shown.email,
      position: shown.position ?? '',
      unit: shown.unit_id ?? '',
      manager: shown.manager_email ?? '',
      arrivedOn: shown.arrived_on ?? '',
    }
    return page(
      <PersonFormPage
        path={path}
        person={named(shown)}
        values={values}
        units={await unitNames(db, shown.unit_id)}
      />,
    )
  }),
)

routes.post(
  '/people/:person/edit',
  inOrganisation({ may: mayAdminister }, async (visit) => {
    const { db, person, params, form, t, path, now } = visit
    const shown = await findPerson(db, params.person!)
    const parsed = await personFacts(visit)
    const changed = parsed.ok ? await changePerson(db, shown.id, parsed.data, { by: person.id, now }) : parsed
    if (changed.ok) return seeOther(path(`/people/${shown.id}`), 'people.changed')
    const refused = !('reason' in changed)
      ? changed
      : changed.reason === 'email-taken'
        ? refuse(form, t, 'email', 'people.email-taken')
        : refuse(form, t, 'manager', 'people.manager-below')
    return page(
      <PersonFormPage
        path={path}
        person={named(shown)}
        {...refused}
        units={await unitNames(db, form.unit)}
      />,
      422,
    )
  }),
)

routes.post(
  '/people/:person/rights',
  inOrganisation({ may: mayAdminister }, async ({ db, person, params, form, t, path, now }) => {
    const { id } = await findPerson(db, params.person!)
    const parsed = parseForm(rightForm, form, t)
    if (!parsed.ok) return seeOther(path(`/people/${id}`))
    await grantRight(db, { personId: id, right: parsed.data.right, by: person.id, now })
    return seeOther(path(`/people/${id}`), 'people.granted')
  }),
)

routes.post(
  '/people/:person/rights/end',
  inOrganisation({ may: mayAdminister }, async (visit) => {
    const { db, person, params, form, t, path, now } = visit
    const { id } = await findPerson(db, params.person!)
    const parsed = parseForm(rightForm, form, t)
    if (!parsed.ok) return seeOther(path(`/people/${id}`))
    const revoked = await revokeRight(db, { personId: id, right: parsed.data.right, by: person.id, now })
    if (revoked.ok) return seeOther(path(`/people/${id}`), 'people.revoked')
    return page(<PersonPage {...(await personProps(visit))} problem={t('people.last-administrator')} />, 422)
  }),
)

routes.get(
  '/people/:person/end',
  inOrganisation({ may: mayAdminister }, async (visit) => page(<EndPage {...(await personProps(visit))} />)),
)

routes.post(
  '/people/:person/end',
  inOrganisation({ may: mayAdminister }, async (visit) => {
    const { db, person, params, t, path, now } = visit
    const { id } = await findPerson(db, params.person!)
    if (!mayEndPerson(person, id))
      return page(<PersonPage {...(await personProps(visit))} problem={t('people.not-oneself')} />, 422)
    const ended = await endPerson(db, id, { by: person.id, now })
    if (ended.ok) return seeOther(path(`/people/${id}`), 'people.ended')
    return page(<PersonPage {...(await personProps(visit))} problem={t('people.last-administrator')} />, 422)
  }),
)

routes.post(
  '/people/:person/reopening',
  inOrganisation({ may: mayAdminister }, async ({ db, person, params, path, now }) => {
    const { id } = await findPerson(db, params.person!)
    await reopenPerson(db, id, { by: person.id, now })
    return seeOther(path(`/people/${id}`), 'people.reopened')
  }),
)

async function personProps({ db, person, params, path }: VisitInside) {
  const shown = await findPerson(db, params.person!)
  const mayChange = mayAdminister(person)
  return {
    path,
    person: shown,
    rights: mayChange ? await rightsOf(db, shown.id) : [],
    seesEmail: maySeeEmail(person, shown.id),
    mayChange,
    mayEnd: mayEndPerson(person, shown.id),
  }
}

// The form names the manager by address and the unit by id; both must be of this organisation.
async function personFacts({ db, form, t }: VisitInside): Promise<Parsed<PersonFacts>> {
  const parsed = parseForm(personForm, form, t)
  if (!parsed.ok) return parsed
  const { manager, unit, ...facts } = parsed.data
  const managerId = manager ? await findByEmail(db, manager) : null
  if (manager && !managerId) return refuse(form, t, 'manager', 'people.manager-unknown')
  if (unit && (await unitName(db, unit)) === null) return refuse(form, t, 'unit', 'people.unit-unknown')
  return { ok: true, data: { ...facts, managerId, unitId: unit } }
}

const named = (person: { id: string; given_name: string; family_name: string }) => ({
  id: person.id,
  name: `${person.given_name} ${person.family_name}`,
})
