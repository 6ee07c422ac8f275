// What a change did, so that it can be taken back: the first value of each dual and each pair that it touched.
import type { State } from '../kernel/state.ts'

type Entry = { rows: Map<number, { dual: number; column: number }>; columns: Map<number, number> }

export function journalOf({ rowDual, columnDual, columnOf }: State) {
  const entries: Entry[] = []
  return {
    open: () => entries.push({ rows: new Map(), columns: new Map() }),
    /** To be called before the row changes. */
    row(i: number) {
      const { rows } = entries.at(-1)!
      if (!rows.has(i)) rows.set(i, { dual: rowDual[i]!, column: columnOf[i]! })
    },
    column(j: number) {
      const { columns } = entries.at(-1)!
      if (!columns.has(j)) columns.set(j, columnDual[j]!)
    },
    last: () => entries.pop(),
  }
}
