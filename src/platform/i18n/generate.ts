import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkMessages, missingKeys, type Problem } from './check-messages.ts'
import { keyTypes } from './key-types.ts'
import { type MessageFile, readMessageFiles } from './message-files.ts'
import { unusedKeys } from './used-keys.ts'

// Types the keys of all messages, and refuses what is wrong in them (exit code 1).
//   --check          writes nothing; out-of-date types and messages that nothing shows are refused too
//   --missing oc     lists what a language lacks

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = fileURLToPath(new URL('./keys.gen.ts', import.meta.url))
const files = readOrStop()
const asked = process.argv.indexOf('--missing')
if (asked > 0) listMissing(process.argv[asked + 1] ?? '')
else generate()

function readOrStop(): MessageFile[] {
  try {
    return readMessageFiles(root)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

function listMissing(language: string) {
  const missing = missingKeys(files, language)
  for (const key of missing) console.log(key)
  console.error(`${missing.length} messages missing in ${language}`)
  if (missing.length > 0) process.exitCode = 1
}

function generate() {
  const checking = process.argv.includes('--check')
  const problems = [...checkMessages(files), ...(checking ? unused(files) : [])]
  const text = keyTypes(files)
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    if (checking)
      problems.push({ file: 'platform/i18n/keys.gen.ts', key: '', says: 'out of date: run npm run generate' })
    else writeFileSync(target, text)
  }
  for (const { file, key, says } of problems) console.error(`src/${file}${key && `, "${key}"`}: ${says}`)
  if (problems.length > 0) process.exitCode = 1
}

function unused(from: MessageFile[]): Problem[] {
  const french = from.filter((file) => file.tag === 'fr')
  const places = new Map<string, { file: string; key: string }>(
    french.flatMap((file) =>
      Object.keys(file.messages).map((key) => [`${file.folder}.${key}`, { file: file.path, key }] as const),
    ),
  )
  return unusedKeys([...places.keys()], root).map((key) => ({
    ...places.get(key)!,
    says: `nothing shows it: remove it, or use it as '${key}'`,
  }))
}
