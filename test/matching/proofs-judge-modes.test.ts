// What the judge says of a mode, on any dyads, right or wrong, against the mode's definition tried out in full.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFloor } from '../../src/core/matching/verify/fair.ts'
import { freeOf } from '../../src/core/matching/verify/free.ts'
import { noProblems } from '../../src/core/matching/verify/problem.ts'
import { checkRewards } from '../../src/core/matching/verify/rewards.ts'
import { checkStable } from '../../src/core/matching/verify/stable.ts'
import { everyAssignment, rewardOf, scoresOf } from './enumeration.ts'
import { anyRewarded, anyTiny, anyWishing } from './modes-problems.ts'
import type { Problem } from './problems.ts'
import { runs, times } from './proofs-runs.ts'

const picks = fc.infiniteStream(fc.nat())
type Picks = Iterator<number>

/** Open pairs within capacity, locks kept; some of them taken away again when `sparing`. */
function anyDyads({ roster, rules }: Problem, stream: Picks, sparing: boolean): Int32Array {
  const scores = scoresOf({ roster, rules })
  const { mentees, mentors, locks } = roster
  const left = mentors.capacity.slice()
  const mentorOf = new Int32Array(mentees.count).fill(-1)
  locks.mentee.forEach((mentee, at) => {
    mentorOf[mentee] = locks.mentor[at]!
    left[locks.mentor[at]!]!--
  })
  for (let tries = 0; mentors.count > 0 && tries < 4 * mentees.count; tries++) {
    const [i, j] = [stream.next().value % mentees.count, stream.next().value % mentors.count]
    if (mentorOf[i]! >= 0 || left[j]! <= 0 || scores[i]![j] === null) continue
    if (sparing && stream.next().value % 3 === 0) continue
    mentorOf[i] = j
    left[j]!--
  }
  return mentorOf
}

test('fair: more dyads, or as many above the floor, are found when there are any', () => {
  const seen = { fewer: 0, higher: 0, neither: 0 }
  fc.assert(
    fc.property(anyTiny, fc.integer({ min: 0, max: 12 }), picks, (problem, floor, stream) => {
      const { roster, rules } = problem
      const mentorOf = anyDyads(problem, stream, floor % 3 === 0)
      const locked = roster.locks.mentee.length
      const dyads = mentorOf.filter((mentor) => mentor >= 0).length - locked
      const most = { all: 0, above: 0 }
      everyAssignment(problem, scoresOf(problem), ({ cardinality, least }) => {
        most.all = Math.max(most.all, cardinality - locked)
        if (least > floor) most.above = Math.max(most.above, cardinality - locked)
      })
      const fewer = most.all > dyads
      const higher = dyads > 0 && most.above >= dyads
      seen[fewer ? 'fewer' : higher ? 'higher' : 'neither']++
      const problems = noProblems()
      checkFloor(roster, rules, { mentorOf, floor }, problems)
      expect(problems.list).toEqual(
        new Array(Number(fewer) + Number(higher)).fill({ reason: 'no-proof', asked: 'fair' }),
      )
    }),
    runs(20_270_460, 500),
  )
  for (const seeing of Object.values(seen)) expect(seeing).toBeGreaterThan(50 * times)
})

