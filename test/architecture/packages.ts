import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, lineAt, type Tree } from './tree.ts'

const locks = ['package-lock.json', 'tools/package-lock.json']
const allowed = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 MPL-2.0 LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later EUPL-1.2 OFL-1.1 Unlicense CC0-1.0 BlueOak-1.0.0 PostgreSQL Zlib Python-2.0'.split(
    ' ',
  ),
)

/** Every version is exact: two machines run the same code. */
export function exactVersions(tree: Tree): Fault[] {
  return ['package.json', 'tools/package.json'].flatMap((file) => {
    const text = tree.get(file)
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text ?? '{}')
    return Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => ({
        file,
        line: lineAt(text!, text!.indexOf(`"${name}"`)),
        says: `asks for ${name} ${version}: write one exact version, like 1.2.3.`,
      }))
  })
}

/** Where a package was fetched from on one machine is not true on another. */
export function lockWithoutAddresses(tree: Tree): Fault[] {
  return locks.flatMap((file) => {
    const at = tree.get(file)?.indexOf('"resolved"') ?? -1
    const says = 'keeps an address of a package host ("resolved"): complete the lock again, without them.'
    return at < 0 ? [] : [{ file, line: lineAt(tree.get(file)!, at), says }]
  })
}

type Locked = { dev?: boolean; link?: boolean; license?: string }

/** Reads a package's own word on its licence. */
export const licenceIn =
  (root: string) =>
  (path: string): string | null => {
    const file = join(root, path, 'package.json')
    if (!existsSync(file)) return null
    const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'))
    return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? null)
  }

/** Whatever is delivered to those who install must go with EUPL-1.2. Of another system's binaries only the lock knows. */
export const licences =
  (licenceOf: (path: string) => string | null) =>
  (tree: Tree): Fault[] =>
    locks.flatMap((file) => {
      const text = tree.get(file) ?? '{}'
      const packages = Object.entries<Locked>(JSON.parse(text).packages ?? {})
      return packages
        .filter(([path, { dev, link }]) => path && !dev && !link)
        .flatMap(([path, { license }]): Fault[] => {
          const folder = file.startsWith('tools/') ? `tools/${path}` : path
          const said = licenceOf(folder) ?? license ?? 'no licence'
          const says = `brings ${path.replace(/^.*node_modules\//, '')} under ${said}: only licences that go with EUPL-1.2 are delivered; choose another package.`
          return goesWith(said) ? [] : [{ file, line: lineAt(text, text.indexOf(`"${path}"`)), says }]
        })
    })

/** An SPDX expression: all sides of AND, one side of OR. */
function goesWith(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ')
  return plain
    .split(/ AND /i)
    .every((part) => part.split(/ OR /i).some((licence) => allowed.has(licence.trim())))
}
