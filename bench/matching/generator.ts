// People for the benchmark: seeded, heavy-tailed like a real organisation. A few skills, units and towns are everybody's, most are
// a handful's; a family of jobs shares its skills; the managers' tree is one for both sides. Given one by one, never held.
import { type Random, random } from '../../demo/random.ts'
import {
  type Axis,
  axes,
  type Pair,
  type Profile,
  type Wish,
} from '../../src/core/matching/problem/profile.ts'

/** scarce: fewer places than mentees; abundant: 15 % more. */
export type Supply = 'scarce' | 'abundant'
export type Size = { mentees: number; mentors: number; supply: Supply; seed: string }

const skillCount = 2_000
const familyCount = 40
const positionsPerFamily = 12
const interestCount = 40
const placeCount = 120
const regionCount = 13
const slots = ['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [`${day}-am`, `${day}-pm`])
const supports = ['career', 'integration', 'skills', 'leadership', 'network', 'return', 'confidence', 'exams']
const meanCapacity = 2.3

const anySkill = zipf(skillCount, 1)
const familySkill = zipf(skillCount / familyCount, 0.9)
const anyFamily = zipf(familyCount, 0.6)
const anyPosition = zipf(positionsPerFamily, 0.7)
const anyPlace = zipf(placeCount, 1)
const anyInterest = zipf(interestCount, 0.6)
const anySupport = zipf(supports.length, 0.5)

export function* menteesOf(size: Size): Generator<Profile> {
  const draw = random(`${size.seed} mentees`)
  const inUnit = unitsOf(size)
  for (let i = 0; i < size.mentees; i++) {
    const family = anyFamily(draw)
    yield {
      id: `mentee-${i}`,
      seeks: skillsOf(draw, family, 3 + draw.below(3)).map((skill, at) => ({
        ...skill,
        priority: (at === 0 ? 1 : at < 3 ? 2 : 3) as 1 | 2 | 3,
        level: draw.below(2) === 0 ? undefined : 2 + draw.below(3),
      })),
      aspires: positionsOf(draw, family, 1 + draw.below(3)),
      held: positionsOf(draw, family, 1 + draw.below(2)).map((position) => ({
        position,
        months: 6 + draw.below(60),
      })),
      ...common(draw),
      ...inUnit(draw, -1),
      profession: `family-${family}`,
      seniority: rank(draw, 1),
      experience: draw.below(12),
      blocks: draw.below(100) === 0 ? [`mentor-${draw.below(size.mentors)}`] : [],
      past: draw.below(50) === 0 ? [`mentor-${draw.below(size.mentors)}`] : [],
      related: draw.below(50) === 0 ? [`mentor-${draw.below(size.mentors)}`] : [],
    }
  }
}

export function* mentorsOf(size: Size): Generator<Profile> {
  const draw = random(`${size.seed} mentors`)
  const inUnit = unitsOf(size)
  const larger = size.supply === 'abundant' ? (1.15 * size.mentees) / (meanCapacity * size.mentors) : 1
  for (let j = 0; j < size.mentors; j++) {
    const family = anyFamily(draw)
    const capacity = Number(draw.weighted({ 1: 30, 2: 33, 3: 20, 4: 11, 5: 6 }))
    yield {
      id: `mentor-${j}`,
      capacity: Math.max(1, Math.floor(capacity * larger + draw.next())),
      offers: skillsOf(draw, family, 5 + draw.below(5)).map((skill) => ({
        ...skill,
        level: 1 + draw.below(4),
      })),
      held: positionsOf(draw, family, 1 + draw.below(4)).map((position) => ({
        position,
        months: 6 + draw.below(120),
      })),
      ...common(draw),
      ...inUnit(draw, j),
      profession: `family-${family}`,
      seniority: rank(draw, 3),
      experience: draw.below(31),
      blocks: draw.below(100) === 0 ? [`mentee-${draw.below(size.mentees)}`] : [],
    }
  }
}

/** 15 % of the mentees name one to three mentors; some mentors are named often. */
export function* wishesOf(size: Size): Generator<Wish> {
  const draw = random(`${size.seed} wishes`)
  const anyMentor = zipf(size.mentors, 0.5)
  for (let i = 0; i < size.mentees; i++) {
    if (draw.next() >= 0.15) continue
    for (const [at, mentor] of different(1 + draw.below(3), () => anyMentor(draw)).entries())
      yield { by: 'mentee', mentee: `mentee-${i}`, mentor: `mentor-${mentor}`, rank: at + 1 }
  }
}

/** Pairs refused by hand: one mentee in two hundred. */
export function* vetoesOf(size: Size): Generator<Pair> {
  const draw = random(`${size.seed} vetoes`)
  for (let at = 0; at < size.mentees / 200; at++)
    yield { mentee: `mentee-${draw.below(size.mentees)}`, mentor: `mentor-${draw.below(size.mentors)}` }
}

/** Positions of one family are similar. */
export function positionFamilies(): Map<string, string> {
  const families = new Map<string, string>()
  for (let family = 0; family < familyCount; family++)
    for (let at = 0; at < positionsPerFamily; at++)
      families.set(`position-${family}-${at}`, `family-${family}`)
  return families
}

function common(draw: Random): Partial<Profile> {
  const place = anyPlace(draw)
  return {
    languages: languagesOf(draw),
    availability: different(2 + draw.below(5), () => draw.below(slots.length)).map((slot) => slots[slot]!),
    support: different(1 + draw.below(3), () => anySupport(draw)).map((kind) => supports[kind]!),
    interests: different(2 + draw.below(3), () => anyInterest(draw)).map(
      (interest) => `interest-${interest}`,
    ),
    place: `place-${place}`,
    region: `region-${place % regionCount}`,
    utcOffset: place === 11 ? 240 : place === 17 ? -240 : 60,
  }
}

/** French nearly always, English often, others seldom. */
function languagesOf(draw: Random) {
  const french = { language: 'fr', level: draw.below(100) < 93 ? 5 + draw.below(2) : 2 + draw.below(3) }
  const english = draw.below(100) < 55 ? [{ language: 'en', level: 2 + draw.below(5) }] : []
  const other =
    draw.below(100) < 18
      ? [{ language: draw.pick(['de', 'es', 'it', 'pt', 'ar']), level: 2 + draw.below(5) }]
      : []
  return draw.below(100) < 96 ? [french, ...english, ...other] : [{ language: 'en', level: 6 }, ...other]
}

function skillsOf(draw: Random, family: number, count: number): { skill: string; axis: Axis }[] {
  const one = () => (draw.below(4) < 3 ? familySkill(draw) * familyCount + family : anySkill(draw))
  return different(count, one).map((skill) => ({ skill: `skill-${skill}`, axis: axes[skill % 3]! }))
}

function positionsOf(draw: Random, family: number, count: number): string[] {
  return different(count, () => anyPosition(draw)).map((at) => `position-${family}-${at}`)
}

/** 1 … 9, three dice around a middle. */
function rank(draw: Random, more: number): number {
  return Math.min(9, more + draw.below(3) + draw.below(3) + draw.below(3))
}

/** A tree of units, five below each. Every other unit is led by a mentor, the rest by people outside the programme. */
function unitsOf(size: Size) {
  const units = Math.min(3_900, 12 + Math.floor(size.mentors / 20))
  const anyUnit = zipf(units - 1, 0.8)
  const parent = (unit: number) => Math.floor((unit - 1) / 5)
  const chief = (unit: number) => (unit % 2 === 1 ? `mentor-${unit}` : `chief-${unit}`)
  return (draw: Random, mentor: number): { units: string[]; line: string[] } => {
    const leads = mentor % 2 === 1 && mentor < units
    const drawn = 1 + ((anyUnit(draw) * 7_919) % (units - 1))
    const path = [leads ? mentor : drawn]
    while (path.at(-1)! > 0) path.push(parent(path.at(-1)!))
    const line = path.slice(leads ? 1 : 0).map(chief)
    return { units: path.map((unit) => `unit-${unit}`), line }
  }
}

function different(count: number, one: () => number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < count) drawn.add(one())
  return [...drawn]
}

/** Draws 0 … size - 1, the k-th as often as 1 / (k + 1)^exponent. */
function zipf(size: number, exponent: number): (draw: Random) => number {
  const below = new Float64Array(size)
  let total = 0
  for (let k = 0; k < size; k++) {
    total += (k + 1) ** -exponent
    below[k] = total
  }
  return (draw) => {
    const wanted = draw.next() * total
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (below[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
