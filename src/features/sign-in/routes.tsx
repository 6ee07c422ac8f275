import { hashPassword, verifyPassword } from '../../platform/crypto/password.ts'
import type { House } from '../../platform/house.ts'
import { page, seeOther } from '../../platform/http/answer.ts'
import { newToken, tokenHash } from '../../platform/http/cookies.ts'
import { parseForm, refuse } from '../../platform/http/parse-form.ts'
import { limit } from '../../platform/http/rate-limit.ts'
import { betweenFences, featureRoutes, inOrganisation } from '../../platform/http/routes.ts'
import type { Person, Visit } from '../../platform/http/visit.ts'
import { changePasswordForm, signInForm } from './form.ts'
import { PasswordPage, SessionsPage, SignInPage } from './pages.tsx'
import { findAccount, listSessions, passwordOf } from './reads.ts'
import { deviceOf, guessable, safeBack } from './rules.ts'
import { beginSession, changePassword, endOtherSessions, endSession, holdPassword } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/sign-in',
  inOrganisation({ open: true }, async (visit) => {
    const { person, organisation, query } = visit
    if (person) return seeOther(safeBack(query.get('back'), organisation.slug))
    return page(<SignInPage {...signInProps(visit)} back={query.get('back') ?? ''} />)
  }),
)

routes.post(
  '/sign-in',
  betweenFences({ open: true }, async (visit) => {
    const { organisation, form, t, house, now, request, fence } = visit
    const parsed = parseForm(signInForm, form, t)
    if (!parsed.ok)
      return page(
        <SignInPage
          {...signInProps(visit)}
          {...parsed}
          email={parsed.values.email}
          back={parsed.values.back ?? ''}
        />,
        422,
      )
    const { email, password, back } = parsed.data
    const tries = await countTry(house, organisation.id, email, request.address)
    const account = await fence(false, (db) => findAccount(db, email, now))
    const right = (await verifyPassword(account?.hash ?? null, password)) ? account : null
    const token = newToken()
    const device = deviceOf(request.userAgent)
    const begun =
      right &&
      (await fence(true, async (db) => {
        if (!(await holdPassword(db, { personId: right.id, hash: right.hash, now }))) return false
        await beginSession(db, { personId: right.id, tokenHash: tokenHash(token)!, device, now })
        return true
      }))
    if (!begun) {
      const refused = refuse(form, t, 'password', 'sign-in.refused')
      return page(<SignInPage {...signInProps(visit)} {...refused} email={email} back={back ?? ''} />, 422)
    }
    // only failures count: behind one address there may be a whole ministry, on the morning of its first day
    for (const takeBack of tries) await takeBack()
    return { ...seeOther(safeBack(back, organisation.slug)), session: token }
  }),
)

routes.post(
  '/sign-out',
  inOrganisation(async ({ db, session, person, path, now }) => {
    await endSession(db, { id: session!.id, personId: person.id, now })
    return { ...seeOther(path('/sign-in'), 'sign-in.signed-out'), session: null }
  }),
)

routes.get(
  '/settings/sessions',
  inOrganisation(async ({ db, person, session, path, now }) => {
    const sessions = await listSessions(db, person.id, now)
    return page(<SessionsPage sessions={sessions} current={session!.id} path={path} />)
  }),
)

routes.post(
  '/settings/sessions/:session/end',
  inOrganisation(async ({ db, params, person, path, now }) => {
    await endSession(db, { id: params.session!, personId: person.id, now })
    return seeOther(path('/settings/sessions'), 'sign-in.session-ended')
  }),
)

routes.post(
  '/settings/sessions/end',
  inOrganisation(async ({ db, person, session, path, now }) => {
    await endOtherSessions(db, { keep: session!.id, personId: person.id, now })
    return seeOther(path('/settings/sessions'), 'sign-in.sessions-ended')
  }),
)

routes.get(
  '/settings/password',
  inOrganisation(async ({ path, person }) => page(<PasswordPage path={path} email={person.email} />)),
)

routes.post(
  '/settings/password',
  betweenFences(async ({ organisation, person, session, form, t, house, now, path, fence }) => {
    const parsed = parseForm(changePasswordForm, form, t)
    if (!parsed.ok)
      return page(<PasswordPage path={path} email={person.email} problems={parsed.problems} />, 422)
    const { current, password } = parsed.data
    await limit(house, organisation.id, {
      what: 'password.change',
      whose: person.id,
      most: 10,
      perSeconds: 900,
    })
    const stored = await fence(false, (db) => passwordOf(db, person.id))
    const wrong = () =>
      page(
        <PasswordPage
          path={path}
          email={person.email}
          {...refuse(form, t, 'current', 'sign-in.current-wrong')}
        />,
        422,
      )
    if (!stored || !(await verifyPassword(stored, current))) return wrong()
    if (guessable(password, person))
      return page(
        <PasswordPage
          path={path}
          email={person.email}
          {...refuse(form, t, 'password', 'sign-in.password-name')}
        />,
        422,
      )
    const hash = await hashPassword(password)
    const changed = await fence(true, async (db) => {
      if (!(await holdPassword(db, { personId: person.id, hash: stored, now }))) return false
      await changePassword(db, { personId: person.id, hash, keepSession: session!.id, now })
      return true
    })
    if (!changed) return wrong()
    return seeOther(path('/settings'), 'sign-in.password-changed')
  }),
)

// By address, which opens no more counts once it is stopped; by account and address together, so that nobody locks somebody
// else out; and for the organisation as a whole.
async function countTry(house: House, organisation: string, email: string, address: string) {
  const count = (what: string, whose: string, most: number) =>
    limit(house, organisation, { what, whose, most, perSeconds: 900 })
  return [
    await count('sign-in.address', address, 200),
    await count('sign-in.account', `${email} ${address}`, 10),
    await count('sign-in.organisation', '', 20_000),
  ]
}

function signInProps({ organisation, house, path, request }: Visit<Person | null>) {
  const { publicUrl } = house.config
  // A __Host- cookie needs https; browsers make an exception for this very machine.
  const kept = publicUrl.startsWith('https:') || /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(request.host)
  return {
    action: path('/sign-in'),
    forgotten: path('/forgotten'),
    organisation: organisation.name,
    demonstration: organisation.demonstration,
    openInstead: kept ? null : `${publicUrl}${path('/sign-in')}`,
  }
}
