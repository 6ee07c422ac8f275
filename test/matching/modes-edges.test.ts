// What nobody means to ask for and somebody will: each mode answers all of it properly.
import { expect, test } from 'vitest'
import { match } from '../../src/core/matching/match.ts'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import type { Pair, Profile, Wish } from '../../src/core/matching/problem/profile.ts'
import { withDefaults } from '../../src/core/matching/rules/defaults.ts'
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'

const plain: RuleSet = {
  gates: [],
  criteria: [{ kind: 'skills', values: { points: 10 } }],
  mode: 'best-total',
  secondMentor: false,
  targets: [],
  minimumPoints: 0,
  circles: null,
}
const ways: [string, Partial<RuleSet>][] = [
  ['best total', {}],
  ['fair', { mode: 'fair' }],
  ['stable', { mode: 'stable' }],
  ['second mentor', { secondMentor: true }],
  ['targets', { targets: [{ group: 'g', atLeast: 2, points: 5 }] }],
  ['minimums', { minimumPoints: 5 }],
  [
    'all at once',
    { mode: 'fair', secondMentor: true, targets: [{ group: 'g', atLeast: 1, points: 3 }], minimumPoints: 4 },
  ],
  ['circles', { circles: { mentors: 1, least: 2, most: 4 } }],
  ['circles of two', { circles: { mentors: 2, least: 2, most: 4 } }],
]

const alike = (id: string, more: Partial<Profile> = {}): Profile => ({
  id,
  seeks: [{ skill: 'law', axis: 'knowledge', priority: 1 }],
  offers: [{ skill: 'law', axis: 'knowledge', level: 3 }],
  group: 'g',
  minimum: 1,
  ...more,
})
const people = (letter: string, count: number, more: Partial<Profile> = {}) =>
  Array.from({ length: count }, (_, at) => alike(`${letter}${at}`, more))

type Given = { mentees: Profile[]; mentors: Profile[]; locks?: Pair[]; wishes?: Wish[] }

async function outcomeOf(given: Given, more: Partial<RuleSet>): Promise<Outcome> {
  const packed = packRoster(given)
  if (!packed.ok) throw new Error(JSON.stringify(packed.problems))
  const made = await match(packed.roster, withDefaults({ ...plain, ...more }))
  if (!made.ok) throw new Error(JSON.stringify(made.troubles))
  expect(made.outcome.certificate.gap).toBe(0)
  return made.outcome
}

const nobody: [string, Given, Partial<RuleSet>][] = [
  ['nobody at all', { mentees: [], mentors: [] }, {}],
  ['no mentees', { mentees: [], mentors: people('o', 3) }, {}],
  ['no mentors', { mentees: people('e', 3), mentors: [] }, {}],
  ['capacities of zero', { mentees: people('e', 3), mentors: people('o', 3, { capacity: 0 }) }, {}],
  [
    'all gates closed',
    { mentees: people('e', 3), mentors: people('o', 3) },
    { gates: [{ kind: 'common-language', values: {} }] },
  ],
  ['nobody but oneself', { mentees: [alike('both')], mentors: [alike('both')] }, {}],
]

test.each(
  nobody.flatMap(([what, given, gates]) =>
    ways.map(([way, more]) => [what, way, given, { ...gates, ...more }] as const),
  ),
)('%s, %s: nobody is matched, and that is proven', async (_what, _way, given, more) => {
  const { mentorOf, certificate, secondOf } = await outcomeOf(given, more)
  expect(mentorOf.every((mentor) => mentor === -1)).toBe(true)
  expect(secondOf?.some((mentor) => mentor >= 0) ?? false).toBe(false)
  expect(certificate).toMatchObject({ cardinality: 0, points: 0, primal: 0, bound: 0 })
})

test.each(ways)('everybody locked, %s: all stay', async (_, more) => {
  const locks = [0, 1, 2, 3].map((at) => ({ mentee: `e${at}`, mentor: `o${at >> 1}` }))
  const given = { mentees: people('e', 4), mentors: people('o', 2, { capacity: 2 }), locks }
  const outcome = await outcomeOf(given, more)
  const heads = more.circles?.mentors === 2 ? [0, 0, 0, 0] : [0, 0, 1, 1]
  expect([...outcome.mentorOf]).toEqual(heads)
  expect(outcome.certificate).toMatchObject({ cardinality: 4, points: 40 })
})

test.each(ways)('somebody on both sides, %s: has a mentor and is one, never their own', async (_, more) => {
  const both = ['ada', 'bea', 'cem', 'dov', 'eva', 'fay'].map((id) => alike(id))
  const { mentorOf, secondOf, certificate } = await outcomeOf({ mentees: both, mentors: both }, more)
  expect(certificate.cardinality).toBe(6)
  mentorOf.forEach((mentor, mentee) => {
    expect(mentor).not.toBe(mentee)
    expect(secondOf?.[mentee] ?? -1).not.toBe(mentee)
  })
})

test.each(ways.filter(([, { circles }]) => !circles))(
  '5,000 alike, %s: all matched, all proven',
  async (_, more) => {
    const mentees = people('e', 5_000)
    const wishes = mentees.flatMap(({ id }) => [
      { by: 'mentee' as const, mentee: id, mentor: 'o0', rank: 1 },
      { by: 'mentee' as const, mentee: id, mentor: 'o1', rank: 1 },
    ])
    const outcome = await outcomeOf({ mentees, mentors: people('o', 2_500, { capacity: 2 }), wishes }, more)
    expect(outcome.certificate).toMatchObject({ cardinality: 5_000, points: 50_000 })
  },
)

test('3,000 alike in circles: as many as places', async () => {
  const given = { mentees: people('e', 3_000), mentors: people('o', 300) }
  const { circles } = await outcomeOf(given, { circles: { mentors: 1, least: 3, most: 6 } })
  expect(circles!.found).toEqual({ placed: 1_800, worst: 10, points: 18_000 })
  expect(circles!.bound).toEqual(circles!.found)
})

test('more circles than can be looked at are refused by name', async () => {
  const packed = packRoster({ mentees: people('e', 5_000), mentors: people('o', 5_000) })
  if (!packed.ok) throw new Error()
  const rules = withDefaults({ ...plain, circles: { mentors: 1, least: 3, most: 6 } as const })
  expect(await match(packed.roster, rules)).toEqual({
    ok: false,
    troubles: [{ reason: 'too-large', what: 'circles' }],
  })
})

test('a circle holds no more locked pairs than it has places; capacity counts dyads', async () => {
  const locks = [0, 1, 2].map((at) => ({ mentee: `e${at}`, mentor: 'o0' }))
  const packed = packRoster({ mentees: people('e', 4), mentors: people('o', 1), locks })
  if (!packed.ok) throw new Error()
  const rules = (most: number) => withDefaults({ ...plain, circles: { mentors: 1, least: 2, most } as const })
  expect(await match(packed.roster, rules(2))).toEqual({
    ok: false,
    troubles: [{ reason: 'lock-beyond-capacity', mentor: 0, locks: 3, capacity: 2 }],
  })
  const made = await match(packed.roster, rules(4))
  expect(made.ok && made.outcome.certificate.cardinality).toBe(4)
})
