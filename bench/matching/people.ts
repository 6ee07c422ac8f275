// The people of a benchmark's size, packed: "10000x3000 scarce".
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import type { Roster } from '../../src/core/matching/problem/people.ts'
import type { Profile } from '../../src/core/matching/problem/profile.ts'
import {
  menteesOf,
  mentorsOf,
  positionFamilies,
  type Size,
  type Supply,
  vetoesOf,
  wishesOf,
} from './generator.ts'

export function sizeOf(dimensions: string, supply: string): Size {
  const [mentees = 0, mentors = 0] = dimensions.split('x').map(Number)
  return { mentees, mentors, supply: supply as Supply, seed: 'bench' }
}

/** @param given who was made beforehand, so that the clock sees the packing alone; else they are made as they are packed */
export function packedPeople(size: Size, given?: { mentees: Profile[]; mentors: Profile[] }): Roster {
  const packed = packRoster({
    mentees: given?.mentees ?? menteesOf(size),
    mentors: given?.mentors ?? mentorsOf(size),
    wishes: wishesOf(size),
    vetoes: vetoesOf(size),
    families: positionFamilies(),
  })
  if (!packed.ok) throw new Error(JSON.stringify(packed.problems.slice(0, 5)))
  return packed.roster
}
