/** A page of the benchmark; `cookie` is whose it is. */
export type Shown = { name: string; path: string; cookie: string }

/** One real answer, and the statements that it took, each with its values. */
export type Captured = {
  status: number
  headers: [name: string, value: string][]
  body: string
  statements: { text: string; values: unknown[] }[]
}

/** What a server process is told: Dyade itself, or the bare one that repeats `captured`. */
export type Orders = { databaseUrl: string; connections: number; pages: Shown[]; captured: Captured[] | null }
