// The builder that rules write their terms into, and the flat arrays it gives at the end.
import { type Growing, growing, sharedCopy, sharedInts } from '../problem/columns.ts'
import type { Compiled, Mask, Same, Table } from './compiled.ts'
import { closed, type Terms } from './terms.ts'

/** Needs of fewer tokens than this are compared as bits. */
const mostBits = 96

export function termsOf(mentees: number, mentors: number) {
  let lists = 0
  let needGates = 0
  let sources = 0
  const exclusive = growing()
  const source = growing()
  const wants = { mentee: growing(), list: growing(), points: growing() }
  const has = { mentor: growing(), list: growing() }
  const asks = { mentee: growing(), list: growing(), bit: growing() }
  const pairs = { mentee: growing(), mentor: growing(), points: growing() }
  const tables: Table[] = []
  const masks: Mask[] = []
  const sames: Same[] = []
  const mentorPoints = sharedInts(mentors)
  const needs = sharedInts(mentees)
  const settled = new Uint8Array(new SharedArrayBuffer(mentees))

  function addLists(size: number, run: number): number {
    const base = lists
    for (let token = 0; token < size; token++) {
      exclusive.push(base + Math.floor(token / run))
      source.push(sources)
    }
    sources++
    lists += size
    return base
  }

  /** Few tokens: bits are quicker than lists. One bit more is everybody's, for mentees who need nothing. */
  function needsAsMask(size: number): ReturnType<Terms['needs']> {
    const words = Math.ceil((size + 1) / 32)
    const bitIn = (owner: number, bit: number) => owner * words + (bit >> 5)
    const mask = {
      mentee: sharedInts(mentees * words),
      mentor: sharedInts(mentors * words),
      words,
      atLeast: 1,
    }
    for (let i = 0; i < mentees; i++) mask.mentee[bitIn(i, size)] = 1 << (size & 31)
    for (let j = 0; j < mentors; j++) mask.mentor[bitIn(j, size)] = 1 << (size & 31)
    masks.push(mask)
    return {
      mentee(mentee, token) {
        mask.mentee[bitIn(mentee, size)]! &= ~(1 << (size & 31))
        mask.mentee[bitIn(mentee, token)]! |= 1 << (token & 31)
      },
      mentor(mentor, token) {
        mask.mentor[bitIn(mentor, token)]! |= 1 << (token & 31)
      },
    }
  }

  const terms: Terms = {
    shared(size, run = 1) {
      const base = addLists(size, run)
      return {
        mentee(mentee, token, points) {
          if (points <= 0) return
          wants.mentee.push(mentee)
          wants.list.push(base + token)
          wants.points.push(points)
        },
        mentor(mentor, token) {
          has.mentor.push(mentor)
          has.list.push(base + token)
        },
      }
    },
    needs(size) {
      if (size < mostBits) return needsAsMask(size)
      const base = addLists(size, 1)
      const bit = needGates++
      if (bit > 6) throw new Error('At most seven gates may ask for a shared token.')
      return {
        mentee(mentee, token) {
          asks.mentee.push(mentee)
          asks.list.push(base + token)
          asks.bit.push(bit)
          needs[mentee]! |= 1 << bit
        },
        mentor(mentor, token) {
          has.mentor.push(mentor)
          has.list.push(base + token)
        },
      }
    },
    closeMentee(mentee) {
      settled[mentee] = 1
    },
    closeMentor(mentor) {
      mentorPoints[mentor] = closed
    },
    table({ menteeClass, mentorClass, mentorClasses, points }) {
      const best = sharedInts(points.length / mentorClasses)
      for (let at = 0; at < points.length; at++) {
        const row = Math.floor(at / mentorClasses)
        best[row] = Math.max(best[row]!, points[at]!)
      }
      tables.push({
        menteeClass: sharedCopy(menteeClass),
        mentorClass: sharedCopy(mentorClass),
        mentorClasses,
        points: sharedCopy(points),
        best,
      })
    },
    mask({ mentee, mentor, words, atLeast }) {
      masks.push({ mentee: sharedCopy(mentee), mentor: sharedCopy(mentor), words, atLeast })
    },
    same({ mentee, mentor, closedWhen }) {
      sames.push({
        mentee: sharedCopy(mentee),
        mentor: sharedCopy(mentor),
        closedWhenSame: closedWhen === 'same',
      })
    },
    pair(mentee, mentor, points) {
      pairs.mentee.push(mentee)
      pairs.mentor.push(mentor)
      pairs.points.push(points)
    },
    mentor(mentor, points) {
      if (mentorPoints[mentor] !== closed) mentorPoints[mentor]! += points
    },
  }

  function finish(capacity: Int32Array, floor: number): Compiled {
    const wanted = bestFirst(byOwner(mentees, wants.mentee, wants.list, wants.points))
    const held = byOwner(mentors, has.mentor, has.list)
    const asked = byOwner(mentees, asks.mentee, asks.list, asks.bit)
    const named = mergedPairs(byOwner(mentees, pairs.mentee, pairs.mentor, pairs.points), mentors)
    const problem = {
      mentees,
      mentors,
      capacity: sharedCopy(capacity),
      settled,
      lists,
      menteeStart: wanted.start,
      menteeList: wanted.token,
      menteePoints: wanted.value,
      exclusive: sharedCopy(exclusive.packed()),
      source: sharedCopy(source.packed()),
      mentorStart: held.start,
      mentorList: held.token,
      needs,
      needStart: asked.start,
      needList: asked.token,
      needBit: asked.value,
      tables,
      masks,
      sames,
      pairStart: named.start,
      pairMentor: named.token,
      pairPoints: named.value,
      mentorPoints,
      floor,
    }
    return { ...problem, highest: highestOf(problem) }
  }
  return { terms, finish }
}

