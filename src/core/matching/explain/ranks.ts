// Where the two of a dyad stand for each other: 1 + how many open ones have more points; those with as many share the best rank.
import { closed } from '../compile/terms.ts'
import type { Roster } from '../problem/people.ts'
import type { Scores } from './scores.ts'

/** ofMentor: among all mentors open to the mentee; ofMentee: among all mentees open to the mentor. */
export type Ranks = { ofMentor: number; ofMentee: number }

/** One dyad's, by one row and one column of pairs. @returns null when the pair is closed */
export function ranksOf({ mentees }: Roster, scores: Scores, mentee: number, mentor: number): Ranks | null {
  const row = scores.row(mentee)
  const own = row[mentor]!
  if (own === closed) return null
  const ranks = { ofMentor: 1, ofMentee: 1 }
  for (const points of row) if (points > own) ranks.ofMentor++
  for (let one = 0; one < mentees.count; one++) if (scores.pair(one, mentor) > own) ranks.ofMentee++
  return ranks
}

/** Ranks of every dyad, 0 where there is none. */
export type AllRanks = { ofMentor: Int32Array; ofMentee: Int32Array }

/**
 * Everybody's at once, in one pass over all pairs.
 * @param most with more pairs than that (30,000,000: some seconds) nothing is counted
 * @returns null when there were too many
 */
export function allRanks(
  { mentees, mentors }: Roster,
  scores: Scores,
  mentorOf: Int32Array,
  most = 30_000_000,
): AllRanks | null {
  if (mentees.count * mentors.count > most) return null
  const own = mentorOf.map((mentor, mentee) => (mentor < 0 ? closed : scores.pair(mentee, mentor)))
  const open = own.map((points) => (points === closed ? 0 : 1))
  const ranks = { ofMentor: open.slice(), ofMentee: open.slice() }
  const dyads = dyadsByMentor(mentorOf, mentors.count)
  for (let mentee = 0; mentee < mentees.count; mentee++) {
    const row = scores.row(mentee)
    for (let mentor = 0; mentor < row.length; mentor++) {
      const points = row[mentor]!
      if (points === closed) continue
      if (ranks.ofMentor[mentee]! > 0 && points > own[mentee]!) ranks.ofMentor[mentee]!++
      for (let at = dyads.start[mentor]!; at < dyads.start[mentor + 1]!; at++) {
        const other = dyads.mentee[at]!
        if (ranks.ofMentee[other]! > 0 && points > own[other]!) ranks.ofMentee[other]!++
      }
    }
  }
  return ranks
}

/** The mentees of mentor j: mentee[start[j]] … mentee[start[j + 1] - 1]. */
function dyadsByMentor(mentorOf: Int32Array, mentors: number): { start: Int32Array; mentee: Int32Array } {
  const start = new Int32Array(mentors + 1)
  for (const mentor of mentorOf) if (mentor >= 0) start[mentor + 1]!++
  for (let mentor = 0; mentor < mentors; mentor++) start[mentor + 1]! += start[mentor]!
  const next = start.slice()
  const mentee = new Int32Array(start[mentors]!)
  mentorOf.forEach((mentor, one) => {
    if (mentor >= 0) mentee[next[mentor]!++] = one
  })
  return { start, mentee }
}
