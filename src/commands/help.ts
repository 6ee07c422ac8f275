import { type Both, terminalLanguage } from '../platform/config/language.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

/** The list of commands. */
export function help(): string {
  const language = terminalLanguage()
  const lines = Object.entries(commands).map(([name, { about }]) => [name, about[language]] as const)
  return [
    `${titles.usage[language]} dyade ${titles.command[language]} [options]`,
    '',
    ...columns(lines),
    '',
    titles.more[language],
    titles.settings[language],
    '',
  ].join('\n')
}

/** One command: what it does, and its options. */
export function helpOf(name: string, { about, options, operands }: Command): string {
  const language = terminalLanguage()
  const lines = Object.entries(options).map(
    ([option, { about: does, value }]) => [`--${option}${value ? ` ${value}` : ''}`, does[language]] as const,
  )
  return [
    `${titles.usage[language]} dyade ${name}${operands ? ` ${operands}` : ''}${lines.length ? ' [options]' : ''}`,
    '',
    about[language],
    '',
    ...(lines.length ? [...columns(lines), ''] : []),
  ].join('\n')
}

const titles = {
  usage: { fr: 'Usage :', en: 'Usage:' },
  command: { fr: '<commande>', en: '<command>' },
  more: {
    fr: 'dyade <commande> --help en dit plus. Codes de sortie : 0 réussi, 1 échoué, 2 mal écrit.',
    en: 'dyade <command> --help says more. Exit codes: 0 done, 1 failed, 2 bad usage.',
  },
  settings: {
    fr: 'Les réglages viennent de l’environnement et du fichier .env : docs/settings.md.',
    en: 'Settings come from the environment and the .env file: docs/settings.md.',
  },
} satisfies Record<string, Both>

function columns(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`)
}