type Owned = { start: Int32Array; token: Int32Array; value: Int32Array }

/** Entries in any order become one run an owner (a counting sort: the order within a run is kept). */
function byOwner(owners: number, owner: Growing, token: Growing, value?: Growing): Owned {
  const size = owner.size()
  const start = sharedInts(owners + 1)
  for (let at = 0; at < size; at++) start[owner.at(at) + 1]!++
  for (let one = 0; one < owners; one++) start[one + 1]! += start[one]!
  const next = start.slice()
  const packed = { start, token: sharedInts(size), value: sharedInts(value ? size : 0) }
  for (let at = 0; at < size; at++) {
    const place = next[owner.at(at)]!++
    packed.token[place] = token.at(at)
    if (value) packed.value[place] = value.at(at)
  }
  return packed
}

/** Most points first within a run. */
function bestFirst({ start, token, value }: Owned): Owned {
  for (let owner = 0; owner + 1 < start.length; owner++) {
    const [from, to] = [start[owner]!, start[owner + 1]!]
    for (let at = from + 1; at < to; at++) {
      const [list, points] = [token[at]!, value[at]!]
      let place = at
      for (; place > from && value[place - 1]! < points; place--) {
        token[place] = token[place - 1]!
        value[place] = value[place - 1]!
      }
      token[place] = list
      value[place] = points
    }
  }
  return { start, token, value }
}

/** One entry a pair: points added up, closed when one of them is. */
function mergedPairs({ start, token, value }: Owned, mentors: number): Owned {
  const place = new Int32Array(mentors).fill(-1)
  const merged: Owned = {
    start: sharedInts(start.length),
    token: sharedInts(token.length),
    value: sharedInts(token.length),
  }
  let size = 0
  for (let owner = 0; owner + 1 < start.length; owner++) {
    const from = size
    for (let at = start[owner]!; at < start[owner + 1]!; at++) {
      const mentor = token[at]!
      const there = place[mentor]!
      if (there >= from) {
        const both = merged.value[there]!
        merged.value[there] = both === closed || value[at]! === closed ? closed : both + value[at]!
        continue
      }
      place[mentor] = size
      merged.token[size] = mentor
      merged.value[size++] = value[at]!
    }
    merged.start[owner + 1] = size
  }
  return { start: merged.start, token: merged.token.subarray(0, size), value: merged.value.subarray(0, size) }
}

/** The most that any pair could have: each part at its best. */
function highestOf(problem: Omit<Compiled, 'highest'>): number {
  let most = 0
  const seen = new Int32Array(problem.lists).fill(-1)
  for (let mentee = 0; mentee < problem.mentees; mentee++) {
    let points = 0
    for (let at = problem.menteeStart[mentee]!; at < problem.menteeStart[mentee + 1]!; at++) {
      const group = problem.exclusive[problem.menteeList[at]!]!
      // entries stand best first
      if (seen[group] === mentee) continue
      seen[group] = mentee
      points += problem.menteePoints[at]!
    }
    for (const table of problem.tables) points += table.best[table.menteeClass[mentee]!]!
    let named = 0
    for (let at = problem.pairStart[mentee]!; at < problem.pairStart[mentee + 1]!; at++)
      named = Math.max(named, problem.pairPoints[at]!)
    most = Math.max(most, points + named)
  }
  return most + problem.mentorPoints.reduce((best, points) => Math.max(best, points), 0)
}
