import type { Outcome } from '../../../../core/matching/outcome.ts'
import type { Roster } from '../../../../core/matching/problem/people.ts'
import type { RuleSet } from '../../../../core/matching/rules/rule-set.ts'
import { csvLine } from '../../../../platform/tables/write-csv.ts'
import type { Explanations } from '../../explained/rules.ts'
import { menteeId, mentorId, ruleNames } from '../rules.ts'

export type Explained = { roster: Roster; rules: RuleSet; outcome: Outcome; explanations: Explanations }

/** dyads.csv: may be given back as it is, as pairs decided by hand. */
export function* dyadLines({ roster, outcome, explanations }: Explained): Generator<string> {
  const { mentorOf, scoreOf, secondOf } = outcome
  const locked = new Set(roster.locks.mentee)
  yield csvLine(['mentee', 'mentor', 'points', 'rank of mentor', 'rank of mentee', 'locked', 'second'])
  for (let mentee = 0; mentee < roster.mentees.count; mentee++) {
    const mentor = mentorOf[mentee]!
    if (mentor < 0) continue
    const ranks = explanations.ranks(mentee)
    const second = secondOf?.[mentee] ?? -1
    yield csvLine([
      menteeId(roster, mentee),
      mentorId(roster, mentor),
      scoreOf[mentee]!,
      ranks?.ofMentor ?? '',
      ranks?.ofMentee ?? '',
      locked.has(mentee) ? 'yes' : '',
      second < 0 ? '' : mentorId(roster, second),
    ])
  }
}

/** What vetoes and blocks are called, together: nobody can see a block. */
const decision = 'decision'

/** Which gates have a column of their own, then decisions. */
function countedGates({ gates }: RuleSet): number[] {
  const own = gates.flatMap(({ kind }, gate) =>
    kind === 'blocked' || kind === 'veto' || kind === 'self' ? [] : [gate],
  )
  return [...own, -1] // explain/pair.ts: a decision has no place in the rule set
}

/** unmatched.csv: a column for each gate, with how many mentors it closes. */
export function* unmatchedLines({ roster, rules, outcome, explanations }: Explained): Generator<string> {
  const gates = ruleNames(rules.gates)
  const counted = countedGates(rules)
  yield csvLine([
    'mentee',
    'reason',
    ...counted.map((gate) => `closed by ${gates[gate] ?? decision}`),
    'rule to relax',
    'dyads gained',
    'points gained',
  ])
  for (let mentee = 0; mentee < roster.mentees.count; mentee++) {
    if (outcome.mentorOf[mentee]! >= 0) continue
    const why = explanations.leftOut(mentee)
    const relax = why?.relax
    const closes = new Map(why?.closed.map(({ index, mentors }) => [index, mentors]))
    yield csvLine([
      menteeId(roster, mentee),
      why?.reason ?? '',
      ...counted.map((gate) => (why ? (closes.get(gate) ?? 0) : '')),
      relax ? gates[relax.index]! : '',
      relax?.gain.cardinality ?? '',
      relax?.gain.points ?? '',
    ])
  }
}

/** explanations.jsonl: one JSON object a mentee, in the order of their file. */
export function* explanationLines({ roster, rules, outcome, explanations }: Explained): Generator<string> {
  const [gates, criteria] = [ruleNames(rules.gates), ruleNames(rules.criteria)]
  const linesOf = (mentee: number, mentor: number) =>
    explanations
      .lines(mentee, mentor)
      .map(({ index, points, most, evidence }) => ({ criterion: criteria[index], points, most, evidence }))
  for (let mentee = 0; mentee < roster.mentees.count; mentee++) {
    const mentor = outcome.mentorOf[mentee]!
    const second = outcome.secondOf?.[mentee] ?? -1
    const id = menteeId(roster, mentee)
    if (mentor >= 0) {
      const dyad = { mentee: id, mentor: mentorId(roster, mentor), points: outcome.scoreOf[mentee]! }
      const more =
        second < 0 ? {} : { second: { mentor: mentorId(roster, second), lines: linesOf(mentee, second) } }
      const ranks = explanations.ranks(mentee)
      yield `${JSON.stringify({ ...dyad, lines: linesOf(mentee, mentor), ranks, ...more })}\n`
    } else {
      const why = explanations.leftOut(mentee)
      const said = why && {
        reason: why.reason,
        closed: Object.fromEntries(
          why.closed.map(({ index, mentors }) => [gates[index] ?? decision, mentors]),
        ),
        relax: why.relax && {
          gate: gates[why.relax.index],
          dyads: why.relax.gain.cardinality,
          points: why.relax.gain.points,
        },
      }
      yield `${JSON.stringify({ mentee: id, mentor: null, ...said })}\n`
    }
  }
}
