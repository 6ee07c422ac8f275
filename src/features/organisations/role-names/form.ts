import { checkRoleNames } from '../../../core/words/check-role-names.ts'
import type { Language } from '../../../core/words/language.ts'
import type { Noun, RoleName } from '../../../core/words/role-names.ts'
import type { Role } from '../../../core/words/roles.ts'
import type { FormValues } from '../../../platform/http/body.ts'
import type { Problem } from '../../../platform/http/parse-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'

/** The words of a role's name, language by language, in the order of the form. English rarely needs more than two. */
export const slotsOf = {
  fr: ['feminine', 'masculine', 'double', 'neutral', 'epicene', 'dotted'],
  en: ['feminine', 'masculine', 'double', 'neutral'],
} as const satisfies Record<Language, readonly (keyof RoleName)[]>

const numbers = ['one', 'many'] as const
export const requiredSlots: readonly string[] = ['feminine', 'masculine']

/** What the form holds: `fr.feminine.one`, …, and for each language `fr.gender` and `fr.elides`. */
export type RoleNameValues = Record<string, string>

export type ReadRoleNames =
  | { ok: true; names: Partial<Record<Language, RoleName>> }
  | { ok: false; problems: Problem[] }

/** The names of one role in the languages of the form; a problem stands beside its word. */
export function readRoleNames(
  role: Role,
  languages: readonly Language[],
  form: FormValues,
  t: Words,
): ReadRoleNames {
  const text = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const names = Object.fromEntries(languages.map((language) => [language, nameOf(language, text)]))
  const wrapped = Object.fromEntries(languages.map((language) => [language, { [role]: names[language] }]))
  const checked = checkRoleNames(wrapped)
  if (checked.ok) return { ok: true, names: names as Partial<Record<Language, RoleName>> }
  const problems = checked.problems.map(({ path, key }) => ({
    field: path.replace(`.${role}.`, '.').replace(/\.gender$/, ''),
    message: t(key),
  }))
  return { ok: false, problems }
}

/** What the form shows of a role's names. */
export function valuesOf(language: Language, name: RoleName): RoleNameValues {
  const values: RoleNameValues = {}
  for (const slot of slotsOf[language])
    for (const number of numbers) values[`${language}.${slot}.${number}`] = name[slot]?.[number] ?? ''
  const { feminine, masculine } = name
  const { elides } = masculine
  values[`${language}.gender`] =
    feminine.gender && feminine.gender === masculine.gender ? feminine.gender : ''
  values[`${language}.elides`] = elides === undefined ? '' : elides ? 'yes' : 'no'
  return values
}

function nameOf(language: Language, text: (name: string) => string): object {
  const gender = text(`${language}.gender`)
  const elides = text(`${language}.elides`)
  const said: Partial<Noun> = {
    ...(gender === 'feminine' || gender === 'masculine' ? { gender } : {}),
    ...(elides === 'yes' || elides === 'no' ? { elides: elides === 'yes' } : {}),
  }
  return Object.fromEntries(
    slotsOf[language].flatMap((slot) => {
      const [one, many] = numbers.map((number) => text(`${language}.${slot}.${number}`))
      const needed = requiredSlots.includes(slot)
      if (!needed && !one && !many) return []
      return [[slot, { one, many, ...(needed ? said : {}) }]]
    }),
  )
}
