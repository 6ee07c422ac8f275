import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** One question on the terminal; an empty answer takes the fallback, and without one the question comes again. */
export async function ask(question: string, fallback?: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    for (;;) {
      const answer = (await terminal.question(`${question}${fallback ? ` [${fallback}]` : ''}: `)).trim()
      if (answer || fallback) return answer || fallback!
    }
  } finally {
    terminal.close()
  }
}

/** The same without showing what is typed. */
export async function askSecret(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(`${question}: `)
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}

/** All of it, without the line's end. */
export async function standardInput(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}
