import { distributionOf, firstWishesOf } from '../../../core/matching/figures.ts'
import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import { criteria } from '../../../core/matching/rules/criteria.ts'
import { gates } from '../../../core/matching/rules/gates.ts'
import type { Rule, RuleSet } from '../../../core/matching/rules/rule-set.ts'

/** One rule set with what it gives on the people; the rosters of all sets hold the same people in the same order. */
export type Tried = { name: string; roster: Roster; rules: RuleSet; outcome: Outcome }

export type Compared = {
  name: string
  matched: number
  leftOut: number
  /** the dyads of this set, scored by each set; and how many of them that set forbids */
  under: { points: number; forbidden: number }[]
  /** null when nobody is matched */
  scores: { least: number; median: number; most: number } | null
  distribution: { from: number; count: number }[]
  firstWish: number | null
  /** how many mentees do not have the mentor that the first set gives them */
  changes: number
}

/** A mentee whose mentor is not the same under all sets, with the mentor under each (-1: nobody). */
export type Change = { mentee: number; mentors: number[] }

export function compare(sets: readonly Tried[]): { sets: Compared[]; changes: Change[] } {
  const first = sets[0]!
  const changes: Change[] = []
  for (let mentee = 0; mentee < first.roster.mentees.count; mentee++) {
    const mentors = sets.map(({ outcome }) => outcome.mentorOf[mentee]!)
    if (mentors.some((mentor) => mentor !== mentors[0])) changes.push({ mentee, mentors })
  }
  return {
    changes,
    sets: sets.map((one, at) => {
      const { roster, outcome } = one
      const scores = [...outcome.scoreOf].filter((_, mentee) => outcome.mentorOf[mentee]! >= 0)
      scores.sort((a, b) => a - b)
      const middle = scores[Math.floor((scores.length - 1) / 2)]
      return {
        name: one.name,
        matched: scores.length,
        leftOut: roster.mentees.count - scores.length,
        under: sets.map((other) => scoredBy(other, outcome)),
        scores: middle === undefined ? null : { least: scores[0]!, median: middle, most: scores.at(-1)! },
        distribution: distributionOf(scores),
        firstWish: firstWishesOf(roster.wishes, outcome.mentorOf)?.share ?? null,
        changes: changes.filter(({ mentors }) => mentors[at] !== mentors[0]).length,
      }
    }),
  }
}

/** In circles led by two, the least of both counts, and both must be open. */
function scoredBy(
  { roster, rules }: Tried,
  { mentorOf, secondOf, circles }: Outcome,
): { points: number; forbidden: number } {
  let points = 0
  let forbidden = 0
  mentorOf.forEach((mentor, mentee) => {
    if (mentor < 0) return
    const other = circles ? (secondOf?.[mentee] ?? -1) : -1
    const leaders = other < 0 ? [mentor] : [mentor, other]
    points += Math.min(...leaders.map((one) => pointsOf(roster, rules, mentee, one)))
    if (leaders.some((one) => isClosed(roster, rules, mentee, one))) forbidden++
  })
  return { points, forbidden }
}

function pointsOf(roster: Roster, rules: RuleSet, mentee: number, mentor: number): number {
  const brought = ({ kind, values }: Rule) =>
    criteria[kind as keyof typeof criteria].points(roster, mentee, mentor, values)
  return rules.criteria.reduce((sum, rule) => sum + brought(rule), 0)
}

function isClosed(roster: Roster, rules: RuleSet, mentee: number, mentor: number): boolean {
  return rules.gates.some(({ kind, values }) =>
    gates[kind as keyof typeof gates].closes(roster, mentee, mentor, values),
  )
}
