// Ways to spoil a true outcome. `carefully` does the sums again afterwards, as a forger would who wants the spoiled one to be believed.
import type { Outcome } from '../../src/core/matching/outcome.ts'
import type { Problem } from './problems.ts'
import { isOpen, pointsOf } from './truth.ts'

/** @returns an outcome that is not what it says, or null where this cannot be done. `pick(n)`: any of 0 … n - 1 */
type Forgery = (problem: Problem, outcome: Outcome, pick: (size: number) => number) => Outcome | null

/** False whatever the problem. */
export const alwaysFalse: Record<string, Forgery> = {
  'a score one more': (_, outcome, pick) => withScore(outcome, pick(outcome.scoreOf.length), 1),
  'a score one less, totals too': (problem, outcome, pick) => {
    const mentee = oneOf(matchedIn(outcome), pick)
    return mentee === null ? null : resum(problem, withScore(outcome, mentee, -1))
  },
  'a mentor who does not exist': ({ roster }, outcome, pick) =>
    withMentor(outcome, pick(roster.mentees.count), [roster.mentors.count, -2][pick(2)]!),
  'a closed pair, carefully': (problem, outcome, pick) => {
    const pair = oneOf(
      pairsOf(problem).filter(([i, j]) => !isOpen(problem.roster, problem.rules, i, j)),
      pick,
    )
    return pair && carefully(problem, withMentor(outcome, ...pair))
  },
  'one mentee too many, carefully': (problem, outcome, pick) => {
    const { capacity } = problem.roster.mentors
    const full = pairsOf(problem).filter(
      ([i, j]) => outcome.mentorOf[i] !== j && loadOf(outcome, j) === capacity[j],
    )
    const pair = oneOf(full, pick)
    return pair && carefully(problem, withMentor(outcome, ...pair))
  },
  'a lock dropped, carefully': (problem, outcome, pick) => {
    const mentee = oneOf([...problem.roster.locks.mentee], pick)
    return mentee === null ? null : carefully(problem, withMentor(outcome, mentee, -1))
  },
  'somebody left out, carefully': (problem, outcome, pick) => {
    const mentee = oneOf(matchedIn(outcome), pick)
    return mentee === null ? null : carefully(problem, withMentor(outcome, mentee, -1))
  },
  "a mentee's dual": (_, outcome, pick) => {
    const menteeDual = outcome.menteeDual.slice()
    menteeDual[pick(menteeDual.length)]! += [1, -1, 0.5, Number.NaN][pick(4)]!
    return { ...outcome, menteeDual }
  },
  "a mentee's dual, and the bound": (_, outcome, pick) => {
    const menteeDual = outcome.menteeDual.slice()
    const more = [1, -1][pick(2)]!
    menteeDual[pick(menteeDual.length)]! += more
    return certified({ ...outcome, menteeDual }, { bound: outcome.certificate.bound + more })
  },
  "a mentor's dual": (problem, outcome, pick) => {
    const mentor = oneOf(mentorsWithPlaces(problem), pick)
    if (mentor === null) return null
    const mentorDual = outcome.mentorDual.slice()
    mentorDual[mentor]! += [1, -1, 0.5, Number.NaN][pick(4)]!
    return { ...outcome, mentorDual }
  },
  'a negative dual made up for': (problem, outcome, pick) => {
    const mentor = oneOf(mentorsWithPlaces(problem), pick)
    const mentorDual = outcome.mentorDual.slice()
    const menteeDual = outcome.menteeDual.slice()
    if (mentor === null || mentorDual[mentor]! > 0) return null
    mentorDual[mentor]! -= 1
    menteeDual[pick(menteeDual.length)]! += placesOf(problem, mentor)
    return { ...outcome, menteeDual, mentorDual }
  },
  'a base one more': ({ roster }, outcome) =>
    matchedIn(outcome).length > roster.locks.mentee.length
      ? certified(outcome, { base: outcome.certificate.base + 1 })
      : null,
  'a total': (_, outcome, pick) => {
    const what = (['cardinality', 'points', 'primal', 'bound', 'gap'] as const)[pick(5)]!
    return certified(outcome, { [what]: outcome.certificate[what] + [1, -1, Number.NaN][pick(3)]! })
  },
  'a gap with both its sides': (_, outcome) =>
    certified(outcome, { bound: outcome.certificate.bound + 1, gap: 1 }),
  'a column cut short': (_, outcome, pick) => {
    const column = (['mentorOf', 'scoreOf', 'menteeDual', 'mentorDual'] as const)[pick(4)]!
    return { ...outcome, [column]: outcome[column].slice(1) }
  },
  'a first mentor given a second time': (_, outcome, pick) => {
    const mentee = oneOf(matchedIn(outcome), pick)
    if (mentee === null) return null
    const secondOf = new Int32Array(outcome.mentorOf.length).fill(-1)
    secondOf[mentee] = outcome.mentorOf[mentee]!
    return { ...outcome, secondOf }
  },
  'a second mentor without a first': (_, outcome, pick) => {
    const mentee = pick(outcome.mentorOf.length)
    if (outcome.mentorOf[mentee]! >= 0) return null
    const secondOf = new Int32Array(outcome.mentorOf.length).fill(-1)
    secondOf[mentee] = pick(outcome.mentorDual.length)
    return { ...outcome, secondOf }
  },
}

