// The mentor offers enough of the skills sought. A mentee who seeks fewer than that needs all of theirs;
// one who seeks none (on the axis) is closed to all.
import type { Terms } from '../../compile/terms.ts'
import type { Gate } from '../kind.ts'
import { entries } from '../lay.ts'
import { axis } from '../parameters.ts'
import { entryOf } from '../read.ts'

type Asked = { atLeast: number; atLevel: boolean; axis: string }

export const skill: Gate = {
  about: {
    fr: 'Offrir des compétences recherchées.',
    en: 'Offering skills that are sought.',
  },
  parameters: {
    atLeast: {
      type: 'integer',
      least: 1,
      most: 5,
      default: 1,
      about: { fr: 'Combien au moins', en: 'How many at least' },
    },
    atLevel: {
      type: 'boolean',
      default: false,
      about: { fr: 'Au niveau recherché ou au-dessus', en: 'At the level sought or above' },
    },
    axis,
  },
  fields: { mentee: ['seeks'], mentor: ['offers'] },
  closes({ mentees, mentors, words }, mentee, mentor, values) {
    const { atLeast, atLevel, axis } = values as Asked
    const { start, token, wanted } = mentees.seeks
    let sought = 0
    let met = 0
    for (let at = start[mentee]!; at < start[mentee + 1]!; at++) {
      if (axis !== 'any' && words.axis[token[at]!] !== axis) continue
      sought++
      const offered = entryOf(mentors.offers, mentor, token[at]!)
      if (offered !== undefined && (!atLevel || offered >= wanted[at]!)) met++
    }
    return sought === 0 || met < Math.min(atLeast, sought)
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { atLeast, atLevel, axis } = values as Asked
    // what somebody seeks, a skill and a level (0: any), has a number; what nobody seeks has none
    const numbers = new Map<number, number>()
    const numberOf = (key: number) => numbers.set(key, numbers.get(key) ?? numbers.size).get(key)!
    const sought = Array.from({ length: mentees.count }, (_, mentee) =>
      entries(mentees.seeks, mentee)
        .filter(({ token }) => axis === 'any' || words.axis[token] === axis)
        .map(({ at, token }) => numberOf(token * 5 + (atLevel ? mentees.seeks.wanted[at]! : 0))),
    )
    const offered = Array.from({ length: mentors.count }, (_, mentor) =>
      entries(mentors.offers, mentor)
        .flatMap(({ token, value }) => [0, 1, 2, 3, 4].filter((l) => l <= value).map((l) => token * 5 + l))
        .flatMap((key) => numbers.get(key) ?? []),
    )
    sought.forEach((some, mentee) => {
      if (some.length === 0) terms.closeMentee(mentee)
    })
    if (atLeast === 1) layNeeds(terms, numbers.size, sought, offered)
    else layMask(terms, numbers.size, sought, offered, atLeast)
  },
}

function layNeeds(terms: Terms, size: number, sought: number[][], offered: number[][]) {
  const skills = terms.needs(size)
  for (const [mentee, some] of sought.entries()) for (const token of some) skills.mentee(mentee, token)
  for (const [mentor, some] of offered.entries()) for (const token of some) skills.mentor(mentor, token)
}

/** Bits from `size` on are spare: every mentor has them, and a mentee who seeks too few skills takes what is missing. */
function layMask(terms: Terms, size: number, sought: number[][], offered: number[][], atLeast: number) {
  const spare = Array.from({ length: atLeast }, (_, at) => size + at)
  const words = Math.ceil((size + spare.length) / 32)
  const bits = (people: number[][]) => {
    const mask = new Int32Array(people.length * words)
    for (const [person, some] of people.entries())
      for (const bit of some) mask[person * words + (bit >> 5)]! |= 1 << (bit & 31)
    return mask
  }
  const mentee = bits(sought.map((some) => [...some, ...spare.slice(Math.min(some.length, atLeast))]))
  terms.mask({ mentee, mentor: bits(offered.map((some) => [...some, ...spare])), words, atLeast })
}
