import { existsSync, readFileSync } from 'node:fs'
import type { CatalogueRule } from './fences.ts'

/** An index that no key asks for: the file whose query it is for, and that query, shortened to what chooses the index. */
export const usedBy: Record<string, { file: string; query: string }> = {
  people_name: {
    file: 'src/features/people/reads.ts',
    query: `select id from people where organisation_id = current_organisation() order by name_key collate "C", id limit 50`,
  },
  sessions_ends: {
    file: 'src/features/sign-in/writes.ts',
    query: 'delete from sessions where ends_at <= $1::timestamptz',
  },
  one_time_links_ends: {
    file: 'src/features/sign-in/links/writes.ts',
    query: 'delete from one_time_links where ends_at < $1::timestamptz',
  },
  idempotency_keys_created: {
    file: 'src/platform/db/idempotency.ts',
    query: 'delete from idempotency_keys where created_at < $1::timestamptz',
  },
  rate_limits_window: {
    file: 'src/platform/db/rate-limits.ts',
    query: 'delete from rate_limits where window_start < $1::timestamptz',
  },
  mails_due: {
    file: 'src/features/mails/writes.ts',
    query: `select id from mails where state = 'waiting' and due_at <= $1::timestamptz order by due_at, id limit 20`,
  },
  mails_ended: {
    file: 'src/features/mails/writes.ts',
    query: `delete from mails where state <> 'waiting' and ended_at < $1::timestamptz`,
  },
}

type Index = { index: string; table: string; forKey: boolean; comment: string | null }

/**
 * Every index serves: a key (its own, or the foreign key whose columns it begins with), a query of the list above,
 * or one that a comment names: comment on index x is 'src/features/…/reads.ts: the query'.
 */
export const indexesServe: CatalogueRule = async (client) => {
  const { rows } = await client.query<Index>(`
    select i.indexrelid::regclass::text as index, i.indrelid::regclass::text as table,
      obj_description(i.indexrelid) as comment,
      exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) or exists (
        select from pg_constraint k where k.conrelid = i.indrelid and k.contype = 'f' and cardinality(k.conkey) > 1
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey) as "forKey"
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace order by 1`)
  return [
    ...rows.flatMap((row) => unused(row)),
    ...Object.keys(usedBy)
      .filter((name) => !rows.some((row) => row.index === name))
      .map((name) => `${name} is listed in test/catalogue/indexes.ts and does not exist: remove it there.`),
  ]
}

function unused({ index, table, forKey, comment }: Index): string[] {
  if (forKey) return []
  const file = usedBy[index]?.file ?? comment?.split(':')[0]
  const instead = `write comment on index ${index} is 'src/features/…/reads.ts: the query it is for', or do without it.`
  if (!file) return [`${index}: nobody says which query uses it: ${instead}`]
  const text = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (text === null) return [`${index}: ${file}, which should use it, does not exist: ${instead}`]
  return text.includes(table) ? [] : [`${index}: ${file} never names ${table}: ${instead}`]
}

/** Who deletes a row must not read the whole of each table that points at it. */
export const foreignKeysHaveAnIndex: CatalogueRule = async (client) => {
  const { rows } = await client.query<{ table: string; name: string; columns: string }>(`
    select k.conrelid::regclass::text as table, k.conname as name,
      (select string_agg(attname, ', ' order by array_position(k.conkey, attnum)) from pg_attribute
        where attrelid = k.conrelid and attnum = any (k.conkey)) as columns
    from pg_constraint k
    where k.connamespace = 'public'::regnamespace and k.contype = 'f' and cardinality(k.conkey) > 1
      and k.conrelid <> 'organisations'::regclass and not exists (
        select from pg_index i where i.indrelid = k.conrelid
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`)
  return rows.map(
    ({ table, name, columns }) =>
      `${table}: no index begins with the columns of ${name}: write create index on ${table} (${columns}).`,
  )
}

/** Asks the planner, when reading everything is not worth it: the query of the list does choose its index. */
export const listedQueriesUseTheirIndex: CatalogueRule = async (client) => {
  const wrong: string[] = []
  await client.query('begin; set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan')
  try {
    for (const [index, { query }] of Object.entries(usedBy)) {
      const statement = query.replace('$1::timestamptz', "'2026-01-01T00:00:00Z'::timestamptz")
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${statement}`)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      if (!new RegExp(`\\b${index}\\b`).test(plan))
        wrong.push(`${index}: the planner does not use it for “${query}”:\n${plan}`)
    }
  } finally {
    await client.query('rollback')
  }
  return wrong
}
