import { describe, expect, test } from 'vitest'
import { canonical } from './files/rules.ts'
import { asWritten, readRules } from './form.ts'
import { wordsIn } from './wording/command.ts'

const t = wordsIn('en')
const good = {
  name: { fr: 'Essai', en: 'Trial' },
  gates: [{ kind: 'line' }, { kind: 'common-language', level: 'B1' }],
  criteria: [{ kind: 'skills', points: 4000, levels: [100, 50] }],
}
const problems = (rules: unknown) => {
  const read = readRules(typeof rules === 'string' ? rules : JSON.stringify(rules), t)
  return read.ok ? [] : read.problems
}

describe('a rule file', () => {
  test('is completed: every parameter has its value', () => {
    const read = readRules(JSON.stringify(good), t)
    expect(read).toMatchObject({
      ok: true,
      file: {
        name: good.name,
        rules: {
          gates: [
            { kind: 'line', values: { distance: 99 } },
            { kind: 'common-language', values: { level: 'B1' } },
          ],
          criteria: [
            {
              kind: 'skills',
              values: { points: 4000, axis: 'any', priorities: [3, 2, 1], levels: [100, 50] },
            },
          ],
          mode: 'best-total',
          secondMentor: false,
          targets: [],
          minimumPoints: 0,
          circles: null,
        },
        ranks: [],
        families: {},
      },
    })
  })

  test('is read back as it is written again', () => {
    const read = readRules(JSON.stringify(good), t)
    if (!read.ok) throw new Error('good rules')
    expect(readRules(JSON.stringify(asWritten(read.file)), t)).toEqual(read)
  })

  test.each<[string, unknown, string, string]>([
    [
      'an unknown kind of gate',
      { ...good, gates: [{ kind: 'zodiac' }] },
      'gates[0].kind',
      'one of these rules is expected: self, veto, line',
    ],
    [
      'a criterion among the gates',
      { ...good, gates: [{ kind: 'interests' }] },
      'gates[0].kind',
      'one of these rules',
    ],
    [
      'an unknown kind of criterion',
      { ...good, criteria: [{ kind: 'age', points: 1 }] },
      'criteria[0].kind',
      'one of these rules is expected: skills',
    ],
    [
      'an unknown parameter',
      { ...good, gates: [{ kind: 'line', depth: 2 }] },
      'gates[0]',
      'unknown setting: depth.',
    ],
    [
      'a number out of range',
      { ...good, gates: [{ kind: 'line', distance: 0 }] },
      'gates[0].distance',
      'at least 1 is expected.',
    ],
    [
      'too many points',
      { ...good, criteria: [{ kind: 'skills', points: 1e7 }] },
      'criteria[0].points',
      'at most 1,000,000 is expected.',
    ],
    [
      'half a point',
      { ...good, criteria: [{ kind: 'skills', points: 0.5 }] },
      'criteria[0].points',
      'a whole number is expected.',
    ],
    ['no points', { ...good, criteria: [{ kind: 'skills' }] }, 'criteria[0].points', 'a value is missing.'],
    [
      'a wrong choice',
      { ...good, gates: [{ kind: 'common-language', level: 'D1' }] },
      'gates[0].level',
      'A1, A2, B1, B2, C1 or C2 is expected.',
    ],
    [
      'too long a table',
      { ...good, criteria: [{ kind: 'skills', points: 1, levels: [1, 2, 3, 4, 5] }] },
      'criteria[0].levels',
      'at most 4 items is expected.',
    ],
    ['an unknown mode', { ...good, mode: 'random' }, 'mode', 'best-total, stable or fair is expected.'],
    [
      'circles inside out',
      { ...good, circles: { least: 5, most: 3 } },
      'circles.most',
      'the largest size is below the smallest.',
    ],
    ...['secondMentor', 'targets', 'minimumPoints', 'mode'].map((key): [string, unknown, string, string] => {
      const values: Record<string, unknown> = {
        secondMentor: true,
        targets: [{ group: 'a', atLeast: 1, points: 1 }],
        minimumPoints: 1,
        mode: 'fair',
      }
      const rules = { ...good, circles: { least: 2, most: 3 }, [key]: values[key] }
      return [`circles and ${key}`, rules, key, 'not with circles']
    }),
    ['an unknown setting', { ...good, weights: {} }, '', 'unknown setting: weights.'],
    ['no list of gates', { criteria: [] }, 'gates', 'a value is missing.'],
    ['a list', [], '', 'an object in braces is expected.'],
    ['no JSON', '{\n "gates": [,]\n}', '', 'this is not JSON'],
  ])('with %s is told where and what', (_, rules, path, says) => {
    const found = problems(rules)
    expect(found.map((one) => one.path)).toContain(path)
    expect(found.map((one) => one.says).join('\n')).toContain(says)
  })

  test('has every problem told at once, in French too', () => {
    const read = readRules(
      '{"gates":[{"kind":"line","distance":0}],"criteria":[{"kind":"skills"}],"mode":1}',
      wordsIn('fr'),
    )
    expect(read.ok ? [] : read.problems.map(({ path, says }) => `${path} ${says}`)).toEqual([
      'gates[0].distance on attend 1 au moins.',
      'criteria[0].points il manque une valeur.',
      'mode on attend best-total, stable ou fair.',
    ])
  })
})

test('the same rules are the same text, whatever the layout', () => {
  expect(canonical({ b: [1, { d: 'é', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"é"}]}')
  expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }))
})
