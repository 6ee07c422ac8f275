import type pg from 'pg'
import { keysOutside, permissivePolicies, tablesOutside } from './reviewed.ts'

/** A rule of the schema: asks the catalogue, gives the sentences of what is wrong. Empty is well. */
export type CatalogueRule = (client: pg.ClientBase) => Promise<string[]>

const equality = '(organisation_id = current_organisation())'

/** Every table is fenced by one equality on the organisation, for reading and for writing. */
export const fenced: CatalogueRule = async (client) => {
  const { rows } = await client.query<{
    table: string
    fenced: boolean
    forced: boolean
    column: string | null
  }>(`
    select c.relname as table, c.relrowsecurity as fenced, c.relforcerowsecurity as forced,
      (select format_type(a.atttypid, null) || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = c.oid and a.attname = 'organisation_id') as column
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  const { rows: policies } = await client.query<{ table: string; using: string; check: string }>(
    `${policyRows} where permissive and command = '*' and roles = '{0}'`,
  )
  return rows
    .filter(({ table }) => !tablesOutside[table])
    .flatMap(({ table, fenced, forced, column }) => {
      const own = policies.filter((policy) => policy.table === table)
      const whole = own.length === 1 && own[0]?.using === equality && own[0]?.check === equality
      return [
        column === 'uuid not null default current_organisation()'
          ? ''
          : `${table}: its organisation_id is ${column ?? 'missing'}: write organisation_id uuid not null default current_organisation().`,
        fenced && whole
          ? ''
          : `${table}: stands outside the fence of organisations: write call fence('${table}') in the migration that makes it.`,
        forced
          ? `${table}: row-level security is forced on its owner: only enable it, or migrations of data touch nothing.`
          : '',
      ].filter(Boolean)
    })
}

/** Any policy but the fence narrows (two permissive ones are ORed), and never reads the table it stands on. */
export const narrowing: CatalogueRule = async (client) => {
  const { rows } = await client.query<Policy>(policyRows)
  return rows.flatMap(({ table, name, permissive, using, check }) => {
    const expression = `${using ?? ''} ${check ?? ''}`
    const known = permissivePolicies[`${table}.${name}`]
    const itself = new RegExp(`\\b(from|join)\\s+\\(*(public\\.)?"?${table}\\b`, 'i').test(expression)
    return [
      permissive && (known ? !expression.includes(known) : name !== 'organisation')
        ? `${table}: the policy ${name} is permissive, so it adds rows instead of hiding some: write as restrictive.`
        : '',
      itself
        ? `${table}: the policy ${name} reads its own table, which PostgreSQL runs in a circle: ask a function, or another table.`
        : '',
    ].filter(Boolean)
  })
}

type Policy = { table: string; name: string; permissive: boolean; using: string | null; check: string | null }

const policyRows = `select * from (
    select c.relname as table, p.polname as name, p.polpermissive as permissive, p.polcmd as command, p.polroles::text as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'public'::regnamespace order by 1, 2) as policies`

/** Foreign keys see through policies: each key begins with the organisation, on both sides. */
export const keysBeginWithOrganisation: CatalogueRule = async (client) => {
  const { rows } = await client.query<{
    name: string
    table: string
    kind: string
    first: string
    theirs: string
    other: string
  }>(`
    select conname as name, conrelid::regclass::text as table, contype as kind,
      (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first,
      (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) as theirs,
      confrelid::regclass::text as other
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'x')
    union all
    select c.relname, i.indrelid::regclass::text, 'u', coalesce(a.attname, '(an expression)'), null, null
    from pg_index i join pg_class c on c.oid = i.indexrelid
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisunique and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = i.indexrelid)
    order by 1`)
  const whole = (row: (typeof rows)[number]) =>
    row.first === 'organisation_id' &&
    (row.kind !== 'f' ||
      row.theirs === 'organisation_id' ||
      (row.other === 'organisations' && row.theirs === 'id'))
  return rows
    .filter((row) => !keysOutside[row.name] && !whole(row))
    .map(
      ({ table, name, first }) =>
        `${table}: the key ${name} begins with ${first}: begin it with organisation_id, or it tells one organisation what another holds.`,
    )
}

/** `on delete set null` without a list of columns would take the row out of its organisation. */
export const deletionsKeepTheOrganisation: CatalogueRule = async (client) => {
  const { rows } = await client.query<{ name: string; table: string }>(`
    select conname as name, conrelid::regclass::text as table from pg_constraint
    where connamespace = 'public'::regnamespace and contype = 'f' and (
      confupdtype <> 'a' or confdeltype = 'd' or (confdeltype = 'n' and (confdelsetcols is null
        or exists (select from pg_attribute where attrelid = conrelid and attnum = any (confdelsetcols)
          and attname in ('organisation_id')))))`)
  return rows.map(
    ({ table, name }) =>
      `${table}: the foreign key ${name} would change organisation_id when what it points at goes: write on delete set null (the column).`,
  )
}

/** Moments come from the house's clock. */
export const noClockInDefaults: CatalogueRule = async (client) => {
  const { rows } = await client.query<{ table: string; column: string; text: string }>(`
    select d.adrelid::regclass::text as table, a.attname as column, pg_get_expr(d.adbin, d.adrelid) as text
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      join pg_class c on c.oid = d.adrelid where c.relnamespace = 'public'::regnamespace`)
  return rows
    .filter(({ text }) =>
      /now\(\)|current_(timestamp|date|time)|localtime|clock_timestamp|timeofday/i.test(text),
    )
    .map(
      ({ table, column, text }) =>
        `${table}.${column}: its default is ${text}: leave it out, and write the house's now.`,
    )
}

/** Views run with the reader's rights; what keeps a copy of rows, or reaches out, has no fence. */
export const viewsAskAsTheReader: CatalogueRule = async (client) => {
  const { rows } = await client.query<{ name: string; kind: string; invoker: boolean }>(`
    select relname as name, relkind as kind, coalesce('security_invoker=true' = any (reloptions), false) as invoker
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')`)
  return rows
    .filter(({ kind, invoker }) => kind !== 'v' || !invoker)
    .map(({ name, kind }) =>
      kind === 'v'
        ? `${name}: the view reads with its owner's rights, past the fences: write with (security_invoker = true).`
        : `${name}: a ${kind === 'm' ? 'materialised view' : 'foreign table'} has no fence: make it a table, or a view.`,
    )
}
