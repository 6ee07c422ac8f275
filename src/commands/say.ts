import { type Both, terminalLanguage } from '../platform/config/language.ts'

/** The sentence in the terminal's language. */
export function say(sentence: Both): string {
  return sentence[terminalLanguage()]
}

/** A line on the standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
