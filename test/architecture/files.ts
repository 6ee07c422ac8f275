import { codeOf, parsed } from './parsed.ts'
import { type Fault, isCode, type Tree } from './tree.ts'

const featureFiles = [
  'routes.tsx',
  'pages.tsx',
  'form.ts',
  'rules.ts',
  'policy.ts',
  'reads.ts',
  'writes.ts',
  'jobs.ts',
  'mails.tsx',
  'api.ts',
  'command.ts',
  'messages.fr.json',
  'messages.fr-CA.json',
  'messages.en.json',
]
const testsBeside = /^[a-z0-9-]+(\.db)?\.test\.tsx?$|^[a-z0-9-]+\.journey\.ts$/
const emptyNames = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'services',
  'service',
  'common',
  'misc',
  'shared',
])
const mostLines = 300

/** A feature's files are a closed list. */
export function featureFolders(tree: Tree): Fault[] {
  return [...tree.keys()].flatMap((file): Fault[] => {
    const [, name = ''] = /^src\/features\/(?:.+\/)?([^/]+)$/.exec(file) ?? []
    if (!name || featureFiles.includes(name) || testsBeside.test(name)) return []
    const says = `is not one of a feature's files (${featureFiles.join(', ')}, tests beside): put it into one of them, or make a sub-noun folder.`
    return [{ file, line: 1, says }]
  })
}

/** Names say what a thing is about; folders and files are kebab-case. */
export function names(tree: Tree): Fault[] {
  return [...tree.keys()]
    .filter((file) => isCode(file) || file.endsWith('.sql'))
    .flatMap((file): Fault[] => {
      const words = file.split('/').map((part) => part.replace(/(\.[a-z-]+)+$/, ''))
      const empty = words.find((word) => emptyNames.has(word))
      const odd = words.find((word) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(word))
      if (empty) return [{ file, line: 1, says: `is called ${empty}: name it after what it is about.` }]
      if (odd) return [{ file, line: 1, says: `${odd} is not kebab-case: write it like-this.` }]
      return []
    })
}

/** No file that only hands on what others export. */
export function barrels(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((file): Fault[] => {
    const says = 'only re-exports: import from the file where the thing stands, and remove this one.'
    if (/\/index\.(ts|tsx|mjs)$/.test(file)) return [{ file, line: 1, says: `is an index: ${says}` }]
    return parsed(tree, file).hasOwnCode ? [] : [{ file, line: 1, says }]
  })
}

/** A reader holds a file in mind; lists of names and generated files are not read whole. */
export function sizes(tree: Tree): Fault[] {
  return [...tree].flatMap(([file, text]): Fault[] => {
    if (!/\.(ts|tsx|mjs|css)$/.test(file) || /\.gen\.ts$|^demo\/names\//.test(file)) return []
    const lines = text.trimEnd().split('\n').length
    const says = `has ${lines} lines; ${mostLines} at most: part it by what it is about.`
    return lines > mostLines ? [{ file, line: lines, says }] : []
  })
}
