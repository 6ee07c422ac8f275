import { readDotEnv, readEnvironment, textOf } from '../platform/config/load.ts'
import { settings } from '../platform/config/settings.ts'
import { print, say } from './say.ts'

/** Needs no database: it is what one runs when nothing else does. */
export async function run(): Promise<void> {
  const env = readEnvironment()
  const dotEnv = readDotEnv()
  const rows = Object.values(settings).map((setting) => {
    const text = textOf(env, setting)
    const given = env[setting.name] !== undefined
    const fromFile = given && !process.env[setting.name] && dotEnv[setting.name] !== undefined
    const source = given ? (fromFile ? '.env' : say(environment)) : text === null ? '' : say(byDefault)
    return [setting.name, shown(text, setting), source] as const
  })
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const [name, value, source] of rows)
    print(`${name.padEnd(widths[0]!)}  ${value.padEnd(widths[1]!)}  ${source}`.trimEnd())
}

/** A secret only shows that it is there. */
function shown(text: string | null, { secret }: { secret?: true }): string {
  if (text === null || text === '') return '—'
  return secret ? '••••••' : text
}

const environment = { fr: 'environnement', en: 'environment' }
const byDefault = { fr: 'par défaut', en: 'default' }
