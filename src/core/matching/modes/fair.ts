// Fair: the most mentees, then the highest least score, then the most points (the bottleneck assignment problem by thresholds: Garfinkel
// 1971; Burkard, Dell'Amico and Martello, "Assignment Problems", 2009, ch. 6). A floor closes the pairs below it; as floors rise the
// most that can be matched never rises, so bisection finds the last floor that costs nobody their mentor.
// Locked pairs do not count: they are what they are, and should not keep the others down.
// Invariant: as many are matched as in the best total; at floor + 1 they could not be.
import { bestTotal, type Run } from '../best-total.ts'
import type { Compiled } from '../compile/compiled.ts'
import type { Outcome } from '../outcome.ts'

/** @param best the best total of the same problem, which is where the floor starts; its floor is 0 when nobody is matched but by locks */
export async function fairest(run: Run, problem: Compiled, best: Outcome): Promise<Outcome> {
  const { cardinality } = best.certificate
  let highest = best
  let floor = leastOf(run, best)
  if (floor === null) return { ...best, floor: 0 }
  let beyond = problem.highest + 1
  while (floor + 1 < beyond) {
    const middle: number = Math.floor((floor + beyond) / 2)
    const tried = await bestTotal(run, { ...problem, floor: middle })
    if (tried.certificate.cardinality < cardinality) beyond = middle
    else {
      highest = tried
      floor = leastOf(run, tried) ?? middle
    }
  }
  // it was sought from a lower floor on, or from none: an optimum among more pairs, none of its own below this one
  return { ...highest, floor }
}

/** @returns the least score of the pairs that are not locked, or null without any */
function leastOf({ roster }: Run, { mentorOf, scoreOf }: Outcome): number | null {
  const locked = new Set(roster.locks.mentee)
  let least: number | null = null
  for (let i = 0; i < mentorOf.length; i++)
    if (mentorOf[i]! >= 0 && !locked.has(i)) least = Math.min(least ?? scoreOf[i]!, scoreOf[i]!)
  return least
}
