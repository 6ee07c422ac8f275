// Circles instead of dyads: one mentor or two with `least` … `most` mentees, everybody in one circle at most, a mentor at the head of one.
// First as many placed as can be, then the worst fit of all circles as high as can be (it is the least score of any pair, so floors and
// bisection as in fair.ts, locked pairs apart), then the most points. Least sizes make it hard (assignment with minimum quantities:
// Krumke and Thielen 2013), so a search with a limit: within it the answer is exact; beyond it, the best found with a bound.
// A circle begun by locked pairs stays, even below `least`.
// Invariant: found ≤ bound, compared in that order; gap 0 exactly when all three levels are proven.
import { compiled, type Run } from '../best-total.ts'
import type { Compiled } from '../compile/compiled.ts'
import type { Circle, Outcome, Standing } from '../outcome.ts'
import type { Circles } from '../rules/rule-set.ts'
import { apart, type Leaders, leadersOf } from './circle-leaders.ts'
import { type Effort, type Groups, type Searched, searchCircles } from './circle-search.ts'

/** How many edges the search may look at: a few seconds. */
const effort = 15_000_000
const noOne = new Int32Array(0)

/** @throws RangeError when there are too many pairs to look at, or no circles that keep the locks were found */
export async function circled(run: Run, asked: Circles): Promise<Outcome> {
  const { roster, watch } = run
  const free = { ...run, roster: { ...roster, locks: { mentee: noOne, mentor: noOne } } }
  const problem = await compiled(free)
  return watch.time('circles', async () => {
    const together = leadersOf(roster, problem, asked)
    const levels =
      levelsOf(together, problem, asked) ??
      levelsOf(leadersOf(roster, problem, asked, true), problem, asked, true)
    if (!levels) throw new RangeError('circles')
    return outcomeOf(run, problem, levels)
  })
}

type Levels = {
  leaders: Leaders
  groups: Groups
  base: number
  found: Standing
  bound: Standing
  /** no circles that stand higher have a greater base × placed + points */
  most: number
}

function levelsOf(
  leaders: Leaders,
  problem: Compiled,
  { mentors, most }: Circles,
  lone = false,
): Levels | null {
  const base = (problem.mentees + 1) * (problem.highest + 1)
  if (base * (problem.mentees + 1) * 8 > Number.MAX_SAFE_INTEGER) throw new RangeError('circles')
  const left = { left: effort }
  const singles = mentors === 2 ? apart(leaders, problem) : null
  const above = (floor: number, left: Effort | null): Searched => {
    let ceiling = Number.POSITIVE_INFINITY
    if (singles) {
      const half = lone ? most : Math.ceil(most / 2)
      const value = searchCircles(singles, half, floor, base, null, ceiling).bound
      const places = (lone ? singles.who.length : Math.floor(singles.who.length / 2)) * most
      ceiling = Math.min(value, base * (places + 1) - 1)
    }
    const searched = searchCircles(leaders, most, floor, base, left, ceiling)
    return leaders.complete ? searched : { ...searched, bound: ceiling }
  }
  const first = above(0, left)
  if (!first.best) return null
  let groups: Groups = first.best
  let proof = first
  let worst = worstOf(leaders, groups)
  // no floor from here up lets as many be placed: proven, and as far as was tried
  let never = problem.highest + 1
  let beyond = never
  while (worst !== null && worst + 1 < beyond) {
    const floor: number = Math.floor((worst + beyond) / 2)
    const tried = above(floor, left)
    const placed = placedIn(groups)
    if (tried.best && placedIn(tried.best) >= placed) {
      groups = tried.best
      proof = tried
      worst = worstOf(leaders, groups)
      continue
    }
    beyond = floor
    if (Math.floor(tried.bound / base) < placed) never = floor
  }
  const placed = placedIn(groups)
  const found = { placed, worst: worst ?? 0, points: groups.value - base * placed }
  const mostPlaced = Math.max(placed, Math.floor(first.bound / base))
  // floors between what was found and what is proven out: the root of the tree may still prove some of them
  for (let low = found.worst + 1; low < never; ) {
    const floor: number = Math.floor((low + never) / 2)
    if (Math.floor(above(floor, null).bound / base) < placed) never = floor
    else low = floor + 1
  }
  const bestWorst = mostPlaced > placed ? problem.highest : worst === null ? 0 : never - 1
  const sure = mostPlaced === placed && bestWorst === found.worst
  const highest = mostPlaced * problem.highest
  const points = mostPlaced > placed ? highest : Math.min(proof.bound - base * placed, highest)
  const bound = { placed: mostPlaced, worst: bestWorst, points }
  const value = mostPlaced > placed ? first.bound : proof.bound
  const proven = sure && points === found.points
  const ceiling = proven ? groups.value : Math.max(value, groups.value + 1)
  return { leaders, groups, base, found, bound, most: ceiling }
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

function scoreOf({ edges }: Leaders, mentee: number, leader: number): number {
  let e = edges.start[mentee]!
  while (edges.column[e] !== leader) e++
  return edges.points[e]!
}

function outcomeOf({ watch }: Run, problem: Compiled, levels: Levels): Outcome {
  const { leaders, groups, base, found, bound, most } = levels
  const { mentees, mentors } = problem
  const mentorOf = new Int32Array(mentees).fill(-1)
  const secondOf = new Int32Array(mentees).fill(-1)
  const scores = new Int32Array(mentees)
  const circles = new Map<number, Circle>()
  groups.leaderOf.forEach((leader, i) => {
    if (leader < 0) return
    const who = leaders.who[leader]!
    scores[i] = scoreOf(leaders, i, leader)
    mentorOf[i] = who[0]!
    secondOf[i] = who[1] ?? -1
    const circle = circles.get(leader) ?? { mentors: who, mentees: [], fit: scores[i] }
    circle.mentees.push(i)
    circle.fit = Math.min(circle.fit, scores[i])
    circles.set(leader, circle)
  })
  const evidence = { rowsProven: mentees, pairsScored: mentees * mentors, pairs: mentees * mentors }
  return {
    mentorOf,
    scoreOf: scores,
    secondOf: leaders.who.some((who) => who.length > 1) ? secondOf : null,
    menteeDual: new Float64Array(mentees),
    mentorDual: new Float64Array(mentors),
    certificate: {
      cardinality: found.placed,
      points: found.points,
      base,
      primal: groups.value,
      bound: most,
      gap: most - groups.value,
      evidence,
    },
    circles: { groups: [...circles.values()], found, bound },
    price: null,
    work: watch.log,
  }
}
