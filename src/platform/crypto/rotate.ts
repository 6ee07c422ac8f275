import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { openPool } from '../db/pool.ts'
import { Unreadable } from './cipher.ts'
import type { InstallationKeys } from './installation.ts'
import {
  newKey,
  type OrganisationKeyRow,
  type SpaceKeyRow,
  unwrapOrganisationKey,
  unwrapSpaceKey,
  wrapOrganisationKey,
  wrapSpaceKey,
} from './wrap.ts'

type Client = pg.PoolClient
type Rotation = { ownerUrl: string; keys: InstallationKeys; now: Temporal.Instant }
type Ring = { organisation: string; generations: OrganisationKeyRow[] }

/** Two rotations at once wait for one another. */
const lock = 7_309_241_602
const batch = 200

/**
 * After INSTALLATION_KEY changed (the old one in INSTALLATION_KEY_PREVIOUS): gives each organisation a new key under the new
 * installation key, wraps every other key anew, and leaves the words as they are. It looks only at what is left to do: killed at
 * any point, it goes on when called again; called once more, it does nothing. People go on reading and writing meanwhile.
 *
 * @param progress keys done, keys in all
 * @returns how many organisations got a new key, and how many space keys were wrapped anew
 * @throws Unreadable, having changed nothing, when a key is wrapped by neither of the two installation keys
 */
export async function rotateKeys(
  { ownerUrl, keys, now }: Rotation,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ organisations: number; spaces: number }> {
  const pool = openPool(ownerUrl, { max: 1, onError: () => {} })
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(${lock})`)
    const rings = await readRings(client, keys)
    let done = 0
    let total = await countWork(client, keys)
    const advance = (by: number) => {
      done += by
      // an author who writes for the first time meanwhile may add one
      total = Math.max(total, done)
      progress(done, total)
    }
    progress(done, total)
    const result = { organisations: 0, spaces: 0 }
    for (const ring of rings) {
      if (await startGeneration(client, keys, ring, now)) result.organisations++
      advance(await rewrapOrganisation(client, keys, ring))
      for (;;) {
        const some = await rewrapSomeSpaces(client, keys, ring)
        if (some === 0) break
        result.spaces += some
        advance(some)
      }
      await retire(client, ring)
    }
    return result
  } finally {
    client.release()
    await pool.end()
  }
}

// Everything is opened before anything is written: a wrong setting must stop it here.
async function readRings(client: Client, keys: InstallationKeys): Promise<Ring[]> {
  const { rows } = await client.query<OrganisationKeyRow>(
    'select * from organisation_keys order by organisation_id, generation',
  )
  for (const row of rows) unwrapOrganisationKey(keys, row)
  return [...Map.groupBy(rows, (row) => row.organisation_id)].map(([organisation, generations]) => ({
    organisation,
    generations,
  }))
}

async function countWork(client: Client, keys: InstallationKeys): Promise<number> {
  const { rows } = await client.query<{ work: number }>(
    `with latest as (
       select distinct on (organisation_id) organisation_id, generation, installation_key = $1 as turned
       from organisation_keys order by organisation_id, generation desc)
     select (select count(*) from organisation_keys where installation_key <> $1)
       + (select count(*) from space_keys s join latest l using (organisation_id)
          where not l.turned or s.wrapped_by < l.generation) as work`,
    [keys.current.fingerprint],
  )
  return rows[0]!.work
}

// Under the installation key in force already, the latest generation is the one of this rotation, or younger.
async function startGeneration(client: Client, keys: InstallationKeys, ring: Ring, now: Temporal.Instant) {
  const latest = latestOf(ring)
  if (latest.installation_key.equals(keys.current.fingerprint)) return false
  const place = { organisation_id: ring.organisation, generation: latest.generation + 1 }
  const row = { ...place, ...wrapOrganisationKey(keys.current, place, newKey()) }
  await client.query('begin')
  await client.query('insert into organisation_keys values ($1, $2, $3, $4)', [
    row.organisation_id,
    row.generation,
    row.installation_key,
    row.wrapped,
  ])
  await client.query(
    `insert into audit_events (organisation_id, at, action, details) values ($1, $2, 'keys.rotated', $3)`,
    [ring.organisation, now, { generation: row.generation }],
  )
  await client.query('commit')
  ring.generations.push(row)
  return true
}

async function rewrapOrganisation(client: Client, keys: InstallationKeys, ring: Ring): Promise<number> {
  const old = ring.generations.filter((row) => !row.installation_key.equals(keys.current.fingerprint))
  for (const row of old) {
    const { wrapped, installation_key } = wrapOrganisationKey(
      keys.current,
      row,
      unwrapOrganisationKey(keys, row),
    )
    await client.query(
      'update organisation_keys set wrapped = $3, installation_key = $4 where organisation_id = $1 and generation = $2',
      [row.organisation_id, row.generation, wrapped, installation_key],
    )
    Object.assign(row, { wrapped, installation_key })
  }
  return old.length
}

// One statement wraps a batch, and only the rows that are still there: a key destroyed meanwhile does not come back.
async function rewrapSomeSpaces(client: Client, keys: InstallationKeys, ring: Ring): Promise<number> {
  const { generation } = latestOf(ring)
  const opened = new Map(ring.generations.map((row) => [row.generation, unwrapOrganisationKey(keys, row)]))
  const { rows } = await client.query<SpaceKeyRow & { wrapped_by: number }>(
    'select * from space_keys where organisation_id = $1 and wrapped_by < $2 limit $3',
    [ring.organisation, generation, batch],
  )
  const wrapped = rows.map((row) =>
    wrapSpaceKey(opened.get(generation)!, generation, row, unwrapSpaceKey(opened.get(row.wrapped_by)!, row)),
  )
  await client.query(
    `update space_keys s set wrapped = n.wrapped, wrapped_by = $2
     from unnest($3::text[], $4::uuid[], $5::uuid[], $6::int[], $7::bytea[]) as n (kind, space, author, generation, wrapped)
     where s.organisation_id = $1 and s.space_kind = n.kind and s.space_id = n.space and s.author_id = n.author
       and s.generation = n.generation`,
    [
      ring.organisation,
      generation,
      rows.map((row) => row.space_kind),
      rows.map((row) => row.space_id),
      rows.map((row) => row.author_id),
      rows.map((row) => row.generation),
      wrapped,
    ],
  )
  return rows.length
}

// The generation just before stays until the next rotation: somebody may be making a key under it at this moment.
async function retire(client: Client, ring: Ring) {
  await client.query(
    `delete from organisation_keys o where organisation_id = $1 and generation < $2
       and not exists (select from space_keys s where s.organisation_id = $1 and s.wrapped_by = o.generation)`,
    [ring.organisation, latestOf(ring).generation - 1],
  )
}

function latestOf({ generations }: Ring): OrganisationKeyRow {
  const latest = generations.at(-1)
  if (!latest) throw new Unreadable('no-key')
  return latest
}
