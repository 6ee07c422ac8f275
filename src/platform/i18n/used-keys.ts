import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Those of `keys` that no source under `root` names. A source names a key between quotation marks, or by a template
 * whose fixed parts fit it (`units.kind.${kind}`). Tests do not count.
 */
export function unusedKeys(keys: string[], root: string): string[] {
  const named = new Set<string>()
  const patterns: RegExp[] = []
  for (const path of globSync('**/*.{ts,tsx,mjs}', { cwd: root })) {
    if (/\.(?:gen|test|journey)\.tsx?$/.test(path) || path.includes('node_modules')) continue
    const source = readFileSync(join(root, path), 'utf8')
    for (const [, , literal] of source.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)+)\1/g)) named.add(literal!)
    for (const [, template] of source.matchAll(
      /`((?:[\w.-]|\$\{[^}`]*\})*\$\{[^}`]*\}(?:[\w.-]|\$\{[^}`]*\})*)`/g,
    ))
      patterns.push(patternOf(template!))
  }
  return keys.filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)))
}

// `a.${b}` fits every key that begins with `a.`; one without a fixed part of three letters fits none.
function patternOf(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/)
  if (!fixed.some((part) => /\w{3}/.test(part))) return /^(?!)/
  return new RegExp(`^${fixed.map((part) => part.replace(/[.]/g, '\\.')).join('[\\w.-]+')}$`)
}
