// Fair: the most mentees, then the highest least score, then the most points (the bottleneck assignment problem by thresholds: Garfinkel
// 1971; Burkard, Dell'Amico and Martello, "Assignment Problems", 2009, ch. 6). A floor closes the pairs below it; as floors rise the
// most that can be matched never rises, so bisection finds the last floor that costs nobody their mentor.
// Locked pairs do not count: they are what they are, and should not keep the others down.
// Invariant: as many are matched as in the best total; at floor + 1 they could not be.
import { type Run, type Solved, solved } from '../best-total.ts'
import type { Compiled } from '../compile/compiled.ts'
import type { Graph } from '../kernel/graph.ts'
import type { Outcome } from '../outcome.ts'
import { sharedInts } from '../problem/columns.ts'

/** @param best the best total of the same problem @returns the fairest, with its floor; 0 when nobody is matched but by locks */
export async function fairest(run: Run, problem: Compiled, best: Solved): Promise<Outcome> {
  let fair = best
  const { cardinality } = fair.outcome.certificate
  let floor = leastOf(run, fair.outcome)
  if (floor === null) return { ...fair.outcome, floor: 0 }
  let beyond = problem.highest + 1
  while (floor + 1 < beyond) {
    const middle: number = Math.floor((floor + beyond) / 2)
    const { graph, state } = fair.optimum
    const tried = await solved(run, { ...problem, floor: middle }, { graph: above(middle, graph), state })
    if (tried.outcome.certificate.cardinality < cardinality) beyond = middle
    else {
      fair = tried
      floor = leastOf(run, tried.outcome) ?? middle
    }
  }
  // it was sought from a lower floor on, or from none: an optimum among more pairs, none of its own below this one
  return { ...fair.outcome, floor }
}

/** The graph without the pairs below a floor. */
function above(floor: number, graph: Graph): Graph {
  const { rows, start, column, points } = graph
  const kept = {
    start: sharedInts(rows + 1),
    column: sharedInts(column.length),
    points: new Int32Array(column.length),
  }
  let size = 0
  for (let i = 0; i < rows; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      if (points[e]! < floor) continue
      kept.column[size] = column[e]!
      kept.points[size++] = points[e]!
    }
    kept.start[i + 1] = size
  }
  return { ...graph, ...kept, column: kept.column.subarray(0, size), points: kept.points.subarray(0, size) }
}

/** @returns the least score of the pairs that are not locked, or null without any */
function leastOf({ roster }: Run, { mentorOf, scoreOf }: Outcome): number | null {
  const locked = new Set(roster.locks.mentee)
  let least: number | null = null
  for (let i = 0; i < mentorOf.length; i++)
    if (mentorOf[i]! >= 0 && !locked.has(i)) least = Math.min(least ?? scoreOf[i]!, scoreOf[i]!)
  return least
}
