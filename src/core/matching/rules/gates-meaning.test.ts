// What each gate means, on two people whom one can picture.
import { describe, expect, test } from 'vitest'
import { packRoster } from '../problem/pack.ts'
import type { Profile, Wish } from '../problem/profile.ts'
import { withDefaults } from './defaults.ts'
import { gates } from './gates.ts'
import type { Gate, Values } from './kind.ts'

type Case = {
  mentee?: Partial<Profile>
  mentor?: Partial<Profile>
  wishes?: Wish[]
  vetoed?: boolean
  values?: Values
}

/** Is the pair of Ada (mentee) and Bob (mentor) closed? */
function closes(kind: keyof typeof gates, { mentee, mentor, wishes, vetoed, values = {} }: Case): boolean {
  const pair = { mentee: mentee?.id ?? 'ada', mentor: mentor?.id ?? 'bob' }
  const packed = packRoster({
    mentees: [{ id: 'ada', ...mentee }],
    mentors: [{ id: 'bob', ...mentor }],
    wishes,
    vetoes: vetoed ? [pair] : [],
    families: new Map([
      ['head of office', 'office'],
      ['deputy head of office', 'office'],
    ]),
  })
  if (!packed.ok) throw new Error('the case does not pack')
  const [rule] = withDefaults({ gates: [{ kind, values }], criteria: [] }).gates
  const gate: Gate = gates[kind]
  return gate.closes(packed.roster, 0, 0, rule!.values)
}

