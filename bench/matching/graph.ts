// Writes sparse graphs for the solvers: node bench/matching/graph.ts 10000x3000 scarce. For each mentee the best pairs of a sample
// of mentors, most of them of the same family of jobs: the shape of the engine's own candidates, without the engine.
import { mkdirSync } from 'node:fs'
import { random } from '../../demo/random.ts'
import { packRoster } from '../../src/core/matching/problem/pack.ts'
import type { Lists, Roster } from '../../src/core/matching/problem/people.ts'
import { menteesOf, mentorsOf, positionFamilies, type Size, type Supply, wishesOf } from './generator.ts'
import { writeGraph } from './graph-file.ts'

const [dimensions = '10000x3000', supply = 'scarce'] = process.argv.slice(2)
const [mentees = 0, mentors = 0] = dimensions.split('x').map(Number)
const size: Size = { mentees, mentors, supply: supply as Supply, seed: 'bench' }
const degree = 24
const sampled = 240

const began = performance.now()
const packed = packRoster({
  mentees: menteesOf(size),
  mentors: mentorsOf(size),
  wishes: wishesOf(size),
  families: positionFamilies(),
})
if (!packed.ok) throw new Error(JSON.stringify(packed.problems.slice(0, 5)))
const { roster } = packed
const packedAt = performance.now()
const mentor = new Int32Array(mentees * degree)
const points = new Int32Array(mentees * degree)
const start = Int32Array.from({ length: mentees + 1 }, (_, i) => i * degree)
const byFamily = familiesOf(roster)
const draw = random('sample')
for (let i = 0; i < mentees; i++) {
  const family = byFamily.get(roster.mentees.profession[i]!) ?? []
  const sample = new Set<number>()
  for (let at = 0; at < sampled; at++)
    sample.add(at % 4 < 3 && family.length > 0 ? draw.pick(family) : draw.below(mentors))
  for (let at = 0; sample.size < degree; at++) sample.add(at)
  const best = [...sample].map((j) => [score(roster, i, j), j] as const).sort((a, b) => b[0] - a[0])
  const kept = best.slice(0, degree).sort((a, b) => a[1] - b[1])
  for (const [at, [worth, j]] of kept.entries()) {
    mentor[i * degree + at] = j
    points[i * degree + at] = worth
  }
}
mkdirSync('var/bench-matching', { recursive: true })
const file = `var/bench-matching/sample-${dimensions}-${supply}.graph`
writeGraph(file, { mentees, mentors, capacity: roster.mentors.capacity, start, mentor, points })
const capacity = roster.mentors.capacity.reduce((sum, one) => sum + one, 0)
process.stdout.write(
  `${file}: capacity ${capacity}, ${mentor.length} edges; people ${Math.round(packedAt - began)} ms, graph ${Math.round(performance.now() - packedAt)} ms\n`,
)

function familiesOf({ mentors }: Roster): Map<number, number[]> {
  const families = new Map<number, number[]>()
  for (let j = 0; j < mentors.count; j++) {
    const family = mentors.profession[j]!
    const members = families.get(family) ?? []
    families.set(family, members)
    members.push(j)
  }
  return families
}

function score(roster: Roster, i: number, j: number): number {
  const { mentees, mentors } = roster
  let skills = 0
  each(mentees.seeks, i, (skill, priority, at) => {
    each(mentors.offers, j, (offered, level) => {
      if (offered === skill && level >= mentees.seeks.wanted[at]!) skills += 1600 / priority
    })
  })
  const shared = (one: Lists, other: Lists) => {
    let count = 0
    each(one, i, (token) => each(other, j, (same) => (count += token === same ? 1 : 0)))
    return count
  }
  const gap = mentors.seniority[j]! - mentees.seniority[i]!
  return (
    Math.min(4000, Math.round(skills)) +
    Math.min(1, shared(mentees.aspires, mentors.held)) * 1500 +
    Math.min(2, shared(mentees.support, mentors.support)) * 300 +
    Math.min(3, shared(mentees.interests, mentors.interests)) * 200 +
    (mentees.place[i] === mentors.place[j] ? 800 : mentees.region[i] === mentors.region[j] ? 400 : 0) +
    (gap < 1 ? 0 : gap < 4 ? 1000 : 400) +
    Math.min(300, mentors.experience[j]! * 15)
  )
}

function each(list: Lists, person: number, visit: (token: number, value: number, at: number) => void): void {
  for (let at = list.start[person]!; at < list.start[person + 1]!; at++)
    visit(list.token[at]!, list.value[at]!, at)
}
