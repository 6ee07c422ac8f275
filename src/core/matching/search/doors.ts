// The quick gates: what can be told from a few numbers of both people, without their lists. They stand side by side for each mentor,
// so that a closed pair costs one look and not a score. Invariant: a pair that does not pass is closed; one that passes may still be.

import type { Compiled } from '../compile/compiled.ts'
import { sharedInts } from '../problem/columns.ts'
import { unknown } from '../problem/people.ts'

/** Of each mentor, `width` numbers: the words of all masks, then the numbers that must (not) be the same. */
export type Doors = { width: number; mentor: Int32Array }

export function doorsOf({ mentors, masks, sames }: Compiled): Doors {
  const width = masks.reduce((sum, { words }) => sum + words, 0) + sames.length
  const mentor = sharedInts(mentors * width)
  let at = 0
  for (const mask of masks) {
    for (let j = 0; j < mentors; j++)
      for (let w = 0; w < mask.words; w++) mentor[j * width + at + w] = mask.mentor[j * mask.words + w]!
    at += mask.words
  }
  for (const same of sames) {
    for (let j = 0; j < mentors; j++) mentor[j * width + at] = same.mentor[j]!
    at++
  }
  return { width, mentor }
}

/** @returns row(mentee), then passes(mentor) */
export function doorkeeper({ masks, sames }: Compiled, { width, mentor }: Doors) {
  const own = new Int32Array(width)
  const single = masks.every(({ words, atLeast }) => words === 1 && atLeast === 1)
  const closedWhenSame = sames.map((same) => same.closedWhenSame)
  const maskCount = masks.length

  function row(mentee: number) {
    let at = 0
    for (const mask of masks)
      for (let w = 0; w < mask.words; w++) own[at++] = mask.mentee[mentee * mask.words + w]!
    for (const same of sames) own[at++] = same.mentee[mentee]!
  }

  function passes(j: number): boolean {
    let at = j * width
    let o = 0
    if (single) for (; o < maskCount; o++) if ((own[o]! & mentor[at++]!) === 0) return false
    if (!single)
      for (let m = 0; m < maskCount; m++) {
        const { words, atLeast } = masks[m]!
        let shared = 0
        for (let w = 0; w < words; w++) shared += ones(own[o++]! & mentor[at++]!)
        if (shared < atLeast) return false
      }
    for (let s = 0; s < closedWhenSame.length; s++) {
      const value = own[o++]!
      const other = mentor[at++]!
      if ((value !== unknown && value === other) === closedWhenSame[s]) return false
    }
    return true
  }
  return { row, passes, own }
}

/** How many bits are set. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
