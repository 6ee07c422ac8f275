// Some hundreds of people with heavy tails: words that everybody says and words that only one says, so that each way of searching is taken.
import fc from 'fast-check'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import type { Roster } from '../../src/core/matching/problem/people.ts'
import { axes, type Profile, type Wish } from '../../src/core/matching/problem/profile.ts'
import { withDefaults } from '../../src/core/matching/rules/defaults.ts'
import type { Rule } from '../../src/core/matching/rules/rule-set.ts'
import { ruleSetOf } from './problems.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Masks of two words (57 slots), needs of more than 96 tokens (people, positions, skills), tables, two numbers that must (not) be the same. */
const closing: Rule[] = [
  { kind: 'common-language', values: { level: 'B1' } },
  { kind: 'common-availability', values: { slots: 1 } },
  { kind: 'common-availability', values: { slots: 2 } },
  { kind: 'unit', values: { want: 'different' } },
  { kind: 'profession', values: { want: 'same' } },
  { kind: 'profession', values: { want: 'different' } },
  { kind: 'place', values: { of: 'region', want: 'different' } },
  { kind: 'held-position', values: { months: 6 } },
  { kind: 'skill', values: { atLeast: 1 } },
  { kind: 'seniority', values: { least: 0, most: 4 } },
  { kind: 'experience', values: { years: 1 } },
  { kind: 'wished', values: { by: 'either' } },
  { kind: 'blocked', values: {} },
  { kind: 'past', values: {} },
]
const giving: Rule[] = [
  { kind: 'skills', values: { points: 400 } },
  { kind: 'skills', values: { points: 90, axis: 'attitude' } },
  { kind: 'position', values: { points: 300, months: [6, 24] } },
  { kind: 'support', values: { points: 60 } },
  { kind: 'interests', values: { points: 100 } },
  { kind: 'language', values: { points: 80 } },
  { kind: 'place', values: { points: 50 } },
  { kind: 'unit', values: { points: 30 } },
  { kind: 'seniority', values: { points: 120 } },
  { kind: 'experience', values: { points: 40 } },
  { kind: 'wishes', values: { points: 250 } },
]

export const anyRules = fc
  .tuple(fc.subarray(closing, { maxLength: 4 }), fc.subarray(giving, { minLength: 1, maxLength: 7 }))
  .map(([gates, criteria]) => withDefaults(ruleSetOf(gates, criteria)))

/** More often large than small, whatever fast-check prefers. */
const upTo = (most: number) =>
  fc.oneof(fc.integer({ min: 1, max: most }), {
    arbitrary: fc.integer({ min: Math.ceil(most / 2), max: most }),
    weight: 3,
  })

export const anyCrowd = (mentees: number, mentors: number) =>
  fc
    .record({ seed: fc.nat(), mentees: upTo(mentees), mentors: upTo(mentors) })
    .map((size) => ({ ...size, roster: crowd(size) }))

/** What a mentor would have who were made for this mentee: bounds are near to such pairs alone. */
function allThat({ seeks, aspires, interests, support, languages, availability, seniority }: Profile) {
  return {
    offers: seeks?.map(({ skill, axis, level }) => ({ skill, axis, level: level ?? 4 })),
    held: aspires?.map((position) => ({ position, months: 30 })),
    interests,
    support,
    languages,
    availability,
    seniority,
  }
}

/** Mentees e0, e1, …, mentors o0, o1, …; the first few stand on both sides. */
export function crowd(size: { seed: number; mentees: number; mentors: number }): Roster {
  const random = randomOf(size.seed)
  const below = (count: number) => Math.floor(random() * count)
  // Zipf: the first words are everybody's
  const word = (kind: string, count: number) => `${kind}${Math.floor(count ** random()) - 1}`
  const some = <T>(most: number, one: () => T) => Array.from({ length: below(most + 1) }, one)
  const maybe = <T>(one: T) => (random() < 0.9 ? one : undefined)
  const profile = (id: string): Profile => ({
    id,
    capacity: [0, 1, 1, 2, 3, 8][below(6)]!,
    seeks: some(5, () => ({
      ...skill(),
      priority: ([1, 2, 3] as const)[below(3)]!,
      ...(random() < 0.5 && { level: 1 + below(4) }),
    })),
    offers: some(7, () => ({ ...skill(), level: 1 + below(4) })),
    aspires: some(3, () => word('position', 160)),
    held: some(4, () => ({ position: word('position', 160), months: below(40) })),
    languages: some(3, () => ({ language: word('tongue', 12), level: 1 + below(6) })),
    availability: some(14, () => `slot${below(57)}`),
    support: some(3, () => word('support', 6)),
    interests: some(4, () => word('interest', 90)),
    units: [word('unit', 20), 'state'],
    place: maybe(word('place', 30)),
    region: maybe(word('region', 8)),
    profession: maybe(word('profession', 6)),
    seniority: maybe(1 + below(7)),
    experience: maybe(below(9)),
    blocks: random() < 0.2 ? [`o${below(size.mentors)}`, `e${below(size.mentees)}`] : [],
    past: random() < 0.2 ? [`o${below(size.mentors)}`, `e${below(size.mentees)}`] : [],
  })
  const skill = () => {
    const one = word('skill', 240)
    return { skill: one, axis: axes[one.length % 3]! }
  }
  const both = below(3)
  const mentees = Array.from({ length: size.mentees }, (_, i) => profile(i < both ? `p${i}` : `e${i}`))
  const mentors = Array.from({ length: size.mentors }, (_, j) => {
    const one = profile(j < both ? `p${j}` : `o${j}`)
    return random() < 0.2 ? { ...one, ...allThat(mentees[below(size.mentees)]!) } : one
  })
  const pair = () => ({ mentee: mentees[below(size.mentees)]!.id, mentor: mentors[below(size.mentors)]!.id })
  const wishes = Array.from({ length: 3 * size.mentees }, (): Wish => {
    const by = random() < 0.6 ? 'mentee' : 'mentor'
    return { by, ...pair(), rank: 1 + below(6) }
  })
  const families = new Map(Array.from({ length: 160 }, (_, at) => [`position${at}`, `family${at % 50}`]))
  const vetoes = some(6, pair)
  const packed = packRoster({ mentees, mentors, wishes, vetoes, families })
  if (!packed.ok) throw new Error(JSON.stringify(packed.problems))
  return packed.roster
}
