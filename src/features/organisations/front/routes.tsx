import { page, type Redirect, seeOther } from '../../../platform/http/answer.ts'
import { featureRoutes, outside } from '../../../platform/http/routes.ts'
import { listedOrganisations, slugOfWanted } from '../reads.ts'
import { safePath, wantedOrganisation } from '../rules.ts'
import { FrontPage } from './pages.tsx'

export const routes = featureRoutes()

routes.get(
  '/',
  outside(async ({ house, query, t }) => {
    const typed = query.get('address')
    if (typed) {
      const slug = await slugOfWanted(house.pool, wantedOrganisation(typed))
      if (slug) return seeOther(`/${slug}/sign-in`)
    }
    const { organisations, alone } = await listedOrganisations(house.pool)
    if (alone && typed === null) return seeOther(`/${organisations[0]!.slug}`)
    const problem =
      typed === null
        ? undefined
        : t(typed.trim() ? 'organisations.front.unknown' : 'organisations.front.missing')
    return page(
      <FrontPage
        organisations={organisations.map(({ slug, name }) => ({ name, href: `/${slug}` }))}
        typed={typed ?? ''}
        problem={problem}
        publicUrl={house.config.publicUrl}
      />,
      problem ? 404 : 200,
    )
  }),
)

routes.post(
  '/language',
  outside(({ form }) => {
    const answer: Redirect = seeOther(safePath(form.back))
    return form.language === 'fr' || form.language === 'en' ? { ...answer, language: form.language } : answer
  }),
)
