// Pairs that a coordinator decided against. Always applied.
import { closed } from '../../compile/terms.ts'
import type { Gate } from '../kind.ts'
import { isVetoed } from '../read.ts'

export const veto: Gate = {
  about: {
    fr: 'Les dyades écartées à la main ne se forment pas.',
    en: 'Pairs ruled out by hand are not made.',
  },
  parameters: {},
  fields: { mentee: [], mentor: [] },
  neverRelaxed: true,
  closes: isVetoed,
  compile({ vetoes }, _values, terms) {
    vetoes.mentee.forEach((mentee, row) => {
      terms.pair(mentee, vetoes.mentor[row]!, closed)
    })
  },
}
