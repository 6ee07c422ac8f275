// Either blocked the other. Nobody ever sees this gate in an explanation: a block is silent.
import type { Gate } from '../kind.ts'
import { closeNamed } from '../lay.ts'
import { eitherNames } from '../read.ts'

export const blocked: Gate = {
  about: {
    fr: 'Jamais ensemble quand l’une des deux personnes ne le veut pas.',
    en: 'Never together when one of the two does not want it.',
  },
  parameters: {},
  fields: { mentee: ['blocks'], mentor: ['blocks'] },
  neverRelaxed: true,
  closes: (roster, mentee, mentor) => eitherNames('blocks', roster, mentee, mentor),
  compile: (roster, _values, terms) => closeNamed(roster, 'blocks', terms),
}
