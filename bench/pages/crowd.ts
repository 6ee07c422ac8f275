import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createDatabase, createRoles } from '../../bin/cluster.mjs'
import { startPostgres } from '../../bin/postgres.mjs'
import { migrate } from '../../src/platform/db/migrate.ts'
import { addPeople } from '../../test/factories/crowd.ts'
import { cookieOf, makeOrganisation } from '../../test/factories/organisation.ts'
import type { Shown } from './shown.ts'

const sizes = [1_200, 100_000]

/** A PostgreSQL of its own with one organisation of each size, and the pages to measure. */
export async function openCrowd(): Promise<{ databaseUrl: string; pages: Shown[]; close(): Promise<void> }> {
  const folder = mkdtempSync('/tmp/dyade-bench-')
  chmodSync(folder, 0o711) // root's server runs as nobody
  const cluster = await startPostgres({ data: join(folder, 'postgres'), durable: false })
  await createRoles(cluster)
  await createDatabase(cluster, 'bench')
  const [ownerUrl, databaseUrl] = [cluster.urlOf('dyade_owner', 'bench'), cluster.urlOf('dyade_app', 'bench')]
  await migrate({ ownerUrl, appUrl: databaseUrl })
  const owner = new pg.Pool({ connectionString: ownerUrl })
  const pages: Shown[] = []
  for (const people of sizes) {
    const { id, slug, people: known } = await makeOrganisation(owner, `org-${people}`)
    await addPeople(owner, id, { people, units: 300 })
    const of = `of ${people.toLocaleString('en')}`
    const cookie = cookieOf(slug, known.person.token)
    if (people === sizes[0]) pages.push({ name: 'sign-in', path: `/${slug}/sign-in`, cookie: '' })
    pages.push(
      { name: `home ${of}`, path: `/${slug}`, cookie },
      { name: `people ${of}`, path: `/${slug}/people`, cookie },
    )
  }
  await owner.query('vacuum analyze').catch(() => owner.query('analyze'))
  await owner.end()
  return {
    databaseUrl,
    pages,
    async close() {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
