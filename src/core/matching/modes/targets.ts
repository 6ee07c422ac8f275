// Targets for groups and mentors' minimums: soft, concave rewards beside points. The first `atLeast` matched of a group, or the first
// `minimum` places of a mentor that are filled, bring points each; more bring nothing more. As costs on whom is left without they are
// parallel arcs of falling worth (widen.ts), so the optimum stays one assignment problem.
// Its dual, from which anybody can check the optimum with no word of spare places: what one more member matched brings towards each
// target (0 … points), and one more place filled towards each minimum (0 … minimumPoints):
//   u[i] + v[j] ≥ base + score[i, j] + Σ target[t] over the targets of i's group + minimum[j];
//   bound = Σ u + Σ places · v + Σ (points − target[t]) · atLeast[t] + Σ (minimumPoints − minimum[j]) · minimum wished by j,
// both counts less what locked pairs fill.
import type { Compiled } from '../compile/compiled.ts'
import type { Roster } from '../problem/people.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { Rewards, Spare } from './widen.ts'

/** A group that targets ask for: who of it can still be matched, and its targets, the one for most members first. */
type Ladder = { members: Int32Array; steps: { target: number; missing: number; points: number }[] }

export type Goals = {
  rewards: Rewards
  ladders: Ladder[]
  /** of each target, and of each mentor, how many are still missing beside the locked pairs */
  missing: Int32Array
  minimum: Int32Array
}

export type Asked = Pick<RuleSet, 'targets' | 'minimumPoints'>

/** @returns null when the rules reward nothing */
export function goalsOf(roster: Roster, { targets, minimumPoints }: Asked, problem: Compiled): Goals | null {
  if (targets.length === 0 && minimumPoints === 0) return null
  const { mentees, mentors, locks } = roster
  const minimum = new Int32Array(mentors.count)
  if (minimumPoints > 0) minimum.set(mentors.minimum)
  for (const j of locks.mentor) if (minimum[j]! > 0) minimum[j]!--
  const missing = Int32Array.from(targets, ({ atLeast }) => atLeast)
  const groupOf = targets.map(({ group }) => roster.words.groups.indexOf(group))
  for (const i of locks.mentee)
    groupOf.forEach((group, target) => {
      if (mentees.group[i] === group && missing[target]! > 0) missing[target]!--
    })
  const ladders = [...new Set(groupOf)]
    .filter((group) => group >= 0)
    .map((group): Ladder => {
      const members = Int32Array.from(membersOf(roster, group, problem))
      const steps = targets
        .map(({ points }, target) => ({ target, missing: missing[target]!, points }))
        .filter(({ target }) => groupOf[target] === group)
        .sort((one, other) => other.missing - one.missing || one.target - other.target)
      return { members, steps }
    })
  const without = new Float64Array(mentees.count)
  const spares = ladders.flatMap((ladder) => sparesOf(ladder))
  let most = 0
  for (const { members, steps } of ladders) {
    const all = steps.reduce((sum, { points }) => sum + points, 0)
    for (const i of members) without[i] = -all
    most = Math.max(most, all)
  }
  return {
    rewards: { most: most + minimumPoints, without, spares, minimum, minimumPoints },
    ladders,
    missing,
    minimum,
  }
}

function* membersOf({ mentees }: Roster, group: number, { settled }: Compiled): Generator<number> {
  for (let i = 0; i < mentees.count; i++) if (mentees.group[i] === group && settled[i] === 0) yield i
}

/** So many may go without before the first target is missed, so many more before the second, … */
function sparesOf({ members, steps }: Ladder): Spare[] {
  const spares: Spare[] = []
  let left = members.length
  let lost = 0
  for (const { missing, points } of steps) {
    const capacity = left - Math.min(missing, left)
    if (capacity > 0) spares.push({ members, capacity, points: -lost })
    left -= capacity
    lost += points
  }
  return spares
}

export type RewardDuals = { target: Float64Array; minimum: Float64Array; bound: number }

/**
 * The duals of targets and minimums, out of the kernel's, which fall below their floor where going without costs something.
 * @param columnDual `base` below what a place is worth, as in the kernel; both duals are changed: nobody is below the floor any more
 * @returns the duals, and their part of the bound
 */
export function rewardDualsOf(
  { ladders, missing, minimum, rewards }: Goals,
  targets: Asked['targets'],
  { capacity, mentees }: Compiled,
  rowDual: Float64Array,
  columnDual: Float64Array,
  base: number,
): RewardDuals {
  // a target of a group that nobody is left of costs the bound nothing when its dual is all it can be
  const target = Float64Array.from(targets, ({ points }) => points)
  for (const { members, steps } of ladders) {
    let least = 0
    for (const i of members) least = Math.min(least, rowDual[i]!)
    let given = 0
    for (const step of steps) {
      const more = step.missing >= members.length ? step.points : Math.min(step.points, -least - given)
      target[step.target] = Math.max(0, more)
      given += target[step.target]!
    }
    for (const i of members) rowDual[i]! += given
  }
  const minimumDual = new Float64Array(minimum.length)
  let bound = 0
  for (let j = 0; j < minimum.length; j++) {
    if (minimum[j] === 0) continue
    const places = Math.min(capacity[j]!, mentees)
    const all = rewards.minimumPoints
    minimumDual[j] = minimum[j]! >= places ? all : Math.max(0, -(columnDual[j]! + base))
    columnDual[j]! += minimumDual[j]!
    bound += (all - minimumDual[j]!) * minimum[j]!
  }
  for (let t = 0; t < targets.length; t++) bound += (targets[t]!.points - target[t]!) * missing[t]!
  return { target, minimum: minimumDual, bound }
}

/** What targets and minimums bring. @param wanted how many each target and each mentor asks for */
export function rewardsReached(
  roster: Roster,
  { targets, minimumPoints }: Asked,
  mentorOf: Int32Array,
  wanted: { missing: Int32Array; minimum: Int32Array },
): number {
  const { mentees, mentors, words } = roster
  const inGroup = new Int32Array(words.groups.length)
  const load = new Int32Array(mentors.count)
  for (let i = 0; i < mentees.count; i++) {
    if (mentorOf[i]! < 0) continue
    load[mentorOf[i]!]!++
    if (mentees.group[i]! >= 0) inGroup[mentees.group[i]!]!++
  }
  let sum = 0
  targets.forEach(({ group, points }, t) => {
    const there = inGroup[words.groups.indexOf(group)] ?? 0
    sum += points * Math.min(there, wanted.missing[t]!)
  })
  for (let j = 0; j < mentors.count; j++) sum += minimumPoints * Math.min(load[j]!, wanted.minimum[j]!)
  return sum
}
