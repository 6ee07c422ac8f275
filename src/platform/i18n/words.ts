import { createElement, Fragment, type ReactNode } from 'react'
import { type Address, type Form, formOption } from '../../core/words/form.ts'
import { elidedBefore } from '../../core/words/french.ts'
import { type Language, localeOf, type Region } from '../../core/words/language.ts'
import { agreement, type RoleNames } from '../../core/words/role-names.ts'
import { rolePhrase } from '../../core/words/role-phrase.ts'
import { capitalised, type Role, type RoleToken, type Turn } from '../../core/words/roles.ts'
import { createDates, type DateLike, type DateStyle } from './dates.ts'
import type { Messages, RichMessages } from './keys.gen.ts'
import { type Catalogue, catalogueOf } from './messages.ts'
import { createNumbers } from './numbers.ts'

/** Keys of messages that are a plain string. */
export type MessageKey = keyof Messages
/** Keys of messages with tags, for `t.rich` only. */
export type RichMessageKey = keyof RichMessages

type AllMessages = Messages & RichMessages
type Rest<Args> = Record<never, never> extends Args ? [args?: Args] : [args: Args]
/** In a rich message a plain argument may be an element too. */
type RichArgs<Args> = {
  [A in keyof Args]: Args[A] extends string ? (string extends Args[A] ? ReactNode : Args[A]) : Args[A]
}

export type WordsProfile = {
  language: Language
  region?: Region
  /** How the reader is spoken of. */
  form: Form
  /** How the reader is spoken to. */
  address: Address
  /** Already resolved: `resolveRoleNames(preset, organisation, programme)`. Words are cached for each such object. */
  roleNames: RoleNames
  /** IANA name, such as `Europe/Paris`. */
  timeZone: string
  /** The organisation writes « mentor·e » of groups, and of those who have said nothing, the reader included. */
  medianDot?: boolean
}

export type RoleOptions = { many?: boolean; form?: Form; capital?: boolean }

/**
 * The words of one reader. Never throws: a message that fails shows its key, and the failure is logged.
 */
export type Words = {
  <K extends MessageKey>(key: K, ...args: Rest<Messages[K]>): string
  /** A message with tags: `<link>…</link>` is given as `link: (children) => <a …>{children}</a>`. */
  rich<K extends MessageKey | RichMessageKey>(key: K, ...args: Rest<RichArgs<AllMessages[K]>>): ReactNode
  /** The name of a role that is only known at run time: `t.role('mentor', 'of_the')`. */
  role(role: Role, turn?: Turn, options?: RoleOptions): string
  date(value: DateLike, style?: DateStyle): string
  time(value: DateLike): string
  dateTime(value: DateLike, style?: DateStyle): string
  /** « demain », « il y a 3 jours »: by the calendar from one day on, by the clock below. */
  relative(value: DateLike, now: DateLike): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** 0.125 → « 12,5 % » with `digits` 1. */
  percent(ratio: number, digits?: number): string
  list(items: readonly string[], kind?: 'and' | 'or'): string
  readonly language: Language
  /** BCP 47: fr-FR, fr-CA, en-GB, en-CA. */
  readonly locale: string
  readonly timeZone: string
  readonly form: Form
  readonly address: Address
}

export type ReportWordsProblem = (problem: { key: string; locale: string; error: unknown }) => void

// Each holds formatters of its language and time zone: some 100 kB. Somebody may try one time zone after another.
const most = 1_000
let kept = 0
let cache = new WeakMap<RoleNames, Map<string, Words>>()

/** The words of a reader, kept for the next request of the same profile; of a thousand profiles at the most. */
export function createWords(profile: WordsProfile): Words {
  const { language, region, form, address, timeZone, medianDot } = profile
  const key = `${language}|${region ?? ''}|${form}|${address}|${timeZone}|${medianDot ?? false}`
  const known = cache.get(profile.roleNames)?.get(key)
  if (known) return known
  if (++kept > most) {
    kept = 1
    cache = new WeakMap()
  }
  const ofNames = cache.get(profile.roleNames) ?? new Map<string, Words>()
  cache.set(profile.roleNames, ofNames)
  const words = buildWords(profile, catalogueOf(language, localeOf(language, region)), warnOnce)
  ofNames.set(key, words)
  return words
}

