import { setup } from '../features/organisations/command.ts'
import { openHouse } from '../platform/house.ts'
import { ask, askSecret, standardInput } from './ask.ts'
import { type Hands, type Options, Stop } from './command.ts'
import { migrateDatabase, openDatabase } from './database.ts'
import { print, say } from './say.ts'

export async function run(hands: Hands): Promise<void> {
  const answers = await answersOf(hands.options)
  await openDatabase(hands)
  await migrateDatabase(hands.config)
  const house = openHouse(hands.config)
  try {
    const done = await setup(house, answers)
    if (!done.ok) throw new Stop(done.problems.map(({ says }) => say(says)).join('\n'))
    print(`${say(made)} ${hands.config.publicUrl}/${done.slug}`)
  } finally {
    await house.close()
  }
}

/** From the options; on a terminal, what is missing is asked for. */
async function answersOf(options: Options) {
  const answer = async (option: string, fallback?: string): Promise<string> => {
    const given = options[option]
    if (typeof given === 'string') return given
    if (!process.stdin.isTTY && fallback === undefined) throw new Stop(say(missing(option)), { usage: true })
    return process.stdin.isTTY ? await ask(option, fallback) : fallback!
  }
  return {
    slug: await answer('slug'),
    name: await answer('name'),
    language: await answer('language', 'fr'),
    timeZone: await answer('time-zone', 'Europe/Paris'),
    administrator: {
      email: await answer('email'),
      givenName: await answer('given-name'),
      familyName: await answer('family-name'),
      password: await password(options),
    },
  }
}

/** Never an option: the list of processes and the shell's history would show it. */
async function password(options: Options): Promise<string> {
  if (options['password-stdin']) return standardInput()
  if (!process.stdin.isTTY) throw new Stop(say(missing('password-stdin')), { usage: true })
  return askSecret(say(passwordAsked))
}

const missing = (option: string) => ({
  fr: `Il manque --${option}. « dyade setup --help » dit tout ce qu’il faut.`,
  en: `--${option} is missing. “dyade setup --help” tells all that is needed.`,
})
const passwordAsked = { fr: 'Mot de passe', en: 'Password' }
const made = { fr: 'L’organisation est prête :', en: 'The organisation is ready:' }
