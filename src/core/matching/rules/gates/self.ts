// One person on both sides of the programme is never their own mentor. Always applied.
import type { Gate } from '../kind.ts'

export const self: Gate = {
  about: { fr: 'On ne s’accompagne pas soi-même.', en: 'Nobody accompanies themselves.' },
  parameters: {},
  fields: { mentee: [], mentor: [] },
  neverRelaxed: true,
  closes: ({ mentees, mentors }, mentee, mentor) => mentees.person[mentee] === mentors.person[mentor],
  compile: ({ mentees, mentors }, _values, terms) =>
    terms.same({ mentee: mentees.person, mentor: mentors.person, closedWhen: 'same' }),
}
