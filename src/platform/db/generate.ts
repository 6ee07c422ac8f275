// Writes db/tables.gen.ts from the catalogue of a freshly migrated database: `node src/platform/db/generate.ts URL [--check]`.
import { readFile, writeFile } from 'node:fs/promises'
import pg from 'pg'

const target = new URL('../../../db/tables.gen.ts', import.meta.url)

const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  timestamptz: 'Moment',
  date: 'string',
  time: 'string',
  jsonb: 'Json',
  bytea: 'Buffer',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
}

/** The TypeScript text of the schema. A column of a type it does not know is refused: say in `typeOf` how pg reads it. */
export async function describeTables(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Column>(columns)
    const tables = Map.groupBy(rows, (row) => row.table)
    const interfaces = [...tables].map(
      ([table, cells]) => `  ${table}: {\n${cells.map(line).join('\n')}\n  }`,
    )
    return `${head}export interface Tables {\n${interfaces.join('\n')}\n}\n`
  } finally {
    await client.end()
  }
}

type Column = { table: string; column: string; type: string; nullable: boolean; optional: boolean }

const head = `// Generated from the database's catalogue by src/platform/db/generate.ts: do not edit.
import type { ColumnType, JSONColumnType } from 'kysely'
import type { Temporal } from 'temporal-polyfill'

type Moment = ColumnType<Temporal.Instant, Temporal.Instant | string, Temporal.Instant | string>
type Json = JSONColumnType<object>
type Defaulted<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Nullable<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S | null, I | null | undefined, U | null>
  : ColumnType<T | null, T | null | undefined, T | null>

`

const columns = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable, a.atthasdef as optional
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum`

function line({ table, column, type, nullable, optional }: Column): string {
  const known = typeOf[type]
  if (!known)
    throw new Error(`${table}.${column}: the type ${type} is not in typeOf of src/platform/db/generate.ts`)
  return `    ${column}: ${nullable ? `Nullable<${known}>` : optional ? `Defaulted<${known}>` : known}`
}

if (process.argv[1] === import.meta.filename) {
  const text = await describeTables(process.argv[2] ?? '')
  const before = await readFile(target, 'utf8').catch(() => '')
  if (text !== before && process.argv.includes('--check')) {
    console.error('db/tables.gen.ts no longer says what the migrations make: run npm run generate.')
    process.exit(1)
  }
  if (text !== before) await writeFile(target, text)
}
