// The engine's scores of any pair by the rules alone: without capacities and locks, which say who is taken, not who fits.
import { compileRules } from '../compile/compile.ts'
import { scorerOf } from '../compile/score.ts'
import { closed } from '../compile/terms.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'

export type Scores = {
  /** @returns points of the mentee with each mentor, or `closed`; the same array from call to call */
  row(mentee: number): Int32Array
  /** @returns points of the pair, or `closed`. By rows of mentees it costs least. */
  pair(mentee: number, mentor: number): number
}

const nobody = new Int32Array(0)

export function scoresOf(roster: Roster, rules: Pick<RuleSet, 'gates' | 'criteria'>): Scores {
  const problem = compileRules({ ...roster, locks: { mentee: nobody, mentor: nobody } }, rules)
  const scorer = scorerOf(problem)
  const points = new Int32Array(problem.mentors)
  return {
    row(mentee) {
      if (problem.settled[mentee] === 1) return points.fill(closed)
      scorer.row(mentee)
      for (let mentor = 0; mentor < points.length; mentor++) points[mentor] = scorer.score(mentor)
      return points
    },
    pair(mentee, mentor) {
      if (problem.settled[mentee] === 1) return closed
      scorer.row(mentee)
      return scorer.score(mentor)
    },
  }
}
