// The engine's front door: a roster and a rule set in, dyads with their proof out.
import { always, compileRules } from './compile/compile.ts'
import { scorerOf } from './compile/score.ts'
import type { Certificate, Matched, Outcome, Trouble } from './outcome.ts'
import type { Roster } from './problem/people.ts'
import { gates } from './rules/gates.ts'
import type { RuleSet } from './rules/rule-set.ts'
import type { Pool } from './search/search.ts'
import { type Optimum, solve } from './solve.ts'
import { type Watch, watchOf } from './watch.ts'

export const engineVersion = '1'

export type MatchOptions = {
  pool?: Pool
  /** a clock in milliseconds, for the work log; without one times are 0 */
  now?: () => number
  onProgress?: (note: string) => void
}

/** @returns an optimum of the mode with its certificate, or why the decisions made by hand cannot all hold */
export async function match(roster: Roster, rules: RuleSet, options: MatchOptions = {}): Promise<Matched> {
  const troubles = troublesOf(roster, rules)
  if (troubles.length > 0) return { ok: false, troubles }
  const watch = watchOf(options.now, options.onProgress)
  return { ok: true, outcome: await bestTotal(roster, rules, watch, options.pool) }
}

/** The most mentees, then the most points. */
export async function bestTotal(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  watch: Watch,
  pool?: Pool,
  floor = 0,
): Promise<Outcome> {
  const problem = await watch.time('compile', async () => compileRules(roster, rules, floor))
  const optimum = await solve(problem, watch, pool)
  return outcomeOf(roster, rules, optimum, watch)
}

function outcomeOf(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  { graph, state, base, pairsScored, capacity }: Optimum,
  watch: Watch,
): Outcome {
  const { count } = roster.mentees
  const mentorOf = state.columnOf.slice(0, count)
  const scoreOf = new Int32Array(count)
  let primal = 0
  for (let i = 0; i < count; i++)
    for (let e = graph.start[i]!; e < graph.start[i + 1]!; e++)
      if (graph.column[e] === mentorOf[i]) {
        scoreOf[i] = graph.points[e]!
        primal += base + graph.points[e]!
      }
  const mentorDual = state.columnDual.slice(0, roster.mentors.count)
  let bound = 0
  for (let j = 0; j < mentorDual.length; j++) {
    mentorDual[j]! += base
    // nobody takes more mentees than there are
    bound += Math.min(capacity[j]!, count) * mentorDual[j]!
  }
  for (let i = 0; i < count; i++) bound += state.rowDual[i]!
  placeLocks(roster, rules, mentorOf, scoreOf)
  let cardinality = 0
  let points = 0
  for (let i = 0; i < count; i++)
    if (mentorOf[i]! >= 0) {
      cardinality++
      points += scoreOf[i]!
    }
  const evidence = { rowsProven: count, pairsScored, pairs: count * roster.mentors.count }
  const certificate: Certificate = { cardinality, points, base, primal, bound, gap: bound - primal, evidence }
  const menteeDual = state.rowDual.slice(0, count)
  return {
    mentorOf,
    scoreOf,
    secondOf: null,
    menteeDual,
    mentorDual,
    certificate,
    price: null,
    work: watch.log,
  }
}

/** Locked pairs stand outside the search: they are put back with their points. */
function placeLocks(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  mentorOf: Int32Array,
  scoreOf: Int32Array,
): void {
  const { mentee, mentor } = roster.locks
  if (mentee.length === 0) return
  const scorer = scorerOf(compileRules({ ...roster, locks: { mentee: noOne, mentor: noOne } }, rules))
  for (let at = 0; at < mentee.length; at++) {
    scorer.row(mentee[at]!)
    mentorOf[mentee[at]!] = mentor[at]!
    scoreOf[mentee[at]!] = scorer.score(mentor[at]!)
  }
}
const noOne = new Int32Array(0)

/** Locks that cannot all be kept, or that a gate closes. */
export function troublesOf(roster: Roster, rules: Pick<RuleSet, 'gates'>): Trouble[] {
  const troubles: Trouble[] = []
  const { mentee, mentor } = roster.locks
  const locked = new Set<number>()
  const load = new Map<number, number>()
  const asked = [...always.map((kind) => ({ kind: kind as string, values: {} })), ...rules.gates]
  for (let at = 0; at < mentee.length; at++) {
    const [i, j] = [mentee[at]!, mentor[at]!]
    if (locked.has(i)) troubles.push({ reason: 'lock-twice', mentee: i })
    locked.add(i)
    load.set(j, (load.get(j) ?? 0) + 1)
    for (const { kind, values } of asked)
      if (gates[kind as keyof typeof gates].closes(roster, i, j, values)) {
        troubles.push(
          kind === 'veto'
            ? { reason: 'lock-vetoed', mentee: i, mentor: j }
            : { reason: 'lock-closed', mentee: i, mentor: j, gate: kind },
        )
        break
      }
  }
  for (const [j, locks] of load) {
    const capacity = roster.mentors.capacity[j]!
    if (locks > capacity) troubles.push({ reason: 'lock-beyond-capacity', mentor: j, locks, capacity })
  }
  return troubles
}
