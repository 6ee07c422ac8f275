// biome-ignore-all lint/correctness/noComponentHookFactories: the visitor's names are kinds of nodes, not components
import { dirname, posix } from 'node:path'
import { type JSXAttribute, type JSXChild, type Node, parseSync, Visitor } from 'oxc-parser'
import { isCode, lineAt, type Tree } from './tree.ts'

export type Import = {
  /** as it is written: './pages.tsx', 'hono' */
  from: string
  /** path from the root, for a relative one */
  file: string | null
  /** true when nothing of it is left at run time */
  typeOnly: boolean
  line: number
}

/** What the rules ask of one file of code. */
export type Parsed = {
  imports: Import[]
  /** texts between quotes or backticks, the holes of a template left out */
  texts: { text: string; line: number }[]
  /** `Math.random`, `new Date`, `db.selectFrom`: called or taken; `new Date` only without arguments */
  names: { name: string; line: number }[]
  /** letters between the tags, or given as a quoted child */
  words: { text: string; line: number }[]
  attributes: { element: string; name: string; text: string | null; line: number }[]
  /** false when every statement only hands on what another file exports */
  hasOwnCode: boolean
}

const done = new Map<string, Parsed>()

/** Parses a file once, whatever the number of rules that ask. */
export function parsed(tree: Tree, file: string): Parsed {
  const text = tree.get(file) ?? ''
  const key = `${file}\0${text}`
  const before = done.get(key)
  if (before) return before
  const after = parse(file, text)
  done.set(key, after)
  return after
}

export const codeOf = (tree: Tree) => [...tree.keys()].filter(isCode)

function parse(file: string, text: string): Parsed {
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`)
  const found: Parsed = { imports: [], texts: [], names: [], words: [], attributes: [], hasOwnCode: false }
  const line = (node: { start: number }) => lineAt(text, node.start)
  const add = (node: { start: number }, from: unknown, typeOnly: boolean) => {
    if (typeof from !== 'string') return
    const relative = from.startsWith('.')
    found.imports.push({
      from,
      file: relative ? posix.join(dirname(file), from) : null,
      typeOnly,
      line: line(node),
    })
  }
  const word = (node: { start: number }, said: unknown) => {
    if (typeof said === 'string' && /\p{L}/u.test(said))
      found.words.push({ text: said.trim(), line: line(node) })
  }
  const source = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const quoted = (children: JSXChild[]) => {
    for (const child of children)
      if (child.type === 'JSXExpressionContainer' && child.expression.type === 'Literal')
        word(child, child.expression.value)
  }
  new Visitor({
    ImportDeclaration: (node) =>
      add(
        node,
        node.source.value,
        node.importKind === 'type' ||
          (node.specifiers.length > 0 &&
            node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')),
      ),
    ExportNamedDeclaration: (node) => {
      if (node.source)
        add(
          node,
          node.source.value,
          node.exportKind === 'type' || node.specifiers.every((one) => one.exportKind === 'type'),
        )
    },
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => add(node, node.source.type === 'Literal' ? node.source.value : null, false),
    TSImportType: (node) => add(node, node.source.value, true),
    Literal: (node) => {
      if (typeof node.value === 'string') found.texts.push({ text: node.value, line: line(node) })
    },
    TemplateElement: (node) => found.texts.push({ text: node.value.raw, line: line(node) }),
    MemberExpression: (node) => {
      if (node.object.type === 'Identifier' && node.property.type === 'Identifier')
        found.names.push({ name: `${node.object.name}.${node.property.name}`, line: line(node.property) })
      else if (node.property.type === 'Identifier')
        found.names.push({ name: `….${node.property.name}`, line: line(node.property) })
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.arguments.length === 0)
        found.names.push({ name: `new ${node.callee.name}`, line: line(node) })
    },
    TaggedTemplateExpression: (node) => {
      if (node.tag.type === 'Identifier') found.names.push({ name: `${node.tag.name}\`\``, line: line(node) })
    },
    JSXText: (node) => word(node, node.value),
    JSXFragment: (node) => quoted(node.children),
    JSXElement: ({ openingElement, children }) => {
      quoted(children)
      for (const attribute of openingElement.attributes) {
        if (attribute.type !== 'JSXAttribute') continue
        found.attributes.push({
          element: source(openingElement.name),
          name: source(attribute.name),
          text: textOf(attribute),
          line: line(attribute),
        })
      }
    },
  }).visit(program)
  const local = new Set<string>()
  for (const statement of program.body)
    if (statement.type === 'ImportDeclaration')
      for (const one of statement.specifiers) local.add(one.local.name)
  found.hasOwnCode =
    !program.body.some((one) => one.type.startsWith('Export')) ||
    program.body.some((one) => !handsOn(one, local))
  return found
}

/** The text of an attribute when it is written there: quoted, or the beginning of a template. */
function textOf({ value }: JSXAttribute): string | null {
  if (value?.type === 'Literal') return String(value.value)
  if (value?.type !== 'JSXExpressionContainer') return null
  const { expression } = value
  if (expression.type === 'Literal' && typeof expression.value === 'string') return expression.value
  if (expression.type === 'TemplateLiteral') return expression.quasis[0]?.value.raw ?? null
  return null
}

function handsOn(statement: Node, imported: Set<string>): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration') return true
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration) return false
  return (
    statement.source !== null ||
    statement.specifiers.every((one) => one.local.type === 'Identifier' && imported.has(one.local.name))
  )
}
