// Common tokens and quick gates once more, the other way round: for each, a bit for every mentor of the group in order of keys.
// Thirty-two mentors are tried at once: when a key leaves no room for lacking a token, whoever lacks it is out.
import type { Compiled } from '../compile/compiled.ts'
import type { Doors } from './doors.ts'
import type { Signature } from './signature.ts'

export type Bitmaps = {
  /** how many words a bitmap has now */
  words: number
  /** the bitmap of common token b: token[b * stride + w] */
  token: Int32Array
  /** the bitmap of bit b of gate word g, when gates ask for one shared bit: door[(g * 32 + b) * stride + w] */
  door: Int32Array
  /** how many gate words there are; 0 when gates are of another kind */
  doors: number
  stride: number
}

export function bitmapsOf({ mentors, masks }: Compiled, signature: Signature, doors: Doors) {
  const stride = (mentors + 31) >> 5
  const single = masks.every(({ words, atLeast }) => words === 1 && atLeast === 1)
  const bitmaps: Bitmaps = {
    words: 0,
    token: new Int32Array(signature.width * 32 * stride),
    door: new Int32Array(single ? masks.length * 32 * stride : 0),
    doors: single ? masks.length : 0,
    stride,
  }
  const { token, door } = bitmaps

  /** @param order the group's mentors, keys rising: the first `open` */
  function fill(order: Int32Array, open: number) {
    const words = (open + 31) >> 5
    for (let b = 0; b < token.length; b += stride) token.fill(0, b, b + words)
    for (let b = 0; b < door.length; b += stride) door.fill(0, b, b + words)
    for (let o = 0; o < open; o++) {
      const j = order[o]!
      const own = 1 << (o & 31)
      const w = o >> 5
      for (let s = 0; s < signature.width; s++)
        spread(token, s * 32, signature.words[j * signature.width + s]!, w, own)
      for (let g = 0; g < bitmaps.doors; g++) spread(door, g * 32, doors.mentor[j * doors.width + g]!, w, own)
    }
    bitmaps.words = words
  }

  function spread(to: Int32Array, first: number, bits: number, word: number, own: number) {
    let left = bits
    while (left !== 0) {
      const bit = 31 - Math.clz32(left)
      to[(first + bit) * stride + word]! |= own
      left &= ~(1 << bit)
    }
  }
  return { bitmaps, fill }
}
