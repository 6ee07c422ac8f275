import type { LeftOut } from '../../../core/matching/explain/left-out.ts'
import { explainPair } from '../../../core/matching/explain/pair.ts'
import { allRanks } from '../../../core/matching/explain/ranks.ts'
import { leftOutPeople, ruleGains } from '../../../core/matching/explain/relax.ts'
import { scoresOf } from '../../../core/matching/explain/scores.ts'
import type { MatchOptions } from '../../../core/matching/match.ts'
import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { RuleSet } from '../../../core/matching/rules/rule-set.ts'
import {
  costliestFirst,
  countedFor,
  type Explanations,
  type Limits,
  type Reasons,
  type Unsaid,
  usualLimits,
} from './rules.ts'

/** Explains a result, as far as its size allows; what is not computed is null, and told in `unsaid`. */
export async function explain(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  { pool }: Pick<MatchOptions, 'pool'>,
  limits: Limits = usualLimits,
): Promise<Explanations> {
  const again = roster.mentees.count <= limits.solvedAgain
  const costs = again ? costliestFirst(await ruleGains(roster, rules, outcome, { pool })) : null
  // one place more is a dyad more: of circles, which hold more than one’s capacity, that says nothing
  const helped =
    again && !rules.circles
      ? await leftOutPeople(roster, rules, outcome, { pool, people: limits.helped })
      : null
  const reasons = new Map<number, Reasons>(helped?.people.map((one: LeftOut) => [one.mentee, one]))
  const ranks = allRanks(roster, scoresOf(roster, rules), outcome.mentorOf, limits.ranked)
  let left = Math.max(50, Math.floor(limits.pairs / Math.max(1, roster.mentors.count * rules.gates.length)))
  outcome.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0 || left-- <= 0 || reasons.has(mentee)) return
    reasons.set(mentee, countedFor(roster, rules, mentee))
  })
  const nobody = outcome.mentorOf.reduce((count, mentor) => count + (mentor < 0 ? 1 : 0), 0)
  const unsaid: Unsaid[] = []
  if (!again) unsaid.push({ what: 'costs', most: limits.solvedAgain })
  else if (rules.circles && nobody > 0) unsaid.push({ what: 'circles' })
  const others = rules.mode !== 'best-total' || rules.targets.length > 0 || rules.minimumPoints > 0
  if (helped && helped.people.length > 0 && others) unsaid.push({ what: 'best-total' })
  if (helped && helped.omitted > 0) unsaid.push({ what: 'helped', count: helped.people.length, of: nobody })
  if (reasons.size < nobody) unsaid.push({ what: 'reasons', count: nobody - reasons.size, of: nobody })
  if (!ranks) unsaid.push({ what: 'ranks', most: limits.ranked })
  return {
    unsaid,
    lines: (mentee, mentor) => explainPair(roster, rules, mentee, mentor).lines,
    ranks: (mentee) =>
      ranks && ranks.ofMentor[mentee]! > 0
        ? { ofMentor: ranks.ofMentor[mentee]!, ofMentee: ranks.ofMentee[mentee]! }
        : null,
    leftOut: (mentee) => reasons.get(mentee) ?? null,
    costs,
  }
}
