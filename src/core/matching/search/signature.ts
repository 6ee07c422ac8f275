// Tokens that many mentors have (a language, a kind of support, a large city) tell little: to read their lists would be to read
// everybody. They stand as bits beside each mentor instead, and are looked up for those whom the rarer lists bring.

import type { Compiled } from '../compile/compiled.ts'
import { sharedInts } from '../problem/columns.ts'

export type Signature = {
  /** of each list its bit, or -1 for a list that is read */
  bit: Int32Array
  /** words[j * width + (bit >> 5)], bit & 31 */
  words: Int32Array
  width: number
  /** of each mentor all words laid over each other: bits & fold = bits is necessary, and nearly sufficient */
  fold: Int32Array
  /** of each mentor a bit for each list that is read, by `rareBit`: without it they are not in the list, with it they may be */
  rareFold: Int32Array
  /** the lists of each mentor that are read: rareList[rareStart[j]] … */
  rareStart: Int32Array
  rareList: Int32Array
}

/** A list is common from this share of the mentors on. */
const commonShare = 1 / 40
const mostBits = 128

export function signatureOf({ mentors, lists, mentorStart, mentorList }: Compiled): Signature {
  const size = new Int32Array(lists)
  for (const list of mentorList) size[list]!++
  const common = Array.from({ length: lists }, (_, list) => list)
    .filter((list) => size[list]! > mentors * commonShare)
    .sort((one, other) => size[other]! - size[one]! || one - other)
    .slice(0, mostBits)
    // neighbours of one rule share their nibbles
    .sort((one, other) => one - other)
  const bit = sharedInts(lists).fill(-1)
  common.forEach((list, at) => {
    bit[list] = at
  })
  const width = Math.max(1, Math.ceil(common.length / 32))
  const words = sharedInts(mentors * width)
  const rareStart = sharedInts(mentors + 1)
  const rareList = sharedInts(mentorList.length)
  let rare = 0
  for (let j = 0; j < mentors; j++) {
    for (let e = mentorStart[j]!; e < mentorStart[j + 1]!; e++) {
      const at = bit[mentorList[e]!]!
      if (at >= 0) words[j * width + (at >> 5)]! |= 1 << (at & 31)
      else rareList[rare++] = mentorList[e]!
    }
    rareStart[j + 1] = rare
  }
  const fold = sharedInts(mentors)
  for (let j = 0; j < mentors; j++) for (let w = 0; w < width; w++) fold[j]! |= words[j * width + w]!
  const rareFold = sharedInts(mentors)
  for (let j = 0; j < mentors; j++)
    for (let e = rareStart[j]!; e < rareStart[j + 1]!; e++) rareFold[j]! |= rareBit(rareList[e]!)
  return { bit, words, width, fold, rareFold, rareStart, rareList }
}

/** Lists spread over 32 bits (Knuth's multiplicative hashing). */
export function rareBit(list: number): number {
  return 1 << (Math.imul(list, 0x9e3779b1) >>> 27)
}
