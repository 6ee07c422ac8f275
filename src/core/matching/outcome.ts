// What the engine gives back. Everything is by index in the roster; callers put words and names on it.

/** Proof that nothing better exists, checked by verify/ from the roster alone. All numbers are integers held exactly. */
export type Certificate = {
  /** how many mentees have a mentor, locked ones included */
  cardinality: number
  /** the sum of their scores */
  points: number
  /** what one more mentee is worth: more than all the points there are */
  base: number
  /** base × cardinality + points + targets reached, without the locked pairs */
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
  /** the second mentor, in a programme that gives one */
  secondOf: Int32Array | null
  /** duals to go on from, and to verify: what each mentee gets, what one more place of each mentor is worth; integers in float64 */
  menteeDual: Float64Array
  mentorDual: Float64Array
  certificate: Certificate
  /** what the mode costs against the best total */
  price: { cardinality: number; points: number } | null
  work: Work
}

/** What stops a run: rules and decisions that contradict each other. */
export type Trouble =
  | { reason: 'lock-twice'; mentee: number }
  | { reason: 'lock-beyond-capacity'; mentor: number; locks: number; capacity: number }
  | { reason: 'lock-closed'; mentee: number; mentor: number; gate: string }
  | { reason: 'lock-vetoed'; mentee: number; mentor: number }
  | { reason: 'too-large'; what: string }

export type Matched = { ok: true; outcome: Outcome } | { ok: false; troubles: Trouble[] }