/** Of each kind: the case, and whether it closes the pair. */
const meaning: Record<keyof typeof gates, [says: string, closed: boolean, of: Case][]> = {
  self: [
    ['one person on both sides', true, { mentor: { id: 'ada' } }],
    ['two people', false, {}],
  ],
  veto: [
    ['ruled out by hand', true, { vetoed: true }],
    ['not ruled out', false, {}],
  ],
  line: [
    ['the mentor is the manager’s manager', true, { mentee: { line: ['cem', 'bob'] } }],
    ['the mentee is above the mentor', true, { mentor: { line: ['ada'] } }],
    ['above, but further than asked', false, { mentee: { line: ['cem', 'bob'] }, values: { distance: 1 } }],
    ['exactly as far as asked', true, { mentee: { line: ['cem', 'bob'] }, values: { distance: 2 } }],
    ['a manager in common is no hierarchy', false, { mentee: { line: ['cem'] }, mentor: { line: ['cem'] } }],
  ],
  manager: [
    ['the direct manager', true, { mentee: { line: ['bob', 'cem'] } }],
    ['somebody of the own team', true, { mentor: { line: ['ada'] } }],
    ['two steps up', false, { mentee: { line: ['cem', 'bob'] } }],
  ],
  related: [
    ['the mentee says so', true, { mentee: { related: ['bob'] } }],
    ['the mentor says so', true, { mentor: { related: ['ada'] } }],
    ['somebody else', false, { mentor: { related: ['cem'] } }],
  ],
  blocked: [
    ['by the mentee', true, { mentee: { blocks: ['bob'] } }],
    ['by the mentor', true, { mentor: { blocks: ['cem', 'ada'] } }],
    ['nobody blocked', false, {}],
  ],
  conflict: [
    ['declared by the mentor', true, { mentor: { conflicts: ['ada'] } }],
    ['with somebody else', false, { mentor: { conflicts: ['cem'] } }],
  ],
  past: [
    ['paired before', true, { mentee: { past: ['bob'] } }],
    ['with somebody else', false, { mentee: { past: ['cem'] } }],
  ],
  'common-language': [
    ['both at the level', false, speak('fr', 6, 'fr', 4)],
    ['the mentor below the level', true, speak('fr', 6, 'fr', 3)],
    ['the mentee below the level', true, speak('fr', 3, 'fr', 6)],
    ['a lower level is enough when asked', false, { ...speak('fr', 3, 'fr', 6), values: { level: 'B1' } }],
    ['two languages', true, speak('fr', 6, 'en', 6)],
    ['nothing said', true, {}],
  ],
  'common-availability': [
    ['one slot', false, { mentee: { availability: ['mon', 'tue'] }, mentor: { availability: ['tue'] } }],
    [
      'one where two are asked',
      true,
      { mentee: { availability: ['mon', 'tue'] }, mentor: { availability: ['tue'] }, values: { slots: 2 } },
    ],
    ['nothing said', true, {}],
  ],
  unit: [
    ['the same office, required', false, units(['a', 'x'], ['a', 'x'], { want: 'same' })],
    ['another office, required', true, units(['a', 'x'], ['b', 'x'], { want: 'same' })],
    ['the same directorate, forbidden', true, units(['a', 'x'], ['b', 'x'], { want: 'different', steps: 1 })],
    [
      'a director and an office of the directorate, from the top',
      true,
      units(['x', 's'], ['b', 'x', 's'], { want: 'different', steps: 1, from: 'top' }),
    ],
    ['nothing known, required', true, { values: { want: 'same' } }],
    ['nothing known, forbidden', false, { values: { want: 'different' } }],
  ],
  place: [
    ['another place', true, { mentee: { place: 'Lyon' }, mentor: { place: 'Metz' } }],
    ['the same place', false, { mentee: { place: 'Lyon' }, mentor: { place: 'Lyon' } }],
    [
      'the same region, forbidden',
      true,
      {
        mentee: { region: 'Bretagne' },
        mentor: { region: 'Bretagne' },
        values: { of: 'region', want: 'different' },
      },
    ],
    ['nothing known, forbidden', false, { values: { want: 'different' } }],
  ],
  'time-zone': [
    ['three hours', false, { mentee: { utcOffset: 60 }, mentor: { utcOffset: -120 } }],
    ['three hours and a minute', true, { mentee: { utcOffset: 61 }, mentor: { utcOffset: -120 } }],
    ['Wallis and Tahiti, an hour apart', false, { mentee: { utcOffset: 720 }, mentor: { utcOffset: -600 } }],
    ['nothing known', true, { mentee: { utcOffset: 60 } }],
  ],
  profession: [
    [
      'another one, required to be the same',
      true,
      { mentee: { profession: 'law' }, mentor: { profession: 'it' } },
    ],
    [
      'another one, required to be another',
      false,
      { mentee: { profession: 'law' }, mentor: { profession: 'it' }, values: { want: 'different' } },
    ],
  ],
  'held-position': [
    ['a year in the post', false, held('head of office', 12)],
    ['eleven months', true, held('head of office', 11)],
    ['a similar one', false, held('deputy head of office', 30)],
    [
      'a similar one, where only that one counts',
      true,
      held('deputy head of office', 30, { similar: false }),
    ],
    ['another one', true, held('auditor', 90)],
    ['no position aspired to', true, { mentor: { held: [{ position: 'auditor', months: 90 }] } }],
  ],
  seniority: [
    ['one rank above', false, { mentee: { seniority: 3 }, mentor: { seniority: 4 } }],
    ['the same rank', true, { mentee: { seniority: 3 }, mentor: { seniority: 3 } }],
    [
      'two ranks below, in reverse mentoring',
      false,
      { mentee: { seniority: 5 }, mentor: { seniority: 3 }, values: { least: -9, most: -2 } },
    ],
    ['nothing known', true, { mentor: { seniority: 9 } }],
  ],
  skill: [
    ['one of two', false, skills([2, 0], [2])],
    ['one of two where two are asked', true, skills([2, 0], [2], { atLeast: 2 })],
    ['below the level', true, skills([3], [2], { atLevel: true })],
    ['below the level, where any is enough', false, skills([3], [2])],
    ['all of the one sought, where two are asked', false, skills([3], [3], { atLeast: 2 })],
    ['on another axis', true, skills([3], [3], { axis: 'attitude' })],
    ['nothing sought', true, skills([], [3])],
  ],
  experience: [
    ['three years', false, { mentor: { experience: 3 } }],
    ['two years', true, { mentor: { experience: 2 } }],
    ['nothing known', true, {}],
  ],
  wished: [
    ['by the mentee', false, { wishes: [{ by: 'mentee', mentee: 'ada', mentor: 'bob', rank: 4 }] }],
    ['by the other side', true, { wishes: [{ by: 'mentor', mentee: 'ada', mentor: 'bob', value: 7 }] }],
    [
      'by one side, where both must',
      true,
      { wishes: [{ by: 'mentee', mentee: 'ada', mentor: 'bob', rank: 1 }], values: { by: 'both' } },
    ],
    [
      'by one side, where either may',
      false,
      { wishes: [{ by: 'mentor', mentee: 'ada', mentor: 'bob', rank: 1 }], values: { by: 'either' } },
    ],
    ['nobody wished', true, {}],
  ],
}

describe.each(Object.entries(meaning))('%s', (kind, cases) => {
  test.each(cases)('%s', (_says, closed, of) => {
    expect(closes(kind as keyof typeof gates, of)).toBe(closed)
  })
})

function speak(one: string, well: number, other: string, better: number): Case {
  return {
    mentee: { languages: [{ language: one, level: well }] },
    mentor: { languages: [{ language: other, level: better }] },
  }
}

function units(one: string[], other: string[], values: Values): Case {
  return { mentee: { units: one }, mentor: { units: other }, values }
}

function held(position: string, months: number, values: Values = {}): Case {
  return { mentee: { aspires: ['head of office'] }, mentor: { held: [{ position, months }] }, values }
}

/** Skills are called by their place: the mentee seeks them at these levels (0: any), the mentor offers them at those. */
function skills(sought: number[], offered: number[], values: Values = {}): Case {
  const axis = 'knowledge'
  return {
    mentee: { seeks: sought.map((level, at) => ({ skill: `s${at}`, axis, priority: 1, level })) },
    mentor: { offers: offered.map((level, at) => ({ skill: `s${at}`, axis, level })) },
    values,
  }
}
