// Could anything be better? Weak duality, read off the raw roster: every open pair is worth at most its two duals, so no set of dyads
// is worth more than their sum; and the dyads are worth exactly that (Kuhn 1955; Egerváry 1931).
// Locked mentees and their places stand outside. A pair is worth its points, the base, and what the duals of rewards add (rewards.ts).
// That there cannot be more dyads either follows from base > points + rewards: one dyad more would be worth at least
// base × (cardinality + 1), beyond the bound base × cardinality + points + rewards.
import type { Outcome, Proven } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Definition, definitionOf } from './definition.ts'
import { type Free, freeOf, isExact } from './free.ts'
import type { Problems, Total } from './problem.ts'
import { type Asked, checkRewards, type Rewards } from './rewards.ts'
import { sampleOf } from './sample.ts'

/** What is claimed: dyads and their proof. */
export type Claim = Pick<Outcome, 'mentorOf' | 'rewards'> & Omit<Proven, 'scoreOf'>

export type Looked = {
  /** how many pairs: up to so many all are looked at; above, whole rows of a sample */
  most: number
  /** how many rows a sample has */
  rows: number
  seed: number
}

/** What else is closed or apart: pairs below a floor (fair mode), mentees who take no part. */
export type Besides = { floor?: number; apart?: Uint8Array }

/** How the optimum was seen: all pairs one by one, or some mentees' rows and the engine's word for the others. */
export type Seen = { proof: 'every-pair' | 'sample'; rows: number; pairs: number; pairsInAll: number }

/** The dyads by themselves are checkPairs' business; the columns must have their length. */
export function checkOptimum(
  roster: Roster,
  rules: Pick<RuleSet, 'gates' | 'criteria'> & Asked,
  claim: Claim,
  { most, rows, seed }: Looked,
  problems: Problems,
  { floor = 0, apart }: Besides = {},
): Seen {
  const { mentees, mentors } = roster
  const free = freeOf(roster, apart ?? null)
  const rewards = checkRewards(roster, rules, claim, free, problems)
  const proof: Proof = { definition: definitionOf(roster, rules), claim, free, rewards, floor, problems }
  checkDuals(proof)
  checkDyads(proof)
  const pairsInAll = mentees.count * mentors.count
  const every = pairsInAll <= most
  const { rowsProven } = claim.certificate.evidence
  if (!every && rowsProven !== mentees.count)
    problems.add({ reason: 'evidence', rowsProven, rows: mentees.count })
  const looked = every ? [...mentees.person.keys()] : sampleOf(mentees.count, rows, seed)
  for (const mentee of looked) if (free.mentee[mentee] === 1) checkRow(proof, mentee)
  const pairs = looked.length * mentors.count
  return { proof: every ? 'every-pair' : 'sample', rows: looked.length, pairs, pairsInAll }
}

type Proof = {
  definition: Definition
  claim: Claim
  free: Free
  rewards: Rewards
  floor: number
  problems: Problems
}

/** Integers ≥ 0; nothing for whoever has nobody, nothing for a place that stays free; their sum is the bound. */
function checkDuals({ claim, free, rewards, problems }: Proof): void {
  const { mentorOf, menteeDual, mentorDual, certificate } = claim
  const load = new Int32Array(mentorDual.length)
  let bound = rewards.bound
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    const dual = menteeDual[mentee]!
    if (!isExact(dual)) problems.add({ reason: 'dual', side: 'mentee', person: mentee, dual })
    const searched = mentorOf[mentee]! >= 0 && free.mentee[mentee] === 1
    if (searched) load[mentorOf[mentee]!]!++
    else if (dual !== 0) problems.add({ reason: 'dual-unmatched', mentee, dual })
    bound += dual
  }
  for (let mentor = 0; mentor < mentorDual.length; mentor++) {
    const dual = mentorDual[mentor]!
    const left = free.places[mentor]! - load[mentor]!
    if (!isExact(dual)) problems.add({ reason: 'dual', side: 'mentor', person: mentor, dual })
    if (left > 0 && dual !== 0) problems.add({ reason: 'dual-free-place', mentor, dual, free: left })
    bound += free.places[mentor]! * dual
  }
  checkTotal(claim, 'bound', bound, problems)
  checkTotal(claim, 'gap', certificate.bound - certificate.primal, problems)
  if (certificate.gap !== 0) problems.add({ reason: 'total', what: 'gap', said: certificate.gap, found: 0 })
}

/** The dyads that were searched for are worth exactly their duals; their sum is the primal. */
function checkDyads({ definition, claim, free, rewards, floor, problems }: Proof): void {
  const { mentorOf, menteeDual, mentorDual, certificate } = claim
  const { base } = certificate
  let dyads = 0
  let points = 0
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    const mentor = mentorOf[mentee]!
    if (mentor < 0 || mentor >= mentorDual.length || free.mentee[mentee] === 0) continue
    const found = definition.points(mentee, mentor)
    const worth = base + found + rewards.ofMentee[mentee]! + rewards.ofMentor[mentor]!
    const duals = menteeDual[mentee]! + mentorDual[mentor]!
    if (worth !== duals) problems.add({ reason: 'not-tight', mentee, mentor, worth, duals })
    if (found < floor) problems.add({ reason: 'below-floor', mentee, mentor, points: found, floor })
    dyads++
    points += found
  }
  const all = points + rewards.reached
  if (!(isExact(base) && base > all)) problems.add({ reason: 'base', base, points: all })
  checkTotal(claim, 'primal', base * dyads + all, problems)
}

/** No open pair of this mentee is worth more than its duals. A mentor whose places are all locked makes no pair. */
function checkRow({ definition, claim, free, rewards, floor, problems }: Proof, mentee: number): void {
  const { menteeDual, mentorDual, certificate } = claim
  for (let mentor = 0; mentor < mentorDual.length; mentor++) {
    if (free.places[mentor] === 0 || definition.closedBy(mentee, mentor) !== null) continue
    const points = definition.points(mentee, mentor)
    const worth = certificate.base + points + rewards.ofMentee[mentee]! + rewards.ofMentor[mentor]!
    const duals = menteeDual[mentee]! + mentorDual[mentor]!
    if (points >= floor && !(worth <= duals)) problems.add({ reason: 'beyond', mentee, mentor, worth, duals })
  }
}

function checkTotal(
  { certificate }: Pick<Claim, 'certificate'>,
  what: Total,
  found: number,
  problems: Problems,
): void {
  const said = certificate[what]
  if (said !== found || !isExact(found)) problems.add({ reason: 'total', what, said, found })
}
