import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keyTypes } from './key-types.ts'
import { readMessageFiles } from './message-files.ts'

// Types the keys of all messages. `--check` writes nothing and fails when the types are not those of the messages.
const root = fileURLToPath(new URL('../..', import.meta.url))
const target = fileURLToPath(new URL('./keys.gen.ts', import.meta.url))
const text = keyTypes(readMessageFiles(root))
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/platform/i18n/keys.gen.ts is out of date: run npm run generate')
    process.exitCode = 1
  }
} else {
  writeFileSync(target, text)
}
