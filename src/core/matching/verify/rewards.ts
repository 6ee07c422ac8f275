// Targets and minimums in the proof. Each pays points for the first so many members or places: at most dual × filled + (points − dual) × asked,
// whatever the dual from 0 to points. So a pair may be worth its reward duals more, and the bound grows by what is not in them.
import type { Outcome } from '../outcome.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Free, isExact } from './free.ts'
import type { Problems } from './problem.ts'

export type Asked = Pick<RuleSet, 'targets' | 'minimumPoints'>

export type Rewards = {
  /** what a pair is worth more by its mentee, by its mentor */
  ofMentee: Float64Array
  ofMentor: Float64Array
  bound: number
  /** what the dyads that were searched for bring, beyond what locked ones fill */
  reached: number
}

/** Duals within their limits, `reached` counted again; the parts that the rest of the proof needs. */
export function checkRewards(
  roster: Roster,
  { targets, minimumPoints }: Asked,
  { mentorOf, rewards }: Pick<Outcome, 'mentorOf' | 'rewards'>,
  free: Free,
  problems: Problems,
): Rewards {
  const { mentees, mentors, words } = roster
  const parts: Rewards = {
    ofMentee: new Float64Array(mentees.count),
    ofMentor: new Float64Array(mentors.count),
    bound: 0,
    reached: 0,
  }
  if (targets.length === 0 && minimumPoints === 0) return parts
  const { targetDual, minimumDual } = rewards ?? {}
  if (targetDual?.length !== targets.length || minimumDual?.length !== mentors.count) {
    problems.add({ reason: 'no-proof', asked: targets.length > 0 ? 'targets' : 'minimum' })
    return parts
  }
  let inAll = 0
  targets.forEach(({ group, atLeast, points }, target) => {
    const dual = targetDual[target]!
    if (!isExact(dual) || dual > points) problems.add({ reason: 'no-proof', asked: 'targets' })
    let [locked, searched] = [0, 0]
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      if (words.groups[mentees.group[mentee]!] !== group) continue
      parts.ofMentee[mentee]! += dual
      if (mentorOf[mentee]! >= 0)
        if (free.mentee[mentee] === 1) searched++
        else locked++
    }
    const asked = Math.max(0, atLeast - locked)
    parts.bound += (points - dual) * asked
    parts.reached += points * Math.min(searched, asked)
    inAll += points * Math.min(locked + searched, atLeast)
  })
  const load = { locked: new Int32Array(mentors.count), searched: new Int32Array(mentors.count) }
  for (let mentee = 0; mentee < mentees.count; mentee++)
    if (mentorOf[mentee]! >= 0) load[free.mentee[mentee] === 1 ? 'searched' : 'locked'][mentorOf[mentee]!]!++
  for (let mentor = 0; mentor < mentors.count; mentor++) {
    const dual = minimumDual[mentor]!
    if (!isExact(dual) || dual > minimumPoints)
      problems.add({ reason: 'dual', side: 'mentor', person: mentor, dual })
    const asked = Math.max(0, mentors.minimum[mentor]! - load.locked[mentor]!)
    parts.ofMentor[mentor] = dual
    parts.bound += (minimumPoints - dual) * asked
    parts.reached += minimumPoints * Math.min(load.searched[mentor]!, asked)
    inAll += minimumPoints * Math.min(load.locked[mentor]! + load.searched[mentor]!, mentors.minimum[mentor]!)
  }
  if (rewards?.reached !== inAll)
    problems.add({ reason: 'total', what: 'points', said: rewards?.reached ?? 0, found: inAll })
  return parts
}
