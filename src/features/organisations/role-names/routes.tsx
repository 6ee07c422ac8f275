import { z } from 'zod'
import { type Form, forms } from '../../../core/words/form.ts'
import type { Language } from '../../../core/words/language.ts'
import { type RoleNamePreset, roleNamePresets } from '../../../core/words/presets.ts'
import { type RoleNames, resolveRoleNames } from '../../../core/words/role-names.ts'
import { type Role, roles } from '../../../core/words/roles.ts'
import { page, seeOther } from '../../../platform/http/answer.ts'
import { NotFound } from '../../../platform/http/errors.ts'
import { parseForm } from '../../../platform/http/parse-form.ts'
import { roleNamesOf } from '../../../platform/http/reader.ts'
import { featureRoutes, inOrganisation } from '../../../platform/http/routes.ts'
import type { VisitInside } from '../../../platform/http/visit.ts'
import { createWords, type Words } from '../../../platform/i18n/words.ts'
import { mayAdminister } from '../../people/policy.ts'
import { readRoleNames, valuesOf } from './form.ts'
import { type Example, RolePage, RolesPage } from './pages.tsx'
import { forgetRoleName, nameRole, takePreset } from './writes.ts'

export const routes = featureRoutes()

const presets = Object.keys(roleNamePresets) as RoleNamePreset[]
const presetForm = z.object({ preset: z.enum(presets) })

routes.get(
  '/administration/words',
  inOrganisation({ may: mayAdminister }, (visit) => {
    const { organisation, t, path } = visit
    const own = new Set(organisation.roleNames.map(({ role }) => role))
    const examples = presets.map((preset) => ({ preset, example: exampleOf(visit, t.language, preset) }))
    const words = organisation.languages.map((language) =>
      wordsIn(visit, language, roleNamesOf(organisation)),
    )
    return page(
      <RolesPage
        path={path}
        roles={roles.map((role) => ({ role, own: own.has(role) }))}
        words={words}
        presets={examples}
      />,
    )
  }),
)

routes.post(
  '/administration/words/preset',
  inOrganisation({ may: mayAdminister }, async ({ db, person, form, t, path, now }) => {
    const parsed = parseForm(presetForm, form, t)
    if (!parsed.ok) return seeOther(path('/administration/words'), 'organisations.role-names.preset-missing')
    await takePreset(db, parsed.data.preset, { by: person.id, now })
    return seeOther(path('/administration/words'), 'organisations.role-names.saved')
  }),
)

routes.get(
  '/administration/words/:role{[a-z]+}',
  inOrganisation({ may: mayAdminister }, (visit) => {
    const { organisation, query, t } = visit
    const role = roleOf(visit)
    const now = roleNamesOf(organisation)
    const values = Object.assign({}, ...organisation.languages.map((one) => valuesOf(one, now[one][role])))
    const preview = query.size > 0
    if (!preview)
      return page(<RolePage {...propsOf(visit)} values={values} examples={examplesOf(visit, now)} />)
    const typed = Object.fromEntries(query)
    const read = readRoleNames(role, organisation.languages, typed, t)
    const shown = { ...propsOf(visit), values: { ...values, ...typed }, preview }
    if (!read.ok) return page(<RolePage {...shown} examples={null} problems={read.problems} />)
    const wanted = Object.entries(read.names).map(([language, name]) => [language, { [role]: name }])
    return page(
      <RolePage {...shown} examples={examplesOf(visit, resolveRoleNames(now, Object.fromEntries(wanted)))} />,
    )
  }),
)

routes.post(
  '/administration/words/:role{[a-z]+}',
  inOrganisation({ may: mayAdminister }, async (visit) => {
    const { db, organisation, person, form, t, path, now } = visit
    const role = roleOf(visit)
    const read = readRoleNames(role, organisation.languages, form, t)
    if (!read.ok) {
      const values = Object.fromEntries(Object.entries(form).filter(([, text]) => typeof text === 'string'))
      const shown = { ...propsOf(visit), values: values as Record<string, string> }
      return page(<RolePage {...shown} examples={null} problems={read.problems} />, 422)
    }
    await nameRole(db, role, read.names, { by: person.id, now })
    return seeOther(path('/administration/words'), 'organisations.role-names.saved')
  }),
)

routes.post(
  '/administration/words/:role{[a-z]+}/default',
  inOrganisation({ may: mayAdminister }, async (visit) => {
    const { db, person, path, now } = visit
    await forgetRoleName(db, roleOf(visit), { by: person.id, now })
    return seeOther(path('/administration/words'), 'organisations.role-names.saved')
  }),
)

function roleOf({ params }: VisitInside): Role {
  const role = roles.find((one) => one === params.role)
  if (!role) throw new NotFound()
  return role
}

function propsOf(visit: VisitInside) {
  const { organisation, path } = visit
  const role = roleOf(visit)
  const own = organisation.roleNames.some((one) => one.role === role)
  return { path, role, languages: organisation.languages, own, preview: false }
}

/** One sentence for each form of the person, and one for a group. */
function examplesOf(visit: VisitInside, names: RoleNames): Example[] {
  const role = roleOf(visit)
  return visit.organisation.languages.map((language) => {
    const words = wordsIn(visit, language, names)
    const shown: readonly Form[] = language === 'fr' ? forms : ['feminine', 'masculine', 'unsaid']
    const lines = shown.map((form) => ({ form, sentence: sentence(words, role, form) }))
    return { language, lines: [...lines, { form: 'group' as const, sentence: groupSentence(words, role) }] }
  })
}

function sentence(words: Words, role: Role, form: Form): string {
  return words('organisations.role-names.example', {
    who: words.role(role, 'the', { form, capital: true }),
    to: words.role(role, 'to_your', { form }),
    of: words.role(role, 'of_the', { form }),
  })
}

function groupSentence(words: Words, role: Role): string {
  return words('organisations.role-names.example-group', {
    who: words.role(role, 'the', { many: true, capital: true }),
    of: words.role(role, 'of', { many: true }),
  })
}

function exampleOf(visit: VisitInside, language: Language, preset: RoleNamePreset): string {
  const words = wordsIn(visit, language, roleNamePresets[preset])
  const named = (['mentor', 'mentee', 'coordinator'] as const).map((role) =>
    words.role(role, 'bare', { many: true }),
  )
  return words.list(named)
}

// As somebody would read them who has said nothing of themselves.
function wordsIn({ organisation, t }: VisitInside, language: Language, roleNames: RoleNames): Words {
  const { region, timeZone, medianDot } = organisation
  return createWords({ language, region, form: 'unsaid', address: t.address, roleNames, timeZone, medianDot })
}
