// A programme's rules, as data. Checked and completed by the caller (every parameter has its value); never code.
import type { Values } from './kind.ts'

/** One gate or one criterion: its kind's name (rules/gates.ts, rules/criteria.ts) and its parameters. */
export type Rule = { kind: string; values: Values }

export const modes = ['best-total', 'stable', 'fair'] as const
/**
 * best-total: the most mentees, then the most points.
 * stable: no two people who wished for each other more than for what they have; then best-total for those without.
 * fair: the most mentees, then the highest least score, then the most points.
 */
export type Mode = (typeof modes)[number]

/** Soft and concave: each of the first `atLeast` matched mentees of the group brings `points` more to the total. */
export type Target = { group: string; atLeast: number; points: number }

/** Groups of one mentor or two with mentees, instead of dyads. */
export type Circles = { mentors: 1 | 2; least: number; most: number }

export type RuleSet = {
  gates: Rule[]
  criteria: Rule[]
  mode: Mode
  /** after everybody has one, whoever can gets a second mentor */
  secondMentor: boolean
  targets: Target[]
  /** what each of the places that a mentor wishes for at least brings when it is filled; 0: the wish is only reported */
  minimumPoints: number
  circles: Circles | null
}
