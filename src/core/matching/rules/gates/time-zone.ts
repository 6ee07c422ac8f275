// Their clocks are at most so many hours apart, the short way round. Where no time zone is known the gate is closed.
import { closed } from '../../compile/terms.ts'
import { unknown } from '../../problem/people.ts'
import type { Gate } from '../kind.ts'
import { layTable } from '../lay.ts'
import { minutesApart } from '../read.ts'

type Asked = { hours: number }

export const timeZone: Gate = {
  about: { fr: 'Un décalage horaire limité.', en: 'Time zones that are not too far apart.' },
  parameters: {
    hours: {
      type: 'integer',
      least: 0,
      most: 12,
      default: 3,
      about: { fr: 'Combien d’heures de décalage au plus', en: 'How many hours apart at most' },
    },
  },
  fields: { mentee: ['utcOffset'], mentor: ['utcOffset'] },
  closes({ mentees, mentors }, mentee, mentor, values) {
    const one = mentees.utcOffset[mentee]!
    const other = mentors.utcOffset[mentor]!
    return one === unknown || other === unknown || minutesApart(one, other) > (values as Asked).hours * 60
  },
  compile({ mentees, mentors }, values, terms) {
    const most = 60 * (values as Asked).hours
    const day = 24 * 60
    const ahead = (one: number, other: number) => (((one - other) % day) + day) % day
    layTable(terms, mentees.utcOffset, mentors.utcOffset, (one, other) => {
      if (one === unknown || other === unknown) return closed
      return ahead(one, other) <= most || ahead(other, one) <= most ? 0 : closed
    })
  },
}
