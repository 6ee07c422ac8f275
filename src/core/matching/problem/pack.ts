// From records to columns. Invariant: packing loses nothing that a rule may read, and the same records give the same columns.
import { growing, sharedCopy } from './columns.ts'
import type { Dictionaries, Lists, Pairs, People, Roster, Wishes } from './people.ts'
import { unknown } from './people.ts'
import type { Axis, Pair, Profile, Wish } from './profile.ts'

/** What stops a roster: each problem names whom it is about, by id. */
export type PackProblem =
  | { reason: 'duplicate'; side: 'mentee' | 'mentor'; id: string }
  | {
      reason: 'unknown-person'
      list: 'wishes' | 'locks' | 'vetoes'
      row: number
      side: 'mentee' | 'mentor'
      id: string
    }

export type Packed = { ok: true; roster: Roster } | { ok: false; problems: PackProblem[] }

/**
 * @param profiles of both sides; each iterable is read once, so that a generator can give 200,000 without holding them
 * @returns the columns, or every duplicate id and every wish, lock or veto about somebody who is not there
 */
export function packRoster(input: {
  mentees: Iterable<Profile>
  mentors: Iterable<Profile>
  wishes?: Iterable<Wish>
  locks?: Iterable<Pair>
  vetoes?: Iterable<Pair>
  /** positions that are similar share a family */
  families?: ReadonlyMap<string, string>
}): Packed {
  const book = newBook()
  const problems: PackProblem[] = []
  const mentees = packPeople(input.mentees, book)
  const mentors = packPeople(input.mentors, book)
  const places = {
    mentee: placesOf(mentees, book, 'mentee', problems),
    mentor: placesOf(mentors, book, 'mentor', problems),
  }
  const find = (side: 'mentee' | 'mentor', id: string) => places[side].get(id)
  const pairsOf = (list: 'locks' | 'vetoes', pairs: Iterable<Pair> = []): Pairs => {
    const mentee: number[] = []
    const mentor: number[] = []
    let row = 0
    for (const pair of pairs) {
      const found = [find('mentee', pair.mentee), find('mentor', pair.mentor)] as const
      if (found[0] === undefined)
        problems.push({ reason: 'unknown-person', list, row, side: 'mentee', id: pair.mentee })
      if (found[1] === undefined)
        problems.push({ reason: 'unknown-person', list, row, side: 'mentor', id: pair.mentor })
      if (found[0] !== undefined && found[1] !== undefined) {
        mentee.push(found[0])
        mentor.push(found[1])
      }
      row++
    }
    return { mentee: sharedCopy(mentee), mentor: sharedCopy(mentor) }
  }
  const wishes = packWishes(input.wishes ?? [], find, problems)
  const roster: Roster = {
    mentees,
    mentors,
    words: book.words(input.families),
    wishes,
    locks: pairsOf('locks', input.locks),
    vetoes: pairsOf('vetoes', input.vetoes),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, roster }
}

function packWishes(
  wishes: Iterable<Wish>,
  find: (side: 'mentee' | 'mentor', id: string) => number | undefined,
  problems: PackProblem[],
): Wishes {
  const by: number[] = []
  const mentee: number[] = []
  const mentor: number[] = []
  const rank: number[] = []
  const value: number[] = []
  let row = 0
  for (const wish of wishes) {
    const i = find('mentee', wish.mentee)
    const j = find('mentor', wish.mentor)
    if (i === undefined)
      problems.push({ reason: 'unknown-person', list: 'wishes', row, side: 'mentee', id: wish.mentee })
    if (j === undefined)
      problems.push({ reason: 'unknown-person', list: 'wishes', row, side: 'mentor', id: wish.mentor })
    if (i !== undefined && j !== undefined) {
      by.push(wish.by === 'mentee' ? 0 : 1)
      mentee.push(i)
      mentor.push(j)
      rank.push(wish.rank ?? 0)
      value.push(wish.value ?? 0)
    }
    row++
  }
  const bySide = new Uint8Array(new SharedArrayBuffer(by.length))
  bySide.set(by)
  return {
    by: bySide,
    mentee: sharedCopy(mentee),
    mentor: sharedCopy(mentor),
    rank: sharedCopy(rank),
    value: sharedCopy(value),
  }
}

/** Words to indices, in the order they are met. */
function dictionary() {
  const index = new Map<string, number>()
  return {
    of(word: string): number {
      const known = index.get(word)
      if (known !== undefined) return known
      index.set(word, index.size)
      return index.size - 1
    },
    words: () => [...index.keys()],
    index,
  }
}

