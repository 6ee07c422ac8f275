// Same family of occupations required, or forbidden. Where none is known, nothing is the same:
// what requires is closed, what forbids is open.
import type { Gate } from '../kind.ts'
import { want } from '../parameters.ts'
import { areSame } from '../read.ts'

type Asked = { want: 'same' | 'different' }

export const profession: Gate = {
  about: { fr: 'Le même métier, ou un autre métier.', en: 'The same occupation, or another one.' },
  parameters: { want },
  fields: { mentee: ['profession'], mentor: ['profession'] },
  closes: ({ mentees, mentors }, mentee, mentor, values) =>
    areSame(mentees.profession[mentee]!, mentors.profession[mentor]!) !== ((values as Asked).want === 'same'),
  compile({ mentees, mentors }, values, terms) {
    const closedWhen = (values as Asked).want === 'same' ? 'different' : 'same'
    terms.same({ mentee: mentees.profession, mentor: mentors.profession, closedWhen })
  },
}
