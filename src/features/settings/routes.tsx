import { page, seeOther } from '../../platform/http/answer.ts'
import { parseForm } from '../../platform/http/parse-form.ts'
import { featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import type { VisitInside } from '../../platform/http/visit.ts'
import { findPerson } from '../people/reads.ts'
import { type Settings, settingsForm } from './form.ts'
import { SettingsPage } from './pages.tsx'
import { changeSettings } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/settings',
  inOrganisation(async (visit) => page(<SettingsPage {...(await settingsProps(visit))} />)),
)

routes.post(
  '/settings',
  inOrganisation(async (visit) => {
    const { db, person, form, t, path } = visit
    const parsed = parseForm(settingsForm, form, t)
    if (!parsed.ok) {
      const props = await settingsProps(visit)
      return page(
        <SettingsPage
          {...props}
          settings={{ ...props.settings, ...parsed.values }}
          problems={parsed.problems}
        />,
        422,
      )
    }
    await changeSettings(db, person.id, parsed.data)
    return seeOther(path('/settings'), 'settings.saved')
  }),
)

async function settingsProps({ db, person, organisation, t, path }: VisitInside) {
  const { unit } = await findPerson(db, person.id)
  const settings: Settings = {
    language: t.language,
    region: person.region ?? organisation.region,
    address: t.address,
    form: person.form,
    timeZone: t.timeZone,
    scheme: person.scheme ?? '',
  }
  const facts = {
    name: `${person.givenName} ${person.familyName}`,
    email: person.email,
    position: person.position,
    unit,
  }
  return { path, settings, facts }
}
