import type { Temporal } from 'temporal-polyfill'
import type { Address, Form } from '../../core/words/form.ts'
import type { Language, Region } from '../../core/words/language.ts'
import type { OrganisationDb } from '../db/fence.ts'
import type { House } from '../house.ts'
import type { Words } from '../i18n/words.ts'
import type { FormValues } from './body.ts'

export type Organisation = {
  id: string
  slug: string
  name: string
  hostname: string | null
  languages: Language[]
  region: Region
  timeZone: string
  look: Record<string, string>
  logoId: string | null
  medianDot: boolean
  listed: boolean
  demonstration: boolean
  /** the organisation's own names of the roles, rows of role_names */
  roleNames: { language: Language; role: string; names: object }[]
}

/** The unit's own name, look and address, where the person's unit stands below one. */
export type Space = {
  id: string
  slug: string
  name: string
  look: Record<string, string>
  logoId: string | null
}

export type Right = { right: 'administrator' | 'coordinator' | 'space-administrator'; unit: string | null }

/** The person who is signed in. */
export type Person = {
  id: string
  email: string
  givenName: string
  familyName: string
  position: string | null
  unitId: string | null
  language: Language | null
  region: Region | null
  form: Form
  address: Address | null
  timeZone: string | null
  scheme: 'light' | 'dark' | null
  rights: Right[]
  space: Space | null
}

export type Session = { id: string; seenAt: Temporal.Instant }

/** What every handler is told, inside a fence or beside it. */
export type Surroundings = {
  house: House
  now: Temporal.Instant
  /** names of the path: uuids, already checked; a name with a pattern of its own holds what the pattern lets in */
  params: Record<string, string>
  query: URLSearchParams
  /** the fields of a POST; empty on GET */
  form: FormValues
  t: Words
  /** the browser's own word of itself, the visitor's network address, the host and the path asked for */
  request: { userAgent: string; address: string; host: string; path: string }
}

/** One request of somebody to an organisation. `P` is `Person`, or `Person | null` where the door is open. */
export type Visit<P = Person> = Surroundings & {
  organisation: Organisation
  person: P
  session: Session | null
  /** an address of this organisation: `path('/people')` is `/<slug>/people` */
  path(to: string): string
}

export type VisitInside<P = Person> = Visit<P> & { db: OrganisationDb }

/** For what must not hold a transaction open (hashing, mail, fetch): each `fence` is a transaction of its own. */
export type VisitBetween<P = Person> = Visit<P> & {
  fence<T>(write: boolean, work: (db: OrganisationDb) => Promise<T>): Promise<T>
}
