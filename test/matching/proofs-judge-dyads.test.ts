// Each way to be wrong about dyads, with all that the judge must say of it and nothing more.
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/core/matching/outcome.ts'
import { moved, right, said, seconds } from './proofs-judged.ts'

const wrong: [name: string, outcome: Outcome, problems: object[]][] = [
  [
    'no mentor of that number',
    moved(0, 5),
    [
      { reason: 'no-such-mentor', mentee: 0, mentor: 5 },
      { reason: 'score', mentee: 0, mentor: 5, said: 9, found: 0 },
      { reason: 'total', what: 'cardinality', said: 5, found: 4 },
      { reason: 'total', what: 'points', said: 39, found: 30 },
      { reason: 'dual-free-place', mentor: 0, dual: 6, free: 1 },
      { reason: 'total', what: 'primal', said: 323, found: 214 },
    ],
  ],
  [
    'no mentor of that number either',
    moved(0, -2),
    [
      { reason: 'no-such-mentor', mentee: 0, mentor: -2 },
      { reason: 'score', mentee: 0, mentor: -2, said: 9, found: 0 },
      { reason: 'total', what: 'cardinality', said: 5, found: 4 },
      { reason: 'total', what: 'points', said: 39, found: 30 },
      { reason: 'dual-unmatched', mentee: 0, dual: 103 },
      { reason: 'dual-free-place', mentor: 0, dual: 6, free: 1 },
      { reason: 'total', what: 'primal', said: 323, found: 214 },
    ],
  ],
  [
    'somebody left out',
    moved(1, -1),
    [
      { reason: 'score', mentee: 1, mentor: -1, said: 8, found: 0 },
      { reason: 'total', what: 'cardinality', said: 5, found: 4 },
      { reason: 'total', what: 'points', said: 39, found: 31 },
      { reason: 'dual-unmatched', mentee: 1, dual: 102 },
      { reason: 'dual-free-place', mentor: 0, dual: 6, free: 1 },
      { reason: 'total', what: 'primal', said: 323, found: 215 },
    ],
  ],
  [
    'one too many',
    moved(2, 0),
    [
      { reason: 'gate', mentee: 2, mentor: 0, gate: 'wished' },
      { reason: 'score', mentee: 2, mentor: 0, said: 6, found: 0 },
      { reason: 'over-capacity', mentor: 0, load: 3, capacity: 2 },
      { reason: 'total', what: 'points', said: 39, found: 33 },
      { reason: 'dual-free-place', mentor: 1, dual: 1, free: 1 },
      { reason: 'not-tight', mentee: 2, mentor: 0, worth: 100, duals: 111 },
      { reason: 'total', what: 'primal', said: 323, found: 317 },
    ],
  ],
  [
    'a closed pair',
    moved(4, 0),
    [
      { reason: 'gate', mentee: 4, mentor: 0, gate: 'wished' },
      { reason: 'over-capacity', mentor: 0, load: 3, capacity: 2 },
      { reason: 'total', what: 'cardinality', said: 5, found: 6 },
      { reason: 'not-tight', mentee: 4, mentor: 0, worth: 100, duals: 6 },
      { reason: 'total', what: 'primal', said: 323, found: 423 },
    ],
  ],
  [
    'a mentor without a place',
    moved(4, 4),
    [
      { reason: 'score', mentee: 4, mentor: 4, said: 0, found: 9 },
      { reason: 'over-capacity', mentor: 4, load: 1, capacity: 0 },
      { reason: 'total', what: 'cardinality', said: 5, found: 6 },
      { reason: 'total', what: 'points', said: 39, found: 48 },
      { reason: 'not-tight', mentee: 4, mentor: 4, worth: 109, duals: 7 },
      { reason: 'total', what: 'primal', said: 323, found: 432 },
    ],
  ],
  [
    'a lock dropped',
    moved(3, -1),
    [
      { reason: 'score', mentee: 3, mentor: -1, said: 7, found: 0 },
      { reason: 'lock-dropped', mentee: 3, mentor: 1, found: -1 },
      { reason: 'total', what: 'cardinality', said: 5, found: 4 },
      { reason: 'total', what: 'points', said: 39, found: 32 },
    ],
  ],
  [
    'a lock moved',
    moved(3, 2),
    [
      { reason: 'gate', mentee: 3, mentor: 2, gate: 'wished' },
      { reason: 'score', mentee: 3, mentor: 2, said: 7, found: 0 },
      { reason: 'lock-dropped', mentee: 3, mentor: 1, found: 2 },
      { reason: 'total', what: 'points', said: 39, found: 32 },
    ],
  ],
  [
    'a score one more',
    { ...right(), scoreOf: right().scoreOf.with(2, 7) },
    [{ reason: 'score', mentee: 2, mentor: 1, said: 7, found: 6 }],
  ],
  [
    'a score for nobody',
    { ...right(), scoreOf: right().scoreOf.with(4, 1) },
    [{ reason: 'score', mentee: 4, mentor: -1, said: 1, found: 0 }],
  ],
  [
    'a column cut short',
    { ...right(), mentorDual: right().mentorDual.slice(1) },
    [{ reason: 'shape', column: 'mentorDual', said: 4, found: 5 }],
  ],
  [
    'all columns cut short',
    {
      ...right(),
      mentorOf: new Int32Array(5),
      scoreOf: new Int32Array(5),
      secondOf: new Int32Array(7),
      menteeDual: new Float64Array(0),
    },
    [
      { reason: 'shape', column: 'mentorOf', said: 5, found: 6 },
      { reason: 'shape', column: 'scoreOf', said: 5, found: 6 },
      { reason: 'shape', column: 'secondOf', said: 7, found: 6 },
      { reason: 'shape', column: 'menteeDual', said: 0, found: 6 },
    ],
  ],
  ['a second mentor', seconds(2, -1, -1, -1, -1, -1), []],
  [
    'the first one again',
    seconds(0, -1, -1, -1, -1, -1),
    [
      { reason: 'second', mentee: 0, mentor: 0 },
      { reason: 'over-capacity', mentor: 0, load: 3, capacity: 2 },
    ],
  ],
  [
    'a second without a first',
    seconds(-1, -1, -1, -1, 4, -1),
    [
      { reason: 'second', mentee: 4, mentor: 4 },
      { reason: 'over-capacity', mentor: 4, load: 1, capacity: 0 },
    ],
  ],
  [
    'a second of no number',
    seconds(-1, 5, -1, -1, -1, -1),
    [{ reason: 'no-such-mentor', mentee: 1, mentor: 5 }],
  ],
  [
    'a second whose pair is closed',
    seconds(-1, -1, 3, -1, -1, -1),
    [
      { reason: 'gate', mentee: 2, mentor: 3, gate: 'wished' },
      { reason: 'over-capacity', mentor: 3, load: 2, capacity: 1 },
    ],
  ],
]

test.each(wrong)('%s', (_, outcome, problems) => {
  expect(said(outcome)).toEqual(problems)
})
