// What each criterion means, on two people whom one can picture.
import { describe, expect, test } from 'vitest'
import { packRoster } from '../problem/pack.ts'
import type { Profile, Wish } from '../problem/profile.ts'
import { criteria } from './criteria.ts'
import { withDefaults } from './defaults.ts'
import type { Criterion, Values } from './kind.ts'

const everything: Partial<Profile> = {
  seeks: [{ skill: 's0', axis: 'knowledge', priority: 1 }],
  aspires: ['head of office', 'auditor'],
  languages: [{ language: 'fr', level: 6 }],
  support: ['career', 'joining'],
  interests: ['chess', 'bees'],
  units: ['budget'],
}

type Case = { mentee?: Partial<Profile>; mentor?: Partial<Profile>; wishes?: Wish[]; values?: Values }

/** Of 1,000 points, what the pair of Ada (mentee) and Bob (mentor) gets, and what from. */
function gives(kind: keyof typeof criteria, { mentee, mentor, wishes, values }: Case) {
  const packed = packRoster({
    // somebody after Ada, in whose lists nobody may stray
    mentees: [
      { id: 'ada', ...mentee },
      { id: 'zoe', ...everything },
    ],
    mentors: [{ id: 'bob', ...mentor }, { id: 'cem' }],
    wishes,
    families: new Map([
      ['head of office', 'office'],
      ['deputy head of office', 'office'],
    ]),
  })
  if (!packed.ok) throw new Error('the case does not pack')
  const [rule] = withDefaults({
    gates: [],
    criteria: [{ kind, values: { points: 1000, ...values } }],
  }).criteria
  const criterion: Criterion = criteria[kind]
  return {
    points: criterion.points(packed.roster, 0, 0, rule!.values),
    evidence: criterion.evidence(packed.roster, 0, 0, rule!.values),
  }
}

