// The benchmark's programme: nine criteria, eight gates beside those that always hold; about 45 % of the pairs stay open.
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'

export const programme: RuleSet = {
  gates: [
    { kind: 'line', values: { distance: 99 } },
    { kind: 'common-language', values: { level: 'B2' } },
    { kind: 'common-availability', values: { slots: 1 } },
    { kind: 'unit', values: { want: 'different', steps: 1, from: 'top' } },
    { kind: 'seniority', values: { least: 1, most: 50 } },
    { kind: 'blocked', values: {} },
    { kind: 'past', values: {} },
    { kind: 'related', values: {} },
  ],
  criteria: [
    {
      kind: 'skills',
      values: { points: 4_000, axis: 'any', priorities: [3, 2, 1], levels: [100, 60, 30, 0] },
    },
    { kind: 'position', values: { points: 1_500, similar: 50, ranks: [3, 2, 1], months: [12] } },
    { kind: 'support', values: { points: 600 } },
    { kind: 'interests', values: { points: 600 } },
    { kind: 'language', values: { points: 400, levels: [0, 0, 30, 60, 90, 100] } },
    { kind: 'place', values: { points: 800, region: 50 } },
    { kind: 'seniority', values: { points: 1_000, first: 0, table: [0, 60, 100, 80, 40, 0] } },
    { kind: 'experience', values: { points: 300, table: [0, 20, 40, 60, 80, 100] } },
    { kind: 'wishes', values: { points: 1_500, by: 'mentee', ranks: [100, 80, 60] } },
  ],
  mode: 'best-total',
  secondMentor: false,
  targets: [],
  minimumPoints: 0,
  circles: null,
}
