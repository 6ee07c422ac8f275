// One is the mentor or the tutor of the other today: nobody is both at once.
import type { Gate } from '../kind.ts'
import { closeNamed } from '../lay.ts'
import { eitherNames } from '../read.ts'

export const related: Gate = {
  about: {
    fr: 'Jamais ensemble quand l’une des deux personnes accompagne déjà l’autre.',
    en: 'Never together when one of the two already accompanies the other.',
  },
  parameters: {},
  fields: { mentee: ['related'], mentor: ['related'] },
  neverRelaxed: true,
  closes: (roster, mentee, mentor) => eitherNames('related', roster, mentee, mentor),
  compile: (roster, _values, terms) => closeNamed(roster, 'related', terms),
}
