// Neither stands above the other in the reporting line, within a distance. Both lists are asked: a mentor may be the boss
// of a mentee, or the reverse. Who has no line is under nobody.
import type { Gate } from '../kind.ts'
import { closeNamed } from '../lay.ts'
import { stepsApart } from '../read.ts'

type Asked = { distance: number }

export const line: Gate = {
  about: {
    fr: 'Jamais dans la même ligne hiérarchique, dans un sens ni dans l’autre.',
    en: 'Never in the same reporting line, in either direction.',
  },
  parameters: {
    distance: {
      type: 'integer',
      least: 1,
      most: 99,
      default: 99,
      about: {
        fr: 'Jusqu’à combien d’échelons (99 : tous)',
        en: 'Up to how many steps (99: all)',
      },
    },
  },
  fields: { mentee: ['line'], mentor: ['line'] },
  neverRelaxed: true,
  closes: (roster, mentee, mentor, values) =>
    stepsApart(roster, mentee, mentor) <= (values as Asked).distance,
  compile: (roster, values, terms) => closeNamed(roster, 'line', terms, (values as Asked).distance),
}
