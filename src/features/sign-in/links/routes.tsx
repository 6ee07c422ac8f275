import { setTimeout } from 'node:timers/promises'
import { hashPassword } from '../../../platform/crypto/password.ts'
import { page, seeOther } from '../../../platform/http/answer.ts'
import { newToken, tokenHash } from '../../../platform/http/cookies.ts'
import { Conflict } from '../../../platform/http/errors.ts'
import { parseForm, refuse } from '../../../platform/http/parse-form.ts'
import { limit } from '../../../platform/http/rate-limit.ts'
import { betweenFences, featureRoutes, inOrganisation } from '../../../platform/http/routes.ts'
import { mayAdminister } from '../../people/policy.ts'
import { findPerson } from '../../people/reads.ts'
import { deviceOf, guessable } from '../rules.ts'
import { beginSession, changePassword } from '../writes.ts'
import { choosePasswordForm, forgottenForm } from './form.ts'
import { ChoosePasswordPage, ForgottenPage, LinkOverPage, LinkSentPage } from './pages.tsx'
import { findLink } from './reads.ts'
import { invite, sendReset, takeLink } from './writes.ts'

export const routes = featureRoutes()

routes.get(
  '/forgotten',
  inOrganisation({ open: true }, async ({ path, query }) =>
    page(query.has('sent') ? <LinkSentPage path={path} /> : <ForgottenPage path={path} />),
  ),
)

routes.post(
  '/forgotten',
  betweenFences({ open: true }, async ({ organisation, form, t, path, house, request, now, fence }) => {
    const parsed = parseForm(forgottenForm, form, t)
    if (!parsed.ok)
      return page(<ForgottenPage path={path} email={parsed.values.email} problems={parsed.problems} />, 422)
    const { email } = parsed.data
    const within = { perSeconds: 3_600 }
    // the address first: once it is stopped it opens no more counts. It may be that of a whole ministry
    await limit(house, organisation.id, {
      what: 'reset.address',
      whose: request.address,
      most: 300,
      ...within,
    })
    await limit(house, organisation.id, { what: 'reset.account', whose: email, most: 3, ...within })
    // a known address is more work than an unknown one: the pause is longer than either
    await Promise.all([fence(true, (db) => sendReset(db, { email, now })), setTimeout(300)])
    return seeOther(path('/forgotten?sent'))
  }),
)

routes.get(
  '/links/:token{[\\w-]+}',
  inOrganisation({ open: true }, async ({ db, organisation, params, path, now }) => {
    const hash = tokenHash(params.token!)
    const link = hash && (await findLink(db, hash, now))
    if (!link) return page(<LinkOverPage path={path} />, 404)
    const who = { name: link.given_name, email: link.email, purpose: link.purpose }
    return page(
      <ChoosePasswordPage path={path} token={params.token!} organisation={organisation.name} {...who} />,
    )
  }),
)

routes.post(
  '/links/:token{[\\w-]+}',
  betweenFences(
    { open: true },
    async ({ organisation, params, form, t, path, house, request, now, fence }) => {
      const takeBack = await limit(house, organisation.id, {
        what: 'links.address',
        whose: request.address,
        most: 60,
        perSeconds: 900,
      })
      const hash = tokenHash(params.token!)
      const link = hash && (await fence(false, (db) => findLink(db, hash, now)))
      if (!hash || !link) return page(<LinkOverPage path={path} />, 404)
      // only keys that fit nothing count
      await takeBack()
      const who = { givenName: link.given_name, familyName: link.family_name, email: link.email }
      const parsed = parseForm(choosePasswordForm, form, t)
      const wrong = !parsed.ok
        ? parsed
        : guessable(parsed.data.password, who)
          ? refuse(form, t, 'password', 'sign-in.password-name')
          : null
      if (wrong || !parsed.ok) {
        const props = {
          path,
          token: params.token!,
          organisation: organisation.name,
          name: link.given_name,
          ...who,
        }
        return page(<ChoosePasswordPage {...props} purpose={link.purpose} problems={wrong?.problems} />, 422)
      }
      const password = await hashPassword(parsed.data.password)
      const token = newToken()
      const opened = await fence(true, async (db) => {
        const personId = await takeLink(db, hash, now)
        if (!personId) return false
        await changePassword(db, {
          personId,
          hash: password,
          keepSession: null,
          now,
        })
        await beginSession(db, {
          personId,
          tokenHash: tokenHash(token)!,
          device: deviceOf(request.userAgent),
          now,
        })
        return true
      })
      if (!opened) return page(<LinkOverPage path={path} />, 404)
      return { ...seeOther(path('/')), session: token }
    },
  ),
)

routes.post(
  '/people/:person/invitation',
  inOrganisation({ may: mayAdminister }, async ({ db, person, params, path, now }) => {
    const { id, ended_at } = await findPerson(db, params.person!)
    if (ended_at && ended_at.epochMilliseconds <= now.epochMilliseconds) throw new Conflict()
    await invite(db, { personId: id, by: person.id, now })
    return seeOther(path(`/people/${id}`), 'sign-in.links.invited')
  }),
)
