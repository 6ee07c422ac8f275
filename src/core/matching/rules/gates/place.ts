// Same place of work or region required, or forbidden. Where none is known, nothing is the same:
// what requires is closed, what forbids is open.
import type { Gate } from '../kind.ts'
import { want } from '../parameters.ts'
import { areSame } from '../read.ts'

type Asked = { of: 'place' | 'region'; want: 'same' | 'different' }

export const place: Gate = {
  about: {
    fr: 'Le même lieu de travail ou la même région, ou au contraire ailleurs.',
    en: 'The same place of work or region, or on the contrary elsewhere.',
  },
  parameters: {
    of: {
      type: 'choice',
      of: ['place', 'region'],
      default: 'place',
      about: { fr: 'Lieu ou région', en: 'Place or region' },
    },
    want,
  },
  fields: { mentee: ['place', 'region'], mentor: ['place', 'region'] },
  closes({ mentees, mentors }, mentee, mentor, values) {
    const { of, want } = values as Asked
    return areSame(mentees[of][mentee]!, mentors[of][mentor]!) !== (want === 'same')
  },
  compile({ mentees, mentors }, values, terms) {
    const { of, want } = values as Asked
    const closedWhen = want === 'same' ? 'different' : 'same'
    terms.same({ mentee: mentees[of], mentor: mentors[of], closedWhen })
  },
}
