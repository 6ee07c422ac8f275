import { englishPhrase } from './english.ts'
import type { Address, Form } from './form.ts'
import { frenchPhrase } from './french.ts'
import type { Language } from './language.ts'
import { chooseNoun, type RoleName } from './role-names.ts'
import { splitTurn, type Turn } from './roles.ts'

/** `form` is the form of the person named (`unsaid` for a group or nobody in particular); `address` the reader's. */
export type PhraseContext = { language: Language; many: boolean; form: Form; address: Address }

/** A role's name as it stands in a sentence, with its article and preposition: « de la mentore ou du mentor ». */
export function rolePhrase(name: RoleName, turn: Turn, context: PhraseContext): string {
  return phrasings[context.language](chooseNoun(name, context.form), { ...splitTurn(turn), ...context })
}

const phrasings: Record<Language, typeof frenchPhrase> = { fr: frenchPhrase, en: englishPhrase }
