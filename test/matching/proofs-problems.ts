// Problems for the properties of the whole engine, small ones of any kind and crowds, and what may be done to their people.
import fc from 'fast-check'
import { match } from '../../src/core/matching/match.ts'
import type { Lists, Pairs, People, Roster } from '../../src/core/matching/problem/people.ts'
import { anyProblem, type Problem } from './problems.ts'
import { anyCrowd, anyRules } from './proofs-crowd.ts'

export const aCrowd: fc.Arbitrary<Problem> = fc
  .tuple(anyCrowd(90, 60), anyRules)
  .map(([{ roster }, rules]) => ({ roster, rules }))

/** Mostly small ones: they are quick, and every kind of rule is in them. */
export const anyOfBoth = fc.oneof({ arbitrary: anyProblem, weight: 9 }, { arbitrary: aCrowd, weight: 1 })

/** @returns [how many are matched, their points], or why not */
export async function objectiveOf({ roster, rules }: Problem) {
  const made = await match(roster, rules)
  if (!made.ok) return made.troubles
  const { cardinality, points, gap } = made.outcome.certificate
  if (gap !== 0) throw new Error(`gap ${gap}`)
  return [cardinality, points] as const
}

/** The same people in another order, or some of them: mentees[0] is who comes first now. What is said of the others is dropped. */
export function rosterOf(roster: Roster, mentees: number[], mentors: number[]): Roster {
  const menteeAt = new Map(mentees.map((before, now) => [before, now]))
  const mentorAt = new Map(mentors.map((before, now) => [before, now]))
  const pairsOf = ({ mentee, mentor }: Pairs) => {
    const kept = [...mentee.keys()].filter((row) => menteeAt.has(mentee[row]!) && mentorAt.has(mentor[row]!))
    return {
      kept,
      mentee: Int32Array.from(kept, (row) => menteeAt.get(mentee[row]!)!),
      mentor: Int32Array.from(kept, (row) => mentorAt.get(mentor[row]!)!),
    }
  }
  const { kept, ...wished } = pairsOf(roster.wishes)
  return {
    ...roster,
    mentees: peopleOf(roster.mentees, mentees),
    mentors: peopleOf(roster.mentors, mentors),
    wishes: {
      ...wished,
      by: Uint8Array.from(kept, (row) => roster.wishes.by[row]!),
      rank: Int32Array.from(kept, (row) => roster.wishes.rank[row]!),
      value: Int32Array.from(kept, (row) => roster.wishes.value[row]!),
    },
    locks: pairsOf(roster.locks),
    vetoes: pairsOf(roster.vetoes),
  }
}

function peopleOf(people: People, chosen: number[]): People {
  const fields = Object.entries(people).map(([name, field]: [string, number | Int32Array | Lists]) => {
    if (typeof field === 'number') return [name, chosen.length]
    if (field instanceof Int32Array) return [name, Int32Array.from(chosen, (person) => field[person]!)]
    return [name, listsOf(field, chosen)]
  })
  return Object.fromEntries(fields)
}

function listsOf({ start, ...columns }: Lists, chosen: number[]): Lists {
  const entries = chosen.map((person) =>
    Array.from({ length: start[person + 1]! - start[person]! }, (_, at) => start[person]! + at),
  )
  const starts = [0]
  for (const own of entries) starts.push(starts.at(-1)! + own.length)
  const taken = Object.entries(columns).map(([name, column]) => [
    name,
    Int32Array.from(entries.flat(), (at) => column[at]!),
  ])
  return { start: Int32Array.from(starts), ...Object.fromEntries(taken) }
}
