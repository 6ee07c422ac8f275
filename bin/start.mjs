// @ts-check
// npm start: brings what is missing, then builds, starts and serves. See src/commands/start.ts for what comes after the build.
import { fileURLToPath } from 'node:url'
import { bootstrap, root } from './bootstrap.mjs'
import { onlyOne } from './only-one.mjs'
import { orSay } from './words.mjs'

await orSay(root, async () => {
  const giveBack = await onlyOne(root)
  await bootstrap(fileURLToPath(import.meta.url), { beforeChild: giveBack })
  const { run } = await import('./run.mjs')
  await run(root, ['start', ...process.argv.slice(2)])
})
