// Same unit required, or forbidden, at a step of the tree. Where no unit is known, nothing is the same:
// what requires is closed, what forbids is open.
import type { Gate } from '../kind.ts'
import { unitColumn } from '../lay.ts'
import { from, steps, want } from '../parameters.ts'
import { areSame, unitAt } from '../read.ts'

type Asked = { want: 'same' | 'different'; steps: number; from: string }

export const unit: Gate = {
  about: {
    fr: 'La même entité, ou une entité différente, à un échelon de l’organigramme.',
    en: 'The same unit, or a different one, at a step of the organisation’s tree.',
  },
  parameters: { want, steps, from },
  fields: { mentee: ['units'], mentor: ['units'] },
  closes({ mentees, mentors }, mentee, mentor, values) {
    const { want, steps, from } = values as Asked
    const together = areSame(unitAt(mentees, mentee, steps, from), unitAt(mentors, mentor, steps, from))
    return together !== (want === 'same')
  },
  compile({ mentees, mentors }, values, terms) {
    const { want, steps, from } = values as Asked
    terms.same({
      mentee: unitColumn(mentees, steps, from),
      mentor: unitColumn(mentors, steps, from),
      closedWhen: want === 'same' ? 'different' : 'same',
    })
  },
}
