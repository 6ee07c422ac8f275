import { literal } from '../db/fence.ts'
import { instantOf } from '../db/pool.ts'
import type { Organisation, Person, Session } from './visit.ts'

/** What `enter()` of the database gives back: the organisation, and the person whose session the token opens. */
export type Entrance = { organisation: Organisation; person: Person | null; session: Session | null }
export type EntranceRow = { organisation: Cells; person: Cells | null; session: Cells | null }
type Cells = Record<string, unknown>

/** The statement that opens the fence of an organisation, for platform/db's `transaction`. */
export function entering(slug: string, tokenHash: Buffer | null, now: { toString(): string }): string {
  const token = tokenHash ? `${literal(`\\x${tokenHash.toString('hex')}`)}::bytea` : 'null'
  return `select * from enter(${literal(slug)}, ${token}, ${literal(now.toString())}::timestamptz)`
}

/** null when there is no such organisation. */
export function entranceOf([row]: EntranceRow[]): Entrance | null {
  if (!row) return null
  return {
    organisation: camel(row.organisation) as Organisation,
    person: row.person && (camel(row.person) as Person),
    session: row.session && {
      id: row.session.id as string,
      seenAt: instantOf(row.session.seen_at as string),
    },
  }
}

// Columns are snake_case, properties camelCase; what stands inside a jsonb column keeps its own names.
function camel(cells: Cells): unknown {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      name === 'space' && value ? camel(value as Cells) : value,
    ]),
  )
}
