// Alike mentees: those to whom tables and a few low-variety rules give the same points with any mentor. For such a group these points
// belong to the mentor's key, mentors whom a table closes leave the index, and only what tells its members apart is left to search.
// Invariant: within a group, the group's part of the score of a pair depends on the mentor alone.

import type { Compiled } from '../compile/compiled.ts'
import { closed } from '../compile/terms.ts'
import { sharedInts } from '../problem/columns.ts'
import type { Signature } from './signature.ts'

export type Groups = {
  count: number
  /** the members of group g: row[start[g]] … row[start[g + 1] - 1]; settled mentees are in none */
  start: Int32Array
  row: Int32Array
  /** 1: the list belongs to the groups' part */
  inGroup: Uint8Array
}

/** @param most how many groups at most: each costs a pass over all mentors */
export function groupsOf(problem: Compiled, { bit }: Signature, most: number): Groups {
  const { mentees, menteeStart, menteeList, menteePoints, source, tables, settled, lists } = problem
  const inGroup = new Uint8Array(new SharedArrayBuffer(lists))
  let group = new Int32Array(mentees)
  let count = 1
  for (const { menteeClass } of tables) {
    const finer = refined(group, (i) => menteeClass[i]!)
    group = finer.group
    count = finer.count
  }
  const common = new Map<number, number[]>()
  for (let list = 0; list < lists; list++)
    if (bit[list]! >= 0) common.set(source[list]!, [...(common.get(source[list]!) ?? []), list])
  const features = [...common].map(([, lists]) => {
    const among = new Uint8Array(bit.length)
    for (const list of lists) among[list] = 1
    const kinds = new Map<string, number>()
    const kind = new Int32Array(mentees)
    for (let i = 0; i < mentees && kinds.size <= most; i++) {
      const own: string[] = []
      for (let e = menteeStart[i]!; e < menteeStart[i + 1]!; e++)
        if (among[menteeList[e]!] === 1) own.push(`${menteeList[e]}:${menteePoints[e]}`)
      const signature = own.sort().join()
      const known = kinds.get(signature)
      kind[i] = known ?? kinds.size
      if (known === undefined) kinds.set(signature, kinds.size)
    }
    return { lists, kind, variety: kinds.size }
  })
  for (const { lists, kind, variety } of features.sort((a, b) => a.variety - b.variety)) {
    if (variety > most) break
    const finer = refined(group, (i) => kind[i]!)
    if (finer.count > most) continue
    group = finer.group
    count = finer.count
    for (const list of lists) inGroup[list] = 1
  }
  return { ...rowsByGroup(group, count, settled), inGroup }
}

function refined(group: Int32Array, kindOf: (row: number) => number) {
  const finer = new Map<number, number>()
  const next = new Int32Array(group.length)
  for (let i = 0; i < group.length; i++) {
    const key = group[i]! * 4_294_967 + kindOf(i)
    const known = finer.get(key)
    next[i] = known ?? finer.size
    if (known === undefined) finer.set(key, finer.size)
  }
  return { group: next, count: finer.size }
}

function rowsByGroup(group: Int32Array, count: number, settled: Uint8Array): Omit<Groups, 'inGroup'> {
  const start = sharedInts(count + 1)
  for (let i = 0; i < group.length; i++) if (settled[i] === 0) start[group[i]! + 1]!++
  for (let g = 0; g < count; g++) start[g + 1]! += start[g]!
  const next = start.slice()
  const row = sharedInts(start[count]!)
  for (let i = 0; i < group.length; i++) if (settled[i] === 0) row[next[group[i]!]!++] = i
  return { count, start, row }
}

/**
 * What the group's part of the score is, with each mentor.
 * @param member any of the group
 * @param part filled: points of each mentor, or `closed`
 */
export function groupPart(
  problem: Compiled,
  signature: Signature,
  inGroup: Uint8Array,
  member: number,
  part: Int32Array,
): void {
  const { mentors, mentorPoints, capacity, tables } = problem
  for (let j = 0; j < mentors; j++) part[j] = capacity[j]! > 0 ? mentorPoints[j]! : closed
  for (const { points, menteeClass, mentorClass, mentorClasses } of tables) {
    const row = menteeClass[member]! * mentorClasses
    for (let j = 0; j < mentors; j++) {
      const more = points[row + mentorClass[j]!]!
      part[j] = more === closed || part[j] === closed ? closed : part[j]! + more
    }
  }
  for (let e = problem.menteeStart[member]!; e < problem.menteeStart[member + 1]!; e++) {
    const list = problem.menteeList[e]!
    if (inGroup[list] === 0) continue
    const [word, bit, points] = [
      signature.bit[list]! >> 5,
      signature.bit[list]! & 31,
      problem.menteePoints[e]!,
    ]
    for (let j = 0; j < mentors; j++)
      if ((signature.words[j * signature.width + word]! >>> bit) & 1 && part[j] !== closed) part[j]! += points
  }
}
