// The best circles above a floor, by branch and bound (Land and Doig 1960): which leaders open is decided one by one; what is left is the
// same assignment as everywhere, with a least size for those that are open (a minimum that nothing outweighs) and none for the undecided.
// Such a relaxation is worth at least any circles below it in the tree; once nobody's circle is too small and no mentor leads two, it is one.
// Invariant: `bound` ≥ the value of any circles; found circles keep least, most, floor and locks.
import type { Graph } from '../kernel/graph.ts'
import { reverseOf } from '../kernel/graph.ts'
import { settle, startKernel } from '../kernel/kernel.ts'
import type { Leaders } from './circle-leaders.ts'
import { carried, widened } from './widen.ts'

/** value: base × placed + points. */
export type Groups = { value: number; leaderOf: Int32Array; load: Int32Array }
export type Searched = { best: Groups | null; bound: number }
/** How many edges may still be looked at, by all the searches of a run. */
export type Effort = { left: number }

/** Of each leader: closed, undecided or open. */
type Choice = Int8Array<ArrayBuffer>
const closed = -1
const undecided = 0
const open = 1

/**
 * @param effort null: the bound of the whole tree's root, and no circles
 * @param ceiling a bound known otherwise: circles that reach it end the search
 */
export function searchCircles(
  leaders: Leaders,
  most: number,
  floor: number,
  base: number,
  effort: Effort | null,
  ceiling: number,
): Searched {
  const graph = graphAbove(leaders, most, floor, base)
  const clashing = clashesOf(leaders)
  const root = new Int8Array(leaders.who.length)
  let best: Groups | null = null
  const first = relaxed(root)
  if (!first) return { best: null, bound: 0 }
  if (!effort) return { best: null, bound: Math.min(first.value, ceiling) }
  dive(first)
  // deepest first; each with the bound of the one above
  const waiting = [{ choice: root, above: first.value }]
  while (waiting.length > 0 && effort.left > 0 && (!best || best.value < ceiling)) {
    const { choice, above } = waiting.pop()!
    if (best && above <= best.value) continue
    const node = relaxed(choice)
    if (!node || (best && node.value <= best.value)) continue
    const wrong = wrongIn(node, choice)
    if (wrong.length === 0) {
      best = node
      continue
    }
    const leader = wrong.reduce((one, other) => (node.load[other]! > node.load[one]! ? other : one))
    waiting.push({ choice: without(choice, [leader]), above: node.value })
    waiting.push({ choice: opened(choice, leader), above: node.value })
  }
  const bound = waiting.reduce((most, { above }) => Math.max(most, above), best?.value ?? 0)
  return { best, bound: Math.min(bound, ceiling) }

  /** A quick first answer: the leaders who are furthest from a circle give up, some at a time. */
  function dive(from: Groups): void {
    let choice: Choice = root
    for (let node: Groups | null = from; node; node = relaxed(choice)) {
      const { load } = node
      const wrong = wrongIn(node, choice)
      if (wrong.length === 0) {
        best = node
        return
      }
      wrong.sort((one, other) => load[one]! - load[other]! || other - one)
      choice = without(choice, wrong.slice(0, Math.ceil(wrong.length / 4)))
    }
  }

  /** Undecided leaders whose circle is too small, or one of whose mentors leads another. */
  function wrongIn({ load }: Groups, choice: Choice): number[] {
    const wrong: number[] = []
    for (let leader = 0; leader < load.length; leader++) {
      if (load[leader] === 0 || choice[leader] !== undecided) continue
      const small = load[leader]! < leaders.least[leader]!
      if (small || clashing(leader).some((other) => load[other]! > 0)) wrong.push(leader)
    }
    return wrong
  }

  function opened(choice: Choice, leader: number): Choice {
    const next = without(choice, clashing(leader))
    next[leader] = open
    return next
  }

  /** @returns null when some open leader cannot have enough, or somebody locked has no place */
  function relaxed(choice: Choice): Groups | null {
    if (effort) effort.left -= graph.column.length + graph.rows + graph.columns
    const capacity = Int32Array.from(choice, (one) => (one === closed ? 0 : most))
    const minimum = Int32Array.from(choice, (one, leader) => (one === open ? leaders.least[leader]! : 0))
    const node = { ...graph, capacity }
    // what nothing outweighs: a place that an open leader lacks, a locked mentee without
    const must = (base + 1) * (graph.rows + 1)
    const held = (mentor: number) => leaders.keepsLocks && mentor >= 0
    const lockedOut = Float64Array.from(leaders.lockOf, (mentor) => (held(mentor) ? -must : 0))
    const rewards = { most: must, without: lockedOut, spares: [], minimum, minimumPoints: must }
    const wide = widened(node, rewards)
    const state = carried(wide, startKernel(node, reverseOf(node)))
    settle(wide, reverseOf(wide), state)
    const leaderOf = state.columnOf.slice(0, graph.rows)
    const load = new Int32Array(graph.columns)
    let value = 0
    for (let i = 0; i < graph.rows; i++) {
      const leader = leaderOf[i]!
      if (leader < 0 && held(leaders.lockOf[i]!)) return null
      if (leader < 0) continue
      load[leader]!++
      for (let e = graph.start[i]!; e < graph.start[i + 1]!; e++)
        if (graph.column[e] === leader) value += base + graph.points[e]!
    }
    return minimum.some((least, leader) => load[leader]! < least) ? null : { value, leaderOf, load }
  }
}

function without(choice: Choice, out: number[]): Choice {
  const next = choice.slice()
  for (const leader of out) next[leader] = closed
  return next
}

/** Locked pairs are there below the floor too. */
function graphAbove({ who, edges, lockOf }: Leaders, most: number, floor: number, base: number): Graph {
  const rows = lockOf.length
  const start = new Int32Array(rows + 1)
  const column: number[] = []
  const points: number[] = []
  for (let i = 0; i < rows; i++) {
    for (let e = edges.start[i]!; e < edges.start[i + 1]!; e++) {
      if (edges.points[e]! < floor && lockOf[i]! < 0) continue
      column.push(edges.column[e]!)
      points.push(edges.points[e]!)
    }
    start[i + 1] = column.length
  }
  return {
    rows,
    columns: who.length,
    start,
    column: Int32Array.from(column),
    points: Int32Array.from(points),
    capacity: new Int32Array(who.length).fill(most),
    lowRow: new Float64Array(rows),
    lowColumn: new Float64Array(who.length).fill(-base),
  }
}

/** @returns of a leader, the others that share a mentor */
function clashesOf({ who }: Leaders): (leader: number) => number[] {
  const leads = new Map<number, number[]>()
  who.forEach((one, leader) => {
    for (const j of one) leads.set(j, [...(leads.get(j) ?? []), leader])
  })
  return (leader) => who[leader]!.flatMap((j) => leads.get(j)!).filter((other) => other !== leader)
}
