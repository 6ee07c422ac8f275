// People packed in columns: one typed array a field, one number a person, so that 250,000 people weigh tens of megabytes,
// are read in order, and cross to a worker thread without a copy. Words (skills, places, ids) become indices in shared dictionaries.
import type { Axis } from './profile.ts'

export const unknown = -2147483648

/** For each person p, the entries start[p] … start[p + 1] - 1. `value` says how much (level, months), where there is a how much. A person's list names a token once. */
export type Lists = { start: Int32Array; token: Int32Array; value: Int32Array }

/** One side: mentees or mentors. A column holds `unknown` where nothing is known; a token is an index in a dictionary. */
export type People = {
  count: number
  /** index in dictionaries.people: who they are, on whichever side */
  person: Int32Array
  capacity: Int32Array
  minimum: Int32Array
  /** token: skill; value: priority 1 … 3; wanted: level 1 … 4, or 0 for any */
  seeks: Lists & { wanted: Int32Array }
  /** token: skill; value: level 1 … 4 */
  offers: Lists
  /** token: position; value: 1 for the dearest, 2, … */
  aspires: Lists
  /** token: position; value: months */
  held: Lists
  /** token: language; value: CEFR 1 … 6; the preferred one first */
  languages: Lists
  /** token: slot of the week */
  availability: Lists
  /** token: kind of support */
  support: Lists
  interests: Lists
  /** token: unit, the own one first, then those above; value: 0, 1, 2, … steps up */
  units: Lists
  /** token: person, the nearest manager first; value: 1, 2, … steps up */
  line: Lists
  place: Int32Array
  region: Int32Array
  utcOffset: Int32Array
  profession: Int32Array
  seniority: Int32Array
  experience: Int32Array
  group: Int32Array
  /** token: person */
  blocks: Lists
  conflicts: Lists
  past: Lists
  related: Lists
}

/** What the tokens stand for. */
export type Dictionaries = {
  people: string[]
  skills: string[]
  /** of each skill */
  axis: Axis[]
  positions: string[]
  /** of each position, the family of similar ones, if it has one */
  family: (string | undefined)[]
  languages: string[]
  slots: string[]
  support: string[]
  interests: string[]
  units: string[]
  places: string[]
  regions: string[]
  professions: string[]
  groups: string[]
}

/** Wishes, one a row: indices on their sides; rank 0 where a value was given, and the reverse. */
export type Wishes = {
  by: Uint8Array // 0: the mentee, 1: the mentor
  mentee: Int32Array
  mentor: Int32Array
  rank: Int32Array
  value: Int32Array
}

/** Pairs by their indices on both sides. */
export type Pairs = { mentee: Int32Array; mentor: Int32Array }

/** All that is known before the rules: who, wishes, and what was decided by hand. */
export type Roster = {
  mentees: People
  mentors: People
  words: Dictionaries
  wishes: Wishes
  locks: Pairs
  vetoes: Pairs
}
