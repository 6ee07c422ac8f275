export type Random = {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number in [0, below). */
  below: (below: number) => number
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T
  /** One of the names, each as often as its weight says. */
  weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
}

/** The same numbers for the same words, on every machine, for ever: mulberry32 seeded by FNV-1a. Never for secrets. */
export function random(seed: string): Random {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    weighted: (weights) => {
      const names = Object.keys(weights) as (keyof typeof weights)[]
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0)
      for (const name of names) {
        left -= weights[name]
        if (left < 0) return name
      }
      return names[0]!
    },
  }
}
