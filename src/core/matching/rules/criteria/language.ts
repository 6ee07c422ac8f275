// The mentee's preferred language, by how well the mentor speaks it. Who has said no language gets 0 from everybody.
import type { Criterion } from '../kind.ts'
import { entries, entryAt } from '../lay.ts'
import { cefr, points } from '../parameters.ts'
import { entryOf, percentAt } from '../read.ts'

type Asked = { points: number; levels: readonly number[] }

export const language: Criterion = {
  about: { fr: 'La langue préférée est bien parlée.', en: 'The preferred language is spoken well.' },
  parameters: {
    points,
    levels: {
      type: 'integers',
      most: 6,
      highest: 100,
      default: [0, 0, 30, 60, 90, 100],
      about: { fr: 'Pourcentage de A1 à C2', en: 'Percentage from A1 to C2' },
    },
  },
  fields: { mentee: ['languages'], mentor: ['languages'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { points, levels } = values as Asked
    const { start, token } = mentees.languages
    if (start[mentee] === start[mentee + 1]) return 0
    const level = entryOf(mentors.languages, mentor, token[start[mentee]!]!)
    return level === undefined ? 0 : Math.floor((points * percentAt(levels, level - 1)) / 100)
  },
  evidence({ mentees, mentors, words }, mentee, mentor) {
    const { start, token } = mentees.languages
    if (start[mentee] === start[mentee + 1]) return []
    const preferred = token[start[mentee]!]!
    const level = entryOf(mentors.languages, mentor, preferred)
    return level === undefined ? [] : [`${words.languages[preferred]} ${cefr[level - 1]}`]
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { points, levels } = values as Asked
    const worth = cefr.map((_, level) => Math.floor((points * entryAt(levels, level)) / 100))
    const spoken = terms.shared(words.languages.length * 6, 6)
    for (let mentor = 0; mentor < mentors.count; mentor++)
      for (const { token, value } of entries(mentors.languages, mentor))
        spoken.mentor(mentor, token * 6 + value - 1)
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      const [preferred] = entries(mentees.languages, mentee)
      if (preferred)
        worth.forEach((more, level) => {
          spoken.mentee(mentee, preferred.token * 6 + level, more)
        })
    }
  },
}
