// Why somebody has nobody, and which single rule, waived for them alone, would help most. Invariant: each gain is the difference between
// two optima. Where the duals already show that nothing is gained, nothing is solved.
import { closed } from '../compile/terms.ts'
import type { Roster } from '../problem/people.ts'
import { type Amount, type Engine, optimumWith, type RowPairs, worthOf } from './engine.ts'
import { type Closing, closingsOf, relaxable } from './pair.ts'
import { type Scores, scoresOf } from './scores.ts'

export type LeftOut = {
  mentee: number
  /** closed: no mentor is open to them; no-place: those who are take nobody but locked mentees; taken: others gain more by them */
  reason: 'closed' | 'no-place' | 'taken'
  /** how many mentors are open */
  open: number
  /** of each gate that closes some: how many mentors, and how many that no other rule closes */
  closed: (Closing & { mentors: number; alone: number })[]
  /** the rule whose waiving for this mentee gains most; null when none gains anything */
  relax: (Closing & { gain: Amount }) | null
}

/**
 * @param mentees who have no mentor in the engine's optimum
 * @param onGate told when one rule has been tried for everybody: rules are compiled anew without it, one at a time
 */
export async function leftOutOf(
  engine: Engine,
  mentees: readonly number[],
  onGate?: (done: number, total: number) => void,
): Promise<LeftOut[]> {
  const { roster, rules } = engine
  const people = mentees.map((mentee) => leftOutReasons(roster, rules, mentee))
  const gates = relaxable(rules)
  for (const [at, { kind, index }] of gates.entries()) {
    const hopeful = people.filter(({ closed }) =>
      closed.some((gate) => gate.index === index && gate.alone > 0),
    )
    if (hopeful.length > 0) {
      const scores = scoresOf(roster, without(rules, index))
      for (const one of hopeful) {
        const gain = await gainOf(engine, scores, one.mentee)
        if (isMore(gain, one.relax?.gain ?? nothing)) one.relax = { kind, index, gain }
      }
    }
    onGate?.(at + 1, gates.length)
  }
  return people
}
const nothing: Amount = { cardinality: 0, points: 0 }

/** What the definitions alone say, with no solving: `relax` is null. */
export function leftOutReasons(roster: Roster, rules: Engine['rules'], mentee: number): LeftOut {
  const closings = closingsOf(roster, rules)
  const left = roster.mentors.capacity.slice()
  for (const mentor of roster.locks.mentor) left[mentor]!--
  const counts = new Map<number, LeftOut['closed'][number]>()
  let open = 0
  let places = 0
  for (let mentor = 0; mentor < roster.mentors.count; mentor++) {
    const closing = closings(mentee, mentor)
    if (closing.length === 0) {
      open++
      if (left[mentor]! > 0) places++
    }
    for (const gate of closing) {
      const count = counts.get(gate.index) ?? { ...gate, mentors: 0, alone: 0 }
      count.mentors++
      if (closing.length === 1) count.alone++
      counts.set(gate.index, count)
    }
  }
  const reason = open === 0 ? 'closed' : places === 0 ? 'no-place' : 'taken'
  const closed = [...counts.values()].sort((one, other) => one.index - other.index)
  return { mentee, reason, open, closed, relax: null }
}

/** What everybody together gains when this mentee's pairs are scored so. */
async function gainOf(engine: Engine, scores: Scores, mentee: number): Promise<Amount> {
  const { graph, state, problem } = engine
  const mentor: number[] = []
  const points: number[] = []
  let hope = state.rowDual[mentee]!
  scores.row(mentee).forEach((score, one) => {
    if (score === closed || problem.capacity[one]! <= 0) return
    mentor.push(one)
    points.push(score)
    hope = Math.max(hope, score - state.columnDual[one]!)
  })
  // the duals, with the mentee's raised by the hope, are proof that no more is gained
  if (hope === state.rowDual[mentee]) return nothing
  const pairs: RowPairs = { mentor, points }
  const { worth } = await optimumWith(engine, mentee, pairs, false)
  const before = worthOf(graph, state.columnOf)
  return { cardinality: worth.cardinality - before.cardinality, points: worth.points - before.points }
}

function isMore(one: Amount, other: Amount): boolean {
  if (one.cardinality !== other.cardinality) return one.cardinality > other.cardinality
  return one.points > other.points
}

/** The same rules without one gate. */
export function without<Rules extends Pick<Engine['rules'], 'gates'>>(rules: Rules, index: number): Rules {
  return { ...rules, gates: rules.gates.filter((_, at) => at !== index) }
}
