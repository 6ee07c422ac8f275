// As many dyads as there can be, whatever the points: held against a maximum flow that knows nothing of points, prices or the engine.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem, type Problem } from './problems.ts'
import { aCrowd, objectiveOf } from './proofs-problems.ts'
import { runs } from './proofs-runs.ts'
import { isOpen } from './truth.ts'

for (const [name, problems, numRuns] of [
  ['a handful of people', anyProblem, 1_000],
  ['a crowd', aCrowd, 60],
] as const)
  test(`${name}: as many dyads as a maximum flow`, async () => {
    const seen = { all: 0, some: 0 }
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const most = mostDyads(problem)
        const [dyads] = await objectiveOf(problem)
        expect(dyads).toBe(most)
        seen[most === problem.roster.mentees.count ? 'all' : 'some']++
      }),
      runs(20_270_430, numRuns),
    )
    expect(seen.some).toBeGreaterThan(numRuns / 10)
  }, 600_000)

/** From a source to each mentee, to the mentors open to them, to a sink with each one's places; locked pairs are set beside. */
function mostDyads({ roster, rules }: Problem): number {
  const { mentees, mentors, locks } = roster
  const [source, sink] = [mentees.count + mentors.count, mentees.count + mentors.count + 1]
  const room = Array.from({ length: sink + 1 }, () => new Map<number, number>())
  const left = mentors.capacity.slice()
  for (const mentor of locks.mentor) left[mentor]!--
  for (let i = 0; i < mentees.count; i++) {
    if (locks.mentee.includes(i)) continue
    room[source]!.set(i, 1)
    for (let j = 0; j < mentors.count; j++)
      if (isOpen(roster, rules, i, j)) room[i]!.set(mentees.count + j, 1)
  }
  for (let j = 0; j < mentors.count; j++) if (left[j]! > 0) room[mentees.count + j]!.set(sink, left[j]!)
  let flow = locks.mentee.length
  while (augment(room, source, sink)) flow++
  return flow
}

/** One unit along a shortest way with room left; the way back has one more then (Edmonds and Karp 1972). */
function augment(room: Map<number, number>[], source: number, sink: number): boolean {
  const cameFrom = new Map([[source, source]])
  for (const node of cameFrom.keys())
    for (const [next, left] of room[node]!) if (left > 0 && !cameFrom.has(next)) cameFrom.set(next, node)
  if (!cameFrom.has(sink)) return false
  for (let node = sink; node !== source; node = cameFrom.get(node)!) {
    const before = cameFrom.get(node)!
    room[before]!.set(node, room[before]!.get(node)! - 1)
    room[node]!.set(before, (room[node]!.get(before) ?? 0) + 1)
  }
  return true
}
