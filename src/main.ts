import { parseArgs } from 'node:util'
import {
  type Command,
  type Embedded,
  type Hands,
  type Options,
  type Outside,
  Stop,
} from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { help, helpOf } from './commands/help.ts'
import { loadConfig, readEnvironment } from './platform/config/load.ts'
import type { Config } from './platform/config/settings.ts'

/** Runs one command. @returns the exit code: 0 done, 1 failed, 2 bad usage */
export async function main(words: string[], outside: Outside): Promise<number> {
  try {
    return await dispatch(words, outside)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    process.stderr.write(`\n${error.name === 'Stop' ? error.message : error.stack}\n`)
    return error instanceof Stop && error.usage ? 2 : 1
  }
}

async function dispatch(words: string[], outside: Outside): Promise<number> {
  const name = Object.keys(commands)
    .filter((one) => one === words.slice(0, one.split(' ').length).join(' '))
    .sort((a, b) => b.length - a.length)[0] // `match verify` before `match`
  const command = name && commands[name]
  if (!command) {
    const asked = ['--help', '-h', 'help'].includes(words[0] ?? '')
    ;(asked ? process.stdout : process.stderr).write(help())
    return asked ? 0 : 2
  }
  const written = readOptions(name, command, words.slice(name.split(' ').length))
  if (written.options.help) process.stdout.write(helpOf(name, command))
  else await run(command, written, outside)
  return 0
}

type Written = Pick<Hands, 'options' | 'operands'>

function readOptions(name: string, command: Command, words: string[]): Written {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options,
      strict: true,
      allowPositionals: command.operands !== undefined,
    })
    return { options: values as Options, operands: positionals }
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n\n${helpOf(name, command)}`, { usage: true })
  }
}

async function run(command: Command, written: Written, outside: Outside): Promise<void> {
  const { run } = await command.load()
  const { noteAddress } = outside
  if (command.withoutSettings) return run({ ...written, config: {} as Config, embedded: null, noteAddress })
  const env = readEnvironment()
  const embedded: Embedded | null = env.DATABASE_URL ? null : outside.embedded(env.INSTALLATION_KEY)
  const loaded = loadConfig({ ...env, ...embedded?.env })
  if (!loaded.ok) throw new Stop(loaded.problems.join('\n'))
  try {
    await run({ ...written, config: loaded.config, embedded, noteAddress })
  } finally {
    if (embedded && !embedded.wasRunning()) await embedded.stop()
  }
}
