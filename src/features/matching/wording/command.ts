import type { Trouble } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import { criteria } from '../../../core/matching/rules/criteria.ts'
import { gates } from '../../../core/matching/rules/gates.ts'
import type { Language } from '../../../core/words/language.ts'
import { roleNamePresets } from '../../../core/words/presets.ts'
import { createCatalogue } from '../../../platform/i18n/messages.ts'
import { buildWords, createWords, type Words, type WordsProfile } from '../../../platform/i18n/words.ts'
import type { Unsaid } from '../explained/rules.ts'
import { menteeId, mentorId } from '../result/rules.ts'

const profileOf = (language: Language): WordsProfile => ({
  language,
  form: 'unsaid',
  address: 'vous',
  roleNames: roleNamePresets.dyade,
  timeZone: 'UTC',
})

/** The words of somebody at the terminal, of whom nothing else is known. */
export const wordsIn = (language: Language): Words => createWords(profileOf(language))

/** What a kind of rule says of itself, its roles named: without the final full stop, so that more may follow. */
export type RuleWords = { gate(kind: string): string; criterion(kind: string): string }

export function ruleWordsIn(language: Language): RuleWords {
  const messages = (list: Record<string, { about: Record<Language, string> }>, sort: string) =>
    Object.entries(list).map(([kind, { about }]) => [`${sort}-${kind}`, about[language].replace(/\.$/, '')])
  const file = {
    path: 'src/core/matching/rules',
    tag: language,
    folder: 'rules',
    messages: Object.fromEntries([...messages(gates, 'gate'), ...messages(criteria, 'criterion')]),
  }
  const catalogue = createCatalogue([file], language, language)
  const say = buildWords(profileOf(language), catalogue, ({ error }) => {
    throw error
  }) as unknown as (key: string) => string
  return { gate: (kind) => say(`rules.gate-${kind}`), criterion: (kind) => say(`rules.criterion-${kind}`) }
}

/** What a run was too large to say. */
export function unsaidSentence(unsaid: Unsaid, t: Words): string {
  switch (unsaid.what) {
    case 'costs':
    case 'ranks':
      return t(`matching.unsaid-${unsaid.what}`, { most: unsaid.most })
    case 'helped':
    case 'reasons':
      return t(`matching.unsaid-${unsaid.what}`, { count: unsaid.count, of: unsaid.of })
    case 'circles':
    case 'best-total':
      return t(`matching.unsaid-${unsaid.what}`)
  }
}

/** What in the rules and the decisions contradicts itself. */
export function troubleSentence(trouble: Trouble, roster: Roster, ruleWords: RuleWords, t: Words): string {
  switch (trouble.reason) {
    case 'lock-twice':
      return t('matching.trouble-twice', { id: menteeId(roster, trouble.mentee) })
    case 'lock-beyond-capacity':
      return t('matching.trouble-capacity', {
        id: mentorId(roster, trouble.mentor),
        count: trouble.locks,
        capacity: trouble.capacity,
      })
    case 'lock-closed':
      return t('matching.trouble-closed', {
        one: menteeId(roster, trouble.mentee),
        other: mentorId(roster, trouble.mentor),
        rule: ruleWords.gate(trouble.gate),
      })
    case 'lock-vetoed':
      return t('matching.trouble-vetoed', {
        one: menteeId(roster, trouble.mentee),
        other: mentorId(roster, trouble.mentor),
      })
    case 'too-large':
      return t('matching.trouble-large', { what: trouble.what })
  }
}
