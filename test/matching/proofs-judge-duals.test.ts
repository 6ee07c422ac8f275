// Each way to be wrong about a proof, with all that the judge must say of it and nothing more.
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { certified, dual, right, said } from './proofs-judged.ts'

test('what is right is believed, down to the least base', () => {
  expect(said(right())).toEqual([])
  expect(said(right(24))).toEqual([])
})

const wrong: [name: string, outcome: Outcome, problems: object[]][] = [
  ['a base no more than the points', right(23), [{ reason: 'base', base: 23, points: 23 }]],
  [
    'half a base',
    right(23.5),
    [
      { reason: 'dual', side: 'mentee', person: 0, dual: 26.5 },
      { reason: 'dual', side: 'mentee', person: 1, dual: 25.5 },
      { reason: 'dual', side: 'mentee', person: 2, dual: 28.5 },
      { reason: 'total', what: 'bound', said: 93.5, found: 93.5 },
      { reason: 'base', base: 23.5, points: 23 },
      { reason: 'total', what: 'primal', said: 93.5, found: 93.5 },
    ],
  ],
  [
    'a mentee’s dual one more',
    dual('mentee', 0, 104),
    [
      { reason: 'total', what: 'bound', said: 323, found: 324 },
      { reason: 'not-tight', mentee: 0, mentor: 0, worth: 109, duals: 110 },
    ],
  ],
  [
    'a mentee’s dual one less',
    dual('mentee', 0, 102),
    [
      { reason: 'total', what: 'bound', said: 323, found: 322 },
      { reason: 'not-tight', mentee: 0, mentor: 0, worth: 109, duals: 108 },
      { reason: 'beyond', mentee: 0, mentor: 0, worth: 109, duals: 108 },
      { reason: 'beyond', mentee: 0, mentor: 1, worth: 104, duals: 103 },
    ],
  ],
  [
    'half a dual',
    dual('mentee', 1, 102.5),
    [
      { reason: 'dual', side: 'mentee', person: 1, dual: 102.5 },
      { reason: 'total', what: 'bound', said: 323, found: 323.5 },
      { reason: 'not-tight', mentee: 1, mentor: 0, worth: 108, duals: 108.5 },
    ],
  ],
  ['a dual below 0', dual('mentor', 4, -1), [{ reason: 'dual', side: 'mentor', person: 4, dual: -1 }]],
  [
    'no number',
    dual('mentor', 3, Number.NaN),
    [
      { reason: 'dual', side: 'mentor', person: 3, dual: Number.NaN },
      { reason: 'total', what: 'bound', said: 323, found: Number.NaN },
    ],
  ],
  [
    'a dual for who has nobody',
    dual('mentee', 4, 1),
    [
      { reason: 'dual-unmatched', mentee: 4, dual: 1 },
      { reason: 'total', what: 'bound', said: 323, found: 324 },
    ],
  ],
  [
    'a dual for who is locked',
    dual('mentee', 3, 1),
    [
      { reason: 'dual-unmatched', mentee: 3, dual: 1 },
      { reason: 'total', what: 'bound', said: 323, found: 324 },
    ],
  ],
  [
    'a dual for a free place',
    dual('mentor', 2, 1),
    [
      { reason: 'dual-free-place', mentor: 2, dual: 1, free: 1 },
      { reason: 'total', what: 'bound', said: 323, found: 324 },
    ],
  ],
  [
    'a mentor’s dual one less',
    dual('mentor', 0, 5),
    [
      { reason: 'total', what: 'bound', said: 323, found: 321 },
      { reason: 'not-tight', mentee: 0, mentor: 0, worth: 109, duals: 108 },
      { reason: 'not-tight', mentee: 1, mentor: 0, worth: 108, duals: 107 },
      { reason: 'beyond', mentee: 0, mentor: 0, worth: 109, duals: 108 },
      { reason: 'beyond', mentee: 1, mentor: 0, worth: 108, duals: 107 },
    ],
  ],
  [
    'another primal',
    certified({ primal: 322 }),
    [
      { reason: 'total', what: 'gap', said: 0, found: 1 },
      { reason: 'total', what: 'primal', said: 322, found: 323 },
    ],
  ],
  [
    'another bound',
    certified({ bound: 324 }),
    [
      { reason: 'total', what: 'bound', said: 324, found: 323 },
      { reason: 'total', what: 'gap', said: 0, found: 1 },
    ],
  ],
  [
    'a gap',
    certified({ gap: 1 }),
    [
      { reason: 'total', what: 'gap', said: 1, found: 0 },
      { reason: 'total', what: 'gap', said: 1, found: 0 },
    ],
  ],
  [
    'a gap with its bound',
    certified({ gap: 1, bound: 324 }),
    [
      { reason: 'total', what: 'bound', said: 324, found: 323 },
      { reason: 'total', what: 'gap', said: 1, found: 0 },
    ],
  ],
  [
    'one dyad more',
    certified({ cardinality: 6 }),
    [{ reason: 'total', what: 'cardinality', said: 6, found: 5 }],
  ],
  ['one point less', certified({ points: 38 }), [{ reason: 'total', what: 'points', said: 38, found: 39 }]],
]

test.each(wrong)('%s', (_, outcome, problems) => {
  expect(said(outcome)).toEqual(problems)
})
