// How far circles can go: found, and bounded. First as many placed as can be, then the worst fit as high as can be (it is the least score
// of any pair, so bisection on a floor as in fair.ts, locked pairs apart), then the most points.
// Invariant: found ≤ bound, compared in that order; `most` is the value found exactly when all three are proven.
import type { Compiled } from '../compile/compiled.ts'
import type { Standing } from '../outcome.ts'
import type { Circles } from '../rules/rule-set.ts'
import { apart, type Leaders } from './circle-leaders.ts'
import { type Effort, type Groups, type Searched, searchCircles } from './circle-search.ts'

/** How many edges the search may look at: a few seconds. */
const effort = 15_000_000

export type Levels = {
  leaders: Leaders
  groups: Groups
  base: number
  found: Standing
  bound: Standing
  /** nothing that stands as high or higher has a greater base × placed + points */
  most: number
}

/**
 * @param lone whether somebody may lead without a second mentor
 * @returns null when no circles keep the locks
 * @throws RangeError when sums would not be exact, or the search was too short to tell whether any keep them
 */
export function levelsOf(leaders: Leaders, problem: Compiled, asked: Circles, lone = false): Levels | null {
  const base = (problem.mentees + 1) * (problem.highest + 1)
  if (base * (problem.mentees + 1) * 8 > Number.MAX_SAFE_INTEGER) throw new RangeError('circles')
  const above = searchAbove(leaders, problem, asked, base, lone)
  const left = { left: effort }
  const first = above(0, left)
  if (!first.best && first.bound > 0) throw new RangeError('circles')
  if (!first.best) return null
  const raised = raisedFrom(first, first.best, leaders, problem.highest, base, (floor) => above(floor, left))
  const { groups, worst, proof } = raised
  const placed = placedIn(groups)
  const found = { placed, worst: worst ?? 0, points: groups.value - base * placed }
  const mostPlaced = Math.max(placed, Math.floor(first.bound / base))
  // floors between what was found and what is proven out: the root of the tree may still prove some of them
  let { never } = raised
  for (let low = found.worst + 1; low < never; ) {
    const floor: number = Math.floor((low + never) / 2)
    if (Math.floor(above(floor, null).bound / base) < placed) never = floor
    else low = floor + 1
  }
  const highest = mostPlaced * problem.highest
  const bound =
    mostPlaced > placed
      ? { placed: mostPlaced, worst: problem.highest, points: highest }
      : {
          placed,
          worst: worst === null ? 0 : never - 1,
          points: Math.min(proof.bound - base * placed, highest),
        }
  const proven = bound.placed === placed && bound.worst === found.worst && bound.points === found.points
  const most = bound.placed > placed ? first.bound : proof.bound
  return {
    leaders,
    groups,
    base,
    found,
    bound,
    most: proven ? groups.value : Math.max(most, groups.value + 1),
  }
}

/** @returns the search above any floor; without effort its bound alone */
function searchAbove(
  leaders: Leaders,
  problem: Compiled,
  { mentors, most }: Circles,
  base: number,
  lone: boolean,
): (floor: number, left: Effort | null) => Searched {
  if (mentors === 1) return (floor, left) => searchCircles(leaders, most, floor, base, left, unbounded)
  const singles = apart(leaders, problem)
  const half = lone ? most : Math.ceil(most / 2)
  const places = (lone ? singles.who.length : Math.floor(singles.who.length / 2)) * most
  return (floor, left) => {
    const { bound } = searchCircles(singles, half, floor, base, null, unbounded)
    const ceiling = Math.min(bound, base * (places + 1) - 1)
    const searched = searchCircles(leaders, most, floor, base, left, ceiling)
    return leaders.complete ? searched : { ...searched, bound: ceiling }
  }
}
const unbounded = Number.POSITIVE_INFINITY

type Raised = {
  groups: Groups
  /** the least score of the pairs that are not locked, or null without any */
  worst: number | null
  /** the search that found these groups: from their worst down, nothing is worth more than its bound */
  proof: Searched
  /** from this floor up, proven: not as many can be placed */
  never: number
}

/** Bisection on the floor, as far as circles for as many are found. */
function raisedFrom(
  first: Searched,
  start: Groups,
  leaders: Leaders,
  highest: number,
  base: number,
  above: (floor: number) => Searched,
): Raised {
  const raised = { groups: start, worst: worstOf(leaders, start), proof: first, never: highest + 1 }
  for (let beyond = raised.never; raised.worst !== null && raised.worst + 1 < beyond; ) {
    const floor = Math.floor((raised.worst + beyond) / 2)
    const tried = above(floor)
    const placed = placedIn(raised.groups)
    if (tried.best && placedIn(tried.best) >= placed) {
      raised.groups = tried.best
      raised.proof = tried
      raised.worst = worstOf(leaders, tried.best)
    } else {
      beyond = floor
      if (Math.floor(tried.bound / base) < placed) raised.never = floor
    }
  }
  return raised
}

function placedIn({ leaderOf }: Groups): number {
  return leaderOf.reduce((sum, leader) => sum + (leader >= 0 ? 1 : 0), 0)
}

/** @returns the least score of the pairs that are not locked, or null without any */
function worstOf(leaders: Leaders, { leaderOf }: Groups): number | null {
  let worst: number | null = null
  for (let i = 0; i < leaderOf.length; i++) {
    if (leaderOf[i]! < 0 || leaders.lockOf[i]! >= 0) continue
    const score = scoreOf(leaders, i, leaderOf[i]!)
    worst = Math.min(worst ?? score, score)
  }
  return worst
}

/** What a mentee is worth in a leader's circle. */
export function scoreOf({ edges }: Leaders, mentee: number, leader: number): number {
  let e = edges.start[mentee]!
  while (edges.column[e] !== leader) e++
  return edges.points[e]!
}
