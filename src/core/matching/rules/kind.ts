// What a kind of gate or criterion is. A kind stands in one file and says the same thing twice, in two ways that share nothing:
// its definition, read straight off the people (what verify and explain trust), and its terms (what the engine computes with).
// A property test per kind holds the two together.

import type { Terms } from '../compile/terms.ts'
import type { Roster } from '../problem/people.ts'

/** In French and in English; role nouns are asked for, as in every message: {mentor_the}. */
export type Both = { fr: string; en: string }

/** The closed list of what a rule may hold, from which callers make their form and their check. */
export type Parameter =
  | { type: 'points'; about: Both }
  | { type: 'integer'; least: number; most: number; default?: number; about: Both }
  | { type: 'choice'; of: readonly string[]; default?: string; about: Both }
  | { type: 'boolean'; default: boolean; about: Both }
  /** a list of 1 to `most` integers, each 0 … `highest` (1,000,000 when absent; 100 where they are shares in percent) */
  | { type: 'integers'; most: number; highest?: number; default?: readonly number[]; about: Both }

export type Parameters = Record<string, Parameter>
/** Parameter values, checked by the caller and completed with defaults. */
export type Values = Record<string, number | string | boolean | readonly number[] | undefined>

/** Fields of a profile that a kind reads: what an import must bring for the rule to mean anything. */
export type Fields = { mentee: readonly string[]; mentor: readonly string[] }

/** A rule that closes pairs. */
export type Gate = {
  about: Both
  parameters: Parameters
  fields: Fields
  /** hierarchy, manager, block, conflict, veto: no counterfactual ever offers to open it */
  neverRelaxed?: true
  /** The definition: is the pair closed? Reads the roster and nothing else. */
  closes(roster: Roster, mentee: number, mentor: number, values: Values): boolean
  /** The same, for every pair at once. */
  compile(roster: Roster, values: Values, terms: Terms): void
}

/** A rule that gives points: 0 … values.points, integers. */
export type Criterion = {
  about: Both
  parameters: Parameters
  fields: Fields
  /** The definition: how many points? Reads the roster and nothing else. */
  points(roster: Roster, mentee: number, mentor: number, values: Values): number
  /** What the points come from, as words of the roster ("anglais B2"), for the explanation; never the other side's wishes. */
  evidence(roster: Roster, mentee: number, mentor: number, values: Values): string[]
  compile(roster: Roster, values: Values, terms: Terms): void
}
