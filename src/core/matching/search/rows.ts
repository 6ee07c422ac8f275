// What one mentee may find among all mentors without looking at each: the two searches of the engine, over the same index.
// `beyond` proves: it finds every open pair outside a bound, by cutting each list where not even everything still to come could pay
// the price (MaxScore: Turtle and Flood 1995, with prices as in column generation).
// `best` guesses: the most promising pairs after reading a bounded number of postings.
import type { Compiled } from '../compile/compiled.ts'
import { scorerOf } from '../compile/score.ts'
import { closed } from '../compile/terms.ts'
import type { SearchInput } from './chunk.ts'
import { doorkeeper } from './doors.ts'
import type { Layout } from './layout.ts'
import type { Postings } from './postings.ts'

/** Pairs found for one row, reused from call to call: mentor[0 … count - 1], with their points and what they gain (points − price). */
export type Found = { count: number; mentor: Int32Array; points: Int32Array; gain: Float64Array }

export type RowSearch = {
  /**
   * The open pairs with points − price > bound: all of them when there are `most` at most, else the best `most`.
   * @returns how many pairs were scored one by one
   */
  beyond(mentee: number, bound: number, most: number): number
  /** About the `most` best open pairs by points − price, reading the first `budget` of each of their lists. */
  best(mentee: number, most: number, budget: number): number
  found: Found
}

