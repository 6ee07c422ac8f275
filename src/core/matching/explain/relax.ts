// What the rules cost: for the programme, each rule that may be relaxed by a cold solve without it; for each person left out, the one
// rule that would help them most. Invariant: nothing here is an estimate; what is not computed is said to be left out.
import { match } from '../match.ts'
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { Pool } from '../search/search.ts'
import { type Amount, engineOf } from './engine.ts'
import { type LeftOut, leftOutOf, without } from './left-out.ts'
import { type Closing, relaxable } from './pair.ts'

export type RuleGain = Closing & { gain: Amount }

export type RelaxOptions = {
  pool?: Pool
  /** of how many people at most the reasons are looked for, in the order of the roster; 200 when absent */
  people?: number
  /** rules tried, of how many */
  onProgress?: (done: number, total: number) => void
}

/** @returns of each rule that may be relaxed, what the mode's outcome gains when it is off: exactly a solve without it. One without which
 * the problem is too large is not in the list. */
export async function ruleGains(
  roster: Roster,
  rules: RuleSet,
  { certificate }: Pick<Outcome, 'certificate'>,
  { pool, onProgress }: RelaxOptions = {},
): Promise<RuleGain[]> {
  const gains: RuleGain[] = []
  const gates = relaxable(rules)
  for (const [at, gate] of gates.entries()) {
    const made = await match(roster, without(rules, gate.index), { pool })
    onProgress?.(at + 1, gates.length)
    // fewer gates close no lock that more left open, but what they leave open may be too much to solve
    if (!made.ok) continue
    const { cardinality, points } = made.outcome.certificate
    const gain = { cardinality: cardinality - certificate.cardinality, points: points - certificate.points }
    gains.push({ ...gate, gain })
  }
  return gains
}

/**
 * @returns why the first `people` of those without a mentor have none, and how many more there are.
 * The gains are of the best total, whatever the mode.
 */
export async function leftOutPeople(
  roster: Roster,
  rules: RuleSet,
  outcome: Outcome,
  { pool, people = 200, onProgress }: RelaxOptions = {},
): Promise<{ people: LeftOut[]; omitted: number }> {
  const nobody = [...outcome.mentorOf.keys()].filter((mentee) => outcome.mentorOf[mentee]! < 0)
  if (nobody.length === 0 || people === 0) return { people: [], omitted: nobody.length }
  const engine = await engineOf(roster, rules, { known: outcome, pool })
  const looked = nobody.slice(0, people)
  return {
    people: await leftOutOf(engine, looked, onProgress),
    omitted: nobody.length - looked.length,
  }
}
