// Pricing is what makes a sparse solution a proof of the dense problem: at any prices and any bounds it must find what looking at every
// pair by the rules' definitions finds. Nothing of it may depend on prices being those of a solution.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRules } from '../../src/core/matching/compile/compile.ts'
import type { Compiled } from '../../src/core/matching/compile/compiled.ts'
import { prepare, type SearchInput } from '../../src/core/matching/search/chunk.ts'
import { type Layout, layoutOf } from '../../src/core/matching/search/layout.ts'
import { definitionOf } from '../../src/core/matching/verify/definition.ts'
import { anyProblem, type Problem } from './problems.ts'
import { anyCrowd, anyRules, randomOf } from './proofs-crowd.ts'
import { runs, times } from './proofs-runs.ts'

/** What was met, so that a way of searching that nothing takes is seen. */
const met = new Map<string, number>()
const count = (what: string, more: number | boolean) => met.set(what, (met.get(what) ?? 0) + Number(more))

const anySearch = fc.record({
  seed: fc.nat(),
  perGroup: fc.constantFrom(3, 12, 2_000),
  prices: fc.constantFrom('none', 'ordinary', 'equal', 'floored', 'any'),
  bounds: fc.constantFrom('at a pair', 'low', 'any'),
  known: fc.boolean(),
  among: fc.boolean(),
  most: fc.constantFrom(1, 2, 5, 40, 100_000),
  floor: fc.constantFrom(0, 0, 0, 60),
})
type Search = typeof anySearch extends fc.Arbitrary<infer One> ? One : never

test('crowds: what is found is what looking at every pair finds', () => {
  fc.assert(
    fc.property(anyCrowd(50, 260), anyRules, anySearch, ({ roster }, rules, search) => {
      expectFound({ roster, rules }, search)
    }),
    runs(20_270_401, 200),
  )
  expect(met.size).toBe(17)
  for (const [what, seen] of met) expect(seen, what).toBeGreaterThan(10 * times)
})

test('a handful of people under rules of any kind: the same', () => {
  fc.assert(fc.property(anyProblem, anySearch, expectFound), runs(20_270_402, 1_000))
})

test('candidates are open pairs with their points, none that is known, none twice', () => {
  let candidates = 0
  fc.assert(
    fc.property(
      anyCrowd(30, 200),
      anyRules,
      anySearch,
      fc.constantFrom(0, 3, 100),
      ({ roster }, rules, search, budget) => {
        const problem = compileRules(roster, rules, search.floor)
        const layout = layoutOf(problem, search.perGroup)
        const open = openPairs({ roster, rules }, problem)
        const input: SearchInput = { ...inputOf(problem, layout, open, search), bound: null, budget }
        const { groups } = layout
        const work = prepare(input)
        for (let group = 0; group < groups.count; group++) {
          const [from, to] = [groups.start[group]!, groups.start[group + 1]!]
          const { count, mentor, points } = work({ group, from, to })
          let taken = 0
          for (let at = from; at < to; at++) {
            const i = groups.row[at]!
            const own = mentor.subarray(taken, taken + count[at - from]!)
            expect(own.length).toBeLessThanOrEqual(search.most)
            expect(new Set(own).size).toBe(own.length)
            for (const j of own) {
              expect(points[taken++]).toBe(open[i]![j])
              if (input.among) expect(input.among[j]).toBe(1)
              if (input.known)
                expect(
                  input.known.column.subarray(input.known.start[i]!, input.known.start[i + 1]!),
                ).not.toContain(j)
            }
          }
          candidates += taken
        }
      },
    ),
    runs(20_270_403, 60),
  )
  expect(candidates).toBeGreaterThan(2_000 * times)
})

/** Points of each pair by the definitions, or null where it is closed. */
function openPairs({ roster, rules }: Problem, { mentees, mentors, capacity, floor }: Compiled) {
  const definition = definitionOf(roster, rules)
  return Array.from({ length: mentees }, (_, i) =>
    Array.from({ length: mentors }, (_, j) => {
      const points = definition.points(i, j)
      return definition.closedBy(i, j) === null && points >= floor && capacity[j]! > 0 ? points : null
    }),
  )
}

