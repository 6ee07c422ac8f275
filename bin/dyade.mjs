// @ts-check
// The command line: brings what is missing, silently when nothing is, then runs src/main.ts.
import { fileURLToPath } from 'node:url'
import { bootstrap, root } from './bootstrap.mjs'
import { orSay } from './words.mjs'

await orSay(root, async () => {
  await bootstrap(fileURLToPath(import.meta.url))
  const { run } = await import('./run.mjs')
  await run(root, process.argv.slice(2))
})