test('rewards: what is paid, what pairs are worth more, and what the bound is more', () => {
  let asked = 0
  fc.assert(
    fc.property(anyRewarded, picks, (problem, stream) => {
      const { roster, rules } = problem
      const { targets, minimumPoints } = rules
      const { mentees, mentors, words, locks } = roster
      const mentorOf = anyDyads(problem, stream, true)
      const inAll = rewardOf(roster, rules, mentorOf)
      const lockedOnly = mentorOf.map((mentor, i) => (locks.mentee.includes(i) ? mentor : -1))
      const byLocks = rewardOf(roster, rules, lockedOnly)
      const wrong = stream.next().value % 3 === 0
      const dual = (most: number) => (wrong ? -2 : 0) + (stream.next().value % (most + (wrong ? 5 : 1)))
      const targetDual = Float64Array.from(targets, ({ points }) => dual(points))
      const minimumDual = Float64Array.from({ length: mentors.count }, () => dual(minimumPoints))
      const said = inAll + (stream.next().value % 4 === 0 ? 1 : 0)
      const problems = noProblems()
      const parts = checkRewards(
        roster,
        rules,
        { mentorOf, rewards: { reached: said, targetDual, minimumDual } },
        freeOf(roster, null),
        problems,
      )
      if (targets.length === 0 && minimumPoints === 0) {
        expect(problems.list).toEqual([])
        expect([parts.bound, parts.reached]).toEqual([0, 0])
        return
      }
      asked++
      const isOf = (i: number, group: string) => words.groups[mentees.group[i]!] === group
      const filled = (member: (i: number) => boolean) => [...locks.mentee].filter(member).length
      const outside = (one: number, most: number) => one < 0 || one > most
      const found = [
        ...targets.flatMap(({ points }, t) =>
          outside(targetDual[t]!, points) ? [{ reason: 'no-proof', asked: 'targets' }] : [],
        ),
        ...[...minimumDual].flatMap((dual, person) =>
          outside(dual, minimumPoints) ? [{ reason: 'dual', side: 'mentor', person, dual }] : [],
        ),
        ...(said === inAll ? [] : [{ reason: 'total', what: 'points', said, found: inAll }]),
      ]
      expect(problems.list).toEqual(found)
      expect(parts.reached).toBe(inAll - byLocks)
      let bound = 0
      targets.forEach(({ group, atLeast, points }, t) => {
        bound += (points - targetDual[t]!) * Math.max(0, atLeast - filled((i) => isOf(i, group)))
      })
      minimumDual.forEach((dual, j) => {
        const left = Math.max(0, mentors.minimum[j]! - filled((i) => mentorOf[i] === j))
        bound += (minimumPoints - dual) * left
      })
      expect(parts.bound).toBe(bound)
      expect([...parts.ofMentor]).toEqual([...minimumDual])
      expect([...parts.ofMentee]).toEqual(
        [...mentorOf].map((_, i) =>
          targets.reduce((sum, { group }, t) => sum + (isOf(i, group) ? targetDual[t]! : 0), 0),
        ),
      )
    }),
    runs(20_270_461, 500),
  )
  expect(asked).toBeGreaterThan(100 * times)
})

test('rewards: duals that are not there, or not one each', () => {
  const problem = fc
    .sample(anyRewarded, { seed: 7, numRuns: 400 })
    .find(({ rules, roster }) => rules.targets.length > 0 && roster.mentees.count > 0)!
  const { roster, rules } = problem
  const mentorOf = new Int32Array(roster.mentees.count).fill(-1)
  const right = {
    reached: 0,
    targetDual: new Float64Array(rules.targets.length),
    minimumDual: new Float64Array(roster.mentors.count),
  }
  const said = (rewards: typeof right | undefined, more: Partial<typeof rules> = {}) => {
    const problems = noProblems()
    checkRewards(
      roster,
      { ...rules, ...more },
      { mentorOf, rewards },
      freeOf({ ...roster, locks: none }, null),
      problems,
    )
    return problems.list
  }
  const none = { mentee: new Int32Array(0), mentor: new Int32Array(0) }
  expect(said(right)).toEqual([])
  expect(said(undefined)).toEqual([{ reason: 'no-proof', asked: 'targets' }])
  expect(said({ ...right, minimumDual: new Float64Array(roster.mentors.count + 1) })).toEqual([
    { reason: 'no-proof', asked: 'targets' },
  ])
  expect(said({ ...right, targetDual: new Float64Array(9) }, { targets: [], minimumPoints: 3 })).toEqual([
    { reason: 'no-proof', asked: 'minimum' },
  ])
  expect(said(undefined, { targets: [], minimumPoints: 0 })).toEqual([])
})

