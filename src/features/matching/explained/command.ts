import type { LeftOut } from '../../../core/matching/explain/left-out.ts'
import { explainPair } from '../../../core/matching/explain/pair.ts'
import { allRanks } from '../../../core/matching/explain/ranks.ts'
import { leftOutPeople, ruleGains } from '../../../core/matching/explain/relax.ts'
import { scoresOf } from '../../../core/matching/explain/scores.ts'
import type { MatchOptions } from '../../../core/matching/match.ts'
import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'
import { costliestFirst, countedFor, type Explanations, type Reasons } from './rules.ts'

/** Beyond so many mentees, nothing is solved again: neither what rules cost, nor what would help somebody. */
const mostSolvedAgain = 20_000
/** For so many of those left out, the rule that would help most is looked for. */
const mostHelped = 300
/** The reasons of the others left out stop at so many pairs looked at, but not before fifty people. */
const mostPairs = 10_000_000

/** Explains a result, as far as its size allows; what is not computed is null. */
export async function explain(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  { pool }: Pick<MatchOptions, 'pool'>,
): Promise<Explanations> {
  const again = roster.mentees.count <= mostSolvedAgain
  const costs = again ? costliestFirst(await ruleGains(roster, rules, outcome, { pool })) : null
  const helped = again ? await leftOutPeople(roster, rules, outcome, { pool, people: mostHelped }) : null
  const reasons = new Map<number, Reasons>(helped?.people.map((one: LeftOut) => [one.mentee, one]))
  const ranks = allRanks(roster, scoresOf(roster, rules), outcome.mentorOf)
  let left = Math.max(50, Math.floor(mostPairs / Math.max(1, roster.mentors.count * rules.gates.length)))
  outcome.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0 || left-- <= 0 || reasons.has(mentee)) return
    reasons.set(mentee, countedFor(roster, rules, mentee))
  })
  return {
    lines: (mentee, mentor) => explainPair(roster, rules, mentee, mentor).lines,
    ranks: (mentee) =>
      ranks && ranks.ofMentor[mentee]! > 0
        ? { ofMentor: ranks.ofMentor[mentee]!, ofMentee: ranks.ofMentee[mentee]! }
        : null,
    leftOut: (mentee) => reasons.get(mentee) ?? null,
    costs,
  }
}
