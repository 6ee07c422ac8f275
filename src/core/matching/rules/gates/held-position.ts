// The mentor has held, long enough, one of the positions the mentee aspires to, or one of the same family.
// Who aspires to nothing, and who has held nothing, is closed to all.
import type { Gate } from '../kind.ts'
import { entries } from '../lay.ts'

type Asked = { months: number; similar: boolean }

export const heldPosition: Gate = {
  about: {
    fr: 'Avoir tenu un des postes visés, assez longtemps.',
    en: 'Having held one of the positions aspired to, for long enough.',
  },
  parameters: {
    months: {
      type: 'integer',
      least: 1,
      most: 600,
      default: 12,
      about: { fr: 'Combien de mois au moins', en: 'How many months at least' },
    },
    similar: {
      type: 'boolean',
      default: true,
      about: { fr: 'Un poste similaire compte aussi', en: 'A similar position counts too' },
    },
  },
  fields: { mentee: ['aspires'], mentor: ['held'] },
  closes({ mentees, mentors, words }, mentee, mentor, values) {
    const { months, similar } = values as Asked
    const { aspires } = mentees
    const { held } = mentors
    for (let to = aspires.start[mentee]!; to < aspires.start[mentee + 1]!; to++)
      for (let at = held.start[mentor]!; at < held.start[mentor + 1]!; at++) {
        const family = words.family[aspires.token[to]!]
        const alike = similar && family !== undefined && family === words.family[held.token[at]!]
        if ((alike || aspires.token[to] === held.token[at]) && held.value[at]! >= months) return false
      }
    return true
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { months, similar } = values as Asked
    // one token a family, and one for each position of none
    const standsFor = words.family.map((family, position) =>
      similar && family !== undefined ? words.family.indexOf(family) : position,
    )
    const positions = terms.needs(words.positions.length)
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      const wanted = new Set(entries(mentees.aspires, mentee).map(({ token }) => standsFor[token]!))
      for (const token of wanted) positions.mentee(mentee, token)
      if (wanted.size === 0) terms.closeMentee(mentee)
    }
    for (let mentor = 0; mentor < mentors.count; mentor++) {
      const long = entries(mentors.held, mentor).filter(({ value }) => value >= months)
      for (const token of new Set(long.map(({ token }) => standsFor[token]!))) positions.mentor(mentor, token)
    }
  },
}
