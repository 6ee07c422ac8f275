import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The repository's texts by their path from the root. Rules read nothing else, so that a fixture is a few strings. */
export type Tree = ReadonlyMap<string, string>

/** One broken rule: where, what, and what to do instead. */
export type Fault = { file: string; line: number; says: string }

export type Rule = (tree: Tree) => Fault[]

const kept = /\.(ts|tsx|mjs|sql|css|json|md|yml|sh)$|^\.npmrc$|^\.env/
const passed = new Set(['node_modules', 'build', 'var', '.git'])

export function readTree(root: string): Tree {
  const tree = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        if (!passed.has(entry.name)) walk(path)
      } else if (entry.isFile() && kept.test(entry.name))
        tree.set(path, readFileSync(join(root, path), 'utf8'))
    }
  }
  walk('')
  return tree
}

export const sentenceOf = ({ file, line, says }: Fault) => `${file}:${line} ${says}`

/** 1 for the first line. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

export const isTest = (file: string) =>
  /\.test\.tsx?$|\.journey\.tsx?$/.test(file) || /^(test|bench)\//.test(file)
export const isCode = (file: string) => /\.(ts|tsx|mjs)$/.test(file)
export const isProgram = (file: string) => /^src\/.*\.tsx?$/.test(file) && !isTest(file)
