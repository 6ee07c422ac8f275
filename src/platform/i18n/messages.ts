import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { type RoleToken, readRoleToken } from '../../core/words/roles.ts'
import { type MessageFile, readMessageFiles } from './message-files.ts'

/** A message made ready once for each locale: its role names are known, its parse waits until it is first used. */
export type Message = {
  /** The text itself when nothing in it changes. */
  fixed: string | null
  /** Whether the profile (form, address, role names) is all that it takes. */
  settled: boolean
  roleTokens: readonly (readonly [string, RoleToken])[]
  /** Arguments that hold somebody's form. */
  formArguments: readonly string[]
  /** In French, names that « de » or « que » stands before, and elides if the name begins with a vowel. */
  elisions: readonly Elision[]
  format: IntlMessageFormat
}

export type Elision = { token: string; link: string; name: string }

export type Catalogue = (key: string) => Message | undefined

const sourceRoot = fileURLToPath(new URL('../..', import.meta.url))
let files: MessageFile[] | null = null
const catalogues = new Map<string, Catalogue>()

/** The messages of a language, under the words that its region overrides. Read from disk once. */
export function catalogueOf(language: string, locale: string): Catalogue {
  const known = catalogues.get(locale)
  if (known) return known
  files ??= readMessageFiles(sourceRoot)
  const catalogue = createCatalogue(files, language, locale)
  catalogues.set(locale, catalogue)
  return catalogue
}

export function createCatalogue(from: MessageFile[], language: string, locale: string): Catalogue {
  const texts = new Map<string, string>()
  for (const tag of [language, locale]) {
    for (const file of from) {
      if (file.tag !== tag) continue
      for (const [key, text] of Object.entries(file.messages)) texts.set(`${file.folder}.${key}`, text)
    }
  }
  const ready = new Map<string, Message>()
  return (key) => {
    const known = ready.get(key)
    if (known) return known
    const text = texts.get(key)
    if (text === undefined) return undefined
    const message = prepare(text, locale)
    ready.set(key, message)
    return message
  }
}

const argumentPattern = /\{\s*([A-Za-z]\w*)\s*([,}])/g

const linkPattern = /(?<![\p{L}’-])(de|que|jusque|lorsque|puisque) \{(\w+)\}/giu

function prepare(written: string, locale: string): Message {
  const elisions: Elision[] = []
  const text = !locale.startsWith('fr')
    ? written
    : written.replace(linkPattern, (whole, link: string, name: string) => {
        if (readRoleToken(name)) return whole
        const token = `${link}__${name}`
        elisions.push({ token, link, name })
        return `{${token}}`
      })
  const names = [...new Set([...text.matchAll(argumentPattern)].map((match) => match[1]!))]
  const roleTokens = names.flatMap((name) => {
    const token = readRoleToken(name)
    return token ? [[name, token] as const] : []
  })
  const roleNames = new Set(roleTokens.map(([name]) => name))
  const asked = names.filter((name) => name !== 'form' && name !== 'address' && !roleNames.has(name))
  const plain = !/[{<']/.test(text)
  let parsed: IntlMessageFormat | null = null
  return {
    fixed: plain ? text : null,
    settled: asked.length === 0 && !/<[a-z]/i.test(text),
    roleTokens,
    formArguments: asked.filter((name) => name.endsWith('form')),
    elisions,
    get format() {
      parsed ??= new IntlMessageFormat(text, locale, undefined, { formatters })
      return parsed
    },
  }
}

// Formatters are costly to make and few: one of each for the whole process.
const formatters = {
  getNumberFormat: memoized(
    (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  ),
  getDateTimeFormat: memoized(
    (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  ),
  getPluralRules: memoized(
    (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  ),
}

function memoized<Args extends unknown[], Made>(make: (...args: Args) => Made): (...args: Args) => Made {
  const made = new Map<string, Made>()
  return (...args) => {
    const key = `${args[0]}|${args[1] ? JSON.stringify(args[1]) : ''}`
    const known = made.get(key)
    if (known) return known
    const fresh = make(...args)
    made.set(key, fresh)
    return fresh
  }
}
