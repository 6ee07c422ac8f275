// The search that proves. Each list is read from its cheapest mentor to the key at which not even everything still to come could pay
// the price (MaxScore: Turtle and Flood 1995, with prices as in column generation). Invariant: an open pair outside the bound is found.
import { commonOf } from './own.ts'
import type { RowSearch, Workbench } from './workbench.ts'

export function beyondOf(bench: Workbench): RowSearch['beyond'] {
  const { postings, layout, own, met, sum, touched, now, found, begin, passes, gates, look, settle } = bench
  const { start, end, mentor, key, order, orderKey, orderWords, bitmaps } = postings
  const { words, width, fold, rareFold } = layout.signature
  const { list, worth, listBit, rest, loneBit, loneWorth } = own
  // of a fold, the bits of the first so many tokens that nobody may lack
  const mustBits = new Int32Array(loneBit.length + 1)
  // the word of the bitmaps from which nobody may lack a token
  const mustFrom = new Int32Array(loneBit.length)

  function beyond(mentee: number, least: number, most: number): number {
    begin(mentee, least, most)
    lookAtSome(least, most)
    let bound = raised(least, most)
    const reached = read(bound)
    const { lists, all, lones } = own
    for (let c = 0; c < lones; c++) mustBits[c + 1] = mustBits[c]! | (1 << (loneBit[c]! & 31))
    for (let t = 0; t < reached; t++) {
      const j = touched[t]!
      // lists whose rest does not pay this key were not read to here: the first of them tells what may be missing
      const need = key[j]! + bound
      let low = lists
      while (low > 0 && rest[low - 1]! <= need - all) low--
      let lacks = need - sum[j]!
      for (let e = low; e < lists; e++) if ((rareFold[j]! & listBit[e]!) !== 0) lacks -= worth[e]!
      if (lacks >= all) continue
      let musts = 0
      while (musts < lones && loneWorth[musts]! > all - lacks) musts++
      if ((fold[j]! & mustBits[musts]!) !== mustBits[musts]!) continue
      const points = commonOf(own, words, j * width)
      if (points <= lacks || !passes(j)) continue
      if (low === lists) settle(j, sum[j]! + points, bound, most)
      else look(j, bound, most)
      bound = raised(bound, most)
    }
    lookAtOthers(bound, most)
    return now.scored
  }

  /** Once there are `most`, nobody below the least of them is looked for. */
  function raised(bound: number, most: number): number {
    return found.count === most && found.gain[0]! > bound ? found.gain[0]! : bound
  }

  /** The cheapest: among people who are all alike they are all there is to find, and the rest need not be read. */
  function lookAtSome(bound: number, most: number) {
    lookAlong(order, 0, postings.open, bound, most)
    if (own.lists > 0) lookAlong(mentor, start[list[0]!]!, end[list[0]!]!, bound, most)
  }

  /** From the beginning of a run, as long as it brings something. */
  function lookAlong(run: Int32Array, from: number, to: number, bound: number, most: number) {
    const last = Math.min(to, from + most)
    for (let at = from; at < last && (at < from + 2 || found.count > 0); at++) {
      const j = run[at]!
      if (met[j] === now.stamp) continue
      met[j] = now.stamp
      look(j, bound, most)
    }
  }

  /** Adds up what the lists bring to whom. @returns how many were touched */
  function read(bound: number): number {
    const { lists, all, lones } = own
    const { stamp } = now
    const cheapest = postings.open > 0 ? orderKey[0]! : Number.POSITIVE_INFINITY
    let reached = 0
    for (let e = 0; e < lists; e++) {
      const cut = rest[e]! + all - bound
      if (cut <= cheapest) break
      const points = worth[e]!
      const stop = end[list[e]!]!
      let must = 0
      let musts = 0
      let next = lones > 0 ? cut - loneWorth[0]! : Number.POSITIVE_INFINITY
      for (let p = start[list[e]!]!; p < stop; p++) {
        const j = mentor[p]!
        const asked = key[j]!
        if (asked >= cut) break
        // the nearer a key is to the cut, the more of the common tokens nobody may lack
        while (asked >= next) {
          must |= 1 << (loneBit[musts]! & 31)
          next = ++musts < lones ? cut - loneWorth[musts]! : Number.POSITIVE_INFINITY
        }
        if (met[j] === stamp) sum[j]! += points
        else if ((fold[j]! & must) === must) {
          met[j] = stamp
          sum[j] = points
          touched[reached++] = j
        }
      }
    }
    return reached
  }

  /**
   * Whoever is in none of the lists read. At keys that the common tokens alone can pay all lists were read, so that these are all they
   * have; and the nearer a key is to what they bring at best, the more of them nobody may lack. Thirty-two mentors at a time.
   */
  function lookAtOthers(bound: number, most: number) {
    const { all, lones } = own
    const reach = firstFrom(all - bound)
    if (reach === 0) return
    const { token, stride } = bitmaps
    for (let c = 0; c < lones; c++) mustFrom[c] = (firstFrom(all - loneWorth[c]! - bound) + 31) >> 5
    let musts = 0
    const last = (reach - 1) >> 5
    for (let w = 0; w <= last; w++) {
      while (musts < lones && mustFrom[musts]! <= w) musts++
      let left = w < last || (reach & 31) === 0 ? -1 : (1 << (reach & 31)) - 1
      for (let m = 0; m < musts; m++) left &= token[loneBit[m]! * stride + w]!
      left = throughDoors(w, left)
      while (left !== 0) {
        const at = 31 - Math.clz32(left)
        left &= ~(1 << at)
        const o = w * 32 + at
        const points = commonOf(own, orderWords, o * width)
        if (points <= orderKey[o]! + bound) continue
        const j = order[o]!
        if (met[j] !== now.stamp && passes(j)) settle(j, points, bound, most)
      }
    }
  }

  /** Of the mentors of word w that are left, those who share a bit of each gate. */
  function throughDoors(w: number, from: number): number {
    const { door, doors, stride } = bitmaps
    let left = from
    for (let g = 0; g < doors && left !== 0; g++) {
      let pass = 0
      let bits = gates[g]!
      while (bits !== 0) {
        const at = 31 - Math.clz32(bits)
        pass |= door[(g * 32 + at) * stride + w]!
        bits &= ~(1 << at)
      }
      left &= pass
    }
    return left
  }

  /** The first place in order whose key is this or more. */
  function firstFrom(least: number): number {
    let low = 0
    let high = postings.open
    while (low < high) {
      const middle = (low + high) >> 1
      if (orderKey[middle]! < least) low = middle + 1
      else high = middle
    }
    return low
  }

  return beyond
}
