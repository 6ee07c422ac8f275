// The kinds of support sought that the mentor gives: the points are split evenly over what the mentee asks for. Who asks for none gets 0.
import type { Criterion } from '../kind.ts'
import { entries, split } from '../lay.ts'
import { points } from '../parameters.ts'
import { entryOf, partOf } from '../read.ts'

export const support: Criterion = {
  about: { fr: 'Le soutien recherché est proposé.', en: 'The support sought is given.' },
  parameters: { points },
  fields: { mentee: ['support'], mentor: ['support'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { start, token } = mentees.support
    const [from, to] = [start[mentee]!, start[mentee + 1]!]
    let sum = 0
    for (let at = from; at < to; at++)
      if (entryOf(mentors.support, mentor, token[at]!) !== undefined)
        sum += partOf(values.points as number, from, to, () => 1, at)
    return sum
  },
  evidence({ mentees, mentors, words }, mentee, mentor) {
    const { start, token } = mentees.support
    return [...token.subarray(start[mentee]!, start[mentee + 1]!)]
      .filter((one) => entryOf(mentors.support, mentor, one) !== undefined)
      .map((one) => words.support[one]!)
  },
  compile({ mentees, mentors, words }, values, terms) {
    const both = terms.shared(words.support.length)
    for (let mentor = 0; mentor < mentors.count; mentor++)
      for (const { token } of entries(mentors.support, mentor)) both.mentor(mentor, token)
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      const said = entries(mentees.support, mentee)
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
