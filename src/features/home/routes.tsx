import { page } from '../../platform/http/answer.ts'
import { featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import { mayAdminister } from '../people/policy.ts'
import { countedUpTo, countPeople } from '../people/reads.ts'
import { HomePage } from './pages.tsx'
import { countOwnMails, countUnits } from './reads.ts'

export const routes = featureRoutes()

routes.get(
  '/',
  inOrganisation(async ({ db, organisation, person, path, now }) => {
    const people = await countPeople(db, { name: '', unit: null, descending: false, after: null }, now)
    return page(
      <HomePage
        path={path}
        givenName={person.givenName}
        people={people > countedUpTo ? null : people}
        countedUpTo={countedUpTo}
        units={await countUnits(db)}
        mails={organisation.demonstration ? await countOwnMails(db) : null}
        administers={mayAdminister(person)}
      />,
    )
  }),
)
