// What a rule costs is what a solve without it finds, for the programme and for one person alone: on a thousand small problems, as trying
// everything shows; and among hundreds of people, as a cold solve shows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedPeople, sizeOf } from '../../bench/matching/people.ts'
import { programme } from '../../bench/matching/rules.ts'
import { closingOf } from '../../src/core/matching/explain/pair.ts'
import { leftOutPeople, ruleGains } from '../../src/core/matching/explain/relax.ts'
import type { Roster } from '../../src/core/matching/problem/people.ts'
import { gates } from '../../src/core/matching/rules/gates.ts'
import type { Gate } from '../../src/core/matching/rules/kind.ts'
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'
import { anyProblem, matched } from './problems.ts'
import { bestOf, isBetter, lessThan, type Worth } from './truth.ts'

const kept = ['self', 'veto', 'line', 'manager', 'related', 'blocked', 'conflict']
const without = (rules: RuleSet, index: number): RuleSet => ({
  ...rules,
  gates: rules.gates.filter((_, at) => at !== index),
})
const nothing: Worth = { cardinality: 0, points: 0 }

test('the gain of each rule is that of all there is without it; those that protect are never offered', async () => {
  const seen = { gains: 0, none: 0 }
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const { roster, rules } = problem
      const gains = await ruleGains(roster, rules, await matched(problem))
      const before = bestOf(roster, rules)
      expect(gains.map(({ index }) => index)).toEqual(
        [...rules.gates.keys()].filter((index) => !kept.includes(rules.gates[index]!.kind)),
      )
      for (const { kind, index, gain } of gains) {
        expect(kind).toBe(rules.gates[index]!.kind)
        expect(gain).toEqual(lessThan(before, bestOf(roster, without(rules, index))))
        seen[isBetter(gain, nothing) ? 'gains' : 'none']++
      }
    }),
    { seed: 20_270_314, numRuns: 1_000 },
  )
  expect(seen.gains).toBeGreaterThan(100)
  expect(seen.none).toBeGreaterThan(100)
})

test('whoever is left out: which gates close whom, and the one to waive for them alone that gains most', async () => {
  const seen = { helped: 0, helpless: 0, dyads: 0, closed: 0, taken: 0, 'no-place': 0 }
  await fc.assert(
    fc.asyncProperty(anyProblem, async (problem) => {
      const { roster, rules } = problem
      const outcome = await matched(problem)
      const { people, omitted } = await leftOutPeople(roster, rules, outcome)
      expect(omitted).toBe(0)
      expect(people.map(({ mentee }) => mentee)).toEqual(
        [...outcome.mentorOf.keys()].filter((mentee) => outcome.mentorOf[mentee]! < 0),
      )
      const before = bestOf(roster, rules)
      for (const one of people) {
        const closing = [...roster.mentors.person.keys()].map((mentor) =>
          closingOf(roster, rules, one.mentee, mentor).map(({ index }) => index),
        )
        expect(one.open).toBe(closing.filter((list) => list.length === 0).length)
        expect(one.reason === 'closed').toBe(one.open === 0)
        seen[one.reason]++
        const by = (index: number) => closing.filter((list) => list.includes(index))
        expect(one.closed).toEqual(
          [...new Set(closing.flat())]
            .sort((a, b) => a - b)
            .map((index) => ({
              kind: index < 0 ? 'decided' : rules.gates[index]!.kind,
              index,
              mentors: by(index).length,
              alone: by(index).filter((list) => list.length === 1).length,
            })),
        )
        let best = nothing
        rules.gates.forEach(({ kind }, index) => {
          if (kept.includes(kind)) return
          const waived = without(rules, index)
          const gain = lessThan(
            before,
            bestOf(roster, rules, (mentee) => (mentee === one.mentee ? waived : rules)),
          )
          if (one.relax?.index === index) expect(one.relax.gain).toEqual(gain)
          if (isBetter(gain, best)) best = gain
        })
        expect(one.relax?.gain ?? nothing).toEqual(best)
        expect(kept).not.toContain(one.relax?.kind)
        seen[one.relax ? 'helped' : 'helpless']++
        if ((one.relax?.gain.cardinality ?? 0) > 0) seen.dyads++
      }
    }),
    { seed: 20_270_315, numRuns: 1_000 },
  )
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(20)
})

test('among hundreds of people, as a cold solve without the rule, all others kept apart by hand', async () => {
  const roster = packedPeople(sizeOf('300x100', 'scarce'))
  const outcome = await matched({ roster, rules: programme })
  const { people, omitted } = await leftOutPeople(roster, programme, outcome, { people: 5 })
  expect(people).toHaveLength(5)
  expect(people.length + omitted).toBe(outcome.mentorOf.filter((mentor) => mentor < 0).length)
  let helped = 0
  for (const { mentee, relax } of people) {
    let best = nothing
    for (const [index, { kind }] of programme.gates.entries()) {
      if (kept.includes(kind)) continue
      const gain = lessThan(outcome.certificate, (await waivedFor(roster, mentee, index)).certificate)
      if (relax?.index === index) expect(relax.gain).toEqual(gain)
      if (isBetter(gain, best)) best = gain
    }
    expect(relax?.gain ?? nothing).toEqual(best)
    if (relax) helped++
  }
  expect(helped).toBeGreaterThan(1)
})

function waivedFor(roster: Roster, mentee: number, index: number) {
  const { kind, values } = programme.gates[index]!
  const gate: Gate = gates[kind as keyof typeof gates]
  const vetoes = { mentee: [...roster.vetoes.mentee], mentor: [...roster.vetoes.mentor] }
  for (const one of roster.mentees.person.keys())
    for (const mentor of roster.mentors.person.keys())
      if (one !== mentee && gate.closes(roster, one, mentor, values)) {
        vetoes.mentee.push(one)
        vetoes.mentor.push(mentor)
      }
  const apart = { mentee: Int32Array.from(vetoes.mentee), mentor: Int32Array.from(vetoes.mentor) }
  return matched({ roster: { ...roster, vetoes: apart }, rules: without(programme, index) })
}
