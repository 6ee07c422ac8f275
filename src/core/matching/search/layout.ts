// How a problem is laid out for searching: made once, shared by all threads and all rounds.
import type { Compiled } from '../compile/compiled.ts'
import { type Doors, doorsOf } from './doors.ts'
import { type Groups, groupsOf } from './groups.ts'
import { type Signature, signatureOf } from './signature.ts'

export type Layout = { groups: Groups; signature: Signature; doors: Doors }

/** @param perGroup how many mentees a group should have for its index to be worth its while */
export function layoutOf(problem: Compiled, perGroup: number): Layout {
  const signature = signatureOf(problem)
  const groups = groupsOf(problem, signature, Math.max(1, problem.mentees / perGroup))
  return { groups, signature, doors: doorsOf(problem) }
}
