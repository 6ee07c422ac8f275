// The mentor has at least so many years of experience. Where the years are unknown the gate is closed.
import type { Gate } from '../kind.ts'

type Asked = { years: number }

export const experience: Gate = {
  about: {
    fr: 'Assez d’années d’expérience du côté {mentor_of_the}.',
    en: 'Enough years of experience on the side {mentor_of_the}.',
  },
  parameters: {
    years: {
      type: 'integer',
      least: 1,
      most: 60,
      default: 3,
      about: { fr: 'Combien d’années au moins', en: 'How many years at least' },
    },
  },
  fields: { mentee: [], mentor: ['experience'] },
  closes: ({ mentors }, _mentee, mentor, values) => mentors.experience[mentor]! < (values as Asked).years,
  compile({ mentors }, values, terms) {
    mentors.experience.forEach((years, mentor) => {
      if (!(years >= (values as Asked).years)) terms.closeMentor(mentor)
    })
  },
}
