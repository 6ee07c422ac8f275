// @ts-check
// Runs a script of the project under Node 24, on a fresh build: node bin/node.mjs bench/pages.ts [words]
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bootstrap, root } from './bootstrap.mjs'
import { orSay } from './words.mjs'

await orSay(root, async () => {
  await bootstrap(fileURLToPath(import.meta.url), { forTests: true })
  const { build } = await import('./build.mjs')
  await build(root)
  const [script = '', ...words] = process.argv.slice(2)
  process.argv = [process.execPath, join(root, script), ...words]
  await import(join(root, script))
})
