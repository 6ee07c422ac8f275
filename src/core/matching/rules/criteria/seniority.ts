// How far apart the ranks are, mentor's minus mentee's: a table by gap, whose ends go on beyond. Where a rank is unknown: no points.
import { unknown } from '../../problem/people.ts'
import type { Criterion } from '../kind.ts'
import { layTable } from '../lay.ts'
import { points } from '../parameters.ts'
import { percentAt } from '../read.ts'

type Asked = { points: number; first: number; table: readonly number[] }

export const seniority: Criterion = {
  about: { fr: 'Un écart de rang qui convient.', en: 'A gap in rank that suits.' },
  parameters: {
    points,
    first: {
      type: 'integer',
      least: -50,
      most: 50,
      default: 0,
      about: {
        fr: 'Écart de la première case (rang {mentor_of_the} moins rang {mentee_of_the})',
        en: 'Gap of the first entry (rank {mentor_of_the} minus rank {mentee_of_the})',
      },
    },
    table: {
      type: 'integers',
      most: 30,
      highest: 100,
      default: [0, 60, 100, 80, 40, 0],
      about: {
        fr: 'Pourcentage à cet écart, puis à un rang de plus, deux…',
        en: 'Percentage at that gap, then at one rank more, two…',
      },
    },
  },
  fields: { mentee: ['seniority'], mentor: ['seniority'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { points, first, table } = values as Asked
    const one = mentees.seniority[mentee]!
    const other = mentors.seniority[mentor]!
    if (one === unknown || other === unknown) return 0
    return Math.floor((points * percentAt(table, other - one - first)) / 100)
  },
  evidence({ mentees, mentors }, mentee, mentor) {
    const one = mentees.seniority[mentee]!
    const other = mentors.seniority[mentor]!
    if (one === unknown || other === unknown) return []
    return [other > one ? `+${other - one}` : `${other - one}`]
  },
  compile({ mentees, mentors }, values, terms) {
    const { points, first, table } = values as Asked
    const worth = table.map((percent) => Math.floor((points * percent) / 100))
    layTable(terms, mentees.seniority, mentors.seniority, (one, other) => {
      if (one === unknown || other === unknown) return 0
      const gap = other - one
      if (gap <= first) return worth[0]!
      return worth[gap - first] ?? worth.at(-1)!
    })
  },
}
