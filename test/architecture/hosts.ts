import { type Fault, isTest, lineAt, type Tree } from './tree.ts'

/** Names kept for examples, this machine, and the names of XML vocabularies, which nobody calls. */
const harmless =
  /^(localhost|127\.0\.0\.1|\[::1\]|www\.w3\.org|([a-z0-9-]+\.)*example(\.[a-z]+)?|([a-z0-9-]+\.)*(test|invalid|localhost))$/
const packageHosts =
  /\b(registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.jsr\.io|unpkg\.com|cdn\.jsdelivr\.net|esm\.sh|cdnjs\.cloudflare\.com|fonts\.googleapis\.com|fonts\.gstatic\.com)\b/

/**
 * Dyade runs in a closed network: its code names no host, and nothing here names a host that packages come from.
 * @param ours hosts of the machine it is developed on (its registries), told by the environment
 */
export const hosts =
  (ours: string[] = []) =>
  (tree: Tree): Fault[] =>
    [...tree].flatMap(([file, text]): Fault[] => {
      // this rule and its examples
      if (file.startsWith('test/architecture/')) return []
      const faults: Fault[] = []
      const add = (at: number, host: string) =>
        faults.push({
          file,
          line: lineAt(text, at),
          says: `names the host ${host}: Dyade calls no outside host; take the address from a setting, and write examples with example.org.`,
        })
      for (const host of ours) {
        const at = text.indexOf(host)
        if (at >= 0) add(at, host)
      }
      const known = packageHosts.exec(text)
      if (known) add(known.index, known[0])
      if (!/^(src|db|demo)\//.test(file) || isTest(file)) return faults
      for (const found of text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.[\]:-]+)/gi)) {
        const host = found[1]!.replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase()
        if (host.includes('.') && !harmless.test(host)) add(found.index, host)
      }
      return faults
    })

/** The package hosts that this machine is set to. The public one is in the list above. */
export function registriesOf(env: Record<string, string | undefined>): string[] {
  return Object.entries(env)
    .filter(([name]) => /registry|index_url|proxy$/i.test(name))
    .flatMap(([, value]) => (value && URL.canParse(value) ? [new URL(value).hostname] : []))
    .filter((host) => host.includes('.') && !harmless.test(host))
}