/** As `createWords`, on a catalogue and a log of one's own. */
export function buildWords(profile: WordsProfile, catalogue: Catalogue, report: ReportWordsProblem): Words {
  const { language, address, roleNames, timeZone } = profile
  const said = (form: Form | undefined): Form =>
    form && form !== 'unsaid' ? form : profile.medianDot ? 'dotted' : 'unsaid'
  const form = said(profile.form)
  const locale = localeOf(language, profile.region)
  const settled = new Map<string, string>()
  const phrases = new Map<string, string>()

  function phrase(name: string, token: RoleToken, person: Form): string {
    const key = `${name}|${person}`
    const known = phrases.get(key)
    if (known !== undefined) return known
    const role = roleNames[language][token.role]
    const text =
      token.turn === 'form'
        ? agreement(role, person)
        : rolePhrase(role, token.turn, { language, many: token.many, form: person, address })
    const made = token.capital ? capitalised(text) : text
    phrases.set(key, made)
    return made
  }

  function format(key: string, args: Record<string, unknown> | undefined): unknown {
    const kept = settled.get(key)
    if (kept !== undefined && args === undefined) return kept
    const message = catalogue(key)
    if (!message) throw new Error('there is no such message')
    if (message.fixed !== null) {
      settled.set(key, message.fixed)
      return message.fixed
    }
    const values: Record<string, unknown> = { ...args, form: formOption(form), address }
    for (const name of message.formArguments)
      values[name] = formOption(said(args?.[name] as Form | undefined))
    for (const [name, token] of message.roleTokens)
      values[name] = phrase(name, token, said(args?.[token.argument] as Form | undefined))
    for (const { token, link, name } of message.elisions)
      if (args && name in args) values[token] = linked(link, args[name])
    const formatted: unknown = message.format.format(values as Record<string, string>)
    if (message.settled && args === undefined) settled.set(key, String(formatted))
    return formatted
  }

  function attempt<Result>(key: string, work: () => Result, otherwise: Result): Result {
    try {
      return work()
    } catch (error) {
      report({ key, locale, error })
      return otherwise
    }
  }

  const call = (key: string, args?: Record<string, unknown>) =>
    attempt(key, () => textOf(format(key, args)), key)

  const numbers = createNumbers(locale)
  const dates = createDates(locale, timeZone)
  return Object.assign(call, {
    rich: (key: string, args?: Record<string, unknown>) =>
      attempt<ReactNode>(key, () => nodeOf(format(key, args && withNodes(args))), key),
    role: (
      role: Role,
      turn: Turn = 'bare',
      { many = false, form: person, capital = false }: RoleOptions = {},
    ) => {
      const name = roleNames[language][role]
      const text = rolePhrase(name, turn, { language, many, form: said(person), address })
      return capital ? capitalised(text) : text
    },
    date: (value: DateLike, style?: DateStyle) =>
      attempt('date', () => dates.date(value, style), String(value)),
    time: (value: DateLike) => attempt('time', () => dates.time(value), String(value)),
    dateTime: (value: DateLike, style?: DateStyle) =>
      attempt('dateTime', () => dates.dateTime(value, style), String(value)),
    relative: (value: DateLike, now: DateLike) =>
      attempt('relative', () => dates.relative(value, now), String(value)),
    ...numbers,
    language,
    locale,
    timeZone,
    form,
    address,
  }) as Words
}

function linked(link: string, name: unknown): unknown {
  if (typeof name === 'string') return elidedBefore(link, name)
  return createElement(Fragment, null, `${link} `, name as ReactNode)
}

function textOf(formatted: unknown): string {
  if (typeof formatted === 'string') return formatted
  throw new Error('this message has tags: use t.rich')
}

// A tag is given its children as one node: an array would ask each of them for a key.
function withNodes(args: Record<string, unknown>): Record<string, unknown> {
  const tag = (wrap: (children: ReactNode) => ReactNode) => (children: unknown) => wrap(nodeOf(children))
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'function' ? tag(value as (children: ReactNode) => ReactNode) : value,
    ]),
  )
}

function nodeOf(formatted: unknown): ReactNode {
  return Array.isArray(formatted)
    ? createElement(Fragment, null, ...(formatted as ReactNode[]))
    : (formatted as ReactNode)
}

// A process warning reaches the log without this file holding one. Once a message: a page is shown many times.
const warned = new Set<string>()
function warnOnce({ key, locale, error }: Parameters<ReportWordsProblem>[0]) {
  if (warned.has(`${key}|${locale}`)) return
  warned.add(`${key}|${locale}`)
  const reason = error instanceof Error ? error.message : String(error)
  process.emitWarning(`${key} (${locale}): ${reason}`, { type: 'WordsWarning' })
}