function expectFound({ roster, rules }: Problem, search: Search) {
  const problem = compileRules(roster, rules, search.floor)
  const { mentees, mentors, settled } = problem
  const layout = layoutOf(problem, search.perGroup)
  const open = openPairs({ roster, rules }, problem)
  const input = inputOf(problem, layout, open, search)
  const work = prepare(input)
  const { groups } = layout
  for (let group = 0; group < groups.count; group++) {
    const [from, to] = [groups.start[group]!, groups.start[group + 1]!]
    // a stretch of a group is searched like the whole
    const cut = search.seed % 2 === 0 ? from : Math.floor((from + to) / 2)
    for (const task of [
      { group, from, to: cut },
      { group, from: cut, to },
    ]) {
      const { count: found, least, mentor, points } = work(task)
      let taken = 0
      for (let at = task.from; at < task.to; at++) {
        const i = groups.row[at]!
        const own = mentor.subarray(taken, taken + found[at - task.from]!)
        const worth = points.subarray(taken, taken + own.length)
        taken += own.length
        expectRow(input, i, open[i]!, own, worth, least[at - task.from]!)
      }
      expect(taken).toBe(mentor.length)
    }
  }
  const searched = new Set(groups.row)
  for (let i = 0; i < mentees; i++) expect(searched.has(i)).toBe(settled[i] === 0)
  count(
    'a mask of several words',
    problem.masks.some(({ words }) => words > 1),
  )
  count(
    'a mask of several bits',
    problem.masks.some(({ atLeast }) => atLeast > 1),
  )
  count(
    'masks of one bit only',
    problem.masks.length > 0 && problem.masks.every((one) => one.words === 1 && one.atLeast === 1),
  )
  count('two numbers to compare', problem.sames.length > 1)
  count('tables', problem.tables.length > 0)
  count(
    'needs by lists',
    problem.needs.some((need) => need !== 0),
  )
  count('a floor', problem.floor > 0)
  count('several groups', groups.count > 1)
  count('tokens of a group', layout.groups.inGroup.includes(1))
  count('more than one word of mentors', mentors > 32)
}

/** The row against every pair: all when there is room for all, else the best. */
function expectRow(
  { problem, layout, price, bound, known, among, most }: SearchInput,
  i: number,
  open: (number | null)[],
  mentor: Int32Array,
  points: Int32Array,
  least: number,
) {
  const before = new Set(known?.column.subarray(known.start[i]!, known.start[i + 1]!))
  const beyond = open.flatMap((worth, j) => {
    const looked = worth !== null && !before.has(j) && (among === null || among[j] === 1)
    return looked && worth - price[j]! > bound![i]! ? [{ j, worth, gain: worth - price[j]! }] : []
  })
  const found = Array.from(mentor, (j, at) => ({ j, worth: points[at]!, gain: points[at]! - price[j]! }))
  if (beyond.length < most) expect(found.toSorted(byMentor)).toEqual(beyond)
  else {
    // equals may stand for each other: gains are told apart, not people
    const best = beyond.map(({ gain }) => gain).sort((one, other) => other - one)
    expect(found.map(({ gain }) => gain).sort((one, other) => other - one)).toEqual(best.slice(0, most))
    expect(new Set(mentor).size).toBe(mentor.length)
    const allowed = new Map(beyond.map(({ j, worth }) => [j, worth]))
    for (const { j, worth } of found) expect(allowed.get(j)).toBe(worth)
    expect(least).toBe(best[most - 1])
    count('a row with more than there is room for', beyond.length > most)
  }
  const { menteeStart, menteeList, pairStart } = problem
  const asked = menteeList.subarray(menteeStart[i]!, menteeStart[i + 1]!)
  const { bit } = layout.signature
  count(
    'a common token asked for one by one',
    asked.some((l) => bit[l]! >= 0 && layout.groups.inGroup[l] === 0),
  )
  count(
    'a list that is read',
    asked.some((list) => bit[list]! < 0),
  )
  count('named pairs', pairStart[i]! < pairStart[i + 1]!)
  count('a known pair', before.size > 0)
  count('all of several found', beyond.length > 1 && beyond.length < most)
  count('none found', beyond.length === 0)
}

const byMentor = (one: { j: number }, other: { j: number }) => one.j - other.j

function inputOf(problem: Compiled, layout: Layout, open: (number | null)[][], search: Search): SearchInput {
  const { mentees, mentors, highest } = problem
  const random = randomOf(search.seed)
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const priceOf = {
    none: () => 0,
    ordinary: () => whole(0, highest),
    // many alike, as at a mentor's floor
    equal: () => [-3, 0, 40][whole(0, 2)]!,
    floored: () => (random() < 0.4 ? -1e9 : whole(-1e9, -1e9 + 2 * highest)),
    any: () => [whole(-highest, 2 * highest), whole(-1e12, 1e12), 0, -0][whole(0, 3)]!,
  }[search.prices]
  const price = Float64Array.from({ length: mentors }, priceOf)
  const bound = Float64Array.from({ length: mentees }, (_, i) => {
    const gains = open[i]!.flatMap((points, j) => (points === null ? [] : [points - price[j]!]))
    if (search.bounds === 'any' || gains.length === 0) return whole(-2 * highest, 2 * highest)
    gains.sort((one, other) => other - one)
    const near = search.bounds === 'low' ? gains.length - 1 : whole(0, Math.min(gains.length - 1, 12))
    return gains[near]! + whole(-1, 1)
  })
  const known = { start: new Int32Array(mentees + 1), column: new Int32Array(0) }
  const edges: number[] = []
  for (let i = 0; i < mentees; i++) {
    for (let j = 0; j < mentors; j++)
      if (search.known && open[i]![j] !== null && random() < 0.2) edges.push(j)
    known.start[i + 1] = edges.length
  }
  known.column = Int32Array.from(edges)
  return {
    problem,
    layout,
    price,
    bound,
    known: search.known ? known : null,
    among: search.among ? Uint8Array.from({ length: mentors }, () => whole(0, 1)) : null,
    most: search.most,
    budget: 0,
  }
}
