// The engine's front door: a roster and a rule set in, dyads (or circles) with their proof out.
import { compiled, type Run, type Solved, solved } from './best-total.ts'
import { always } from './compile/compile.ts'
import type { Compiled } from './compile/compiled.ts'
import { circled } from './modes/circles.ts'
import { fairest } from './modes/fair.ts'
import { withSecond } from './modes/second.ts'
import { stable } from './modes/stable.ts'
import type { Matched, Outcome, Trouble } from './outcome.ts'
import type { Roster } from './problem/people.ts'
import { gates } from './rules/gates.ts'
import type { RuleSet } from './rules/rule-set.ts'
import type { Pool } from './search/search.ts'
import { watchOf } from './watch.ts'

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
  try {
    return { ok: true, outcome: await matchedBy(rules, { roster, rules, watch, pool: options.pool }) }
  } catch (error) {
    if (error instanceof RangeError)
      return { ok: false, troubles: [{ reason: 'too-large', what: error.message }] }
    throw error
  }
}

async function matchedBy(rules: RuleSet, run: Run): Promise<Outcome> {
  // capacity counts dyads: what circles give up against them has no measure
  if (rules.circles) return circled(run, rules.circles)
  const rewarded = rules.targets.length > 0 || rules.minimumPoints > 0
  const problem = await compiled(run)
  const best = await solved({ ...run, rules: { ...rules, targets: [], minimumPoints: 0 } }, problem)
  const first = await inMode(rules, run, problem, rewarded ? null : best)
  const priced = {
    ...first,
    price: rewarded || rules.mode !== 'best-total' ? priceOf(first, best.outcome) : null,
  }
  return rules.secondMentor ? withSecond(run, priced) : priced
}

/** @param known the best total under all that the rules reward, when there is one already */
async function inMode(
  { mode }: RuleSet,
  run: Run,
  problem: Compiled,
  known: Solved | null,
): Promise<Outcome> {
  if (mode === 'stable') return stable(run)
  const best = known ?? (await solved(run, problem))
  return mode === 'fair' ? fairest(run, problem, best) : best.outcome
}

/** What was given up of the best total, dyads first. */
function priceOf(outcome: Outcome, best: Outcome): NonNullable<Outcome['price']> {
  return {
    cardinality: best.certificate.cardinality - outcome.certificate.cardinality,
    points: best.certificate.points - outcome.certificate.points,
  }
}

/** Locks that cannot all be kept, or that a gate closes. Whoever leads a circle takes as many as it holds. */
export function troublesOf(
  roster: Roster,
  rules: Pick<RuleSet, 'gates'> & Partial<Pick<RuleSet, 'circles'>>,
): Trouble[] {
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
    const own = roster.mentors.capacity[j]!
    const capacity = rules.circles && own > 0 ? rules.circles.most : own
    if (locks > capacity) troubles.push({ reason: 'lock-beyond-capacity', mentor: j, locks, capacity })
  }
  return troubles
}
