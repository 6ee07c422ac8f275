import { readRoleToken } from '../../core/words/roles.ts'
import type { MessageFile } from './message-files.ts'
import { type Argument, type Shape, shapeOf } from './message-shape.ts'

/** The text of `keys.gen.ts`: every key of the base languages with the type of what it asks for, sorted. */
export function keyTypes(files: MessageFile[]): string {
  const shapes = new Map<string, Shape[]>()
  for (const file of files) {
    for (const [bare, text] of Object.entries(file.messages)) {
      const key = `${file.folder}.${bare}`
      const shape = readable(text)
      if (shape) shapes.set(key, [...(shapes.get(key) ?? []), shape])
    }
  }
  const plain: string[] = []
  const rich: string[] = []
  for (const [key, found] of [...shapes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = found.flatMap((shape) => shape.arguments)
    const line = `  '${key}': ${argumentTypes(all)}`
    ;(all.some((argument) => argument.kind === 'tag') ? rich : plain).push(line)
  }
  return [
    '// Made by `npm run generate` from the messages.*.json files. Do not edit.',
    "import type { ReactNode } from 'react'",
    "import type { Form } from '../../core/words/form.ts'",
    '',
    'type Tag = (children: ReactNode) => ReactNode',
    'type Nothing = Record<never, never>',
    '',
    block('Messages', plain),
    '',
    block('RichMessages', rich),
    '',
  ].join('\n')
}

function block(name: string, lines: string[]): string {
  return lines.length === 0
    ? `export type ${name} = Nothing`
    : `export type ${name} = {\n${lines.join('\n')}\n}`
}

function readable(text: string): Shape | null {
  try {
    return shapeOf(text)
  } catch {
    return null
  }
}

function argumentTypes(all: Argument[]): string {
  const byName = new Map<string, Argument[]>()
  const optional = new Set<string>()
  for (const argument of all) {
    if (argument.name === 'form' || argument.name === 'address') continue
    const token = readRoleToken(argument.name)
    if (token) optional.add(token.argument)
    else byName.set(argument.name, [...(byName.get(argument.name) ?? []), argument])
  }
  const entries = [
    ...[...byName].map(([name, uses]) => [name, `${name}: ${typeOf(name, uses)}`] as const),
    ...[...optional].map((name) => [name, `${name}?: Form`] as const),
  ]
  if (entries.length === 0) return 'Nothing'
  return `{ ${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join('; ')} }`
}

function typeOf(name: string, uses: Argument[]): string {
  const kinds = new Set(uses.map((use) => use.kind))
  if (kinds.has('tag')) return 'Tag'
  if (kinds.has('plural') || kinds.has('number')) return 'number'
  if (!kinds.has('select')) return 'string'
  if (name.endsWith('form')) return 'Form'
  const options = [...new Set(uses.flatMap((use) => use.options))].sort()
  if (options.every((option) => ['true', 'false', 'other'].includes(option))) return 'boolean'
  return options.map((option) => `'${option}'`).join(' | ')
}
