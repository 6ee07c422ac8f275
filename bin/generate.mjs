// @ts-check
// npm run generate: writes what is made from the sources (keys of the words, tables, settings page). `--check` only says what has drifted.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bootstrap, root } from './bootstrap.mjs'
import { orSay } from './words.mjs'

await orSay(root, async () => {
  await bootstrap(fileURLToPath(import.meta.url), { forTests: true })
  const check = process.argv.slice(2)
  generate('src/platform/i18n/generate.ts', check)
  generate('src/platform/config/generate.ts', check)
  await withMigratedDatabase((url) => generate('src/platform/db/generate.ts', [url, ...check]))
})

/** @param {string} script @param {string[]} words */
function generate(script, words) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...words], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}

/** @param {(url: string) => void} work */
async function withMigratedDatabase(work) {
  const { startPostgres } = await import('./postgres.mjs')
  const { createDatabase, createRoles } = await import('./cluster.mjs')
  const { migrate } = await import('../src/platform/db/migrate.ts')
  const folder = fs.mkdtempSync('/tmp/dyade-generate-')
  fs.chmodSync(folder, 0o711) // root's server runs as nobody
  const cluster = await startPostgres({ data: join(folder, 'postgres'), durable: false })
  try {
    await createRoles(cluster)
    await createDatabase(cluster, 'dyade')
    const ownerUrl = cluster.urlOf('dyade_owner', 'dyade')
    await migrate({ ownerUrl, appUrl: cluster.urlOf('dyade_app', 'dyade') })
    work(ownerUrl)
  } finally {
    await cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
