// Circles instead of dyads: one mentor or two with `least` … `most` mentees, everybody in one circle at most, a mentor at the head of one.
// As many placed as can be, then the best worst fit, then the most points (circle-levels.ts). Least sizes make it hard (assignment with
// minimum quantities: Krumke and Thielen 2013): a search with a limit, exact within it; beyond it, the best found with its bound.
// A circle begun by locked pairs stays, even below `least`; locks of two-mentor circles may leave somebody leading alone, when nothing else
// keeps them. Invariant: gap 0 exactly when it is proven that nothing better exists.
import { compiled, type Run } from '../best-total.ts'
import type { Compiled } from '../compile/compiled.ts'
import type { Circle, Outcome } from '../outcome.ts'
import type { Circles } from '../rules/rule-set.ts'
import { leadersOf } from './circle-leaders.ts'
import { type Levels, levelsOf, scoreOf } from './circle-levels.ts'

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
