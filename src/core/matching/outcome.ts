// What the engine gives back. Everything is by index in the roster; callers put words and names on it.

/** Proof that nothing better exists, checked by verify/ from the roster alone. All numbers are integers held exactly. */
export type Certificate = {
  /** how many mentees have a mentor, locked ones included */
  cardinality: number
  /** the sum of their scores */
  points: number
  /** what one more mentee is worth: more than all the points there are */
  base: number
  /** base × cardinality + points + rewards of targets and minimums, without the locked pairs */
  primal: number
  /** the same from the duals: no set of dyads can be worth more */
  bound: number
  /** bound − primal: 0 is a proof */
  gap: number
  /** how many pairs were looked at one by one, and how many were proven out without */
  evidence: { rowsProven: number; pairsScored: number; pairs: number }
}

/** Where the time went, in milliseconds and counts. Filled by the caller's clock when it gives one: the engine has none. */
export type Work = { step: string; milliseconds: number; count: number }[]

export type Outcome = {
  /** of each mentee, the index of their mentor, or -1 */
  mentorOf: Int32Array
  /** of each mentee, their pair's points; 0 without */
  scoreOf: Int32Array
  /** the second mentor, in a programme that gives one; the other mentor, in a circle led by two */
  secondOf: Int32Array | null
  /** duals to go on from, and to verify: what each mentee gets, what one more place of each mentor is worth; integers in float64 */
  menteeDual: Float64Array
  mentorDual: Float64Array
  certificate: Certificate
  /** fair: no set of as many dyads has a higher least score, locked pairs apart; the duals are those of the pairs from here up */
  floor?: number
  /** stable: 1 for a mentee whose pair comes from wishes; to the best total of the others it is a locked pair */
  agreed?: Uint8Array
  /** targets and minimums: what they bring, locked pairs counted, and their duals, one a target and one a mentor (modes/targets.ts) */
  rewards?: { reached: number; targetDual: Float64Array; minimumDual: Float64Array }
  /** the proof of the second mentors: of the places left, first pairs vetoed, without those who have no first one */
  second?: Proven
  /** circles instead of dyads, with what is proven of them */
  circles?: Circled
  /** what the rules' mode, targets, minimums or circles cost against the best total of gates and criteria; null when they ask for it */
  price: { cardinality: number; points: number } | null
  work: Work
}

/** Scores, duals and certificate of a matching that is not the first. */
export type Proven = Pick<Outcome, 'scoreOf' | 'menteeDual' | 'mentorDual' | 'certificate'>

/** Circles by their people; `fit` is the least score in it. */
export type Circle = { mentors: number[]; mentees: number[]; fit: number }

export type Circled = {
  groups: Circle[]
  /** how many mentees have a circle, the worst fit of all (0 without circles), the points: found, and what nothing can go beyond */
  found: Standing
  bound: Standing
}
/** Compared in this order: the first that differs decides. */
export type Standing = { placed: number; worst: number; points: number }

/** What stops a run: rules and decisions that contradict each other. */
export type Trouble =
  | { reason: 'lock-twice'; mentee: number }
  | { reason: 'lock-beyond-capacity'; mentor: number; locks: number; capacity: number }
  | { reason: 'lock-closed'; mentee: number; mentor: number; gate: string }
  | { reason: 'lock-vetoed'; mentee: number; mentor: number }
  | { reason: 'too-large'; what: string }

export type Matched = { ok: true; outcome: Outcome } | { ok: false; troubles: Trouble[] }
