import { randomBytes, randomUUID } from 'node:crypto'
import { mountedPath } from '../../src/platform/http/mount.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { fill, type Row, tablesOf } from '../catalogue/rows.ts'
import type { TestHouse } from '../factories/app.ts'

/** Names of the path whose table neither the word before them nor their plural tells. */
const tableOf: Record<string, string> = { person: 'people', logo: 'files' }

export type Ids = { mine: Map<string, string[]>; other: Map<string, string[]> }

/** The ids that stand in each table, of the two organisations. A table that the factories leave empty gets rows guessed from its checks. */
export async function idsOf({ owner, mine, other }: TestHouse): Promise<Ids> {
  const client = await owner.connect()
  try {
    const tables = await tablesOf(client)
    const [my, their] = [new Map<string, Row[]>(), new Map<string, Row[]>()]
    for (const [organisation, known] of [
      [mine.id, my],
      [other.id, their],
    ] as const)
      for (const table of tables) {
        const select = `select * from ${table.name} where organisation_id = $1`
        const { rows } = await client.query<Row>(select, [organisation])
        const fillable = table.key.length === 2 && table.key.includes('id')
        known.set(
          table.name,
          rows.length || !fillable ? rows : await fill(client, table, organisation, known, 3),
        )
      }
    const ids = (known: Map<string, Row[]>) =>
      new Map(
        [...known].map(([name, rows]) => [
          name,
          rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
        ]),
      )
    return { mine: ids(my), other: ids(their) }
  } finally {
    client.release()
  }
}

export type Param =
  | { name: string; kind: 'id'; table: string }
  | { name: string; kind: 'text'; pattern: string }

/** What the names of a route's path stand for. */
export function paramsOf(route: Route, tables: Iterable<string>): Param[] {
  const known = new Set(tables)
  const words = route.path.split('/')
  return words.flatMap((word, at): Param[] => {
    const [, name, pattern] = /^:([^{]+)(?:\{(.*)\})?$/.exec(word) ?? []
    if (!name) return []
    if (pattern) return [{ name, kind: 'text', pattern }]
    const table = [words[at - 1], `${name}s`, name, name.replace(/y$/, 'ies'), tableOf[name]]
      .map((guess) => guess?.replaceAll('-', '_') ?? '')
      .find((guess) => known.has(guess))
    if (table) return [{ name, kind: 'id', table }]
    throw new Error(
      `${route.method} ${route.path}: no table holds :${name}. Write /things/:thing, or name its table in test/matrix/params.ts.`,
    )
  })
}

export type Whose = 'mine' | 'other' | 'nobody'

/** The address of a route in an organisation; `attacked` (a name of the path) is `whose`, the other names are my own. */
export function addressOf(
  route: Route,
  slug: string,
  ids: Ids,
  { attacked, whose, nth = 0 }: { attacked: string | null; whose: Whose; nth?: number },
): { path: string; id: string } {
  let id = ''
  let path = mountedPath(route).replace(':organisation', slug)
  for (const param of paramsOf(route, ids.mine.keys())) {
    const mine = param.kind === 'text' ? [] : (ids.mine.get(param.table) ?? [])
    const rows =
      whose === 'mine' || attacked !== param.name
        ? mine
        : whose === 'other' && param.kind === 'id'
          ? ids.other.get(param.table)!
          : []
    const value =
      rows[nth % (rows.length || 1)] ?? (param.kind === 'id' ? randomUUID() : textFor(param.pattern))
    if (param.name === attacked) id = value
    path = path.replace(new RegExp(`:${param.name}(\\{[^/]*\\})?`), value)
  }
  return { path, id }
}

/** Something that a pattern lets in, and that is nobody's. */
function textFor(pattern: string): string {
  const whole = new RegExp(`^${pattern}$`)
  const token = randomBytes(32).toString('base64url')
  const tries = [token, 'note', 'mentor', 'fr', '12', `${token.slice(0, 12)}.css`, 'note.css', 'note.ics']
  return tries.find((text) => whole.test(text)) ?? pattern.replace(/[()\\]/g, '').split('|')[0]!
}
