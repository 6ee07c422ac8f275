import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { openPool } from './pool.ts'

const folder = new URL('../../../db/migrations/', import.meta.url)
/** Any number of installations may start at once; one migrates, the others wait. */
const lock = 7_309_241_601

/**
 * Brings a database to this version's schema: roles, the queue's schema, then each `db/migrations/*.sql` not yet applied,
 * each in its own transaction. Forward only. Direct connection, never through PgBouncer.
 *
 * @param ownerUrl of the role that owns the schema; must be allowed to create roles the first time
 * @param appUrl of the role the application signs in as; it is made a member of `dyade_app`
 * @throws MigrationRefused when an applied file has changed since, or the database knows migrations this version does not
 */
export async function migrate({
  ownerUrl,
  appUrl,
  log = () => {},
}: Migration): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'dyade migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${lock})`)
    await client.query(`set lock_timeout = '5s'; set client_min_messages = warning`)
    await createRoles(client, new pg.Client({ connectionString: appUrl }).user ?? 'dyade_app')
    await createQueue(client, ownerUrl, log)
    return { applied: await applyFiles(client, log) }
  } finally {
    await client.end()
  }
}

export type Migration = { ownerUrl: string; appUrl: string; log?: (line: string) => void }

export class MigrationRefused extends Error {}

/** The files this version knows, in order, with the hash of their text. */
export async function migrations(): Promise<{ name: string; text: string; hash: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

// Group roles without sign-in: what the application and the queue may do hangs on them, whoever signs in.
async function createRoles(client: pg.Client, appUser: string) {
  for (const role of ['dyade_app', 'dyade_queue']) {
    const known = await client.query('select from pg_roles where rolname = $1', [role])
    // two databases of one cluster may migrate at once: the other one may have made it meanwhile
    if (!known.rowCount)
      await client.query(`create role ${role} nologin`).catch((error: pg.DatabaseError) => {
        if (error.code !== '42710' && error.code !== '23505') throw error
      })
  }
  const member = async (role: string, user: string) => {
    const { rows } = await client.query<{ yes: boolean }>(
      `select $1 = $2 or exists (select from pg_auth_members m where m.roleid = $1::regrole and m.member = $2::regrole) as yes`,
      [role, user],
    )
    if (!rows[0]?.yes) await client.query(`grant ${role} to ${pg.escapeIdentifier(user)}`)
  }
  const { rows } = await client.query<{ me: string }>('select current_user as me')
  await member('dyade_queue', rows[0]!.me)
  if (appUser !== rows[0]!.me) await member('dyade_app', appUser)
}

// The queue's tables belong to a role of their own: neither the application nor a job reads another's payload.
async function createQueue(client: pg.Client, ownerUrl: string, log: (line: string) => void) {
  const { rows } = await client.query<{ database: string; ready: boolean }>(
    `select current_database() as database, to_regclass('graphile_worker.migrations') is not null as ready`,
  )
  if (!rows[0]!.ready) {
    await client.query(`grant create on database ${pg.escapeIdentifier(rows[0]!.database)} to dyade_queue`)
    log('queue')
  }
  const pool = openPool(ownerUrl, { max: 1, role: 'dyade_queue', onError: () => {} })
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}

async function applyFiles(client: pg.Client, log: (line: string) => void): Promise<string[]> {
  await client.query(`create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null);
    grant select on migrations to dyade_app`)
  const done = new Map(
    (await client.query<{ name: string; hash: string }>('select name, hash from migrations')).rows.map(
      (row) => [row.name, row.hash],
    ),
  )
  const known = await migrations()
  const applied: string[] = []
  for (const { name, text, hash } of known) {
    const before = done.get(name)
    if (before === hash) continue
    if (before)
      throw new MigrationRefused(
        `db/migrations/${name} was applied with another text. A migration is never edited: add a new one.`,
      )
    log(name)
    try {
      await client.query(`begin; ${text};`)
      await client.query('insert into migrations values ($1, $2, $3)', [name, hash, new Date()])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`db/migrations/${name}: ${(error as Error).message}`, { cause: error })
    }
    applied.push(name)
  }
  const unknown = [...done.keys()].filter((name) => !known.some((file) => file.name === name))
  if (unknown.length)
    throw new MigrationRefused(
      `This database has migrations that this version does not know (${unknown.join(', ')}): run a newer Dyade.`,
    )
  return applied
}
