// The ranks are so far apart: mentor's minus mentee's, negative in reverse mentoring. Where a rank is unknown the gate is closed.
import { closed } from '../../compile/terms.ts'
import { unknown } from '../../problem/people.ts'
import type { Gate } from '../kind.ts'
import { layTable } from '../lay.ts'

type Asked = { least: number; most: number }

export const seniority: Gate = {
  about: {
    fr: 'Un écart de rang entre deux bornes.',
    en: 'A gap in rank between two bounds.',
  },
  parameters: {
    least: {
      type: 'integer',
      least: -50,
      most: 50,
      default: 1,
      about: {
        fr: 'Écart le plus petit (rang {mentor_of_the} moins rang {mentee_of_the} ; négatif : mentorat inversé)',
        en: 'Least gap (rank {mentor_of_the} minus rank {mentee_of_the}; negative: reverse mentoring)',
      },
    },
    most: {
      type: 'integer',
      least: -50,
      most: 50,
      default: 50,
      about: { fr: 'Écart le plus grand', en: 'Largest gap' },
    },
  },
  fields: { mentee: ['seniority'], mentor: ['seniority'] },
  closes({ mentees, mentors }, mentee, mentor, values) {
    const { least, most } = values as Asked
    const one = mentees.seniority[mentee]!
    const other = mentors.seniority[mentor]!
    return one === unknown || other === unknown || other - one < least || other - one > most
  },
  compile({ mentees, mentors }, values, terms) {
    const { least, most } = values as Asked
    layTable(terms, mentees.seniority, mentors.seniority, (one, other) => {
      const known = one !== unknown && other !== unknown
      return known && one + least <= other && other <= one + most ? 0 : closed
    })
  },
}
