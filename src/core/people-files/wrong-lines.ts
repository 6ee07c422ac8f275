/** What is wrong with a line or a cell; the numbers and words go into the sentence that says how to mend it. */
export type Reason =
  /** not as many cells as headers; a quotation mark out of place */
  | { reason: 'cells'; found: number; expected: number }
  | { reason: 'quote' }
  /** nothing where something must be */
  | { reason: 'missing' }
  /** the same person, or the same pair, twice */
  | { reason: 'twice'; first: number }
  | { reason: 'whole-number'; least: number; most: number }
  | { reason: 'language-level' }
  | { reason: 'rank'; ranks: readonly string[] }
  | { reason: 'utc-offset' }
  | { reason: 'long'; most: number }
  | { reason: 'side' }
  | { reason: 'rank-or-value' }
  | { reason: 'unknown-person'; side: 'mentee' | 'mentor' }

/** `column` and `value` are empty when the whole line is wrong; a long value is cut. */
export type WrongLine = { line: number; column: string; value: string } & Reason

/** A file may be wrong on each of its 200,000 lines: they are all counted, and the first ones kept. */
export type WrongLines = {
  readonly kept: readonly WrongLine[]
  readonly count: number
  add(line: number, column: string, value: string, reason: Reason): void
}

export function collectWrongLines(most = 1_000): WrongLines {
  const kept: WrongLine[] = []
  let count = 0
  return {
    kept,
    get count() {
      return count
    },
    add(line, column, value, reason) {
      count++
      if (kept.length < most) kept.push({ line, column, value: cut(value), ...reason })
    },
  }
}

const cut = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value)
