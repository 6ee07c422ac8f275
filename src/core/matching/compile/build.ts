// The builder that rules write their terms into, and the flat arrays it gives at the end.
import type { Compiled, Mask, Same, Table } from './compiled.ts'
import { closed, type Terms } from './terms.ts'

export function termsOf(mentees: number, mentors: number) {
  let lists = 0
  let needGates = 0
  // tokens that a mentor never holds two of share a group: their points do not add up in a bound
  const groupOf = growing()
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

  const terms: Terms = {
    shared(size, exclusive = 1) {
      const base = lists
      lists += size
      const groups = groupOf.size()
      for (let token = 0; token < size; token++) groupOf.push(groups + Math.floor(token / exclusive))
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
      const base = lists
      lists += size
      for (let token = 0; token < size; token++) groupOf.push(groupOf.size())
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
      sames.push({ mentee: sharedCopy(mentee), mentor: sharedCopy(mentor), closedWhenSame: closedWhen === 'same' })
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
    const wanted = bestFirst(byOwner(mentees, wants.mentee, wants.list, wants.points), groupOf.packed())
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
      menteeRest: wanted.rest,
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

/** Most points first within a run, and what is still to be had from an entry on. */
function bestFirst({ start, token, value }: Owned, groupOf: Int32Array): Owned & { rest: Int32Array } {
  const rest = sharedInts(token.length)
  // of a group already seen in this run, the points it brings at most
  const seen = new Int32Array(groupOf.length)
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
    let sum = 0
    for (let at = to - 1; at >= from; at--) {
      const group = groupOf[token[at]!]!
      sum += value[at]! - seen[group]!
      seen[group] = value[at]!
      rest[at] = sum
    }
    for (let at = from; at < to; at++) seen[groupOf[token[at]!]!] = 0
  }
  return { start, token, value, rest }
}

/** One entry a pair: points added up, closed when one of them is. */
function mergedPairs({ start, token, value }: Owned, mentors: number): Owned {
  const place = new Int32Array(mentors).fill(-1)
  const merged: Owned = { start: sharedInts(start.length), token: sharedInts(token.length), value: sharedInts(token.length) }
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
  for (let mentee = 0; mentee < problem.mentees; mentee++) {
    const first = problem.menteeStart[mentee]!
    let points = first < problem.menteeStart[mentee + 1]! ? problem.menteeRest[first]! : 0
    for (const table of problem.tables) points += table.best[table.menteeClass[mentee]!]!
    let named = 0
    for (let at = problem.pairStart[mentee]!; at < problem.pairStart[mentee + 1]!; at++)
      named = Math.max(named, problem.pairPoints[at]!)
    most = Math.max(most, points + named)
  }
  return most + problem.mentorPoints.reduce((best, points) => Math.max(best, points), 0)
}

export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

export function sharedFloats(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8))
}

function sharedCopy(numbers: Int32Array): Int32Array {
  const copy = sharedInts(numbers.length)
  copy.set(numbers)
  return copy
}

function growing() {
  let held = new Int32Array(1024)
  let size = 0
  return {
    push(value: number) {
      if (size === held.length) {
        const larger = new Int32Array(size * 2)
        larger.set(held)
        held = larger
      }
      held[size++] = value
    },
    at: (place: number) => held[place]!,
    size: () => size,
    packed: () => held.subarray(0, size),
  }
}
type Growing = ReturnType<typeof growing>
