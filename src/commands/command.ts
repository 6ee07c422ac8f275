import type { ParseArgsOptionDescriptor } from 'node:util'
import type { Both } from '../platform/config/language.ts'
import type { Config } from '../platform/config/settings.ts'

/** An expected failure: its message is a whole sentence that says what to do. `usage`: the command was not written right. */
export class Stop extends Error {
  override name = 'Stop'
  readonly usage: boolean
  constructor(sentence: string, { usage = false } = {}) {
    super(sentence)
    this.usage = usage
  }
}

/** What bin/ lends to the program: the PostgreSQL it brings, and where to say that it runs. */
export type Outside = {
  /** @param key INSTALLATION_KEY when it is set: none is made then */
  embedded(key: string | undefined): Embedded
  noteAddress(address: string): void
}

/** The PostgreSQL that Dyade brings. Its settings are known before it runs. */
export type Embedded = {
  env: Record<string, string>
  start(): Promise<void>
  isRunning(): boolean
  /** another process ran it before us: not ours to stop */
  wasRunning(): boolean
  stop(): Promise<void>
}

export type Options = Record<string, string | boolean | undefined>

/** What a command is given. */
export type Hands = {
  options: Options
  /** the words that are no option, for a command that takes some */
  operands: string[]
  config: Config
  /** null when the database is the administrator's own */
  embedded: Embedded | null
  noteAddress(address: string): void
}

export type Command = {
  about: Both
  options: Record<string, ParseArgsOptionDescriptor & { about: Both; value?: string }>
  /** what it takes besides its options, as the help shows it: FOLDER, A.json B.json … */
  operands?: string
  /** a command without settings works when they are wrong */
  withoutSettings?: true
  load(): Promise<{ run(hands: Hands): Promise<void> }>
}
