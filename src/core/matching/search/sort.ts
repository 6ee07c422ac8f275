// Indices sorted by float64 keys: a radix sort on the bits, which skips the digits that all keys share. Stable: equal keys keep
// their order, so that results never depend on a comparison sort's whims.

const digit = 11
const buckets = 1 << digit

export type KeySort = (order: Int32Array<ArrayBuffer>, size: number, key: Float64Array) => void

/** @returns sorts order[0 … size - 1] by rising key, in place */
export function keySort(most: number): KeySort {
  const high = new Uint32Array(most)
  const low = new Uint32Array(most)
  const bits = new Float64Array(1)
  const words = new Uint32Array(bits.buffer)
  const spare = new Int32Array(most)
  const count = new Int32Array(buckets)
  return (order, size, key) => {
    for (let at = 0; at < size; at++) {
      const item = order[at]!
      bits[0] = key[item]! + 0
      // the order of floats is that of their bits, once negative ones are turned over
      const negative = words[1]! >>> 31 === 1
      high[item] = negative ? ~words[1]! : words[1]! | 0x80000000
      low[item] = negative ? ~words[0]! : words[0]!
    }
    let from = order
    let to = spare
    for (let shift = 0; shift < 66; shift += digit) {
      const word = shift < 33 ? low : high
      const by = shift < 33 ? shift : shift - 33
      if (!pass(from, to, size, word, by)) continue
      ;[from, to] = [to, from]
    }
    if (from !== order) order.set(from.subarray(0, size))
  }

  /** @returns false when all have the same digit: nothing to do */
  function pass(from: Int32Array, to: Int32Array, size: number, word: Uint32Array, by: number): boolean {
    count.fill(0)
    for (let at = 0; at < size; at++) count[(word[from[at]!]! >>> by) & (buckets - 1)]!++
    if (size === 0 || count[(word[from[0]!]! >>> by) & (buckets - 1)] === size) return false
    let sum = 0
    for (let b = 0; b < buckets; b++) {
      const here = count[b]!
      count[b] = sum
      sum += here
    }
    for (let at = 0; at < size; at++) {
      const item = from[at]!
      to[count[(word[item]! >>> by) & (buckets - 1)]!++] = item
    }
    return true
  }
}
