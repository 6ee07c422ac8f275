import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { definers } from './reviewed.ts'
import { any, fill, guess, insertion, type Row, type Table, tablesOf } from './rows.ts'

/** Two organisations with rows in every table. `mine` attacks, `theirs` must neither show nor change. */
export type Prey = {
  tables: Table[]
  functions: { name: string; types: string[] }[]
  mine: { id: string; rows: Map<string, Row[]> }
  theirs: { id: string; rows: Map<string, Row[]> }
}

export async function twoOrganisations(owner: pg.ClientBase): Promise<Prey> {
  const tables = await tablesOf(owner)
  const [mine, theirs] = [await organisation(owner, tables), await organisation(owner, tables)]
  const { rows } = await owner.query<{ signature: string; name: string; types: string[] }>(`
    select p.oid::regprocedure::text as signature, p.proname as name,
      array(select format_type(t, null) from unnest(p.proargtypes) as t) as types
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      and has_function_privilege('dyade_app', p.oid, 'execute') order by 1`)
  return { tables, functions: rows.filter(({ signature }) => !definers[signature]?.crosses), mine, theirs }
}

async function organisation(owner: pg.ClientBase, tables: Table[]) {
  const slug = `org-${randomBytes(4).toString('hex')}`
  const { rows } = await owner.query<{ id: string }>(
    `insert into organisations (slug, name, created_at) values ($1, $1, '2026-11-23T10:00:00Z') returning id`,
    [slug],
  )
  const id = rows[0]!.id
  const known = new Map<string, Row[]>()
  for (const table of tables) known.set(table.name, await fill(owner, table, id, known, 3))
  return { id, rows: known }
}

/** What one attempt did: its error code and constraint, or how many rows and what they showed. */
type Outcome = string

/**
 * Tries from inside `mine`, as the application's role, to see, change, remove, take or point at what is `theirs`.
 * Each attempt is made with an id of theirs and with an id that nobody has: the outcomes must be the same, and touch nothing.
 * @returns the sentences of the leaks found, until there are `enough`, and how many attempts of each kind were made
 */
export async function attempt(app: pg.ClientBase, prey: Prey, count: number, enough = 20) {
  const leaks: string[] = []
  const made: Record<string, number> = {}
  for (let at = 0; at < count && leaks.length < enough; at++) {
    if (at % 100 === 0) {
      if (at > 0) await app.query('rollback')
      const person = any([null, ...(prey.mine.rows.get('people') ?? [])])?.id ?? ''
      await app.query('begin')
      await app.query(`select set_config('app.organisation', $1, true), set_config('app.person', $2, true)`, [
        prey.mine.id,
        person,
      ])
    }
    const kind = any(Object.keys(ways))!
    const way = ways[kind]!(prey)
    if (!way) continue
    made[kind] = (made[kind] ?? 0) + 1
    const [onTheirs, onNothing] = [await run(app, way.theirs, prey), await run(app, way.nobody, prey)]
    if (onTheirs !== onNothing)
      leaks.push(
        `${kind} ${way.where}: answers “${onTheirs}” for another organisation's and “${onNothing}” for what does not exist.`,
      )
    else if (way.mustTouchNothing && !/^0 rows|^error/.test(onTheirs))
      leaks.push(`${kind} ${way.where}: reached “${onTheirs}” beyond the fence.`)
  }
  await app.query('rollback')
  return { leaks, made }
}

type Statement = { text: string; values: unknown[] }
type Way = { where: string; theirs: Statement; nobody: Statement; mustTouchNothing: boolean }

const quoted = pg.escapeIdentifier

const ways: Record<string, (prey: Prey) => Way | null> = {
  select: (prey) => byKey(prey, (table, where) => `select * from ${table} where ${where}`),
  update: (prey) =>
    byKey(prey, (table, where, column) => `update ${table} set ${column} = ${column} where ${where}`),
  delete: (prey) => byKey(prey, (table, where) => `delete from ${table} where ${where}`),
  'select by organisation': (prey) => {
    const { name } = any(prey.tables)!
    const text = `select * from ${name} where organisation_id = $1`
    return pair(name, text, [prey.theirs.id], [randomUUID()])
  },
  'move away': (prey) => {
    const { name } = any(prey.tables)!
    return pair(name, `update ${name} set organisation_id = $1`, [prey.theirs.id], [randomUUID()])
  },
  insert: (prey) => {
    const table = any(prey.tables)!
    const row = guess(table, prey.theirs.id, prey.theirs.rows, prey.theirs.rows.get(table.name)!)
    return rowPair(table.name, row, { ...row, organisation_id: randomUUID() }, '')
  },
  upsert: (prey) => {
    const table = any(prey.tables)!
    const row = writable(table, any(prey.theirs.rows.get(table.name)!)!)
    const key = table.key.map(quoted).join(', ')
    const then = ` on conflict (${key}) do update set ${quoted(table.key[0]!)} = excluded.${quoted(table.key[0]!)}`
    return rowPair(table.name, row, { ...row, organisation_id: randomUUID() }, then)
  },
  'insert what exists there': (prey) => {
    // the same key as theirs, in my organisation: a key that did not begin with the organisation would tell
    const table = any(prey.tables.filter((one) => ownIds(one).length > 0))!
    const ids = ownIds(table)
    const base = guess(table, prey.mine.id, prey.mine.rows, prey.mine.rows.get(table.name)!)
    const taken = any(prey.theirs.rows.get(table.name)!)!
    const free = Object.fromEntries(ids.map((name) => [name, like(taken[name])]))
    const theirs = Object.fromEntries(ids.map((name) => [name, taken[name]]))
    return {
      ...rowPair(table.name, { ...base, ...theirs }, { ...base, ...free }, ''),
      mustTouchNothing: false,
    }
  },
  'point at': (prey) => {
    const table = any(prey.tables.filter((one) => one.foreignKeys.length > 0))!
    const { columns, table: parent, theirs: names } = any(table.foreignKeys)!
    const row = guess(table, prey.mine.id, prey.mine.rows, prey.mine.rows.get(table.name)!)
    const target = any(prey.theirs.rows.get(parent) ?? [])
    if (!target) return null
    const rest = columns.filter((name) => name !== 'organisation_id')
    const aim = (value: (name: string) => unknown) =>
      Object.fromEntries(rest.map((name) => [name, value(name)]))
    return rowPair(
      `${table.name} (${rest.join(', ')})`,
      { ...row, ...aim((name) => target[names[columns.indexOf(name)]!]) },
      { ...row, ...aim((name) => like(target[names[columns.indexOf(name)]!])) },
      '',
    )
  },
  call: ({ functions, theirs }) => {
    const one = any(functions)
    if (!one) return null
    const rows = [...theirs.rows.values()].flat()
    const ofType = (type: string) =>
      (type === 'uuid' ? any(rows.filter((row) => row.id))?.id : sample[type]) ?? null
    const values = one.types.map(ofType)
    const nobody = one.types.map((type, at) => (type === 'uuid' ? randomUUID() : values[at]))
    const text = `select ${one.name}(${one.types.map((type, at) => `$${at + 1}::${type}`).join(', ')})`
    return { ...pair(one.name, text, values, nobody), mustTouchNothing: false }
  },
}

