// Stable: no mentee and mentor who would both rather have each other than what they have (hospitals and residents: Gale and Shapley 1962,
// "College admissions and the stability of marriage"; ties: Irving 1994). Mentees ask down their list, mentors keep the best who ask:
// of all matchings stable in these orders, this one is each mentee's best.
// Which preferences count stands in preferences.ts. Those who end without get the best total of the places left, as if the others were locked;
// it makes no blocking pair, for whoever is left without asked only mentors who are full of people they prefer.
// Invariant: a mentor who has turned somebody down is full, and only ever changes a mentee for one they prefer.
import { bestTotal, compiled, type Run } from '../best-total.ts'
import type { Outcome } from '../outcome.ts'
import { type Preferences, preferencesOf } from './preferences.ts'

/** @returns the stable pairs and the best total of the others; `agreed` marks the stable ones, the certificate is of the others */
export async function stable(run: Run): Promise<Outcome> {
  const { roster } = run
  const problem = await compiled(run)
  const mentorOf = deferredAcceptance(preferencesOf(roster, problem), problem.capacity)
  const agreed = Uint8Array.from(mentorOf, (mentor) => (mentor >= 0 ? 1 : 0))
  const mentee = Int32Array.from(agreed.keys()).filter((i) => agreed[i] === 1)
  const locks = {
    mentee: Int32Array.from([...roster.locks.mentee, ...mentee]),
    mentor: Int32Array.from([...roster.locks.mentor, ...mentee.map((i) => mentorOf[i]!)]),
  }
  const others = { ...run, roster: { ...roster, locks } }
  return { ...(await bestTotal(others, await compiled(others))), agreed }
}

/** @returns of each mentee their stable mentor, or -1 */
export function deferredAcceptance(
  { start, mentor, place, coming }: Preferences,
  capacity: Int32Array,
): Int32Array {
  const mentees = start.length - 1
  const mentorOf = new Int32Array(mentees).fill(-1)
  // of each mentor, whom they hold at each place of their order, and the last place held: it only moves forward once they are full
  const held = Array.from(coming, (many) => new Int32Array(many).fill(-1))
  const last = new Int32Array(coming.length).fill(-1)
  const load = new Int32Array(coming.length)
  const next = start.slice(0, mentees)
  const asking = Array.from({ length: mentees }, (_, at) => mentees - 1 - at)
  for (let i = asking.pop(); i !== undefined; i = asking.pop()) {
    if (next[i]! === start[i + 1]!) continue
    const pair = next[i]!++
    const j = mentor[pair]!
    const own = held[j]!
    own[place[pair]!] = i
    mentorOf[i] = j
    if (++load[j]! <= capacity[j]!) {
      if (place[pair]! > last[j]!) last[j] = place[pair]!
      continue
    }
    const worst = Math.max(last[j]!, place[pair]!)
    const turnedDown = own[worst]!
    own[worst] = -1
    mentorOf[turnedDown] = -1
    load[j]!--
    while (own[last[j]!] === -1) last[j]!--
    asking.push(turnedDown)
  }
  return mentorOf
}
