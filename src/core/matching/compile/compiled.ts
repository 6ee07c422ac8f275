// A problem ready to compute with: every rule has become terms, in flat arrays that worker threads share without a copy.
// Invariant: for each pair, the sum of the terms is the sum of the rules' definitions, and it is closed when a gate closes it.

export type Compiled = {
  mentees: number
  mentors: number
  /** no pair has more points than this */
  highest: number
  /** of each mentor, the places left beside the locked pairs */
  capacity: Int32Array
  /** 1: has a locked pair, or can have none; nothing to look for */
  settled: Uint8Array
  /** how many token lists there are */
  lists: number
  /** the entries of mentee i: menteeStart[i] … menteeStart[i + 1] - 1, most points first */
  menteeStart: Int32Array
  menteeList: Int32Array
  menteePoints: Int32Array
  /** of each list: tokens that a mentor never has two of share a number; their points do not add up in a bound */
  exclusive: Int32Array
  /** of each list: which rule it came from */
  source: Int32Array
  /** the lists that mentor j stands in, and what the pair's gates ask */
  mentorStart: Int32Array
  mentorList: Int32Array
  /** bits of the needs that a mentee has, and the entries that meet them */
  needs: Int32Array
  needStart: Int32Array
  needList: Int32Array
  needBit: Int32Array
  tables: Table[]
  masks: Mask[]
  sames: Same[]
  /** pairs by name, by mentee: points, or `closed` */
  pairStart: Int32Array
  pairMentor: Int32Array
  pairPoints: Int32Array
  /** points of a mentor to whomever, or `closed` */
  mentorPoints: Int32Array
  /** pairs below this are closed (fair mode) */
  floor: number
}

export type Table = {
  menteeClass: Int32Array
  mentorClass: Int32Array
  mentorClasses: number
  points: Int32Array
  /** of each mentee class, the most it can get */
  best: Int32Array
}
export type Mask = { mentee: Int32Array; mentor: Int32Array; words: number; atLeast: number }
export type Same = { mentee: Int32Array; mentor: Int32Array; closedWhenSame: boolean }
