// What a run is too large to compute is told, in both languages, at the terminal and in the report.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { match } from '../../src/core/matching/match.ts'
import { explain } from '../../src/features/matching/explained/command.ts'
import { type Limits, usualLimits } from '../../src/features/matching/explained/rules.ts'
import { readFiles } from '../../src/features/matching/files/command.ts'
import { ruleWordsIn, unsaidSentence, wordsIn } from '../../src/features/matching/wording/command.ts'
import { type Few, fewPeople } from './few-people.ts'
import { prepareAssets } from './folder.ts'

let people: Few
beforeAll(async () => {
  await prepareAssets()
  people = fewPeople()
  // nobody has said their years of experience: nobody is matched
  people.write({
    'rules.json': '{"gates":[{"kind":"experience"}],"criteria":[]}',
    'mentees.csv': `id\n${Array.from({ length: 60 }, (_, at) => `m${at}\n`).join('')}`,
  })
})
afterAll(() => people.remove())

test.each<[Partial<Limits>, string[], string[]]>([
  [{}, [], []],
  [
    { solvedAgain: 5, pairs: 1 },
    [
      'Not computed beyond 5 people: what each rule costs, and which one would help those without a proposal.',
      'Too many pairs to look at: 10 people of the 60 without a proposal have no reason written down.',
    ],
    [
      'Non calculé au-delà de 5 personnes\u00a0: ce que coûte chaque règle, et laquelle aiderait les personnes sans proposition.',
      'Trop de paires à regarder\u00a0: 10 personnes sur les 60 sans proposition n’ont pas de raison écrite.',
    ],
  ],
  [
    { helped: 2 },
    [
      'Of the 60 people without a proposal, the rule that would help most was looked for for the first 2 only.',
    ],
    [
      'Des 60 personnes sans proposition, la règle qui aiderait le plus n’a été cherchée que pour les 2 premières.',
    ],
  ],
  [
    { ranked: 239 },
    ['Not counted beyond 239 pairs: where each person stands for the other among all who could have been.'],
    [
      'Non compté au-delà de 239 paires\u00a0: la place de chaque personne pour l’autre, parmi toutes celles qui étaient possibles.',
    ],
  ],
])('%o', async (limits, english, french) => {
  const path = (name: string) => join(people.path, name)
  const words = { t: wordsIn('en'), ruleWords: ruleWordsIn('en') }
  const read = await readFiles(
    { mentors: path('mentors.csv'), mentees: path('mentees.csv'), rules: path('rules.json') },
    words,
  )
  if (!read.ok) throw new Error(read.sentences.join('\n'))
  const { roster, file } = read
  const made = await match(roster, file.rules)
  if (!made.ok) throw new Error('no result')
  const { unsaid } = await explain(roster, file.rules, made.outcome, {}, { ...usualLimits, ...limits })
  expect(unsaid.map((one) => unsaidSentence(one, wordsIn('en')))).toEqual(english)
  expect(unsaid.map((one) => unsaidSentence(one, wordsIn('fr')))).toEqual(french)
})
