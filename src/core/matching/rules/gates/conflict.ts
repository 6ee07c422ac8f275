// Either declared that the other sits on their jury, promotion board or HR desk.
import type { Gate } from '../kind.ts'
import { closeNamed } from '../lay.ts'
import { eitherNames } from '../read.ts'

export const conflict: Gate = {
  about: {
    fr: 'Jamais ensemble quand un conflit d’intérêts est déclaré : jury, avancement, gestion de carrière.',
    en: 'Never together when a conflict of interest is declared: jury, promotion board, HR desk.',
  },
  parameters: {},
  fields: { mentee: ['conflicts'], mentor: ['conflicts'] },
  neverRelaxed: true,
  closes: (roster, mentee, mentor) => eitherNames('conflicts', roster, mentee, mentor),
  compile: (roster, _values, terms) => closeNamed(roster, 'conflicts', terms),
}
