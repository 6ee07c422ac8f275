import { availableParallelism } from 'node:os'
import type { InputPaths } from '../features/matching/files/command.ts'
import { type Both, terminalLanguage } from '../platform/config/language.ts'
import { type Options, Stop } from './command.ts'
import { say } from './say.ts'

/** What every command about matching is told: where the files are, and how to go about it. */
export function readMatchOptions(options: Options, rules: string) {
  const path = (name: string) => (typeof options[name] === 'string' ? { [name]: options[name] } : {})
  const paths: InputPaths = {
    mentors: needed(options, 'mentors'),
    mentees: needed(options, 'mentees'),
    rules,
    ...path('wishes'),
    ...path('locks'),
    ...path('vetoes'),
  }
  const language = options.language ?? terminalLanguage()
  if (language !== 'fr' && language !== 'en') throw new Stop(say(sentences.language), { usage: true })
  return {
    paths,
    language,
    threads: whole(options, 'threads', availableParallelism(), 1, 64),
  } as const
}

/** An option that must be there. */
export function needed(options: Options, name: string): string {
  const value = options[name]
  if (typeof value === 'string' && value !== '') return value
  throw new Stop(say(missing(name)), { usage: true })
}

/** A whole number, or the usual one. */
export function whole(options: Options, name: string, usual: number, least: number, most: number): number {
  const text = options[name]
  if (text === undefined) return usual
  const number = /^\d{1,10}$/.test(String(text)) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new Stop(say(between(name, least, most)), { usage: true })
}

const sentences = {
  language: { fr: '--language est fr ou en.', en: '--language is fr or en.' },
} satisfies Record<string, Both>

const missing = (name: string): Both => ({
  fr: `Il manque --${name}. « dyade match --help » dit ce que l’on attend.`,
  en: `--${name} is missing. “dyade match --help” says what is expected.`,
})

const between = (name: string, least: number, most: number): Both => ({
  fr: `--${name} est un nombre entier, de ${least} à ${most}.`,
  en: `--${name} is a whole number from ${least} to ${most}.`,
})
