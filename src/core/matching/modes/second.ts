// A second mentor, once everybody has a first one: the best total of the places left, by the same gates and criteria, in which nobody
// is given their first mentor again and who has no first one takes no part. First pairs do not move for it.
// Invariant: its certificate is that of a problem anybody can write down from the roster and the first pairs.
import { bestTotal, compiled, type Run } from '../best-total.ts'
import type { Outcome } from '../outcome.ts'
import type { Pairs, Roster } from '../problem/people.ts'

/** @returns the outcome with its second mentors and their own proof */
export async function withSecond(run: Run, first: Outcome): Promise<Outcome> {
  const roster = secondRoster(run.roster, first.mentorOf)
  const again = { ...run, roster, rules: { ...run.rules, targets: [], minimumPoints: 0 } }
  const problem = await compiled(again)
  for (let i = 0; i < first.mentorOf.length; i++) if (first.mentorOf[i]! < 0) problem.settled[i] = 1
  const { mentorOf: secondOf, scoreOf, menteeDual, mentorDual, certificate } = await bestTotal(again, problem)
  return { ...first, secondOf, second: { scoreOf, menteeDual, mentorDual, certificate } }
}

/** The same people with the places left, first pairs vetoed, nobody locked. */
function secondRoster(roster: Roster, firstOf: Int32Array): Roster {
  const capacity = roster.mentors.capacity.slice()
  const first: { mentee: number[]; mentor: number[] } = { mentee: [], mentor: [] }
  firstOf.forEach((mentor, mentee) => {
    if (mentor < 0) return
    capacity[mentor]!--
    first.mentee.push(mentee)
    first.mentor.push(mentor)
  })
  const { vetoes } = roster
  return {
    ...roster,
    mentors: { ...roster.mentors, capacity },
    locks: { mentee: noOne, mentor: noOne },
    vetoes: together(vetoes, first),
  }
}
const noOne = new Int32Array(0)

function together(one: Pairs, other: { mentee: number[]; mentor: number[] }): Pairs {
  return {
    mentee: Int32Array.from([...one.mentee, ...other.mentee]),
    mentor: Int32Array.from([...one.mentor, ...other.mentor]),
  }
}
