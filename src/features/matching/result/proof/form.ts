import { z } from 'zod'
import type { Outcome } from '../../../../core/matching/outcome.ts'

const whole = z.int()
const count = z.int().min(0)
const numbers = z.array(z.number())

const proof = {
  cardinality: count,
  points: whole,
  base: whole,
  primal: whole,
  bound: whole,
  gap: whole,
  evidence: z.object({ rowsProven: count, pairsScored: count, pairs: count }),
}

const standing = z.object({ placed: count, worst: whole, points: whole })

/** certificate.json, as somebody may have changed it. */
export const certificateForm = z.object({
  ...proof,
  engine: z.string(),
  mode: z.string(),
  seed: count,
  ruleHash: z.string(),
  price: z.object({ cardinality: whole, points: whole }).nullable(),
  circles: z.object({ found: standing, bound: standing }).optional(),
  inputs: z.record(z.string(), z.object({ path: z.string(), sha256: z.string() })),
})

/** duals.json: all that proves the result beside its dyads. */
const dualsForm = z.object({
  mentees: numbers,
  mentors: numbers,
  floor: whole.optional(),
  agreed: numbers.optional(),
  rewards: z.object({ reached: whole, targets: numbers, minimums: numbers }).optional(),
  second: z
    .object({ scores: numbers, mentees: numbers, mentors: numbers, certificate: z.object(proof) })
    .optional(),
})

export type Duals = Pick<Outcome, 'menteeDual' | 'mentorDual' | 'floor' | 'agreed' | 'rewards' | 'second'>

/** By side, in the order of the files: what each mentee gets, what one more place of each mentor is worth; then what the mode adds. */
export function* dualPieces(outcome: Duals): Generator<string> {
  const { menteeDual, mentorDual, floor, agreed, rewards, second } = outcome
  yield* piecesOf(`{"mentees":[`, menteeDual)
  yield* piecesOf(`],"mentors":[`, mentorDual)
  const more = {
    floor,
    agreed: agreed && [...agreed],
    rewards: rewards && {
      reached: rewards.reached,
      targets: [...rewards.targetDual],
      minimums: [...rewards.minimumDual],
    },
    second: second && {
      scores: [...second.scoreOf],
      mentees: [...second.menteeDual],
      mentors: [...second.mentorDual],
      certificate: second.certificate,
    },
  }
  const text = JSON.stringify(more)
  yield text === '{}' ? ']}\n' : `],${text.slice(1)}\n`
}

/** A list that may be long, number by number. */
function* piecesOf(opening: string, list: Float64Array): Generator<string> {
  yield opening
  for (const [at, number] of list.entries()) yield at === 0 ? `${number}` : `,${number}`
}

/** @returns null when it is not what `dualPieces` wrote */
export function readDuals(json: unknown): Duals | null {
  const { data } = dualsForm.safeParse(json)
  if (!data) return null
  const { mentees, mentors, agreed, rewards, second, ...others } = data
  return {
    ...others,
    menteeDual: Float64Array.from(mentees),
    mentorDual: Float64Array.from(mentors),
    ...(agreed && { agreed: Uint8Array.from(agreed) }),
    ...(rewards && {
      rewards: {
        reached: rewards.reached,
        targetDual: Float64Array.from(rewards.targets),
        minimumDual: Float64Array.from(rewards.minimums),
      },
    }),
    ...(second && {
      second: {
        scoreOf: Int32Array.from(second.scores),
        menteeDual: Float64Array.from(second.mentees),
        mentorDual: Float64Array.from(second.mentors),
        certificate: second.certificate,
      },
    }),
  }
}
