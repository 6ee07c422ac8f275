// Neither is the direct manager of the other: the reporting line at distance 1, for programmes that allow the rest of it.
import type { Gate } from '../kind.ts'
import { closeNamed } from '../lay.ts'
import { stepsApart } from '../read.ts'

export const manager: Gate = {
  about: {
    fr: 'Jamais avec la personne qui encadre directement, ni avec une personne de sa propre équipe.',
    en: 'Never with one’s direct manager, nor with somebody of one’s own team.',
  },
  parameters: {},
  fields: { mentee: ['line'], mentor: ['line'] },
  neverRelaxed: true,
  closes: (roster, mentee, mentor) => stepsApart(roster, mentee, mentor) === 1,
  compile: (roster, _values, terms) => closeNamed(roster, 'line', terms, 1),
}
