// The mentor's years of experience: a table by years, whose last entry goes on. Where they are unknown: no points.
import { unknown } from '../../problem/people.ts'
import type { Criterion } from '../kind.ts'
import { points } from '../parameters.ts'
import { percentAt } from '../read.ts'

type Asked = { points: number; table: readonly number[] }

export const experience: Criterion = {
  about: { fr: 'De l’expérience du côté {mentor_of_the}.', en: 'Experience on the side {mentor_of_the}.' },
  parameters: {
    points,
    table: {
      type: 'integers',
      most: 40,
      highest: 100,
      default: [0, 20, 40, 60, 80, 100],
      about: { fr: 'Pourcentage à 0 an, puis 1, 2…', en: 'Percentage at 0 years, then 1, 2…' },
    },
  },
  fields: { mentee: [], mentor: ['experience'] },
  points({ mentors }, _mentee, mentor, values) {
    const { points, table } = values as Asked
    const years = mentors.experience[mentor]!
    return years === unknown ? 0 : Math.floor((points * percentAt(table, years)) / 100)
  },
  evidence({ mentors }, _mentee, mentor) {
    const years = mentors.experience[mentor]!
    return years === unknown ? [] : [`${years}`]
  },
  compile({ mentors }, values, terms) {
    const { points, table } = values as Asked
    const worth = table.map((percent) => Math.floor((points * percent) / 100))
    mentors.experience.forEach((years, mentor) => {
      if (years !== unknown) terms.mentor(mentor, (years < worth.length ? worth[years] : worth.at(-1))!)
    })
  },
}
