import type pg from 'pg'

export type Statement = { text: string; values: unknown[] }

/**
 * The application's pool, on which nothing stays: each commit checks its constraints, then rolls back, and is said done.
 * A walk over every route then leaves no trace, whatever the order. `statements` are those since the last `forget()`.
 */
export function dryPool(pool: pg.Pool): { pool: pg.Pool; statements: Statement[]; forget(): void } {
  const statements: Statement[] = []
  const dry = (client: pg.PoolClient) => {
    const query = client.query.bind(client) as (text: string, values?: unknown[]) => Promise<pg.QueryResult>
    return new Proxy(client, {
      get(target, name) {
        if (name === 'query')
          return async (text: string, values: unknown[] = []) => {
            statements.push({ text, values })
            if (text !== 'commit') return query(text, values.length > 0 ? values : undefined)
            // what a commit would have refused is refused here; a transaction that had failed says ROLLBACK, as it does
            await query('set constraints all immediate')
            await query('rollback')
            return { command: 'COMMIT' }
          }
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  return {
    statements,
    forget: () => void statements.splice(0),
    pool: new Proxy(pool, {
      get(target, name) {
        if (name === 'connect') return async () => dry(await target.connect())
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    }),
  }
}
