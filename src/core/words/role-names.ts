import type { Form, FormOption } from './form.ts'
import { type Language, languages } from './language.ts'
import { type Role, roles } from './roles.ts'

export type Gender = 'feminine' | 'masculine'

export type Noun = {
  one: string
  many: string
  /** Grammatical gender, when it is not the slot's own: « personne de confiance » is feminine of a man too. */
  gender?: Gender
  /** Whether « le » becomes « l’ » (in English, "a" becomes "an"), when the spelling does not tell. */
  elides?: boolean
}

/** What one role is called in one language. */
export type RoleName = {
  feminine: Noun
  masculine: Noun
  /** Alone, without an article, as in a title. By default « mentore ou mentor », « mentores et mentors ». */
  double?: { one: string; many: string }
  /** « personne mentorée », feminine unless it says otherwise; the double form stands in when there is none. */
  neutral?: Noun
  /** For her who prefers « une mentor ». */
  epicene?: Noun
  /** « mentoré·e », read only where somebody chose it. */
  dotted?: Noun
}

export type RoleNames = Readonly<Record<Language, Readonly<Record<Role, RoleName>>>>

/** What an organisation or a programme renames: the roles it wants, in the languages it wants. */
export type RoleNameChanges = { readonly [L in Language]?: { readonly [R in Role]?: RoleName } }

/** The names that hold, the last word winning: default, then the organisation's, then the programme's. */
export function resolveRoleNames(
  preset: RoleNames,
  ...changes: (RoleNameChanges | null | undefined)[]
): RoleNames {
  const names = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        roles.map((role) => [
          role,
          changes.reduce((name, change) => change?.[language]?.[role] ?? name, preset[language][role]),
        ]),
      ),
    ]),
  )
  return names as RoleNames
}

/** One word with its gender, or two to be said side by side. */
export type Choice =
  | { kind: 'one'; noun: Noun; gender: Gender }
  | { kind: 'dotted'; noun: Noun }
  | { kind: 'double'; feminine: Noun; masculine: Noun; double?: { one: string; many: string } }

/** Which of a role's words a form asks for; the double form when the name lacks it. */
export function chooseNoun(name: RoleName, form: Form): Choice {
  if (form === 'feminine') return one(name.feminine, 'feminine')
  if (form === 'feminine-epicene') return one(name.epicene ?? name.feminine, 'feminine')
  if (form === 'masculine') return one(name.masculine, 'masculine')
  if (form === 'neutral' && name.neutral) return one(name.neutral, 'feminine')
  if (form === 'dotted' && name.dotted) return { kind: 'dotted', noun: name.dotted }
  const { feminine, masculine, double } = name
  if (feminine.gender && feminine.gender === masculine.gender && feminine.one === masculine.one)
    return one(feminine, feminine.gender)
  return { kind: 'double', feminine, masculine, double }
}

/** What an adjective beside the role's name agrees with: feminine beside « la personne mentorée ». */
export function agreement(name: RoleName, form: Form): FormOption {
  const choice = chooseNoun(name, form)
  if (choice.kind === 'one') return choice.gender
  return choice.kind === 'dotted' ? 'dotted' : 'other'
}

function one(noun: Noun, gender: Gender): Choice {
  return { kind: 'one', noun, gender: noun.gender ?? gender }
}
