/** One line of a table: its cells, or what is wrong with the whole line. `line` is its number in the file, as an editor or Excel shows it. */
export type Row = { line: number; cells: string[] } | { line: number; wrong: WrongLine }

/** cells: not as many as there are headers; quote: a quotation mark that is never closed, or closed in the middle of a cell. */
export type WrongLine = { reason: 'cells'; found: number; expected: number } | { reason: 'quote' }

/** Rows are given one by one, and may be asked for again from the start. Empty lines are passed over. */
export type Table = { headers: string[]; rows(): Generator<Row> }

/** empty: nothing in it; not-a-table: neither text nor a sheet; sheet: a sheet that cannot be read. */
export type TableProblem = 'empty' | 'not-a-table' | 'sheet'

export type ReadTable = { ok: true; table: Table } | { ok: false; reason: TableProblem }
