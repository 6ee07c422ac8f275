import { codeOf, parsed } from './parsed.ts'
import type { Fault, Tree } from './tree.ts'

/** No cycle of files, not even of types: what holds two files together belongs in one of them, or in a third. */
export function cycles(tree: Tree): Fault[] {
  const edges = new Map(
    codeOf(tree).map((file) => [
      file,
      parsed(tree, file).imports.flatMap(({ file: to, line }) => (to && tree.has(to) ? [{ to, line }] : [])),
    ]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const faults: Fault[] = []
  const visit = (file: string, path: string[]) => {
    state.set(file, 'open')
    for (const { to, line } of edges.get(file) ?? []) {
      if (state.get(to) === 'open') {
        const round = [...path.slice(path.indexOf(to)), to].join(' → ')
        faults.push({
          file,
          line,
          says: `closes a circle, ${round}: move what both need into a file that imports neither.`,
        })
      } else if (!state.has(to)) visit(to, [...path, to])
    }
    state.set(file, 'done')
  }
  for (const file of edges.keys()) if (!state.has(file)) visit(file, [file])
  return faults
}