function newBook() {
  const axis: Axis[] = []
  const book = {
    people: dictionary(),
    skills: dictionary(),
    positions: dictionary(),
    languages: dictionary(),
    slots: dictionary(),
    support: dictionary(),
    interests: dictionary(),
    units: dictionary(),
    places: dictionary(),
    regions: dictionary(),
    professions: dictionary(),
    groups: dictionary(),
  }
  return {
    ...book,
    /** the first axis given to a skill is its axis */
    skill(word: string, on: Axis): number {
      const token = book.skills.of(word)
      axis[token] ??= on
      return token
    },
    words(families: ReadonlyMap<string, string> = new Map()): Dictionaries {
      const named = Object.entries(book).map(([name, one]) => [name, one.words()] as const)
      const words = Object.fromEntries(named) as Omit<Dictionaries, 'axis' | 'family'>
      return { ...words, axis, family: words.positions.map((position) => families.get(position)) }
    },
  }
}
type Book = ReturnType<typeof newBook>

function packPeople(profiles: Iterable<Profile>, book: Book): People {
  const one = {
    person: growing(),
    capacity: growing(),
    minimum: growing(),
    place: growing(),
    region: growing(),
    utcOffset: growing(),
    profession: growing(),
    seniority: growing(),
    experience: growing(),
    group: growing(),
  }
  const many = {
    seeks: lists(),
    offers: lists(),
    aspires: lists(),
    held: lists(),
    languages: lists(),
    availability: lists(),
    support: lists(),
    interests: lists(),
    units: lists(),
    line: lists(),
    blocks: lists(),
    conflicts: lists(),
    past: lists(),
    related: lists(),
  }
  const wanted = growing()
  const people = (list: LongLists, ids: string[] = []) => {
    for (const [at, id] of ids.entries()) list.add(book.people.of(id), at + 1)
  }
  for (const profile of profiles) {
    one.person.push(book.people.of(profile.id))
    one.capacity.push(profile.capacity ?? 1)
    one.minimum.push(profile.minimum ?? 0)
    one.place.push(profile.place === undefined ? unknown : book.places.of(profile.place))
    one.region.push(profile.region === undefined ? unknown : book.regions.of(profile.region))
    one.utcOffset.push(profile.utcOffset ?? unknown)
    one.profession.push(profile.profession === undefined ? unknown : book.professions.of(profile.profession))
    one.seniority.push(profile.seniority ?? unknown)
    one.experience.push(profile.experience ?? unknown)
    one.group.push(profile.group === undefined ? unknown : book.groups.of(profile.group))
    for (const { skill, axis, priority, level } of profile.seeks ?? [])
      if (many.seeks.add(book.skill(skill, axis), priority)) wanted.push(level ?? 0)
    for (const { skill, axis, level } of profile.offers ?? []) many.offers.add(book.skill(skill, axis), level)
    for (const [at, position] of (profile.aspires ?? []).entries())
      many.aspires.add(book.positions.of(position), at + 1)
    for (const { position, months } of profile.held ?? []) many.held.add(book.positions.of(position), months)
    for (const { language, level } of profile.languages ?? [])
      many.languages.add(book.languages.of(language), level)
    for (const slot of profile.availability ?? []) many.availability.add(book.slots.of(slot), 1)
    for (const kind of profile.support ?? []) many.support.add(book.support.of(kind), 1)
    for (const interest of profile.interests ?? []) many.interests.add(book.interests.of(interest), 1)
    for (const [at, unit] of (profile.units ?? []).entries()) many.units.add(book.units.of(unit), at)
    people(many.line, profile.line)
    people(many.blocks, profile.blocks)
    people(many.conflicts, profile.conflicts)
    people(many.past, profile.past)
    people(many.related, profile.related)
    for (const list of Object.values(many)) list.close()
  }
  const columns = Object.fromEntries(
    Object.entries(one).map(([name, column]) => [name, sharedCopy(column.packed())]),
  )
  const packed = Object.fromEntries(Object.entries(many).map(([name, list]) => [name, list.packed()]))
  return {
    count: one.person.size(),
    ...(columns as Record<keyof typeof one, Int32Array>),
    ...(packed as Record<keyof typeof many, Lists>),
    seeks: { ...many.seeks.packed(), wanted: sharedCopy(wanted.packed()) },
  }
}

function placesOf(
  people: People,
  book: Book,
  side: 'mentee' | 'mentor',
  problems: PackProblem[],
): Map<string, number> {
  const ids = book.people.words()
  const places = new Map<string, number>()
  for (let p = 0; p < people.count; p++) {
    const id = ids[people.person[p]!]!
    if (places.has(id)) problems.push({ reason: 'duplicate', side, id })
    places.set(id, p)
  }
  return places
}

function lists() {
  const start = growing()
  const token = growing()
  const value = growing()
  start.push(0)
  return {
    /** A token named twice by the same person counts once, as first said. @returns whether it was new */
    add(one: number, howMuch: number): boolean {
      for (let at = start.at(start.size() - 1); at < token.size(); at++)
        if (token.at(at) === one) return false
      token.push(one)
      value.push(howMuch)
      return true
    },
    close: () => start.push(token.size()),
    packed: (): Lists => ({
      start: sharedCopy(start.packed()),
      token: sharedCopy(token.packed()),
      value: sharedCopy(value.packed()),
    }),
  }
}
type LongLists = ReturnType<typeof lists>
