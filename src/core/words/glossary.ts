import { type Relation, relationWords, roleNouns, roleWords } from './glossary-words.ts'
import { languages } from './language.ts'
import type { RoleNames } from './role-names.ts'
import { type Role, roles } from './roles.ts'
import { foldWord, withoutAccents } from './word-folding.ts'

/**
 * The role that a word names, in French or English, whatever its case, number or gender marks; else null.
 * Accents count first, since « mentore » guides and « mentoré » is guided; without them the nearest word is taken.
 * The organisation's own names, when given, come before the common ones.
 */
export function roleOfWord(word: string, names?: RoleNames): Role | null {
  const folded = foldWord(word)
  return (names && ownWords(names).get(folded)) ?? roleWords.get(folded) ?? bareRoleWords.get(folded) ?? null
}

/** The relation that a word names: « mentorat », "tutoring". */
export function relationOfWord(word: string): Relation | null {
  return relationWords.get(foldWord(word)) ?? null
}

/** The role named in a column's header: « Nom du filleul », `mentor_email`; null when none, or two, are. */
export function roleInHeader(header: string, names?: RoleNames): Role | null {
  const spaced = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const parts = foldWord(spaced).split(/[^\p{L}\p{N}’]+/u)
  const found = new Set<Role>()
  for (let start = 0; start < parts.length; start++) {
    for (let length = Math.min(4, parts.length - start); length > 0; length--) {
      const words = parts.slice(start, start + length).join(' ')
      const role = roleOfWord(words.replace(/^[dl]’/, ''), names)
      if (!role) continue
      found.add(role)
      start += length - 1
      break
    }
  }
  return found.size === 1 ? [...found][0]! : null
}

/** The words (folded, accents kept) that a search takes as the same: for « filleul », mentee, mentoré… Empty if none. */
export function synonymsOf(word: string, names?: RoleNames): readonly string[] {
  const relation = relationOfWord(word)
  if (relation) return wordsFor(relationWords, relation)
  const role = roleOfWord(word, names)
  if (!role) return []
  return [...new Set([...(names ? wordsFor(ownWords(names), role) : []), ...wordsFor(roleWords, role)])]
}

/** Whether a word names a role and nothing else: no message may hold it as such. */
export function isRoleNoun(word: string): boolean {
  return roleNouns.has(foldWord(word))
}

const bareRoleWords = new Map<string, Role>()
for (const [word, role] of roleWords) {
  const bare = withoutAccents(word)
  if (!roleWords.has(bare) && !bareRoleWords.has(bare)) bareRoleWords.set(bare, role)
}

const ownWordsOf = new WeakMap<RoleNames, Map<string, Role>>()

function ownWords(names: RoleNames): Map<string, Role> {
  const known = ownWordsOf.get(names)
  if (known) return known
  const words = new Map<string, Role>()
  for (const language of languages) {
    for (const role of roles) {
      const { feminine, masculine, neutral, epicene, dotted } = names[language][role]
      for (const noun of [feminine, masculine, neutral, epicene, dotted]) {
        for (const word of noun ? [noun.one, noun.many] : []) {
          const folded = foldWord(word)
          if (!words.has(folded)) words.set(folded, role)
        }
      }
    }
  }
  ownWordsOf.set(names, words)
  return words
}

function wordsFor<Meaning>(words: Map<string, Meaning>, meaning: Meaning): string[] {
  return [...words].flatMap(([word, its]) => (its === meaning ? [word] : []))
}
