// A binary heap of small integers with keys that may fall; clearing costs what was in it.

export type Heap = {
  size(): number
  top(): number
  pop(): void
  /** Puts an item in, or lets its key fall. */
  push(item: number, key: number): void
  clear(): void
}

export function heap(items: number): Heap {
  const key = new Float64Array(items)
  const order = new Int32Array(items)
  const place = new Int32Array(items).fill(-1)
  let size = 0

  function rise(item: number, from: number) {
    const own = key[item]!
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = order[above]!
      if (key[other]! <= own) break
      order[at] = other
      place[other] = at
      at = above
    }
    order[at] = item
    place[item] = at
  }

  return {
    size: () => size,
    top: () => order[0]!,
    push(item, next) {
      key[item] = next
      rise(item, place[item]! >= 0 ? place[item]! : size++)
    },
    pop() {
      place[order[0]!] = -1
      size--
      if (size === 0) return
      const item = order[size]!
      const own = key[item]!
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= size) break
        if (child + 1 < size && key[order[child + 1]!]! < key[order[child]!]!) child++
        const other = order[child]!
        if (key[other]! >= own) break
        order[at] = other
        place[other] = at
        at = child
      }
      order[at] = item
      place[item] = at
    },
    clear() {
      for (let at = 0; at < size; at++) place[order[at]!] = -1
      size = 0
    },
  }
}
