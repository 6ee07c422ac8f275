import { compileRules } from '../../../core/matching/compile/compile.ts'
import { scorerOf } from '../../../core/matching/compile/score.ts'
import { type MatchOptions, match } from '../../../core/matching/match.ts'
import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'
import {
  type Cost,
  costsInOrder,
  type Explanations,
  gainOf,
  leftOutOf,
  linesOf,
  type Ranks,
  relaxable,
} from './rules.ts'

/** Beyond so many mentees, the cost of each rule (one whole solve each) is left aside. */
const mostForCosts = 20_000
/** Beyond so many pairs, ranks are left aside; and the reasons of those left out stop at so many pairs looked at. */
const mostPairs = 10_000_000

/** Explains a result: from the definitions of the rules, and by solving again without each rule that may be relaxed. */
export async function explain(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  options: MatchOptions,
): Promise<Explanations> {
  const costs = roster.mentees.count > mostForCosts ? null : await costsOf(roster, rules, outcome, options)
  const { count } = roster.mentors
  const ranks = roster.mentees.count * count <= mostPairs ? ranksOf(roster, rules, outcome) : null
  let left = Math.max(50, Math.floor(mostPairs / Math.max(1, count * rules.gates.length)))
  const examined = new Set<number>()
  for (let mentee = 0; mentee < roster.mentees.count && left > 0; mentee++)
    if (outcome.mentorOf[mentee]! < 0) {
      examined.add(mentee)
      left--
    }
  return {
    lines: (mentee, mentor) => linesOf(roster, rules, mentee, mentor),
    ranks: (mentee) => ranks?.[mentee] ?? { ofMentor: null, ofMentee: null },
    leftOut: (mentee) => (examined.has(mentee) ? leftOutOf(roster, rules, costs ?? [], mentee) : null),
    costs,
  }
}

async function costsOf(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  options: MatchOptions,
): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const gate of relaxable(rules)) {
    const without = { ...rules, gates: rules.gates.filter((_, at) => at !== gate) }
    const made = await match(roster, without, options)
    if (made.ok) costs.push({ gate, ...gainOf(outcome, made.outcome), mentorOf: made.outcome.mentorOf })
  }
  return costsInOrder(costs)
}

/** Of each matched mentee: how many open mentors have more points with them, and how many open mentees with their mentor; plus one. */
function ranksOf(roster: Roster, rules: RuleSet, { mentorOf, scoreOf }: Outcome): Ranks[] {
  const scorer = scorerOf(compileRules(roster, rules))
  const { count } = roster.mentees
  const dyads = Array.from({ length: roster.mentors.count }, () => [] as number[])
  mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) dyads[mentor]!.push(mentee)
  })
  const ranks = Array.from({ length: count }, () => ({ ofMentor: 1, ofMentee: 1 }))
  for (let mentee = 0; mentee < count; mentee++) {
    scorer.row(mentee)
    for (let mentor = 0; mentor < roster.mentors.count; mentor++) {
      const score = scorer.score(mentor)
      if (mentorOf[mentee]! >= 0 && score > scoreOf[mentee]!) ranks[mentee]!.ofMentor++
      for (const other of dyads[mentor]!) if (score > scoreOf[other]!) ranks[other]!.ofMentee++
    }
  }
  return ranks
}
