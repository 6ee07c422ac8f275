// Could anything be better? Weak duality, read off the raw roster: every open pair is worth at most its two duals, so no set of dyads
// is worth more than their sum; and the dyads are worth exactly that (Kuhn 1955; Egerváry 1931).
// Locked mentees and their places stand outside. A pair is worth its points plus the base. That there cannot be more dyads either follows
// from base > points: one dyad more would be worth at least base × (cardinality + 1), beyond the bound base × cardinality + points.
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Definition, definitionOf } from './definition.ts'
import type { Problems, Total } from './problem.ts'
import { sampleOf } from './sample.ts'

export type Looked = {
  /** how many pairs: below, all are looked at; above, whole rows of a sample */
  most: number
  /** how many rows a sample has */
  rows: number
  seed: number
  /** pairs below so many points are closed (fair mode) */
  floor: number
}

/** How the optimum was seen: all pairs one by one, or some mentees' rows and the engine's word for the others. */
export type Seen = { proof: 'every-pair' | 'sample'; rows: number; pairs: number; pairsInAll: number }

/** The dyads by themselves are checkPairs' business; the columns must have their length. */
export function checkOptimum(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'>,
  outcome: Outcome,
  { most, rows, seed, floor }: Looked,
  problems: Problems,
): Seen {
  const definition = definitionOf(roster, rules)
  const { mentees, mentors } = roster
  const free = freeOf(roster)
  checkDuals(roster, outcome, free, problems)
  checkDyads(definition, outcome, free, floor, problems)
  const pairsInAll = mentees.count * mentors.count
  const every = pairsInAll <= most
  const { rowsProven } = outcome.certificate.evidence
  if (!every && rowsProven !== mentees.count)
    problems.add({ reason: 'evidence', rowsProven, rows: mentees.count })
  const looked = every
    ? Array.from({ length: mentees.count }, (_, row) => row)
    : sampleOf(mentees.count, rows, seed)
  for (const mentee of looked)
    if (free.mentee[mentee] === 1) checkRow(definition, outcome, free, mentee, floor, problems)
  return {
    proof: every ? 'every-pair' : 'sample',
    rows: looked.length,
    pairs: looked.length * mentors.count,
    pairsInAll,
  }
}

/** Who is not locked; how many places locked pairs leave (never more than there are mentees to take them). */
type Free = { mentee: Uint8Array; places: Int32Array }

function freeOf({ mentees, mentors, locks }: Roster): Free {
  const free: Free = { mentee: new Uint8Array(mentees.count).fill(1), places: mentors.capacity.slice() }
  for (let at = 0; at < locks.mentee.length; at++) {
    free.mentee[locks.mentee[at]!] = 0
    free.places[locks.mentor[at]!]!--
  }
  for (let mentor = 0; mentor < mentors.count; mentor++)
    free.places[mentor] = Math.max(0, Math.min(free.places[mentor]!, mentees.count))
  return free
}

/** Integers ≥ 0; nothing for whoever has nobody, nothing for a place that stays free; their sum is the bound. */
function checkDuals(roster: Roster, outcome: Outcome, free: Free, problems: Problems): void {
  const { mentorOf, menteeDual, mentorDual } = outcome
  const load = new Int32Array(roster.mentors.count)
  let bound = 0
  for (let mentee = 0; mentee < roster.mentees.count; mentee++) {
    const dual = menteeDual[mentee]!
    if (!isExact(dual)) problems.add({ reason: 'dual', side: 'mentee', person: mentee, dual })
    const searched = mentorOf[mentee]! >= 0 && free.mentee[mentee] === 1
    if (searched) load[mentorOf[mentee]!]!++
    else if (dual !== 0) problems.add({ reason: 'dual-unmatched', mentee, dual })
    bound += dual
  }
  for (let mentor = 0; mentor < roster.mentors.count; mentor++) {
    const dual = mentorDual[mentor]!
    const left = free.places[mentor]! - load[mentor]!
    if (!isExact(dual)) problems.add({ reason: 'dual', side: 'mentor', person: mentor, dual })
    if (left > 0 && dual !== 0) problems.add({ reason: 'dual-free-place', mentor, dual, free: left })
    bound += free.places[mentor]! * dual
  }
  checkTotal(outcome, 'bound', bound, problems)
  checkTotal(outcome, 'gap', outcome.certificate.bound - outcome.certificate.primal, problems)
  if (outcome.certificate.gap !== 0)
    problems.add({ reason: 'total', what: 'gap', said: outcome.certificate.gap, found: 0 })
}

/** The dyads that were searched for are worth exactly their duals; their sum is the primal. */
function checkDyads(
  definition: Definition,
  outcome: Outcome,
  free: Free,
  floor: number,
  problems: Problems,
): void {
  const { mentorOf, menteeDual, mentorDual, certificate } = outcome
  const { base } = certificate
  let dyads = 0
  let points = 0
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    const mentor = mentorOf[mentee]!
    if (mentor < 0 || mentor >= mentorDual.length || free.mentee[mentee] === 0) continue
    const found = definition.points(mentee, mentor)
    const worth = base + found
    const duals = menteeDual[mentee]! + mentorDual[mentor]!
    if (worth !== duals) problems.add({ reason: 'not-tight', mentee, mentor, worth, duals })
    if (found < floor) problems.add({ reason: 'below-floor', mentee, mentor, points: found, floor })
    dyads++
    points += found
  }
  if (!(isExact(base) && base > points)) problems.add({ reason: 'base', base, points })
  checkTotal(outcome, 'primal', base * dyads + points, problems)
}

/** No open pair of this mentee is worth more than its duals. A mentor whose places are all locked makes no pair. */
function checkRow(
  definition: Definition,
  outcome: Outcome,
  free: Free,
  mentee: number,
  floor: number,
  problems: Problems,
): void {
  const { menteeDual, mentorDual, certificate } = outcome
  for (let mentor = 0; mentor < mentorDual.length; mentor++) {
    if (free.places[mentor] === 0 || definition.closedBy(mentee, mentor) !== null) continue
    const points = definition.points(mentee, mentor)
    const worth = certificate.base + points
    const duals = menteeDual[mentee]! + mentorDual[mentor]!
    if (points >= floor && !(worth <= duals)) problems.add({ reason: 'beyond', mentee, mentor, worth, duals })
  }
}

function checkTotal({ certificate }: Outcome, what: Total, found: number, problems: Problems): void {
  const said = certificate[what]
  if (said !== found || !isExact(found)) problems.add({ reason: 'total', what, said, found })
}

const isExact = (number: number) => Number.isSafeInteger(number) && number >= 0
