import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Step =
  | { kind: 'file'; path: string; text: string }
  | { kind: 'change'; path: string; lines: { after: string | null; line: string }[] }
  | { kind: 'command'; text: string }
  | { kind: 'sentence'; text: string }

/** What docs/develop.md asks for, in its order: each block of code below "A feature, from end to end". */
export function stepsOf(guide: string): Step[] {
  const part = guide.slice(guide.indexOf('## A feature, from end to end'))
  const blocks = part.matchAll(/(?:^`([^`\n]+)`\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)
  return [...blocks].map(([, path, language, text = '']): Step => {
    if (language === 'sh') return { kind: 'command', text: text.trim() }
    if (language === 'text') return { kind: 'sentence', text: text.trim() }
    if (!path) throw new Error(`docs/develop.md: this block does not say which file it is:\n${text}`)
    return language === 'diff'
      ? { kind: 'change', path, lines: addedLines(text) }
      : { kind: 'file', path, text }
  })
}

function addedLines(diff: string) {
  let after: string | null = null
  const lines: { after: string | null; line: string }[] = []
  for (const line of diff.trimEnd().split('\n'))
    if (line.startsWith('+')) lines.push({ after, line: line.slice(1) })
    else after = line.slice(1)
  return lines
}

/** Does what a step says in a copy of the tree. `forget` leaves words out, as somebody might. */
export function follow(root: string, step: Step, forget: (text: string) => string = (text) => text): void {
  if (step.kind === 'file') {
    mkdirSync(dirname(join(root, step.path)), { recursive: true })
    writeFileSync(join(root, step.path), forget(step.text))
  }
  if (step.kind !== 'change') return
  const file = join(root, step.path)
  let text = readFileSync(file, 'utf8')
  for (const { after, line } of step.lines) {
    if (after !== null && !text.includes(`${after}\n`))
      throw new Error(`docs/develop.md wants a line after “${after}”, which ${step.path} does not hold.`)
    text = after === null ? `${line}\n${text}` : text.replace(`${after}\n`, `${after}\n${line}\n`)
  }
  writeFileSync(file, text)
}
