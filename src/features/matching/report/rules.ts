import type { Mode } from '../../../core/matching/rules/rule-set.ts'

/** One line of a score: what a criterion brings, and from what. */
export type Reason = { rule: string; points: number; most: number; evidence: string[] }

export type ReportDyad = {
  mentee: string
  mentor: string
  second: string | null
  points: number
  /** where the other stands among all who could have been */
  rank: { ofMentor: number | null; ofMentee: number | null }
  locked: boolean
  reasons: Reason[]
}

export type ReportLeftOut = {
  mentee: string
  /** closed: no mentor is open to them; no-place: those who are take nobody; taken: others gain more by them; circles: no circle of the sizes asked for is
   * as good with them */
  reason: 'closed' | 'no-place' | 'taken' | 'circles' | null
  closed: { rule: string; mentors: number }[]
  /** the one rule that, waived for them alone, would help most, and how */
  relax: { rule: string; dyads: number; points: number } | null
}

/** `fit`: the least score in it */
export type ReportCircle = { number: number; mentors: string[]; mentees: string[]; fit: number }

export type Report = {
  name: string | null
  mode: Mode
  counts: { mentees: number; mentors: number; places: number; matched: number; points: number }
  gap: number
  /** is it proven that nothing better exists? */
  proven: boolean
  /** in circles: what was found beside what nothing can go beyond, and the first of them */
  circles: { count: number; groups: ReportCircle[]; bounds: Bounds } | null
  firstWish: { share: number; wishers: number } | null
  price: { dyads: number; points: number } | null
  distribution: { label: string; value: number }[]
  dyads: ReportDyad[]
  leftOut: ReportLeftOut[]
  /** what each rule costs: how many more would be matched without it, and for how many points more */
  costs: { rule: string; dyads: number; points: number }[]
  /** what was not computed: sentences */
  unsaid: string[]
  proof: {
    bound: number
    primal: number
    pairs: number
    scored: number
    seed: number
    engine: string
    ruleHash: string
  }
}

/** Figures of circles: found, and at the most. */
export type Bounds = Record<'placed' | 'placedMost' | 'worst' | 'worstMost' | 'points' | 'pointsMost', number>

/** How many the page shows; the files hold them all. */
export const [mostDyads, mostLeftOut, mostCircles] = [500, 50, 100]
