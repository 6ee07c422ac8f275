import type { Certificate, Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { Mode, RuleSet } from '../../../core/matching/rules/rule-set.ts'

/**
 * The files of a result. `duals.json` holds the prices that prove it, in the order of the files of people; `circles.csv`
 * is there when the rules ask for circles.
 */
export const resultFiles = [
  'dyads.csv',
  'circles.csv',
  'unmatched.csv',
  'explanations.jsonl',
  'duals.json',
  'rules.json',
  'work.json',
  'report.html',
  // the last to be written: where it is, the others are whole
  'certificate.json',
] as const
export type ResultFile = (typeof resultFiles)[number]

/** certificate.json */
export type ResultCertificate = Certificate & {
  engine: string
  mode: Mode
  /** of the sample that the verifier draws when there are too many pairs to look at all of them */
  seed: number
  ruleHash: string
  /** in circles: what was found, and what nothing can go beyond */
  circles?: Pick<NonNullable<Outcome['circles']>, 'found' | 'bound'>
  /** what the mode costs against the best total */
  price: { cardinality: number; points: number } | null
  people: { mentees: number; mentors: number; places: number }
  /** each file that was read: where from the result's folder, and its SHA-256 */
  inputs: Record<string, { path: string; sha256: string }>
}

export const menteeId = ({ mentees, words }: Roster, mentee: number) => words.people[mentees.person[mentee]!]!
export const mentorId = ({ mentors, words }: Roster, mentor: number) => words.people[mentors.person[mentor]!]!

/** A name for each rule of a list: its kind, and a number where a kind comes several times. */
export function ruleNames(rules: RuleSet['gates']): string[] {
  const seen = new Map<string, number>()
  return rules.map(({ kind }) => {
    const before = seen.get(kind) ?? 0
    seen.set(kind, before + 1)
    return before === 0 ? kind : `${kind} ${before + 1}`
  })
}

/** Places that can be taken. */
export function placesOf({ mentors }: Roster): number {
  let places = 0
  for (const capacity of mentors.capacity) places += capacity
  return places
}

/** Is it proven that nothing better exists? Circles have bounds of their own, in which all three must be reached. */
export function isProven({ certificate, circles }: Pick<Outcome, 'certificate' | 'circles'>): boolean {
  if (!circles) return certificate.gap === 0
  const { found, bound } = circles
  return found.placed === bound.placed && found.worst === bound.worst && found.points === bound.points
}

/** The figures of circles beside their bounds, for a sentence. */
export function boundsOf({ found, bound }: Pick<NonNullable<Outcome['circles']>, 'found' | 'bound'>) {
  return {
    placed: found.placed,
    placedMost: bound.placed,
    worst: found.worst,
    worstMost: bound.worst,
    points: found.points,
    pointsMost: bound.points,
  }
}