/** Of each kind: the case, its points of 1,000, and the words of the explanation. */
const meaning: Record<keyof typeof criteria, [says: string, points: number, evidence: string[], of: Case][]> =
  {
    skills: [
      ['all that is sought, at the level', 1000, ['s0 3', 's1 4', 's2 1'], skills([3, 2, 0], [3, 4, 1])],
      ['the first of three priorities', 500, ['s0 3'], skills([3, 2, 0], [3])],
      ['the first, one level below', 300, ['s0 2'], skills([3, 2, 0], [2])],
      ['on another axis', 0, [], skills([3], [3], { axis: 'attitude' })],
      ['nothing sought', 0, [], skills([], [3])],
    ],
    position: [
      ['that very one', 1000, ['head of office'], held(['head of office'], 'head of office', 12)],
      [
        'a similar one',
        500,
        ['deputy head of office'],
        held(['head of office'], 'deputy head of office', 12),
      ],
      [
        'that one, half of the thresholds',
        500,
        ['head of office'],
        held(['head of office'], 'head of office', 20, { months: [12, 24] }),
      ],
      ['the second of two aspired to', 400, ['auditor'], held(['head of office', 'auditor'], 'auditor', 12)],
      ['too short', 0, ['auditor'], held(['auditor'], 'auditor', 11)],
    ],
    support: [
      [
        'one of two',
        500,
        ['career'],
        { mentee: { support: ['career', 'joining'] }, mentor: { support: ['career'] } },
      ],
      ['none asked for', 0, [], { mentor: { support: ['career'] } }],
    ],
    interests: [
      [
        'the first of three takes the odd point',
        334,
        ['chess'],
        { mentee: { interests: ['chess', 'bees', 'opera'] }, mentor: { interests: ['chess'] } },
      ],
      ['nothing in common', 0, [], { mentee: { interests: ['bees'] }, mentor: { interests: ['chess'] } }],
    ],
    language: [
      ['the preferred one, at B2', 600, ['fr B2'], speak(['fr', 'en'], 'fr', 4)],
      ['another one', 0, [], speak(['fr', 'en'], 'en', 6)],
      ['nothing said by the mentee', 0, [], speak([], 'fr', 6)],
    ],
    place: [
      [
        'the same place',
        1000,
        ['Lyon'],
        { mentee: { place: 'Lyon' }, mentor: { place: 'Lyon', region: 'Rhône' } },
      ],
      [
        'the same region',
        500,
        ['Rhône'],
        { mentee: { place: 'Bron', region: 'Rhône' }, mentor: { place: 'Lyon', region: 'Rhône' } },
      ],
      ['elsewhere', 0, [], { mentee: { place: 'Brest' }, mentor: { place: 'Lyon', region: 'Rhône' } }],
    ],
    'time-zone': [
      [
        'an hour and a half counts as two',
        750,
        ['2 h'],
        { mentee: { utcOffset: 60 }, mentor: { utcOffset: 150 } },
      ],
      ['further than the table', 0, ['9 h'], { mentee: { utcOffset: 0 }, mentor: { utcOffset: 540 } }],
      ['nothing known of one', 0, [], { mentor: { utcOffset: 60 } }],
      ['nothing known', 0, [], {}],
    ],
    unit: [
      ['the same', 1000, ['budget'], { mentee: { units: ['budget'] }, mentor: { units: ['budget'] } }],
      [
        'another one, wanted',
        1000,
        ['audit'],
        { mentee: { units: ['budget'] }, mentor: { units: ['audit'] }, values: { want: 'different' } },
      ],
      ['nothing known', 0, [], { mentee: { units: ['budget'] }, values: { want: 'different' } }],
    ],
    profession: [
      ['the same', 1000, ['law'], { mentee: { profession: 'law' }, mentor: { profession: 'law' } }],
      ['another one', 0, ['it'], { mentee: { profession: 'law' }, mentor: { profession: 'it' } }],
    ],
    seniority: [
      ['two ranks above', 1000, ['+2'], { mentee: { seniority: 2 }, mentor: { seniority: 4 } }],
      ['far beyond the table', 0, ['+9'], { mentee: { seniority: 2 }, mentor: { seniority: 11 } }],
      [
        'below, in reverse mentoring',
        700,
        ['-3'],
        {
          mentee: { seniority: 5 },
          mentor: { seniority: 2 },
          values: { first: -4, table: [100, 70, 40] },
        },
      ],
      ['the same rank', 0, ['0'], { mentee: { seniority: 4 }, mentor: { seniority: 4 } }],
      ['nothing known of one', 0, [], { mentor: { seniority: 4 } }],
      ['nothing known', 0, [], {}],
    ],
    experience: [
      ['three years', 600, ['3'], { mentor: { experience: 3 } }],
      ['thirty years', 1000, ['30'], { mentor: { experience: 30 } }],
      ['nothing known', 0, [], {}],
    ],
    wishes: [
      ['the mentee’s second, half of the points', 400, [], { wishes: [wish('mentee', 'bob', { rank: 2 })] }],
      [
        'the first of both',
        1000,
        [],
        { wishes: [wish('mentee', 'bob', { rank: 1 }), wish('mentor', 'bob', { rank: 1 })] },
      ],
      [
        'a value, beside the highest given',
        250,
        [],
        {
          wishes: [wish('mentee', 'bob', { value: 2 }), wish('mentee', 'cem', { value: 8 })],
          values: { by: 'mentee' },
        },
      ],
      [
        'the other side’s, which does not count here',
        0,
        [],
        { wishes: [wish('mentor', 'bob', { rank: 1 })], values: { by: 'mentee' } },
      ],
    ],
  }

describe.each(Object.entries(meaning))('%s', (kind, cases) => {
  test.each(cases)('%s', (_says, points, evidence, of) => {
    expect(gives(kind as keyof typeof criteria, of)).toEqual({ points, evidence })
  })
})

/** Skills are called by their place, which is their priority: sought at these levels (0: any), offered at those. */
function skills(sought: number[], offered: number[], values: Values = {}): Case {
  const axis = 'knowledge'
  return {
    mentee: {
      seeks: sought.map((level, at) => ({ skill: `s${at}`, axis, priority: (at + 1) as 1 | 2 | 3, level })),
    },
    mentor: { offers: offered.map((level, at) => ({ skill: `s${at}`, axis, level })) },
    values,
  }
}

function held(aspires: string[], position: string, months: number, values: Values = {}): Case {
  return { mentee: { aspires }, mentor: { held: [{ position, months }] }, values }
}

function speak(preferred: string[], language: string, level: number): Case {
  return {
    mentee: { languages: preferred.map((language) => ({ language, level: 6 })) },
    mentor: { languages: [{ language, level }] },
  }
}

function wish(by: 'mentee' | 'mentor', mentor: string, how: { rank: number } | { value: number }): Wish {
  return { by, mentee: 'ada', mentor, ...how }
}
