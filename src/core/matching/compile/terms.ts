// The four shapes into which every gate and criterion is compiled. Scorer, candidates and pricing know these and no rule.
// Invariant: the score of an open pair is the sum of its terms; a pair is closed as soon as one term closes it.

/** In a table or a list of pairs: the pair is closed. */
export const closed = -1_000_000_000

/** What a kind calls while it compiles. Points are integers ≥ 0. */
export type Terms = {
  /**
   * Points for what both have: a mentee's token brings `points` when the mentor has it too. Points of several shared tokens add up.
   * Tokens of this call are its own: 0 … size - 1. Each side names a token at most once a person.
   * @param exclusive tokens in runs of so many (levels of one skill: skill * 4 + level - 1) of which a mentor has one at most:
   * nothing changes but that bounds are tighter
   */
  shared(
    size: number,
    exclusive?: number,
  ): {
    mentee(mentee: number, token: number, points: number): void
    mentor(mentor: number, token: number): void
  }
  /** A gate: a mentee listed here needs a mentor with at least one of their tokens. Not called for a mentee: open; a mentee who must be closed to all: `closeMentee`. */
  needs(size: number): {
    mentee(mentee: number, token: number): void
    mentor(mentor: number, token: number): void
  }
  closeMentee(mentee: number): void
  closeMentor(mentor: number): void
  /**
   * Points by classes: points[menteeClass * mentorClasses + mentorClass], or `closed`.
   * Classes are small numbers: at most 4,096 a side.
   */
  table(table: {
    menteeClass: Int32Array
    mentorClass: Int32Array
    mentorClasses: number
    points: Int32Array
  }): void
  /** A gate: at least `atLeast` of the bits shared. One 32-bit word or several a person, `words` a side each of length count × words. */
  mask(mask: { mentee: Int32Array; mentor: Int32Array; words: number; atLeast: number }): void
  /** A gate: the pair is closed when the two numbers are the same, or when they are not. `unknown` on either side is never the same. */
  same(same: { mentee: Int32Array; mentor: Int32Array; closedWhen: 'same' | 'different' }): void
  /** Points, or `closed`, for a pair by name. Points of several calls add up; closed wins. */
  pair(mentee: number, mentor: number, points: number): void
  /** Points that a mentor brings to whomever. */
  mentor(mentor: number, points: number): void
}
