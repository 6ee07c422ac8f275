import type { ReactNode } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from '../db/fence.ts'
import type { Organisation, Person } from '../http/visit.ts'
import type { Words } from '../i18n/words.ts'

/** Who reads a mail: all that its words need, and no rights. */
export type Reader = Pick<
  Person,
  'id' | 'email' | 'givenName' | 'familyName' | 'language' | 'region' | 'form' | 'address' | 'timeZone'
>

export type MailOrganisation = Pick<
  Organisation,
  'id' | 'slug' | 'name' | 'languages' | 'region' | 'timeZone' | 'medianDot' | 'roleNames' | 'demonstration'
>

/** What a feature says by mail. The row holds ids; the words are made when it leaves, from what is true then. */
export type MailKind<Props = unknown> = {
  /** `feature.what-happened` */
  kind: string
  /** Not sent any more when it has waited longer: a notice of yesterday's sign-in is worth nothing next month. 30 days unless said. */
  staleAfterHours?: number
  /**
   * Opens the fence of `load` for writing, for what is made at the last moment and stored hashed only: a one-time link.
   * A mail that is tried twice makes two.
   */
  writes?: true
  /** Reads what is to be said, inside the fence, in the name of the reader. null when there is nothing to say any more. */
  load(db: OrganisationDb, mail: MailToSay): Promise<Props | null>
  /** The subject comes from messages alone: nobody's own words stand in a header. */
  render(props: Props, around: MailSurroundings): { subject: string; body: ReactNode }
}

export type MailToSay = {
  id: string
  ids: Readonly<Record<string, string>>
  reader: Reader
  organisation: MailOrganisation
  createdAt: Temporal.Instant
  now: Temporal.Instant
}

export type MailSurroundings = {
  t: Words
  /** The whole address of a page of the organisation: `link('/mails')` */
  link(path: string): string
  reader: Reader
  organisation: MailOrganisation
}
