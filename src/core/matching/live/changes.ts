// What may happen to a solved problem that lives on, and what can be asked of it at any time.

export type Live = {
  /** A mentee or a mentor goes; whoever they were with is matched again, if anybody can be. */
  menteeLeaves(mentee: number): void
  mentorLeaves(mentor: number): void
  /** Somebody of the roster who had left, or had not come yet, is there. */
  menteeArrives(mentee: number): void
  mentorArrives(mentor: number): void
  /** The pair stays, whatever comes. @returns false when it is closed or the mentor is away or locked full */
  lock(mentee: number, mentor: number): boolean
  unlock(mentee: number): void
  /** Takes the last change back: pairs and duals are what they were. @returns false when there is none */
  undo(): boolean
  /** of each mentee their mentor, or -1 */
  mentorOf(): Int32Array
  worth(): { cardinality: number; points: number }
}
