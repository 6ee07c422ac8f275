// Both are free in at least so many slots of the week. Who has said no slot has none in common: the gate is closed.
import type { People } from '../../problem/people.ts'
import type { Gate } from '../kind.ts'
import { entries } from '../lay.ts'
import { entryOf } from '../read.ts'

type Asked = { slots: number }

export const commonAvailability: Gate = {
  about: {
    fr: 'Des disponibilités en commun dans la semaine.',
    en: 'Availability in common during the week.',
  },
  parameters: {
    slots: {
      type: 'integer',
      least: 1,
      most: 50,
      default: 1,
      about: { fr: 'Combien de créneaux au moins', en: 'How many slots at least' },
    },
  },
  fields: { mentee: ['availability'], mentor: ['availability'] },
  closes({ mentees, mentors }, mentee, mentor, values) {
    const { start, token } = mentees.availability
    let both = 0
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++)
      if (entryOf(mentors.availability, mentor, token[at]!) !== undefined) both++
    return both < (values as Asked).slots
  },
  compile({ mentees, mentors, words: { slots } }, values, terms) {
    const words = Math.ceil(slots.length / 32)
    const bits = ({ availability, count }: People) => {
      const mask = new Int32Array(count * words)
      for (let person = 0; person < count; person++)
        for (const { token } of entries(availability, person))
          mask[person * words + (token >> 5)]! |= 1 << (token & 31)
      return mask
    }
    terms.mask({ mentee: bits(mentees), mentor: bits(mentors), words, atLeast: (values as Asked).slots })
  },
}
