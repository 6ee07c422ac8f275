// What a pair would cost is exact: the same as trying everything with the pair locked, on small problems; the same as a cold solve, on
// larger ones. A pair raised by its loss belongs to an optimum, by one point less never.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedPeople, sizeOf } from '../../bench/matching/people.ts'
import { programme } from '../../bench/matching/rules.ts'
import { engineOf, worthOf } from '../../src/core/matching/explain/engine.ts'
import { whyNot } from '../../src/core/matching/explain/why-not.ts'
import type { Roster } from '../../src/core/matching/problem/people.ts'
import type { RuleSet } from '../../src/core/matching/rules/rule-set.ts'
import { verify } from '../../src/core/matching/verify/verify.ts'
import { anyProblem, matched, withPair } from './problems.ts'
import { bestOf, isOpen, lessThan, worthOf as worthOfDyads } from './truth.ts'

const runs = { seed: 20_270_313, numRuns: 400 }

/** What the locked pairs alone are worth: the engine leaves them out. */
function lockedWorth(roster: Roster, rules: RuleSet) {
  const mentorOf = new Array<number>(roster.mentees.count).fill(-1)
  roster.locks.mentee.forEach((mentee, at) => {
    mentorOf[mentee] = roster.locks.mentor[at]!
  })
  return worthOfDyads(roster, rules, mentorOf)!
}

test('the loss is what is left when the pair is locked; the slack is never more', async () => {
  const seen = { together: 0, closed: 0, locked: 0, 'no-place': 0, cost: 0, free: 0, dyads: 0 }
  await fc.assert(
    fc.asyncProperty(anyProblem, fc.nat(4), fc.nat(4), async ({ roster, rules }, one, other) => {
      const [mentee, mentor] = [one % roster.mentees.count, other % roster.mentors.count]
      const known = await matched({ roster, rules })
      // one time in two from scratch, else from the outcome
      const engine = await engineOf(roster, rules, one % 2 === 0 ? {} : { known })
      const { cardinality, points } = known.certificate
      const locked = lessThan(lockedWorth(roster, rules), { cardinality, points })
      expect(worthOf(engine.graph, engine.state.columnOf)).toEqual(locked)
      const before = engine.state.columnOf.slice()
      const said = await whyNot(engine, mentee, mentor)
      expect(engine.state.columnOf).toEqual(before)
      seen[said.reason]++
      expect(said.reason === 'closed').toBe(!isOpen(roster, rules, mentee, mentor))
      if (said.reason !== 'cost') return
      const locks = withPair(roster.locks, mentee, mentor)
      expect(said.loss).toEqual(lessThan(bestOf({ ...roster, locks }, rules), bestOf(roster, rules)))
      const loss = engine.base * said.loss.cardinality + said.loss.points
      expect(said.slack).toBeGreaterThanOrEqual(0)
      expect(said.slack).toBeLessThanOrEqual(loss)
      if (loss === 0) seen.free++
      if (said.loss.cardinality > 0) seen.dyads++
      // those who move, moved: it is a solution of what is promised
      const mentorOf = before.slice()
      for (const { mentee, from, to } of said.moves) {
        expect(mentorOf[mentee]).toBe(from)
        mentorOf[mentee] = to
      }
      expect(mentorOf[mentee]).toBe(mentor)
      roster.locks.mentee.forEach((mentee, at) => {
        mentorOf[mentee] = roster.locks.mentor[at]!
      })
      const worth = worthOfDyads(roster, rules, mentorOf)
      expect(worth && lessThan(worth, bestOf(roster, rules))).toEqual(said.loss)
    }),
    runs,
  )
  for (const [reason, times] of Object.entries(seen)) expect(times, reason).toBeGreaterThan(2)
})

test.each(['scarce', 'abundant'])(
  'among hundreds of people (%s), as a cold solve with the pair locked',
  async (supply) => {
    const roster = packedPeople(sizeOf('300x100', supply))
    const known = await matched({ roster, rules: programme })
    const engine = await engineOf(roster, programme, { known })
    const best = worthOf(engine.graph, engine.state.columnOf)
    let costs = 0
    for (let at = 0; at < 40; at++) {
      const [mentee, mentor] = [(at * 7) % 300, (at * 31) % 100]
      const said = await whyNot(engine, mentee, mentor)
      if (said.reason !== 'cost') continue
      costs++
      const forced = { ...roster, locks: withPair(roster.locks, mentee, mentor) }
      const outcome = await matched({ roster: forced, rules: programme })
      expect(verify(forced, programme, outcome).ok).toBe(true)
      const { cardinality, points } = outcome.certificate
      expect(said.loss).toEqual(lessThan({ cardinality, points }, best))
    }
    expect(costs).toBeGreaterThan(10)
  },
)
