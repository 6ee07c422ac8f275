// Wishes, by rank or by value. Both sides: half of the points each, the odd one to the mentee's. Of the same wish said twice, the first counts.
// A value is a share of the highest that anybody of that side gave. The evidence is always empty: wishes are shown to nobody.
import type { Roster } from '../../problem/people.ts'
import type { Criterion } from '../kind.ts'
import { points } from '../parameters.ts'
import { percentAt, wishOf } from '../read.ts'

type Asked = { points: number; by: 'mentee' | 'mentor' | 'both'; ranks: readonly number[] }

export const wishes: Criterion = {
  about: { fr: 'Les souhaits.', en: 'Wishes.' },
  parameters: {
    points,
    by: {
      type: 'choice',
      of: ['mentee', 'mentor', 'both'],
      default: 'both',
      about: {
        fr: 'Les souhaits de qui : {mentee_the}, {mentor_the}, les deux côtés',
        en: 'Whose wishes: {mentee_the}, {mentor_the}, both sides',
      },
    },
    ranks: {
      type: 'integers',
      most: 50,
      highest: 100,
      default: [100, 80, 60, 40, 20],
      about: {
        fr: 'Pourcentage pour le premier souhait, le deuxième, les suivants',
        en: 'Percentage for the first wish, the second, the next ones',
      },
    },
  },
  fields: { mentee: [], mentor: [] },
  points(roster, mentee, mentor, values) {
    const { points, by } = values as Asked
    if (by === 'mentee') return wishPoints(roster, 0, mentee, mentor, points, values as Asked)
    if (by === 'mentor') return wishPoints(roster, 1, mentee, mentor, points, values as Asked)
    const half = Math.floor(points / 2)
    const ofMentee = wishPoints(roster, 0, mentee, mentor, points - half, values as Asked)
    return ofMentee + wishPoints(roster, 1, mentee, mentor, half, values as Asked)
  },
  evidence: () => [],
  compile({ mentors, wishes }, values, terms) {
    const { points, by, ranks } = values as Asked
    const whole = {
      mentee: [points, 0],
      mentor: [0, points],
      both: [Math.ceil(points / 2), Math.floor(points / 2)],
    }[by]
    const highest = [0, 0]
    wishes.value.forEach((value, row) => {
      highest[wishes.by[row]!] = Math.max(highest[wishes.by[row]!]!, value)
    })
    const said = new Set<number>()
    wishes.by.forEach((side, row) => {
      const [mentee, mentor] = [wishes.mentee[row]!, wishes.mentor[row]!]
      const wish = (side + mentee * 2) * mentors.count + mentor
      if (said.has(wish)) return
      said.add(wish)
      const rank = wishes.rank[row]!
      const more =
        rank > 0
          ? (whole[side]! * (rank <= ranks.length ? ranks[rank - 1]! : ranks.at(-1)!)) / 100
          : (whole[side]! * Math.max(0, wishes.value[row]!)) / Math.max(1, highest[side]!)
      if (more >= 1) terms.pair(mentee, mentor, Math.floor(more))
    })
  },
}

/** What one side's wish brings, of `whole`. */
function wishPoints(
  roster: Roster,
  side: 0 | 1,
  mentee: number,
  mentor: number,
  whole: number,
  { ranks }: Asked,
): number {
  const wish = wishOf(roster, side, mentee, mentor)
  if (!wish) return 0
  if (wish.rank > 0) return Math.floor((whole * percentAt(ranks, wish.rank - 1)) / 100)
  return wish.value > 0 ? Math.floor((whole * wish.value) / wish.highest) : 0
}
