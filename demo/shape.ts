import type { Colours } from '../src/core/looks/look.ts'
import type { Address, Form } from '../src/core/words/form.ts'
import type { Language, Region } from '../src/core/words/language.ts'
import type { RoleNameChanges } from '../src/core/words/role-names.ts'

// Plain data, the same on every machine. Keys tie units and people together; the database gives them ids of its own.

export type DemoOrganisation = {
  slug: string
  name: string
  languages: Language[]
  region: Region
  timeZone: string
  look: Colours
  logoSvg: string
  units: DemoUnit[]
  people: DemoPerson[]
  roleNames: RoleNameChanges
}

export type DemoUnit = {
  key: string
  parent: string | null
  name: string
  kind: string
  space?: Space
}

export type Space = { slug: string; look: Colours; logoSvg: string }

export type DemoRight = 'administrator' | 'coordinator' | { spaceAdministrator: string }

export type DemoPerson = {
  key: string
  email: string
  givenName: string
  familyName: string
  unit: string
  manager: string | null
  position: string
  /** yyyy-mm-dd */
  arrivalDate: string
  language: Language
  /** null: the organisation's own, like timeZone */
  region: Region | null
  form: Form
  /** null: they have not said */
  address: Address | null
  timeZone: string | null
  rights: DemoRight[]
  /** Only the people to sign in as have one: who they are, as `npm start` prints it, and their password. */
  showcase?: { who: Record<Language, string>; password: string }
}
