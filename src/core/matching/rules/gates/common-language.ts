// Both speak one same language at the level asked for. Who has said no language has none in common: the gate is closed.
import type { Gate } from '../kind.ts'
import { entries } from '../lay.ts'
import { cefr } from '../parameters.ts'
import { entryOf } from '../read.ts'

type Asked = { level: string }

export const commonLanguage: Gate = {
  about: {
    fr: 'Une langue en commun, au niveau demandé.',
    en: 'One language in common, at the level asked for.',
  },
  parameters: {
    level: {
      type: 'choice',
      of: cefr,
      default: 'B2',
      about: { fr: 'Niveau que les deux doivent avoir', en: 'Level that both must have' },
    },
  },
  fields: { mentee: ['languages'], mentor: ['languages'] },
  closes({ mentees, mentors }, mentee, mentor, values) {
    const level = cefr.indexOf((values as Asked).level) + 1
    const { start, token, value } = mentees.languages
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++)
      if (value[at]! >= level && (entryOf(mentors.languages, mentor, token[at]!) ?? 0) >= level) return false
    return true
  },
  compile({ mentees, mentors, words }, values, terms) {
    const level = 1 + cefr.indexOf((values as Asked).level)
    const spoken = terms.needs(words.languages.length)
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      const enough = entries(mentees.languages, mentee).filter(({ value }) => value >= level)
      for (const { token } of enough) spoken.mentee(mentee, token)
      if (enough.length === 0) terms.closeMentee(mentee)
    }
    for (let mentor = 0; mentor < mentors.count; mentor++)
      for (const { token, value } of entries(mentors.languages, mentor))
        if (value >= level) spoken.mentor(mentor, token)
  },
}
