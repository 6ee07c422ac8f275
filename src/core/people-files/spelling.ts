import type { Profile } from '../matching/problem/profile.ts'

/** « Négociation » in one file and « négociation » in the other are one word, spelled as it was first met. */
export type Spelling = {
  skill(word: string): string
  position(word: string): string
  language(word: string): string
  slot(word: string): string
  support(word: string): string
  interest(word: string): string
  unit(word: string): string
  place(word: string): string
  region(word: string): string
  profession(word: string): string
  group(word: string): string
}

/** One for the two files of a run. Words that the rules name come first: they are spelled as in the rules. */
export function newSpelling(): Spelling {
  return {
    skill: speller(),
    position: speller(),
    language: speller(),
    slot: speller(),
    support: speller(),
    interest: speller(),
    unit: speller(),
    place: speller(),
    region: speller(),
    profession: speller(),
    group: speller(),
  }
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

/** The profile in the words of the run; of two items of a list that are one word, the first is kept, and months add up. */
export function spelled(profile: Profile, spelling: Spelling): Profile {
  const words = (list: string[] | undefined, spell: (word: string) => string) =>
    list && [...new Set(list.map(spell))]
  const one = (word: string | undefined, spell: (word: string) => string) =>
    word === undefined ? word : spell(word)
  const named = <Key extends string, Item extends Record<Key, string>>(
    list: Item[] | undefined,
    key: Key,
    spell: (word: string) => string,
  ) =>
    list &&
    onePerWord(
      list.map((item) => ({ ...item, [key]: spell(item[key]) })),
      key,
    )
  return {
    ...profile,
    seeks: named(profile.seeks, 'skill', spelling.skill),
    offers: named(profile.offers, 'skill', spelling.skill),
    aspires: words(profile.aspires, spelling.position),
    held: held(profile.held, spelling.position),
    languages: named(profile.languages, 'language', spelling.language),
    availability: words(profile.availability, spelling.slot),
    support: words(profile.support, spelling.support),
    interests: words(profile.interests, spelling.interest),
    units: words(profile.units, spelling.unit),
    place: one(profile.place, spelling.place),
    region: one(profile.region, spelling.region),
    profession: one(profile.profession, spelling.profession),
    group: one(profile.group, spelling.group),
  }
}

function onePerWord<Key extends string, Item extends Record<Key, string>>(list: Item[], key: Key): Item[] {
  const seen = new Set<string>()
  return list.filter((item) => !seen.has(item[key]) && seen.add(item[key]))
}

function held(list: Profile['held'], spell: (word: string) => string): Profile['held'] {
  if (!list) return list
  const months = new Map<string, number>()
  for (const one of list) {
    const position = spell(one.position)
    months.set(position, (months.get(position) ?? 0) + one.months)
  }
  return [...months].map(([position, sum]) => ({ position, months: sum }))
}
