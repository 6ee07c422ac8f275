import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

export type Column = { name: string; type: string; nullable: boolean; generated: boolean }
export type ForeignKey = { name: string; columns: string[]; table: string; theirs: string[] }
export type Table = {
  name: string
  columns: Column[]
  /** the columns of its shortest key */
  key: string[]
  foreignKeys: ForeignKey[]
  checks: string[]
}
export type Row = Record<string, unknown>

/** The organisation's tables as the catalogue has them, those that others point at first. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', t.typname, 'nullable', not a.attnotnull,
         'generated', a.attgenerated <> '') order by a.attnum)
       from pg_attribute a join pg_type t on t.oid = a.atttypid
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any (k.conkey))
       from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u')
       order by k.contype, cardinality(k.conkey) limit 1) as key,
      coalesce((select json_agg(json_build_object('name', k.conname, 'table', k.confrelid::regclass::text,
         'columns', (select array_agg(a.attname order by array_position(k.conkey, a.attnum)) from pg_attribute a
           where a.attrelid = k.conrelid and a.attnum = any (k.conkey)),
         'theirs', (select array_agg(a.attname order by array_position(k.confkey, a.attnum)) from pg_attribute a
           where a.attrelid = k.confrelid and a.attnum = any (k.confkey))))
       from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
         and k.confrelid <> 'organisations'::regclass), '[]') as "foreignKeys",
      array(select pg_get_constraintdef(oid) from pg_constraint where conrelid = c.oid and contype = 'c') as checks
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and exists (
      select from pg_attribute where attrelid = c.oid and attname = 'organisation_id')
    order by 1`)
  return parentsFirst(rows)
}

function parentsFirst(tables: Table[]): Table[] {
  const sorted: Table[] = []
  const place = (table: Table, waiting: Table[]) => {
    if (sorted.includes(table) || waiting.includes(table)) return
    for (const { table: name } of table.foreignKeys) {
      const parent = tables.find((one) => one.name === name)
      if (parent) place(parent, [...waiting, table])
    }
    sorted.push(table)
  }
  for (const table of tables) place(table, [])
  return sorted
}

/** Texts of the shapes that checks ask for. A new shape is a new line. */
const texts = [
  'fr',
  'note',
  'someone@example.org',
  'session.began',
  '$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA',
  'image/png',
  'Europe/Paris',
]
const tries = 400

/** Puts `count` rows into a table, as its owner, by trying what the checks may accept. */
export async function fill(
  client: pg.ClientBase,
  table: Table,
  organisation: string,
  known: Map<string, Row[]>,
  count: number,
): Promise<Row[]> {
  const rows: Row[] = []
  let last = ''
  for (let attempt = 0; rows.length < count && attempt < tries * count; attempt++) {
    const row = guess(table, organisation, known, rows)
    // each a transaction of its own: a savepoint for each guess would hold thousands of locks
    try {
      rows.push(await insert(client, table.name, row))
    } catch (error) {
      last = (error as Error).message
    }
  }
  if (rows.length === 0)
    throw new Error(
      `No row could be guessed for ${table.name} (${last}): give the shape its checks want to test/catalogue/rows.ts.`,
    )
  return rows
}

export async function insert(client: pg.ClientBase, table: string, row: Row): Promise<Row> {
  const { text, values } = insertion(table, row)
  return (await client.query<Row>(`${text} returning *`, values)).rows[0]!
}

export function insertion(table: string, row: Row): { text: string; values: unknown[] } {
  const names = Object.keys(row).map((name) => pg.escapeIdentifier(name))
  return {
    text: `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    values: Object.values(row),
  }
}

/** A row that may do: foreign keys point at rows of the same organisation, the rest is by type and by the words of the checks. */
export function guess(table: Table, organisation: string, known: Map<string, Row[]>, own: Row[]): Row {
  const row: Row = {}
  for (const column of table.columns) if (!column.generated) row[column.name] = something(column, table)
  row.organisation_id = organisation
  for (const { columns, table: parent, theirs } of table.foreignKeys) {
    const target = any(parent === table.name ? own : (known.get(parent) ?? []))
    const rest = columns.filter((name) => name !== 'organisation_id')
    const mayBeNull = rest.every((name) => table.columns.find((one) => one.name === name)?.nullable)
    for (const name of rest)
      row[name] =
        target && !(mayBeNull && coin())
          ? target[theirs[columns.indexOf(name)]!]
          : mayBeNull
            ? null
            : randomUUID()
  }
  return row
}

function something({ name, type, nullable }: Column, { checks }: Table): unknown {
  if (nullable && coin()) return null
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'text': {
      const asked = checks.filter((check) => new RegExp(`\\b${name}\\b`).test(check))
      const words = asked.flatMap((check) =>
        [...check.matchAll(/'([^'^]+)'::text/g)].map(([, word]) => word!),
      )
      if (words.length > 0 && Math.random() < 0.8) return any(words)
      return asked.length > 0 && Math.random() < 0.9
        ? any(texts)
        : `${name.replaceAll('_', '-')}-${randomBytes(4).toString('hex')}`
    }
    case 'bytea':
      return randomBytes(any([8, 32, 48])!)
    case 'timestamptz':
      return '2026-11-23T10:00:00Z'
    case 'date':
      return '2026-11-23'
    case 'time':
      return '10:00'
    case 'jsonb':
      return '{}'
    case 'bool':
      return coin()
    case '_text':
      return [any(texts)]
    case '_uuid':
      return [randomUUID()]
    default:
      return 1
  }
}

export const any = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.floor(Math.random() * items.length)]
const coin = () => Math.random() < 0.5
