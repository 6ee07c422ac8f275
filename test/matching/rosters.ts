// Small rosters in which everything happens often: few words, so that people meet; every field may be missing;
// the same person may stand on both sides; lists repeat themselves; time zones go round the world.
import fc from 'fast-check'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import type { Roster } from '../../src/core/matching/problem/people.ts'
import { axes, type Pair, type Profile, type Wish } from '../../src/core/matching/problem/profile.ts'
import type { Parameter, Parameters, Values } from '../../src/core/matching/rules/kind.ts'

const ids = ['ada', 'bea', 'cem', 'dov', 'eva', 'fay', 'gus', 'hal']
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 4 })
const some = <T>(one: fc.Arbitrary<T>, most: number) => maybe(fc.array(one, { maxLength: most }))
const word = (...words: string[]) => fc.constantFrom(...words)
const skill = { skill: word('listening', 'budget', 'law', 'data'), axis: fc.constantFrom(...axes) }
const position = word('head', 'deputy', 'chief', 'expert', 'trainer')
const families = new Map([
  ['deputy', 'office'],
  ['head', 'office'],
  ['chief', 'office'],
  ['expert', 'study'],
])
const chains = [
  ['budget', 'finance', 'state'],
  ['audit', 'finance', 'state'],
  ['finance', 'state'],
  ['school', 'state'],
]

const profile = (id: string): fc.Arbitrary<Profile> =>
  fc.record(
    {
      id: fc.constant(id),
      seeks: some(
        fc.record({
          ...skill,
          priority: fc.constantFrom(1 as const, 2 as const, 3 as const),
          level: maybe(fc.integer({ min: 1, max: 4 })),
        }),
        4,
      ),
      offers: some(fc.record({ ...skill, level: fc.integer({ min: 1, max: 4 }) }), 4),
      aspires: some(position, 3),
      held: some(fc.record({ position, months: fc.integer({ min: 0, max: 40 }) }), 3),
      languages: some(
        fc.record({ language: word('fr', 'en', 'br'), level: fc.integer({ min: 1, max: 6 }) }),
        3,
      ),
      // more than one 32-bit word of slots
      availability: some(
        fc.oneof(
          { arbitrary: word('mon', 'tue', 'wed'), weight: 3 },
          { arbitrary: fc.integer({ min: 0, max: 40 }).map((slot) => `s${slot}`), weight: 1 },
        ),
        8,
      ),
      support: some(word('career', 'low spell', 'joining'), 3),
      interests: some(word('chess', 'rugby', 'opera', 'bees'), 4),
      units: maybe(fc.constantFrom(...chains)),
      line: some(word(...ids), 3),
      place: maybe(word('Paris', 'Lille', 'Créteil')),
      region: maybe(word('Île-de-France', 'Hauts-de-France')),
      utcOffset: maybe(fc.constantFrom(-660, -600, -240, -1, 0, 60, 61, 120, 330, 720, 780)),
      profession: maybe(word('finance', 'law', 'health')),
      seniority: maybe(fc.integer({ min: 1, max: 7 })),
      experience: maybe(fc.integer({ min: 0, max: 8 })),
      blocks: some(word(...ids), 2),
      conflicts: some(word(...ids), 2),
      past: some(word(...ids), 2),
      related: some(word(...ids), 2),
    },
    { requiredKeys: ['id'] },
  )

const side = fc
  .subarray(ids, { minLength: 1, maxLength: 5 })
  .chain((present) => fc.tuple(...present.map(profile)))

export const anyRoster: fc.Arbitrary<Roster> = fc.tuple(side, side).chain(([mentees, mentors]) => {
  const pair = fc.record({
    mentee: word(...mentees.map(({ id }) => id)),
    mentor: word(...mentors.map(({ id }) => id)),
  })
  const how = fc.oneof(
    fc.record({ rank: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ value: fc.integer({ min: 0, max: 20 }) }),
  )
  const wish: fc.Arbitrary<Wish> = fc
    .tuple(fc.record({ by: fc.constantFrom('mentee' as const, 'mentor' as const) }), pair, how)
    .map(([by, who, much]) => ({ ...by, ...who, ...much }))
  const vetoes: fc.Arbitrary<Pair[]> = fc.array(pair, { maxLength: 3 })
  return fc.tuple(fc.array(wish, { maxLength: 8 }), vetoes).map(([wishes, vetoes]) => {
    const packed = packRoster({ mentees, mentors, wishes, vetoes, families })
    if (!packed.ok) throw new Error(JSON.stringify(packed.problems))
    return packed.roster
  })
})

/** Any values that the parameters allow, small ones more often than not. */
export const anyValues = (parameters: Parameters): fc.Arbitrary<Values> =>
  fc.record(Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, anyValue(one)])))

function anyValue(parameter: Parameter): fc.Arbitrary<number | string | boolean | number[]> {
  switch (parameter.type) {
    case 'points':
      return fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 }))
    case 'integer': {
      const { least, most } = parameter
      const small = fc.integer({ min: Math.max(least, -3), max: Math.min(most, Math.max(least, -3) + 6) })
      return fc.oneof(
        { arbitrary: small, weight: 3 },
        { arbitrary: fc.integer({ min: least, max: most }), weight: 1 },
      )
    }
    case 'choice':
      return word(...parameter.of)
    case 'boolean':
      return fc.boolean()
    case 'integers': {
      const item = fc.integer({ min: 0, max: Math.min(parameter.highest ?? 50, 100) })
      return fc.array(item, { minLength: 1, maxLength: parameter.most })
    }
  }
}
