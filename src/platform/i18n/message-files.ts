import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One `messages.<tag>.json`: `tag` is a language, or a language and region that overrides some words (`fr-CA`). */
export type MessageFile = { path: string; tag: string; folder: string; messages: Record<string, string> }

/** Every message file under `root` (`src/`, or its copy in the build), in the order of their paths. */
export function readMessageFiles(root: string): MessageFile[] {
  return globSync('**/messages.*.json', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({
      path,
      tag: path.replace(/^.*messages\.(.*)\.json$/, '$1'),
      folder: folderOf(path),
      messages: readMessages(join(root, path)),
    }))
}

function readMessages(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
}

/** `features/dyads/closure/messages.fr.json` → `dyads.closure`; `ui/…` → `ui`; at the top of `src/` → `app`. */
export function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1)
  if (['features', 'platform', 'core'].includes(folders[0] ?? '')) folders.shift()
  return folders.join('.') || 'app'
}
