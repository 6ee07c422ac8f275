// The positions aspired to that the mentor has held. The points are split over the positions aspired to, the dearest first;
// of each part, a share is for any position of the family and the rest for that very one, both by months held.
// Who aspires to nothing gets 0 from everybody; a position of no family is its own family.
import type { Dictionaries } from '../../problem/people.ts'
import type { Criterion } from '../kind.ts'
import { entries, entryAt, split } from '../lay.ts'
import { points } from '../parameters.ts'
import { partOf, percentAt } from '../read.ts'

type Asked = { points: number; similar: number; ranks: readonly number[]; months: readonly number[] }

export const position: Criterion = {
  about: { fr: 'Les postes visés ont été tenus.', en: 'The positions aspired to have been held.' },
  parameters: {
    points,
    similar: {
      type: 'integer',
      least: 0,
      most: 100,
      default: 50,
      about: { fr: 'Pourcentage pour un poste similaire', en: 'Percentage for a similar position' },
    },
    ranks: {
      type: 'integers',
      most: 10,
      highest: 1000,
      default: [3, 2, 1],
      about: {
        fr: 'Poids du premier poste visé, du deuxième, des suivants',
        en: 'Weights of the first position aspired to, the second, the next ones',
      },
    },
    months: {
      type: 'integers',
      most: 6,
      highest: 600,
      default: [12],
      about: {
        fr: 'Seuils en mois : chacun qui est atteint donne sa part des points',
        en: 'Thresholds in months: each one reached gives its part of the points',
      },
    },
  },
  fields: { mentee: ['aspires'], mentor: ['held'] },
  points({ mentees, mentors, words }, mentee, mentor, values) {
    const { points, similar, ranks, months } = values as Asked
    const { start, token, value } = mentees.aspires
    const { held } = mentors
    const [from, to] = [start[mentee]!, start[mentee + 1]!]
    const weightOf = (at: number) => percentAt(ranks, value[at]! - 1)
    let sum = 0
    for (let at = from; at < to; at++) {
      let exactly = 0
      let nearly = 0
      for (let on = held.start[mentor]!; on < held.start[mentor + 1]!; on++) {
        const long = reached(months, held.value[on]!)
        if (token[at] === held.token[on]) exactly = long
        if (alike(words, token[at]!, held.token[on]!)) nearly = Math.max(nearly, long)
      }
      const part = partOf(points, from, to, weightOf, at)
      const whole = (long: number) => Math.floor((part * long) / months.length)
      const near = (long: number) => Math.floor((whole(long) * similar) / 100)
      sum += near(nearly) + whole(exactly) - near(exactly)
    }
    return sum
  },
  evidence({ mentees, mentors, words }, mentee, mentor) {
    const { start, token } = mentees.aspires
    const wanted = [...token.subarray(start[mentee]!, start[mentee + 1]!)]
    const { held } = mentors
    return [...held.token.subarray(held.start[mentor]!, held.start[mentor + 1]!)]
      .filter((position) => wanted.some((aspired) => alike(words, aspired, position)))
      .map((position) => words.positions[position]!)
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { points, similar, ranks, months } = values as Asked
    const long = months.length
    const count = words.positions.length
    // a token a position and number of thresholds reached; then a token a family, named by its first position, and number
    const tokenOf = (position: number, thresholds: number) => position * long + thresholds - 1
    const familyOf = (position: number) => {
      const family = words.family[position]
      return count + (family === undefined ? position : words.family.indexOf(family))
    }
    const families = words.positions.map((_, at) => familyOf(at))
    const both = terms.shared(2 * count * long, long)
    for (let mentor = 0; mentor < mentors.count; mentor++) {
      const best = new Map<number, number>()
      for (const { token, value } of entries(mentors.held, mentor)) {
        const thresholds = months.filter((month) => month <= value).length
        best.set(token, thresholds)
        best.set(families[token]!, Math.max(thresholds, best.get(families[token]!) ?? 0))
      }
      for (const [of, thresholds] of best) if (thresholds > 0) both.mentor(mentor, tokenOf(of, thresholds))
    }
    for (let mentee = 0; mentee < mentees.count; mentee++) {
      const aspired = entries(mentees.aspires, mentee)
      const parts = split(
        points,
        aspired.map(({ value }) => entryAt(ranks, value - 1)),
      )
      // two positions aspired to may be of one family: its tokens are named once, with the points of both
      const worth = new Map<number, number>()
      const add = (token: number, more: number) => worth.set(token, more + (worth.get(token) ?? 0))
      aspired.forEach(({ token }, one) => {
        for (let thresholds = 1; thresholds <= long; thresholds++) {
          const whole = Math.floor((parts[one]! * thresholds) / long)
          const near = Math.floor((whole * similar) / 100)
          add(tokenOf(families[token]!, thresholds), near)
          add(tokenOf(token, thresholds), whole - near)
        }
      })
      for (const [token, more] of worth) both.mentee(mentee, token, more)
    }
  },
}

/** How many thresholds so many months reach. */
function reached(thresholds: readonly number[], months: number): number {
  let count = 0
  for (const threshold of thresholds) if (months >= threshold) count++
  return count
}

/** The same position, or one of the same family? */
function alike({ family }: Dictionaries, one: number, other: number): boolean {
  return one === other || (family[one] !== undefined && family[one] === family[other])
}
