// Clocks close to each other: a table by hours apart, the short way round; a part of an hour counts as one. Unknown brings nothing.
import { unknown } from '../../problem/people.ts'
import type { Criterion } from '../kind.ts'
import { entryAt, layTable } from '../lay.ts'
import { points } from '../parameters.ts'
import { minutesApart, percentAt } from '../read.ts'

type Asked = { points: number; table: readonly number[] }

export const timeZone: Criterion = {
  about: { fr: 'Un faible décalage horaire.', en: 'Time zones close to each other.' },
  parameters: {
    points,
    table: {
      type: 'integers',
      most: 13,
      highest: 100,
      default: [100, 90, 75, 50, 25, 0],
      about: {
        fr: 'Pourcentage à 0 heure de décalage, puis 1, 2…',
        en: 'Percentage at 0 hours apart, then 1, 2…',
      },
    },
  },
  fields: { mentee: ['utcOffset'], mentor: ['utcOffset'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { points, table } = values as Asked
    const one = mentees.utcOffset[mentee]!
    const other = mentors.utcOffset[mentor]!
    if (one === unknown || other === unknown) return 0
    return Math.floor((points * percentAt(table, Math.ceil(minutesApart(one, other) / 60))) / 100)
  },
  evidence({ mentees, mentors }, mentee, mentor) {
    const one = mentees.utcOffset[mentee]!
    const other = mentors.utcOffset[mentor]!
    return one === unknown || other === unknown ? [] : [`${Math.ceil(minutesApart(one, other) / 60)} h`]
  },
  compile({ mentees, mentors }, values, terms) {
    const { points, table } = values as Asked
    const day = 24 * 60
    const ahead = (one: number, other: number) => (((one - other) % day) + day) % day
    layTable(terms, mentees.utcOffset, mentors.utcOffset, (one, other) => {
      if (one === unknown || other === unknown) return 0
      const apart = Math.min(ahead(one, other), ahead(other, one))
      return Math.floor((points * entryAt(table, Math.floor((apart + 59) / 60))) / 100)
    })
  },
}
