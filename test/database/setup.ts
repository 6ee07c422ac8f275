import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase, createRoles } from '../../bin/cluster.mjs'
import { startPostgres } from '../../bin/postgres.mjs'
import { migrate } from '../../src/platform/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the `pg` address of any role and database of the run's server, with {role} and {database} to fill in */
    databaseAddress: string
  }
}

/**
 * A throw-away PostgreSQL for a project's run, with the migrated `template` that each test file clones. TEST_PG_BIN chooses another
 * version's programs: TEST_PG_BIN=/usr/lib/postgresql/15/bin
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync('/tmp/dyade-test-')
  chmodSync(folder, 0o711) // root's server runs as nobody
  const binaries = process.env.TEST_PG_BIN || undefined
  const cluster = await startPostgres({ data: join(folder, 'postgres'), binaries, durable: false })
  await createRoles(cluster)
  await createDatabase(cluster, 'template')
  await migrate({
    ownerUrl: cluster.urlOf('dyade_owner', 'template'),
    appUrl: cluster.urlOf('dyade_app', 'template'),
    log: () => {},
  })
  project.provide('databaseAddress', cluster.urlOf('{role}', '{database}'))
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
