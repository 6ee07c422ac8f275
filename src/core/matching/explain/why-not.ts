// Why these two are not a dyad: a gate, a decision, or what it would cost the others. Invariant: the loss is the difference between two
// optima, so it is exact; the slack, read off the duals, is never more than it.
import type { Roster } from '../problem/people.ts'
import { type Amount, type Engine, optimumWith, worthOf } from './engine.ts'
import { type Closing, closingOf } from './pair.ts'

/** Mentors are -1 where there is nobody. */
export type Move = { mentee: number; from: number; to: number }

export type WhyNot =
  | { reason: 'together' }
  | { reason: 'closed'; closed: Closing[] }
  /** the mentee has a locked mentor */
  | { reason: 'locked'; mentor: number }
  /** the mentor takes nobody, or locked mentees have all the places */
  | { reason: 'no-place' }
  /** open: worth `slack` less than its duals; making it would lose `loss` (nothing: as good a solution), and move these */
  | { reason: 'cost'; points: number; slack: number; loss: Amount; moves: Move[] }

/** @param engine of the best total; in another mode the answer is about the best total of the same rules */
export async function whyNot(engine: Engine, mentee: number, mentor: number): Promise<WhyNot> {
  const { roster, rules, problem, graph, state, scores } = engine
  const locked = lockOf(roster, mentee)
  if (mentor === (locked ?? state.columnOf[mentee])) return { reason: 'together' }
  const closed = closingOf(roster, rules, mentee, mentor)
  if (closed.length > 0) return { reason: 'closed', closed }
  if (locked !== undefined) return { reason: 'locked', mentor: locked }
  if (problem.capacity[mentor]! <= 0) return { reason: 'no-place' }
  const points = scores.pair(mentee, mentor)
  const { columnOf, worth } = await optimumWith(engine, mentee, { mentor: [mentor], points: [points] }, true)
  const before = worthOf(graph, state.columnOf)
  const moves: Move[] = []
  columnOf.forEach((to, one) => {
    const from = state.columnOf[one]!
    if (from !== to) moves.push({ mentee: one, from, to })
  })
  return {
    reason: 'cost',
    points,
    // the kernel's mentor duals are counted from -base
    slack: state.rowDual[mentee]! + state.columnDual[mentor]! - points,
    loss: { cardinality: before.cardinality - worth.cardinality, points: before.points - worth.points },
    moves,
  }
}

function lockOf({ locks }: Roster, mentee: number): number | undefined {
  const at = locks.mentee.indexOf(mentee)
  return at < 0 ? undefined : locks.mentor[at]
}
