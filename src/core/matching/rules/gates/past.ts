// They were paired before, as the list of either says. The only gate of its kind that may be relaxed.
import type { Gate } from '../kind.ts'
import { closeNamed } from '../lay.ts'
import { eitherNames } from '../read.ts'

export const past: Gate = {
  about: {
    fr: 'Pas une seconde fois : les dyades passées ne se reforment pas.',
    en: 'Not a second time: dyads of the past are not made again.',
  },
  parameters: {},
  fields: { mentee: ['past'], mentor: ['past'] },
  closes: (roster, mentee, mentor) => eitherNames('past', roster, mentee, mentor),
  compile: (roster, _values, terms) => closeNamed(roster, 'past', terms),
}
