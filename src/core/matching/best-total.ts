// The most mentees, then the most points: the mode that all others are measured against and end with.
// Invariant: primal and bound are of the same problem, the one without the locked mentees and their places; equal, they are the proof.
import { compileRules } from './compile/compile.ts'
import type { Compiled } from './compile/compiled.ts'
import { scorerOf } from './compile/score.ts'
import { type Asked, type Goals, goalsOf, rewardDualsOf, rewardsReached } from './modes/targets.ts'
import type { Certificate, Outcome } from './outcome.ts'
import type { Roster } from './problem/people.ts'
import type { RuleSet } from './rules/rule-set.ts'
import type { Pool } from './search/search.ts'
import { type Optimum, solve } from './solve.ts'
import type { Watch } from './watch.ts'

/** The people, what is asked, and what a run is lent. */
export type Run = {
  roster: Roster
  rules: Pick<RuleSet, 'gates' | 'criteria'> & Asked
  watch: Watch
  pool?: Pool
}

export function compiled({ roster, rules, watch }: Run): Promise<Compiled> {
  return watch.time('compile', async () => compileRules(roster, rules))
}

/** @param problem the run's, perhaps with more closed (a floor, mentees who take no part) */
export async function bestTotal(run: Run, problem: Compiled): Promise<Outcome> {
  return (await solved(run, problem)).outcome
}

export type Solved = { outcome: Outcome; optimum: Optimum }

/** The best total with the graph and the state that it came from. @param from where to go on from, as in solve */
export async function solved(
  run: Run,
  problem: Compiled,
  from?: Pick<Optimum, 'graph' | 'state'>,
): Promise<Solved> {
  const goals = goalsOf(run.roster, run.rules, problem)
  const optimum = await solve(problem, run.watch, run.pool, goals?.rewards, from)
  return { outcome: outcomeOf(run, problem, goals, optimum), optimum }
}

function outcomeOf(
  { roster, rules, watch }: Run,
  problem: Compiled,
  goals: Goals | null,
  { graph, state, base, pairsScored }: Optimum,
): Outcome {
  const { mentees, mentors, capacity } = problem
  const mentorOf = state.columnOf.slice()
  const menteeDual = state.rowDual.slice()
  const mentorDual = state.columnDual.slice()
  const scoreOf = new Int32Array(mentees)
  let primal = goals ? rewardsReached(roster, rules, mentorOf, goals) : 0
  for (let i = 0; i < mentees; i++)
    for (let e = graph.start[i]!; e < graph.start[i + 1]!; e++)
      if (graph.column[e] === mentorOf[i]) {
        scoreOf[i] = graph.points[e]!
        primal += base + graph.points[e]!
      }
  const duals = goals && rewardDualsOf(goals, rules.targets, problem, menteeDual, mentorDual, base)
  let bound = duals?.bound ?? 0
  for (let j = 0; j < mentors; j++) {
    mentorDual[j]! += base
    // nobody takes more mentees than there are
    bound += Math.min(capacity[j]!, mentees) * mentorDual[j]!
  }
  for (let i = 0; i < mentees; i++) bound += menteeDual[i]!
  placeLocks(roster, problem, mentorOf, scoreOf)
  let cardinality = 0
  let points = 0
  for (let i = 0; i < mentees; i++)
    if (mentorOf[i]! >= 0) {
      cardinality++
      points += scoreOf[i]!
    }
  const evidence = { rowsProven: mentees, pairsScored, pairs: mentees * mentors }
  const certificate: Certificate = { cardinality, points, base, primal, bound, gap: bound - primal, evidence }
  const rewards = duals && {
    reached: rewardsReached(roster, rules, mentorOf, {
      missing: Int32Array.from(rules.targets, ({ atLeast }) => atLeast),
      minimum: roster.mentors.minimum,
    }),
    targetDual: duals.target,
    minimumDual: duals.minimum,
  }
  return {
    mentorOf,
    scoreOf,
    secondOf: null,
    menteeDual,
    mentorDual,
    certificate,
    ...(rewards && { rewards }),
    price: null,
    work: watch.log,
  }
}

/** Locked pairs stand outside the search: they are put back with their points, below a floor too. */
function placeLocks(
  { locks: { mentee, mentor } }: Roster,
  problem: Compiled,
  mentorOf: Int32Array,
  scoreOf: Int32Array,
): void {
  if (mentee.length === 0) return
  const scorer = scorerOf({ ...problem, floor: 0 })
  for (let at = 0; at < mentee.length; at++) {
    scorer.row(mentee[at]!)
    mentorOf[mentee[at]!] = mentor[at]!
    scoreOf[mentee[at]!] = scorer.score(mentor[at]!)
  }
}
