// The inverted index of one group of mentees: for each token list the mentors in it, cheapest first. A mentor's key is their price
// less what they bring to any of the group; whoever cannot pay the key of one cannot pay those after.
import type { Compiled } from '../compile/compiled.ts'
import { closed } from '../compile/terms.ts'
import { type Bitmaps, bitmapsOf } from './bitmaps.ts'
import { groupPart } from './groups.ts'
import type { Layout } from './layout.ts'
import { keySort } from './sort.ts'

export type Postings = {
  /** list l is mentor[start[l]] … mentor[end[l] - 1], keys rising; lists that nobody of the group asks for are empty */
  start: Int32Array
  end: Int32Array
  mentor: Int32Array
  /** of each mentor: price − the group's part */
  key: Float64Array
  /** the open mentors, keys rising: order[0 … open - 1] */
  order: Int32Array<ArrayBuffer>
  orderKey: Float64Array
  /** the signatures in that order */
  orderWords: Int32Array
  bitmaps: Bitmaps
  open: number
  /** 1: open to the group */
  listed: Uint8Array
}

/** @returns one index, filled anew for each group. @param among 1 for the mentors to list, all when null */
export function postingsOf(
  problem: Compiled,
  { groups, signature, doors }: Layout,
  price: Float64Array,
  among: Uint8Array | null,
) {
  const { mentors, lists, menteeStart, menteeList } = problem
  const { bit, width, words, rareStart, rareList } = signature
  const part = new Int32Array(mentors)
  const asked = new Int32Array(lists).fill(-1)
  const sort = keySort(mentors)
  const { bitmaps, fill: fillBitmaps } = bitmapsOf(problem, signature, doors)
  const postings: Postings = {
    bitmaps,
    start: new Int32Array(lists),
    end: new Int32Array(lists),
    mentor: new Int32Array(rareStart[mentors]!),
    key: new Float64Array(mentors),
    order: new Int32Array(mentors),
    orderKey: new Float64Array(mentors),
    orderWords: new Int32Array(mentors * width),
    open: 0,
    listed: new Uint8Array(mentors),
  }
  const { start, end, mentor, key, order, orderKey, orderWords, listed } = postings

  function fill(group: number): Postings {
    groupPart(problem, signature, groups.inGroup, groups.row[groups.start[group]!]!, part)
    let open = 0
    for (let j = 0; j < mentors; j++) {
      listed[j] = 0
      if (part[j] === closed || (among !== null && among[j] === 0)) continue
      key[j] = price[j]! - part[j]!
      order[open++] = j
      listed[j] = 1
    }
    postings.open = open
    sort(order, open, key)
    for (let o = 0; o < open; o++) {
      const j = order[o]!
      orderKey[o] = key[j]!
      for (let w = 0; w < width; w++) orderWords[o * width + w] = words[j * width + w]!
    }
    for (let at = groups.start[group]!; at < groups.start[group + 1]!; at++) {
      const i = groups.row[at]!
      for (let e = menteeStart[i]!; e < menteeStart[i + 1]!; e++) {
        const list = menteeList[e]!
        if (bit[list]! < 0) asked[list] = group
      }
    }
    fillBitmaps(order, open)
    start.fill(0)
    for (let o = 0; o < open; o++) {
      const j = order[o]!
      for (let e = rareStart[j]!; e < rareStart[j + 1]!; e++) {
        const list = rareList[e]!
        if (asked[list] === group) start[list]!++
      }
    }
    let sum = 0
    for (let l = 0; l < lists; l++) {
      const size = start[l]!
      start[l] = sum
      end[l] = sum
      sum += size
    }
    for (let o = 0; o < open; o++) {
      const j = order[o]!
      for (let e = rareStart[j]!; e < rareStart[j + 1]!; e++) {
        const list = rareList[e]!
        if (asked[list] === group) mentor[end[list]!++] = j
      }
    }
    return postings
  }
  return { postings, fill }
}
