// What a mentee asks for, spread out before searching: the rare lists to read, most points first, with what each and those after it
// can bring together; the common tokens, as tables by nibble of a mentor's signature; those of them that nothing else can stand in for.
// What belongs to the whole group is left out: it stands in the mentors' keys.
import type { Compiled } from '../compile/compiled.ts'
import type { Layout } from './layout.ts'
import { rareBit } from './signature.ts'

export type Own = {
  lists: number
  list: Int32Array
  worth: Int32Array
  /** the bit of each list in a mentor's rareFold */
  listBit: Int32Array
  /** rest[lists] is 0 */
  rest: Int32Array
  commons: number
  commonBit: Int32Array
  commonWorth: Int32Array
  /** what all common tokens can bring together */
  all: number
  nibbles: number
  nibbleWord: Int32Array
  nibbleShift: Int32Array
  /** the points of each of the 16 values of nibble n: nibbleWorth[n * 16 + value] */
  nibbleWorth: Int32Array
  lones: number
  loneBit: Int32Array
  loneWorth: Int32Array
}

/** @returns one record, and what fills it for a mentee */
export function ownOf(problem: Compiled, { groups, signature }: Layout) {
  const { mentees, menteeStart, menteeList, menteePoints, exclusive, lists } = problem
  const { bit, width } = signature
  let longest = 0
  for (let i = 0; i < mentees; i++) longest = Math.max(longest, menteeStart[i + 1]! - menteeStart[i]!)
  const own: Own = {
    lists: 0,
    list: new Int32Array(longest),
    worth: new Int32Array(longest),
    listBit: new Int32Array(longest),
    rest: new Int32Array(longest + 1),
    commons: 0,
    commonBit: new Int32Array(longest),
    commonWorth: new Int32Array(longest),
    all: 0,
    nibbles: 0,
    nibbleWord: new Int32Array(width * 8),
    nibbleShift: new Int32Array(width * 8),
    nibbleWorth: new Int32Array(width * 128),
    lones: 0,
    loneBit: new Int32Array(longest),
    loneWorth: new Int32Array(longest),
  }
  const { list, worth, listBit, rest, commonBit, commonWorth, loneBit, loneWorth } = own
  const commonRest = new Int32Array(longest + 1)
  const runOfBit = new Int32Array(width * 32)
  for (let l = 0; l < lists; l++) if (bit[l]! >= 0) runOfBit[bit[l]!] = exclusive[l]!
  const seen = new Int32Array(lists)

  function row(mentee: number) {
    own.lists = 0
    own.commons = 0
    own.lones = 0
    for (let e = menteeStart[mentee]!; e < menteeStart[mentee + 1]!; e++) {
      const token = menteeList[e]!
      if (groups.inGroup[token] === 1) continue
      if (bit[token]! < 0) {
        list[own.lists] = token
        listBit[own.lists] = rareBit(token)
        worth[own.lists++] = menteePoints[e]!
      } else {
        commonBit[own.commons] = bit[token]!
        commonWorth[own.commons++] = menteePoints[e]!
      }
    }
    fillRest(own.lists, list, exclusive, worth, rest)
    own.all = fillRest(own.commons, commonBit, runOfBit, commonWorth, commonRest)
    for (let c = 0; c < own.commons; c++)
      if (!sharesRun(c)) {
        loneBit[own.lones] = commonBit[c]!
        loneWorth[own.lones++] = commonWorth[c]!
      }
    spread()
  }

  /** Of tokens that no mentor has two of, the dearest counts. @returns what all can bring together */
  function fillRest(
    count: number,
    of: Int32Array,
    runOf: Int32Array,
    points: Int32Array,
    rest: Int32Array,
  ): number {
    let sum = 0
    rest[count] = 0
    for (let at = count - 1; at >= 0; at--) {
      const run = runOf[of[at]!]!
      sum += points[at]! - seen[run]!
      seen[run] = points[at]!
      rest[at] = sum
    }
    for (let at = 0; at < count; at++) seen[runOf[of[at]!]!] = 0
    return sum
  }

  /** Is there another common token of the row of which a mentor has this one or that one? */
  function sharesRun(c: number): boolean {
    const run = runOfBit[commonBit[c]!]!
    for (let other = 0; other < own.commons; other++)
      if (other !== c && runOfBit[commonBit[other]!] === run) return true
    return false
  }

  function spread() {
    const { nibbleWord, nibbleShift, nibbleWorth } = own
    own.nibbles = 0
    for (let c = 0; c < own.commons; c++) {
      const [word, shift] = [commonBit[c]! >> 5, commonBit[c]! & 28]
      let n = 0
      while (n < own.nibbles && (nibbleWord[n] !== word || nibbleShift[n] !== shift)) n++
      if (n === own.nibbles) {
        nibbleWord[n] = word
        nibbleShift[n] = shift
        own.nibbles++
        nibbleWorth.fill(0, n << 4, (n + 1) << 4)
      }
      const bitOf = 1 << (commonBit[c]! & 3)
      for (let value = 0; value < 16; value++)
        if (value & bitOf) nibbleWorth[(n << 4) + value]! += commonWorth[c]!
    }
  }

  return { own, row }
}

/** Points of the common tokens in the signature that begins at `base` of `words`. */
export function commonOf(own: Own, words: Int32Array, base: number): number {
  const { nibbles, nibbleWord, nibbleShift, nibbleWorth } = own
  let points = 0
  for (let n = 0; n < nibbles; n++)
    points += nibbleWorth[(n << 4) + ((words[base + nibbleWord[n]!]! >>> nibbleShift[n]!) & 15)]!
  return points
}
