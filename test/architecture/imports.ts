import { codeOf, type Import, parsed } from './parsed.ts'
import { type Fault, isProgram, isTest, type Tree } from './tree.ts'

/** Who may import whom: docs/ARCHITECTURE.md, "Who may import whom". */
export function imports(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((file) =>
    parsed(tree, file).imports.flatMap((one): Fault[] => {
      const says = (isTest(file) ? null : trespass(file, one)) ?? lost(tree, one)
      return says ? [{ file, line: one.line, says }] : []
    }),
  )
}

function lost(tree: Tree, { file, from }: Import): string | null {
  if (!file || tree.has(file) || file.endsWith('.d.mts')) return null
  return `imports ${from}, which is no file: write the whole relative name, with its extension.`
}

function trespass(file: string, one: Import): string | null {
  const to = one.file ?? one.from
  const out = `imports ${to}`
  if (file.startsWith('src/') && /^(test|bench)\//.test(to))
    return `${out}: the program does without its tests; move what both need into src.`
  if (/^(src\/(?!commands\/|main\.ts)|db\/).*/.test(file) && to.startsWith('demo/'))
    return `${out}: only a command makes the demonstration; the program does not know it.`
  if (file.startsWith('src/core/') || /\/rules\.ts$/.test(file)) return pure(file, one, out)
  if (/^src\/(platform|ui)\//.test(file) && /^src\/(features\/|commands\/|app|layout|main)/.test(to))
    return `${out}: platform and ui know no feature; let the feature hand in what is needed as an argument.`
  if (file.startsWith('src/platform/') && to.startsWith('src/ui/'))
    return `${out}: platform never imports ui; hand the element in as an argument.`
  if (file.startsWith('src/ui/') && to.startsWith('src/platform/') && !uiMayUse.test(to))
    return `${out}: of platform, ui uses i18n and assets only; take the rest as props.`
  if (file.startsWith('src/islands/') && one.file && !one.typeOnly && !/^src\/(islands|core)\//.test(to))
    return `${out}: an island is sent to the browser; it imports islands and core only.`
  return ofFeature(file, to, out) ?? ofDatabase(file, one, out)
}

const uiMayUse = /^src\/platform\/(i18n|assets)\//

// Temporal's values are pure (its clock, Temporal.Now, is caught as a name)
const purePackages = new Set(['temporal-polyfill'])

function pure(file: string, { file: to, from }: Import, out: string): string | null {
  const instead = 'take what it gives as an argument (now, seed, pool), or move the rule to core.'
  if (!to) return purePackages.has(from) ? null : `${out}: core and rules are pure; ${instead}`
  const rest = to.startsWith('src/core/')
  return rest
    ? null
    : `${out}: ${file.startsWith('src/core/') ? 'core' : 'rules.ts'} imports core only; ${instead}`
}

function ofFeature(file: string, to: string, out: string): string | null {
  const mine = featureOf(file)
  const theirs = featureOf(to)
  if (mine && /^src\/(app|layout|main|commands\/)/.test(to))
    return `${out}: only app.ts, layout.tsx and main.ts know all the features; a feature knows none of them.`
  if (mine && to.startsWith('src/islands/'))
    return `${out}: an island is named in the page by ui/island.tsx, and built apart.`
  if (mine && theirs && mine !== theirs && !/\/(reads|writes|policy|rules)\.ts$/.test(to))
    return `${out}: of another feature import only reads, writes, policy or rules; what both show belongs to ui.`
  return null
}

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null

/** The files that may hold SQL: reads, writes, and platform/db. */
const sqlFile = /\/(reads|writes)\.ts$|^src\/platform\/db\//
/** What opens a fence, besides: it holds no SQL of its own. */
const fenceFile =
  /^src\/(platform\/(http|jobs|crypto|house\.ts)|commands\/)|^src\/features\/.*\/(jobs|command)\.ts$/

function ofDatabase(file: string, { typeOnly }: Import, out: string): string | null {
  if (!isProgram(file) || sqlFile.test(file)) return null
  const client = / imports? (kysely|pg)$/.test(` ${out}`)
  if (client && typeOnly && /\/policy\.ts$|^src\/platform\//.test(file)) return null
  if (client)
    return `${out}: the database client stands in reads.ts, writes.ts and platform/db only (policy.ts may import its types).`
  if (/ src\/platform\/db\//.test(` ${out}`) && !typeOnly && !fenceFile.test(file))
    return `${out}: what talks to the database stands in reads.ts and writes.ts; here, call one of them.`
  return null
}

/** SQL written elsewhere, even through a `db` that was handed in. */
export function sqlElsewhere(tree: Tree): Fault[] {
  return codeOf(tree)
    .filter((file) => isProgram(file) && !sqlFile.test(file))
    .flatMap((file) =>
      parsed(tree, file).names.flatMap(({ name, line }): Fault[] =>
        /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|withRecursive)$|^sql[`.]/.test(name)
          ? [
              {
                file,
                line,
                says: `uses ${name}: the only SQL stands in reads.ts and writes.ts; call one of them.`,
              },
            ]
          : [],
      ),
    )
}

/** Files that speak of the fence all the same, each with its reason. */
const fenceSpokenIn: Record<string, string> = {
  'src/features/organisations/reads.ts':
    'opens one in nobody’s name, to find an organisation by its host name',
}

/** Whoever could set the organisation, or end the transaction, would stand outside the fence: that is platform/db's alone. */
export function fencesElsewhere(tree: Tree): Fault[] {
  return codeOf(tree)
    .filter((file) => isProgram(file) && !fenceSpokenIn[file])
    .filter((file) => /^src\/(core|ui|features|platform\/http|app|layout)/.test(file))
    .flatMap((file) =>
      parsed(tree, file).texts.flatMap(({ text, line }): Fault[] => {
        const [found] =
          /\bset_config\b|\bapp\.(organisation|person)\b|^\s*(commit|rollback)\s*;?\s*$|^\s*(set|reset)\s+(local|session|role)\b/i.exec(
            text,
          ) ?? []
        const says = `says ${found?.trim()} in SQL: only platform/db opens and closes a fence; call inFence().`
        return found ? [{ file, line, says }] : []
      }),
    )
}