const sample: Record<string, unknown> = {
  text: 'dyad',
  jsonb: '{}',
  bytea: Buffer.alloc(32),
  'timestamp with time zone': '2026-11-23T10:00:00Z',
  integer: 1,
}

function byKey(prey: Prey, write: (table: string, where: string, column: string) => string): Way {
  const table = any(prey.tables)!
  const row = any(prey.theirs.rows.get(table.name)!)!
  // with the organisation named, or by the rest of the key alone
  const rest = table.key.filter((name) => name !== 'organisation_id')
  const names = Math.random() < 0.5 && rest.length > 0 ? rest : table.key
  const where = names.map((name, at) => `${quoted(name)} is not distinct from $${at + 1}`).join(' and ')
  // a key of words alone (a language and a role) may stand in both organisations: then the organisation is what nobody has
  const unguessable = (name: string) =>
    typeof row[name] !== 'number' && (row[name] as string | Buffer).length > 30
  const probed = names.some(unguessable) ? names : table.key
  const text =
    probed === names
      ? where
      : probed.map((name, at) => `${quoted(name)} is not distinct from $${at + 1}`).join(' and ')
  return pair(
    table.name,
    write(table.name, text, quoted(table.key[0]!)),
    probed.map((name) => row[name]),
    probed.map((name) => like(row[name])),
  )
}

function pair(where: string, text: string, theirs: unknown[], nobody: unknown[]): Way {
  return { where, theirs: { text, values: theirs }, nobody: { text, values: nobody }, mustTouchNothing: true }
}

function rowPair(where: string, theirs: Row, nobody: Row, then: string): Way {
  const table = where.split(' ')[0]!
  const of = (row: Row) => {
    const { text, values } = insertion(table, row)
    return { text: `${text}${then}`, values }
  }
  return { where, theirs: of(theirs), nobody: of(nobody), mustTouchNothing: true }
}

/** The columns of its key that hold an id of the row's own. */
function ownIds({ columns, key, foreignKeys }: Table): string[] {
  const others = ['organisation_id', ...foreignKeys.flatMap((one) => one.columns)]
  return columns
    .filter(({ name, type }) => type === 'uuid' && key.includes(name) && !others.includes(name))
    .map(({ name }) => name)
}

const writable = (table: Table, row: Row) =>
  Object.fromEntries(table.columns.filter((one) => !one.generated).map(({ name }) => [name, row[name]]))

/** Something of the same type and length that nobody has. */
function like(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return randomBytes(value.length)
  if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) return randomUUID()
  if (typeof value === 'string' && value.length > 12)
    return `${value.slice(0, -8)}${randomBytes(4).toString('hex')}`
  return value
}

async function run(app: pg.ClientBase, { text, values }: Statement, prey: Prey): Promise<Outcome> {
  await app.query('savepoint attempt')
  try {
    const { rows, rowCount } = await app.query(text, values)
    const shown = JSON.stringify(rows)
    return `${rowCount ?? 0} rows${shown.includes(prey.theirs.id) ? ' of theirs' : ''}${text.startsWith('select *') ? '' : shown}`
  } catch (error) {
    const { code, constraint } = error as pg.DatabaseError
    if (!code) throw error
    return `error ${code} ${constraint ?? ''}`
  } finally {
    await app.query('rollback to savepoint attempt')
  }
}

/** A hash of everything an organisation holds, asked by the owner. */
export async function fingerprint(
  owner: pg.ClientBase,
  { tables }: Prey,
  organisation: string,
): Promise<string> {
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${name} t where organisation_id = $1`,
  )
  const { rows } = await owner.query(parts.join(' union all '), [organisation])
  return JSON.stringify(rows)
}
