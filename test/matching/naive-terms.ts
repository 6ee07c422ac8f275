// The four shapes of terms, read as plainly as they are written down in compile/terms.ts: sets, maps and additions,
// one pair at a time. The oracle beside which kinds are held, and with them the real compiler and scorer.
import { closed, type Terms } from '../../src/core/matching/compile/terms.ts'
import { unknown } from '../../src/core/matching/problem/people.ts'

/** @returns the builder to compile into, and what a pair is worth by all that was written into it: points, or `closed` */
export function naiveTerms(mentees: number, mentors: number) {
  const there = (person: number, people: number) => {
    if (!(person >= 0 && person < people)) throw new RangeError('Nobody stands there.')
  }
  const parts: ((mentee: number, mentor: number) => number)[] = []

  const terms: Terms = {
    shared() {
      const worth = new Map<number, [token: number, points: number][]>()
      const has = new Set<string>()
      parts.push((mentee, mentor) =>
        (worth.get(mentee) ?? [])
          .filter(([token]) => has.has(`${mentor} ${token}`))
          .reduce((sum, [, points]) => sum + points, 0),
      )
      return {
        mentee(mentee, token, points) {
          there(mentee, mentees)
          const named = worth.get(mentee) ?? []
          if (named.some(([already]) => already === token)) throw new Error('A mentee names a token twice.')
          if (!Number.isInteger(points) || points < 0) throw new Error(`Not points: ${points}`)
          worth.set(mentee, [...named, [token, points]])
        },
        mentor(mentor, token) {
          there(mentor, mentors)
          if (has.has(`${mentor} ${token}`)) throw new Error('A mentor names a token twice.')
          has.add(`${mentor} ${token}`)
        },
      }
    },
    needs() {
      const asked = new Map<number, number[]>()
      const has = new Set<string>()
      parts.push((mentee, mentor) => {
        const tokens = asked.get(mentee)
        return !tokens || tokens.some((token) => has.has(`${mentor} ${token}`)) ? 0 : closed
      })
      return {
        mentee(mentee, token) {
          there(mentee, mentees)
          asked.set(mentee, [...(asked.get(mentee) ?? []), token])
        },
        mentor(mentor, token) {
          there(mentor, mentors)
          has.add(`${mentor} ${token}`)
        },
      }
    },
    closeMentee: (one) => void parts.push((mentee) => (mentee === one ? closed : 0)),
    closeMentor: (one) => void parts.push((_, mentor) => (mentor === one ? closed : 0)),
    table: ({ menteeClass, mentorClass, mentorClasses, points }) =>
      void parts.push(
        (mentee, mentor) => points[menteeClass[mentee]! * mentorClasses + mentorClass[mentor]!]!,
      ),
    mask: ({ mentee: left, mentor: right, words, atLeast }) =>
      void parts.push((mentee, mentor) => {
        let both = 0
        for (let bit = 0; bit < words * 32; bit++)
          if (bitOf(left, mentee * words * 32 + bit) && bitOf(right, mentor * words * 32 + bit)) both++
        return both >= atLeast ? 0 : closed
      }),
    same: ({ mentee: left, mentor: right, closedWhen }) =>
      void parts.push((mentee, mentor) => {
        const same = left[mentee] !== unknown && left[mentee] === right[mentor]
        return same === (closedWhen === 'same') ? closed : 0
      }),
    pair: (one, other, points) =>
      void parts.push((mentee, mentor) => (mentee === one && mentor === other ? points : 0)),
    mentor: (one, points) => void parts.push((_, mentor) => (mentor === one ? points : 0)),
  }

  function worth(mentee: number, mentor: number): number {
    const each = parts.map((part) => part(mentee, mentor))
    return each.includes(closed) ? closed : each.reduce((sum, points) => sum + points, 0)
  }
  return { terms, worth }
}

const bitOf = (words: Int32Array, bit: number) => ((words[Math.floor(bit / 32)]! >>> (bit % 32)) & 1) === 1
