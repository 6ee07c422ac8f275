// The same unit, or another one (a different view of the house), at a step of the tree. Where no unit is known: no points.
import type { Criterion } from '../kind.ts'
import { layDifferent, laySame, unitColumn } from '../lay.ts'
import { from, points, steps, want } from '../parameters.ts'
import { areDifferent, areSame, unitAt } from '../read.ts'

type Asked = { points: number; want: 'same' | 'different'; steps: number; from: string }

export const unit: Criterion = {
  about: {
    fr: 'La même entité, ou une entité différente, à un échelon de l’organigramme.',
    en: 'The same unit, or a different one, at a step of the organisation’s tree.',
  },
  parameters: { points, want, steps, from },
  fields: { mentee: ['units'], mentor: ['units'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { points, want, steps, from } = values as Asked
    const one = unitAt(mentees, mentee, steps, from)
    const other = unitAt(mentors, mentor, steps, from)
    return (want === 'same' ? areSame(one, other) : areDifferent(one, other)) ? points : 0
  },
  evidence({ mentors, words }, _mentee, mentor, values) {
    const { steps, from } = values as Asked
    const there = words.units[unitAt(mentors, mentor, steps, from)]
    return there === undefined ? [] : [there]
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { points, want, steps, from } = values as Asked
    const one = unitColumn(mentees, steps, from)
    const other = unitColumn(mentors, steps, from)
    if (want === 'same') laySame(terms, one, other, words.units.length, points)
    else layDifferent(terms, one, other, points)
  },
}
