/** « Négociation » in one file and « négociation » in the other are one word, spelled as it was first met. */
export type Spelling = Record<Vocabulary, (word: string) => string>

const vocabularies = [
  'skill',
  'position',
  'language',
  'slot',
  'support',
  'interest',
  'unit',
  'place',
  'region',
  'profession',
  'group',
] as const
export type Vocabulary = (typeof vocabularies)[number]

/** One for all the files of a run. Words that the rules name come first, and are spelled as in the rules. */
export function newSpelling(): Spelling {
  return Object.fromEntries(vocabularies.map((one) => [one, speller()])) as Spelling
}

function speller(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const same = known.get(word)
    if (same !== undefined) return same
    const key = word.toLowerCase()
    const first = known.get(key) ?? word
    known.set(key, first)
    known.set(word, first)
    return first
  }
}
