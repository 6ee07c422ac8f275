// Who may lead a circle, and what each mentee is worth in it. One leader is a mentor, or two of them who lead together; a pair of mentors
// is open to a mentee when both are, and is worth the lesser of the two: a circle is as good as its weaker bond.
// A circle takes one of each of its mentors' places, whatever its size: capacity counts dyads, `most` counts the circle.
// Invariant: whoever is locked to a mentor is open to that mentor's circles only.
import type { Compiled } from '../compile/compiled.ts'
import { scorerOf } from '../compile/score.ts'
import type { Graph } from '../kernel/graph.ts'
import type { Roster } from '../problem/people.ts'
import type { Circles } from '../rules/rule-set.ts'

export type Leaders = {
  /** the mentors of each leader */
  who: number[][]
  /** how few mentees make a circle; none where locked pairs begin it */
  least: Int32Array
  edges: Pick<Graph, 'start' | 'column' | 'points'>
  /** of each mentee, the mentor they are locked to, or -1: no floor counts for them */
  lockOf: Int32Array
  keepsLocks: boolean
  /** every mentor who may lead, perhaps with another */
  able: number[]
  /** all the leaders there can be? When not, they were paired beforehand, and `apart` bounds what others could give */
  complete: boolean
}

/** Beyond so many pairs of a mentee and a mentor, or of a mentee and two mentors. */
const mostPairs = 10_000_000
const mostCouples = 2_000_000

/**
 * @param problem compiled without locks
 * @param lone whether a mentor whom pairs are locked to may lead without a second one: for when there is no other way to keep them
 * @throws RangeError beyond 10,000,000 pairs of a mentee and a mentor
 */
export function leadersOf(
  roster: Roster,
  problem: Compiled,
  { mentors: many, least }: Circles,
  lone = false,
): Leaders {
  const { mentees, mentors } = problem
  if (mentees * mentors > mostPairs) throw new RangeError('circles')
  const scores = scoresOf(problem)
  const lockOf = new Int32Array(mentees).fill(-1)
  roster.locks.mentee.forEach((mentee, at) => {
    lockOf[mentee] = roster.locks.mentor[at]!
  })
  const able = Array.from({ length: mentors }, (_, j) => j).filter((j) => problem.capacity[j]! > 0)
  const complete = many === 1 || (mentees * able.length * (able.length - 1)) / 2 <= mostCouples
  const locked = new Set(roster.locks.mentor)
  const one = able.filter((j) => many === 1 || (lone && locked.has(j))).map((j) => [j])
  const couples = many === 1 ? [] : complete ? couplesOf(able) : paired(able, scores, mentors)
  const who = [...one, ...couples]
  return {
    who,
    least: Int32Array.from(who, (one) => (one.some((j) => locked.has(j)) ? 0 : least)),
    edges: edgesOf(who, scores, mentors, lockOf),
    lockOf,
    keepsLocks: true,
    able,
    complete,
  }
}

/**
 * Each mentor by themselves, for a bound: half of the mentees of a circle can be counted for each of its two mentors, and lose no points by
 * it. Somebody locked may be in either half.
 */
export function apart(leaders: Leaders, problem: Compiled): Leaders {
  const who = leaders.able.map((j) => [j])
  const nobody = new Int32Array(leaders.lockOf.length).fill(-1)
  const edges = edgesOf(who, scoresOf(problem), problem.mentors, nobody)
  return { ...leaders, who, least: new Int32Array(who.length), edges, keepsLocks: false }
}

const shut = -1

function scoresOf(problem: Compiled): Int32Array {
  const { mentees, mentors, settled } = problem
  const scores = new Int32Array(mentees * mentors).fill(shut)
  const scorer = scorerOf(problem)
  for (let i = 0; i < mentees; i++) {
    if (settled[i] === 1) continue
    scorer.row(i)
    for (let j = 0; j < mentors; j++) scores[i * mentors + j] = Math.max(shut, scorer.score(j))
  }
  return scores
}

function couplesOf(able: number[]): number[][] {
  return able.flatMap((one, at) => able.slice(at + 1).map((other) => [one, other]))
}

/** Two by two, each with whoever of the others is worth most together to a sample of the mentees. */
function paired(able: number[], scores: Int32Array, mentors: number): number[][] {
  const mentees = scores.length / mentors
  const stride = Math.max(1, Math.floor(mentees / 200))
  const free = new Set(able)
  const who: number[][] = []
  for (const one of able) {
    if (!free.delete(one)) continue
    let best = -1
    let most = -1
    for (const other of free) {
      let worth = 0
      for (let i = 0; i < mentees; i += stride)
        worth += 1 + Math.min(scores[i * mentors + one]!, scores[i * mentors + other]!)
      if (worth > most) {
        most = worth
        best = other
      }
    }
    if (best < 0) break
    free.delete(best)
    who.push([one, best])
  }
  return who
}

function edgesOf(who: number[][], scores: Int32Array, mentors: number, lockOf: Int32Array): Leaders['edges'] {
  const start = new Int32Array(lockOf.length + 1)
  const column: number[] = []
  const points: number[] = []
  for (let i = 0; i < lockOf.length; i++) {
    who.forEach((one, leader) => {
      if (lockOf[i]! >= 0 && !one.includes(lockOf[i]!)) return
      let worth = Number.POSITIVE_INFINITY
      for (const j of one) worth = Math.min(worth, scores[i * mentors + j]!)
      if (worth === shut) return
      column.push(leader)
      points.push(worth)
    })
    start[i + 1] = column.length
  }
  return { start, column: Int32Array.from(column), points: Int32Array.from(points) }
}