test('stable: each pair that would rather have each other is counted, whoever is said to have agreed', () => {
  const seen = { stable: 0, tempted: 0 }
  fc.assert(
    fc.property(anyWishing, picks, (problem, stream) => {
      const { roster, rules } = problem
      const mentorOf = anyDyads(problem, stream, false)
      const agreed = Uint8Array.from(mentorOf, () => (stream.next().value % 4 > 0 ? 1 : 0))
      const problems = noProblems()
      const locks = checkStable(roster, rules, { mentorOf, agreed }, problems)
      const { blocking, without } = temptedIn(problem, mentorOf, agreed)
      expect(problems.list).toEqual(
        new Array(blocking + without).fill({ reason: 'no-proof', asked: 'stable' }),
      )
      seen[blocking === 0 ? 'stable' : 'tempted']++
      const said = [...agreed.keys()].filter((i) => agreed[i] === 1)
      expect([...locks.mentee]).toEqual([...roster.locks.mentee, ...said])
      expect([...locks.mentor]).toEqual([...roster.locks.mentor, ...said.map((i) => mentorOf[i]!)])
    }),
    runs(20_270_462, 600),
  )
  for (const seeing of Object.values(seen)) expect(seeing).toBeGreaterThan(50 * times)
})

/** Straight from the definition: orders written down as lists, one for each person. */
function temptedIn(problem: Problem, mentorOf: Int32Array, agreed: Uint8Array) {
  const { roster } = problem
  const { mentees, mentors, wishes, locks } = roster
  const scores = scoresOf(problem)
  const left = mentors.capacity.map((places) => Math.min(places, mentees.count))
  locks.mentor.forEach((mentor) => {
    left[mentor] = mentors.capacity[mentor]! - [...locks.mentor].filter((one) => one === mentor).length
  })
  const wishOf = (side: number, i: number, j: number) => {
    const row = wishes.by.findIndex(
      (by, at) => by === side && wishes.mentee[at] === i && wishes.mentor[at] === j,
    )
    if (row < 0) return null
    return wishes.rank[row]! > 0 ? wishes.rank[row]! : 1e9 - wishes.value[row]!
  }
  const side = wishes.by.includes(0) ? 0 : 1
  const takesPart = (i: number, j: number) =>
    !locks.mentee.includes(i) && left[j]! > 0 && scores[i]![j] !== null && wishOf(side, i, j) !== null
  const dearest = (all: number[], wish: (one: number) => number | null, points: (one: number) => number) =>
    all.sort((a, b) => (wish(a) ?? 2e9) - (wish(b) ?? 2e9) || points(b) - points(a) || a - b)
  const [is, js] = [[...mentees.person.keys()], [...mentors.person.keys()]]
  const ofMentee = is.map((i) =>
    dearest(
      js.filter((j) => takesPart(i, j)),
      (j) => wishOf(0, i, j),
      (j) => scores[i]![j]!,
    ),
  )
  const ofMentor = js.map((j) =>
    dearest(
      is.filter((i) => takesPart(i, j)),
      (i) => wishOf(1, i, j),
      (i) => scores[i]![j]!,
    ),
  )
  const has = is.map((i) => (agreed[i] === 1 && takesPart(i, mentorOf[i]!) ? mentorOf[i]! : -1))
  let blocking = 0
  for (const i of is)
    for (const j of ofMentee[i]!) {
      // nobody below their own is dearer
      if (j === has[i]) break
      const held = ofMentor[j]!.filter((one) => has[one] === j)
      const dearer = held.some((one) => ofMentor[j]!.indexOf(i) < ofMentor[j]!.indexOf(one))
      if (held.length < left[j]! || dearer) blocking++
    }
  const without = is.filter((i) => agreed[i] === 1 && has[i]! < 0).length
  return { blocking, without }
}
