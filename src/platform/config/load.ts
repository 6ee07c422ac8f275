import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { type Both, terminalLanguage } from './language.ts'
import { type Config, settings } from './settings.ts'

export type Env = Record<string, string | undefined>
export type Loaded = { ok: true; config: Config } | { ok: false; problems: string[] }

/** The folder of the program: the one of package.json, from src/ as from build/src/. */
export const programFolder = folderOf(import.meta.dirname)

/** The environment over the .env beside package.json: what is set in the environment wins. An empty value counts as absent. */
export function readEnvironment(env: Env = process.env): Env {
  return { ...readDotEnv(), ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')) }
}

export function readDotEnv(folder = programFolder): Env {
  const file = join(folder, '.env')
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

/** Checks every setting. A problem is a sentence that names the setting and says what it must be; it never quotes a secret. */
export function loadConfig(env: Env = readEnvironment(), language = terminalLanguage(env)): Loaded {
  const problems: string[] = []
  const config: Record<string, unknown> = {}
  for (const [property, setting] of Object.entries(settings)) {
    const text = textOf(env, setting)
    const read = setting.schema.safeParse(text)
    if (read.success) config[property] = read.data
    // a default that fails follows another setting, which is told already
    else if (text === null || env[setting.name]) problems.push(problem(setting, text, language))
  }
  if (env.SMTP_URL && !env.MAIL_FROM) problems.push(senderMissing[language])
  if (problems.length > 0) return { ok: false, problems }
  const whole = config as Config
  return { ok: true, config: { ...whole, filesFolder: resolve(programFolder, whole.filesFolder) } }
}

/** What a setting is worth before it is parsed: the environment's text, else its default, else null. */
export function textOf(env: Env, setting: { name: string; default?: string }): string | null {
  const given = env[setting.name]
  if (given !== undefined && given !== '') return given
  return setting.default?.replace('{PORT}', env.PORT || settings.port.default || '') ?? null
}

function problem(
  setting: { name: string; secret?: true; must: Both; about: Both },
  text: string | null,
  language: keyof Both,
) {
  const { name, must, about } = setting
  if (text === null)
    return language === 'fr'
      ? `Il manque ${name} : ${must.fr}. ${about.fr}`
      : `${name} is missing: ${must.en}. ${about.en}`
  const given = setting.secret ? '' : ` (${text})`
  return language === 'fr' ? `${name}${given} doit être ${must.fr}.` : `${name}${given} must be ${must.en}.`
}

const senderMissing: Both = {
  fr: 'SMTP_URL est donné sans MAIL_FROM : dites qui envoie les courriels, par exemple MAIL_FROM="Mentorat <mentorat@example.fr>".',
  en: 'SMTP_URL is given without MAIL_FROM: say who sends the mails, for example MAIL_FROM="Mentoring <mentoring@example.org>".',
}

function folderOf(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : folderOf(dirname(from))
}
