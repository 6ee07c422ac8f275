// The skills sought that the mentor offers. The points are split over what the mentee seeks, by priority, so that all of it
// at the level wished for is exactly `points`; below that level, a share. Who seeks nothing (on the axis) gets 0 from everybody.
import type { Roster } from '../../problem/people.ts'
import type { Criterion } from '../kind.ts'
import { entries, entryAt, split } from '../lay.ts'
import { axis, points } from '../parameters.ts'
import { entryOf, partOf, percentAt } from '../read.ts'

type Asked = { points: number; axis: string; priorities: readonly number[]; levels: readonly number[] }

export const skills: Criterion = {
  about: { fr: 'Les compétences recherchées sont offertes.', en: 'The skills sought are offered.' },
  parameters: {
    points,
    axis,
    priorities: {
      type: 'integers',
      most: 3,
      highest: 1000,
      default: [3, 2, 1],
      about: { fr: 'Poids des priorités 1, 2 et 3', en: 'Weights of priorities 1, 2 and 3' },
    },
    levels: {
      type: 'integers',
      most: 4,
      highest: 100,
      default: [100, 60, 30, 0],
      about: {
        fr: 'Pourcentage gardé au niveau recherché, puis à un, deux, trois niveaux au-dessous',
        en: 'Percentage kept at the level sought, then at one, two, three levels below',
      },
    },
  },
  fields: { mentee: ['seeks'], mentor: ['offers'] },
  points(roster, mentee, mentor, values) {
    const { points, levels } = values as Asked
    const { start, token, wanted } = roster.mentees.seeks
    const [from, to] = [start[mentee]!, start[mentee + 1]!]
    const weightOf = (at: number) => weight(roster, at, values as Asked)
    let sum = 0
    for (let at = from; at < to; at++) {
      const offered = entryOf(roster.mentors.offers, mentor, token[at]!)
      if (offered === undefined) continue
      const part = partOf(points, from, to, weightOf, at)
      sum += Math.floor((part * percentAt(levels, wanted[at]! - offered)) / 100)
    }
    return sum
  },
  evidence(roster, mentee, mentor, values) {
    const { start, token } = roster.mentees.seeks
    const met: string[] = []
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++) {
      const offered = entryOf(roster.mentors.offers, mentor, token[at]!)
      if (offered !== undefined && weight(roster, at, values as Asked) > 0)
        met.push(`${roster.words.skills[token[at]!]} ${offered}`)
    }
    return met
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { points, axis, priorities, levels } = values as Asked
    // one token a skill and level, of which a mentor has one at most
    const offered = terms.shared(words.skills.length * 4, 4)
    for (let mentor = 0; mentor < mentors.count; mentor++)
      for (const { token, value } of entries(mentors.offers, mentor))
        offered.mentor(mentor, token * 4 + value - 1)
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      const sought = entries(mentees.seeks, mentee).filter(
        ({ token }) => axis === 'any' || axis === words.axis[token],
      )
      const parts = split(
        points,
        sought.map(({ value }) => entryAt(priorities, value - 1)),
      )
      sought.forEach(({ at, token }, one) => {
        for (let level = 1; level <= 4; level++) {
          const kept = parts[one]! * entryAt(levels, mentees.seeks.wanted[at]! - level)
          offered.mentee(mentee, token * 4 + level - 1, Math.floor(kept / 100))
        }
      })
    }
  },
}

/** What an entry of the skills sought weighs: by its priority, 0 when it is on another axis. */
function weight({ mentees, words }: Roster, at: number, { axis, priorities }: Asked): number {
  const counts = axis === 'any' || words.axis[mentees.seeks.token[at]!] === axis
  return counts ? percentAt(priorities, mentees.seeks.value[at]! - 1) : 0
}