/** May happen to be another optimum: then it is right to believe them. */
export const perhapsTrue: Record<string, Forgery> = {
  'two swapped': (problem, outcome, pick) => swapped(problem, outcome, pick),
  'two swapped, carefully': (problem, outcome, pick) => {
    const forged = swapped(problem, outcome, pick)
    return forged && carefully(problem, forged)
  },
  'another mentor': ({ roster }, outcome, pick) =>
    withMentor(outcome, pick(roster.mentees.count), pick(roster.mentors.count)),
  'another mentor, carefully': (problem, outcome, pick) =>
    carefully(
      problem,
      withMentor(outcome, pick(problem.roster.mentees.count), pick(problem.roster.mentors.count)),
    ),
}

function swapped(problem: Problem, outcome: Outcome, pick: (size: number) => number): Outcome | null {
  const { count } = problem.roster.mentees
  const [one, other] = [pick(count), pick(count)]
  const [mine, theirs] = [outcome.mentorOf[one]!, outcome.mentorOf[other]!]
  if (mine === theirs) return null
  return withMentor(withMentor(outcome, one, theirs), other, mine)
}

const certified = (outcome: Outcome, change: Partial<Outcome['certificate']>): Outcome => ({
  ...outcome,
  certificate: { ...outcome.certificate, ...change },
})

function withScore(outcome: Outcome, mentee: number, more: number): Outcome {
  const scoreOf = outcome.scoreOf.slice()
  scoreOf[mentee]! += more
  return { ...outcome, scoreOf }
}

function withMentor(outcome: Outcome, mentee: number, mentor: number): Outcome {
  const mentorOf = outcome.mentorOf.slice()
  mentorOf[mentee] = mentor
  return { ...outcome, mentorOf }
}

/** Scores and totals as the dyads now have them. */
function carefully(problem: Problem, outcome: Outcome): Outcome {
  const scoreOf = outcome.mentorOf.map((mentor, mentee) =>
    mentor < 0 ? 0 : pointsOf(problem.roster, problem.rules, mentee, mentor),
  )
  return resum(problem, { ...outcome, scoreOf })
}

function resum({ roster }: Problem, outcome: Outcome): Outcome {
  const locked = new Set(roster.locks.mentee)
  const { base, bound } = outcome.certificate
  const total = { cardinality: 0, points: 0, primal: 0 }
  for (const mentee of matchedIn(outcome)) {
    total.cardinality++
    total.points += outcome.scoreOf[mentee]!
    if (!locked.has(mentee)) total.primal += base + outcome.scoreOf[mentee]!
  }
  return certified(outcome, { ...total, gap: bound - total.primal })
}

const matchedIn = ({ mentorOf }: Outcome) => [...mentorOf.keys()].filter((mentee) => mentorOf[mentee]! >= 0)

const loadOf = ({ mentorOf }: Outcome, mentor: number) => mentorOf.filter((one) => one === mentor).length

const placesOf = ({ roster }: Problem, mentor: number) =>
  Math.min(
    roster.mentors.capacity[mentor]! - roster.locks.mentor.filter((one) => one === mentor).length,
    roster.mentees.count,
  )

const mentorsWithPlaces = (problem: Problem) =>
  [...problem.roster.mentors.person.keys()].filter((mentor) => placesOf(problem, mentor) > 0)

const pairsOf = ({ roster: { mentees, mentors } }: Problem) =>
  [...mentees.person.keys()].flatMap((i) => [...mentors.person.keys()].map((j): [number, number] => [i, j]))

const oneOf = <One>(list: readonly One[], pick: (size: number) => number): One | null =>
  list[pick(list.length)] ?? null
