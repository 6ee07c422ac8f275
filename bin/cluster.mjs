// @ts-check
// The roles and the databases of our own PostgreSQL. On yours, your administrator makes them with db/roles.sql.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** @typedef {Pick<import('./postgres.mjs').Cluster, 'urlOf'>} Reachable */

/** Roles belong to the whole cluster: made once. @param {Reachable} cluster */
export async function createRoles(cluster) {
  await asAdministrator(cluster, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = 'dyade_owner'")
    // several statements in one message are one transaction: all the roles or none
    if (!rowCount) await client.query(readFileSync(join(import.meta.dirname, '../db/roles.sql'), 'utf8'))
  })
}

/** Does nothing when it stands already. A template must have nobody connected.
 * @param {Reachable} cluster @param {string} name @param {string} [template] */
export async function createDatabase(cluster, name, template = 'template0') {
  await asAdministrator(cluster, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${name} owner dyade_owner template ${template}`)
  })
}

/** @param {Reachable} cluster @param {string} name */
export async function dropDatabase(cluster, name) {
  await asAdministrator(cluster, (client) => client.query(`drop database if exists ${name} with (force)`))
}

/** @template T @param {Reachable} cluster @param {(client: pg.Client) => Promise<T>} work */
async function asAdministrator(cluster, work) {
  const client = new pg.Client({ connectionString: cluster.urlOf('postgres', 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