export function rowSearchOf(
  problem: Compiled,
  { groups, signature, doors }: Layout,
  postings: Postings,
  price: Float64Array,
  known: SearchInput['known'],
  room: number,
): RowSearch {
  const { menteeStart, menteeList, menteePoints, pairStart, pairMentor, mentors, exclusive } = problem
  const { start, end, mentor, key, order, orderKey, orderWords, bitmaps, listed } = postings
  const scorer = scorerOf(problem)
  const keeper = doorkeeper(problem, doors)
  const met = new Int32Array(mentors).fill(-1)
  const sum = new Int32Array(mentors)
  const touched = new Int32Array(mentors)
  const counts = new Int32Array(256)
  const found: Found = {
    count: 0,
    mentor: new Int32Array(room),
    points: new Int32Array(room),
    gain: new Float64Array(room),
  }
  // the row's own lists, most points first, and what each and those after it can bring together
  const { bit, words, width, fold } = signature
  const exclusiveOfBit = new Int32Array(width * 32)
  for (let l = 0; l < bit.length; l++) if (bit[l]! >= 0) exclusiveOfBit[bit[l]!] = exclusive[l]!
  // common tokens: where their bit stands, and their points
  let commonBit = new Int32Array(64)
  let commonWorth = new Int32Array(64)
  let commonRest = new Int32Array(65)
  // the nibbles that hold them
  const nibbleWord = new Int32Array(width * 8)
  const nibbleShift = new Int32Array(width * 8)
  const nibbleWorth = new Int32Array(width * 128)
  let nibbles = 0
  // those that nothing else of the row can stand in for
  const loneBit = new Int32Array(width * 32)
  const loneWorth = new Int32Array(width * 32)
  let lones = 0
  // the word of the bitmaps from which nobody may lack them
  const mustFrom = new Int32Array(width * 32)
  let commons = 0
  let commonBest = 0
  let list = new Int32Array(64)
  let worth = new Int32Array(64)
  let rest = new Int32Array(65)
  const seen = new Int32Array(problem.lists)
  let own = 0
  let size = 0
  // nothing closes a pair of this row but doors, tables and names
  let plain = true
  let stamp = 0
  let scored = 0

  function begin(mentee: number) {
    scorer.row(mentee)
    keeper.row(mentee)
    found.count = 0
    size = 0
    scored = 0
    plain = problem.needs[mentee] === 0 && problem.floor <= 0
    stamp++
    own = 0
    commons = 0
    commonBest = 0
    const last = menteeStart[mentee + 1]!
    if (last - menteeStart[mentee]! > list.length) {
      list = new Int32Array(2 * (last - menteeStart[mentee]!))
      worth = new Int32Array(list.length)
      rest = new Int32Array(list.length + 1)
      commonBit = new Int32Array(list.length)
      commonWorth = new Int32Array(list.length)
      commonRest = new Int32Array(list.length + 1)
    }
    for (let e = menteeStart[mentee]!; e < last; e++) {
      if (groups.inGroup[menteeList[e]!] === 1) continue
      const at = bit[menteeList[e]!]!
      if (at < 0) {
        list[own] = menteeList[e]!
        worth[own++] = menteePoints[e]!
      } else {
        commonBit[commons] = at
        commonWorth[commons++] = menteePoints[e]!
      }
    }
    commonBest = restOf(commons, (c) => exclusiveOfBit[commonBit[c]!]!, commonWorth, commonRest)
    spreadCommons()
    lones = 0
    for (let c = 0; c < commons; c++)
      if (!sharesRun(c)) {
        loneBit[lones] = commonBit[c]!
        loneWorth[lones++] = commonWorth[c]!
      }
    restOf(own, (e) => exclusive[list[e]!]!, worth, rest)
  }

  /** Fills what each entry and those after it can bring together, and 0 behind the last. @returns what all can */
  function restOf(
    count: number,
    groupOf: (at: number) => number,
    points: Int32Array,
    rest: Int32Array,
  ): number {
    let sum = 0
    rest[count] = 0
    for (let at = count - 1; at >= 0; at--) {
      const group = groupOf(at)
      sum += points[at]! - seen[group]!
      seen[group] = points[at]!
      rest[at] = sum
    }
    for (let at = 0; at < count; at++) seen[groupOf(at)] = 0
    return sum
  }

  function beyond(mentee: number, bound: number, most: number): number {
    begin(mentee)
    lookAtNamed(mentee, bound, most)
    const { open } = postings
    const [lists, all, marked, count] = [own, commonBest, stamp, nibbles]
    const cheapest = open > 0 ? orderKey[0]! : Number.POSITIVE_INFINITY
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
        if (met[j] === marked) sum[j]! += points
        else if ((fold[j]! & must) === must) {
          met[j] = marked
          sum[j] = points
          touched[reached++] = j
        }
      }
    }
    for (let t = 0; t < reached; t++) {
      const j = touched[t]!
      // lists whose rest does not pay this key were not read to here: the first of them tells what may be missing
      const need = key[j]! + bound
      let low = lists
      while (low > 0 && rest[low - 1]! <= need - all) low--
      const lacks = need - sum[j]! - rest[low]!
      if (lacks >= all) continue
      let points = 0
      for (let n = 0; n < count; n++)
        points += nibbleWorth[(n << 4) + ((words[j * width + nibbleWord[n]!]! >>> nibbleShift[n]!) & 15)]!
      if (points <= lacks || !keeper.passes(j)) continue
      if (low === lists && plain) keepExact(j, sum[j]! + points, most)
      else look(j, bound, most)
    }
    lookAtOthers(bound, most)
    return scored
  }

  /**
   * Whoever is in none of the lists read. At such keys all lists were read, so that the common tokens are all they have; and the
   * nearer a key is to what these bring at best, the more of them nobody may lack.
   */
  function lookAtOthers(bound: number, most: number) {
    const all = commonBest
    const reach = firstAbove(all - bound)
    if (reach === 0) return
    const { token, door, stride } = bitmaps
    const doorWords = bitmaps.doors
    for (let c = 0; c < lones; c++) mustFrom[c] = (firstAbove(all - loneWorth[c]! - bound) + 31) >> 5
    let musts = 0
    const last = (reach - 1) >> 5
    for (let w = 0; w <= last; w++) {
      while (musts < lones && mustFrom[musts]! <= w) musts++
      let left = w < last || (reach & 31) === 0 ? -1 : (1 << (reach & 31)) - 1
      for (let m = 0; m < musts; m++) left &= token[loneBit[m]! * stride + w]!
      for (let g = 0; g < doorWords && left !== 0; g++) {
        let pass = 0
        let bits = keeper.own[g]!
        while (bits !== 0) {
          const bit = 31 - Math.clz32(bits)
          pass |= door[(g * 32 + bit) * stride + w]!
          bits &= ~(1 << bit)
        }
        left &= pass
      }
      while (left !== 0) {
        const bit = 31 - Math.clz32(left)
        left &= ~(1 << bit)
        const o = w * 32 + bit
        const need = orderKey[o]! + bound
        let points = 0
        for (let n = 0; n < nibbles; n++)
          points +=
            nibbleWorth[(n << 4) + ((orderWords[o * width + nibbleWord[n]!]! >>> nibbleShift[n]!) & 15)]!
        if (points <= need) continue
        const j = order[o]!
        if (met[j] === stamp || !keeper.passes(j)) continue
        if (plain) keepExact(j, points, most)
        else look(j, bound, most)
      }
    }
  }

  /** Is there another common token of the row of which a mentor has this one or that one? */
  function sharesRun(c: number): boolean {
    const run = exclusiveOfBit[commonBit[c]!]!
    for (let other = 0; other < commons; other++)
      if (other !== c && exclusiveOfBit[commonBit[other]!] === run) return true
    return false
  }

  /** The first place in order whose key is this or more. */
  function firstAbove(least: number): number {
    let low = 0
    let high = postings.open
    while (low < high) {
      const middle = (low + high) >> 1
      if (orderKey[middle]! < least) low = middle + 1
      else high = middle
    }
    return low
  }

  /** All that the lists say of this pair was read, and the doors are passed: its points need no second count. */
  function keepExact(j: number, own: number, most: number) {
    const points = price[j]! - key[j]! + own
    keep(j, points, points - price[j]!, most)
  }

  /** Points of the common tokens that the mentor has. */
  function commonOf(j: number): number {
    let points = 0
    for (let n = 0; n < nibbles; n++)
      points += nibbleWorth[(n << 4) + ((words[j * width + nibbleWord[n]!]! >>> nibbleShift[n]!) & 15)]!
    return points
  }

  /** What each value of each nibble in which this row has a common token is worth: no branch for each token then. */
  function spreadCommons() {
    nibbles = 0
    for (let c = 0; c < commons; c++) {
      const [word, shift] = [commonBit[c]! >> 5, commonBit[c]! & 28]
      let n = 0
      while (n < nibbles && (nibbleWord[n] !== word || nibbleShift[n] !== shift)) n++
      if (n === nibbles) {
        nibbleWord[n] = word
        nibbleShift[n] = shift
        nibbles++
        nibbleWorth.fill(0, n << 4, (n + 1) << 4)
      }
      const own = 1 << (commonBit[c]! & 3)
      for (let value = 0; value < 16; value++)
        if (value & own) nibbleWorth[(n << 4) + value]! += commonWorth[c]!
    }
  }

  function best(mentee: number, most: number, budget: number): number {
    begin(mentee)
    lookAtNamed(mentee, Number.NEGATIVE_INFINITY, most)
    for (let e = 0; e < own; e++) {
      const points = worth[e]!
      const stop = Math.min(end[list[e]!]!, start[list[e]!]! + budget)
      for (let p = start[list[e]!]!; p < stop; p++) {
        const j = mentor[p]!
        if (met[j] === stamp) sum[j]! += points
        else {
          met[j] = stamp
          sum[j] = points
          touched[size++] = j
        }
      }
    }
    // some of the others, another stretch for each mentee, so that people who are all alike do not all ask the same ones
    const { open } = postings
    const stretch = Math.min(open, most * 2)
    for (let k = 0, o = open > 0 ? (mentee * 7919) % open : 0; k < stretch; k++) {
      const j = order[o]!
      if (met[j] !== stamp) {
        met[j] = stamp
        sum[j] = 0
        touched[size++] = j
      }
      o = o + 1 === open ? 0 : o + 1
    }
    choose(most * 8)
    for (let t = 0; t < size; t++) sum[touched[t]!]! += commonOf(touched[t]!)
    choose(most * 3)
    for (let t = 0; t < size; t++) look(touched[t]!, Number.NEGATIVE_INFINITY, most)
    return scored
  }

  /** Whoever is named for this mentee is looked at whatever the lists say; whoever is known already is not. */
  function lookAtNamed(mentee: number, bound: number, most: number) {
    if (known !== null)
      for (let e = known.start[mentee]!; e < known.start[mentee + 1]!; e++) met[known.column[e]!] = stamp
    for (let at = pairStart[mentee]!; at < pairStart[mentee + 1]!; at++) {
      const j = pairMentor[at]!
      if (listed[j] === 0 || met[j] === stamp) continue
      met[j] = stamp
      look(j, bound, most)
    }
  }

  /** Of all that were touched, keeps about the `most` with the highest sum − key: two passes over a histogram. */
  function choose(most: number) {
    if (size <= most) return
    let high = Number.NEGATIVE_INFINITY
    let low = Number.POSITIVE_INFINITY
    for (let t = 0; t < size; t++) {
      const value = sum[touched[t]!]! - key[touched[t]!]!
      if (value > high) high = value
      if (value < low) low = value
    }
    counts.fill(0)
    const scale = (counts.length - 1) / (high - low || 1)
    for (let t = 0; t < size; t++)
      counts[Math.floor((sum[touched[t]!]! - key[touched[t]!]! - low) * scale)]!++
    let bucket = counts.length - 1
    for (let kept = counts[bucket]!; kept < most && bucket > 0; kept += counts[bucket]!) bucket--
    let kept = 0
    for (let t = 0; t < size && kept < most * 2; t++) {
      const j = touched[t]!
      if (Math.floor((sum[j]! - key[j]! - low) * scale) >= bucket) touched[kept++] = j
    }
    size = kept
  }

  function look(j: number, bound: number, most: number) {
    scored++
    const points = scorer.score(j)
    if (points === closed) return
    const gain = points - price[j]!
    if (gain > bound) keep(j, points, gain, most)
  }

  /** A heap of the `most` best, the least of them on top. */
  function keep(j: number, points: number, gain: number, most: number) {
    let at: number
    if (found.count < most) {
      at = found.count++
      while (at > 0) {
        const above = (at - 1) >> 1
        if (found.gain[above]! <= gain) break
        move(above, at)
        at = above
      }
    } else {
      if (gain <= found.gain[0]!) return
      at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= found.count) break
        if (child + 1 < found.count && found.gain[child + 1]! < found.gain[child]!) child++
        if (found.gain[child]! >= gain) break
        move(child, at)
        at = child
      }
    }
    found.mentor[at] = j
    found.points[at] = points
    found.gain[at] = gain
  }

  function move(from: number, to: number) {
    found.mentor[to] = found.mentor[from]!
    found.points[to] = found.points[from]!
    found.gain[to] = found.gain[from]!
  }

  return { beyond, best, found }
}
