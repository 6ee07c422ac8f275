// The interests of the mentee that the mentor shares: the points are split evenly over them. Who names none gets 0 from everybody.
import type { Criterion } from '../kind.ts'
import { entries, split } from '../lay.ts'
import { points } from '../parameters.ts'
import { entryOf, partOf } from '../read.ts'

export const interests: Criterion = {
  about: { fr: 'Des centres d’intérêt en commun.', en: 'Interests in common.' },
  parameters: { points },
  fields: { mentee: ['interests'], mentor: ['interests'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { start, token } = mentees.interests
    const [from, to] = [start[mentee]!, start[mentee + 1]!]
    let sum = 0
    for (let at = from; at < to; at++)
      if (entryOf(mentors.interests, mentor, token[at]!) !== undefined)
        sum += partOf(values.points as number, from, to, () => 1, at)
    return sum
  },
  evidence({ mentees, mentors, words }, mentee, mentor) {
    const { start, token } = mentees.interests
    return [...token.subarray(start[mentee]!, start[mentee + 1]!)]
      .filter((one) => entryOf(mentors.interests, mentor, one) !== undefined)
      .map((one) => words.interests[one]!)
  },
  compile({ mentees, mentors, words }, values, terms) {
    const both = terms.shared(words.interests.length)
    for (let mentor = 0; mentor < mentors.count; mentor++)
      for (const { token } of entries(mentors.interests, mentor)) both.mentor(mentor, token)
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      const said = entries(mentees.interests, mentee)
      const parts = split(
        values.points as number,
        said.map(() => 1),
      )
      said.forEach(({ token }, one) => {
        both.mentee(mentee, token, parts[one]!)
      })
    }
  },
}
