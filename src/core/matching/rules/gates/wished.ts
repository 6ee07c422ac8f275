// Only pairs that were wished for. Who wished for nobody, or was wished for by nobody, is closed to all.
import type { Gate } from '../kind.ts'
import { wishOf } from '../read.ts'

type Asked = { by: 'mentee' | 'mentor' | 'either' | 'both' }

export const wished: Gate = {
  about: { fr: 'Seulement des personnes souhaitées.', en: 'Only people who were wished for.' },
  parameters: {
    by: {
      type: 'choice',
      of: ['mentee', 'mentor', 'either', 'both'],
      default: 'mentee',
      about: {
        fr: 'Par qui : {mentee_the}, {mentor_the}, l’un des deux côtés, les deux',
        en: 'By whom: {mentee_the}, {mentor_the}, either side, both',
      },
    },
  },
  fields: { mentee: [], mentor: [] },
  closes(roster, mentee, mentor, values) {
    const byMentee = wishOf(roster, 0, mentee, mentor) !== undefined
    const byMentor = wishOf(roster, 1, mentee, mentor) !== undefined
    const open = {
      mentee: byMentee,
      mentor: byMentor,
      either: byMentee || byMentor,
      both: byMentee && byMentor,
    }
    return !open[(values as Asked).by]
  },
  compile({ mentees, mentors, wishes }, values, terms) {
    const { by } = values as Asked
    // of each mentee, the mentors wished for (bit 1) or who wished for them (bit 2)
    const sides = Array.from({ length: mentees.count }, () => new Map<number, number>())
    wishes.by.forEach((side, row) => {
      const known = sides[wishes.mentee[row]!]!
      known.set(wishes.mentor[row]!, (known.get(wishes.mentor[row]!) ?? 0) | (side + 1))
    })
    const enough = { mentee: [1, 3], mentor: [2, 3], either: [1, 2, 3], both: [3] }[by]
    const pairs = terms.needs(mentors.count)
    for (let mentor = 0; mentor < mentors.count; mentor++) pairs.mentor(mentor, mentor)
    sides.forEach((known, mentee) => {
      const open = [...known].filter(([, bits]) => enough.includes(bits))
      for (const [mentor] of open) pairs.mentee(mentee, mentor)
      if (open.length === 0) terms.closeMentee(mentee)
    })
  },
}
