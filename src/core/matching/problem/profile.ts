// The closed list of what the engine may know of somebody. Whatever is not here can be neither a gate nor a criterion:
// no name, no address, no age, nothing of the banned grounds.

export const axes = ['knowledge', 'know-how', 'attitude'] as const
/** savoir, savoir-faire, savoir-être */
export type Axis = (typeof axes)[number]

/** Somebody as the caller knows them: one record, the same for both roles. Absent means unknown. */
export type Profile = {
  /** opaque; the same id on both sides, or in a list of people, is the same person */
  id: string
  /** how many mentees they take as a mentor; 0 is a pause; 1 when absent */
  capacity?: number
  /** how many they wish for at least, when any come */
  minimum?: number
  /** skills sought; priority 1 (first of all) to 3; the level wished for, 1 to 4, or any */
  seeks?: { skill: string; axis: Axis; priority: 1 | 2 | 3; level?: number }[]
  /** skills offered, at a level from 1 (basics) to 4 (expert) */
  offers?: { skill: string; axis: Axis; level: number }[]
  /** positions aspired to, the dearest first */
  aspires?: string[]
  /** positions held and for how many months in all */
  held?: { position: string; months: number }[]
  /** CEFR levels: 1 (A1) to 6 (C2); the preferred language first */
  languages?: { language: string; level: number }[]
  /** slots of the week, in the programme's own words: "mon-am" */
  availability?: string[]
  /** kinds of support sought by a mentee, given by a mentor */
  support?: string[]
  interests?: string[]
  /** their unit, then those above it up to the root */
  units?: string[]
  /** ids of the managers above, the nearest first */
  line?: string[]
  /** place of work, and the region around it */
  place?: string
  region?: string
  /** minutes from UTC at the place of work */
  utcOffset?: number
  /** family of occupations (métier): finance, human resources… */
  profession?: string
  /** a rank in the organisation's own scale (grade): higher is more senior; never an age */
  seniority?: number
  /** years of experience in what the programme is about */
  experience?: number
  /** what a programme's targets count by: a cohort, a directorate */
  group?: string
  /** ids of people they must not be paired with: blocked, in declared conflict of interest, paired in the past, tutor or mentor now */
  blocks?: string[]
  conflicts?: string[]
  past?: string[]
  related?: string[]
}

export const sides = ['mentee', 'mentor'] as const
export type Side = (typeof sides)[number]

/** A wish of one side for the other: by rank (1 first; equal ranks are a tier) or by value (higher is better). */
export type Wish = { by: Side; mentee: string; mentor: string; rank?: number; value?: number }

export type Pair = { mentee: string; mentor: string }
