// The same occupation, or another one (a different trade's eye). Where it is unknown: no points.
import type { Criterion } from '../kind.ts'
import { layDifferent, laySame } from '../lay.ts'
import { points, want } from '../parameters.ts'
import { areDifferent, areSame } from '../read.ts'

type Asked = { points: number; want: 'same' | 'different' }

export const profession: Criterion = {
  about: { fr: 'Le même métier, ou un autre métier.', en: 'The same occupation, or another one.' },
  parameters: { points, want },
  fields: { mentee: ['profession'], mentor: ['profession'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { points, want } = values as Asked
    const one = mentees.profession[mentee]!
    const other = mentors.profession[mentor]!
    return (want === 'same' ? areSame(one, other) : areDifferent(one, other)) ? points : 0
  },
  evidence({ mentors, words }, _mentee, mentor) {
    const theirs = words.professions[mentors.profession[mentor]!]
    return theirs === undefined ? [] : [theirs]
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { points, want } = values as Asked
    if (want === 'same')
      laySame(terms, mentees.profession, mentors.profession, words.professions.length, points)
    else layDifferent(terms, mentees.profession, mentors.profession, points)
  },
}
