import { z } from 'zod'

const whole = z.int()
const count = z.int().min(0)

/** certificate.json, as somebody may have changed it. */
export const certificateForm = z.object({
  cardinality: count,
  points: whole,
  base: whole,
  primal: whole,
  bound: whole,
  gap: whole,
  evidence: z.object({ rowsProven: count, pairsScored: count, pairs: count }),
  engine: z.string(),
  mode: z.string(),
  seed: count,
  ruleHash: z.string(),
  price: z.object({ cardinality: whole, points: whole }).nullable(),
  inputs: z.record(z.string(), z.object({ path: z.string(), sha256: z.string() })),
})

/** duals.json */
export const dualsForm = z.object({ mentees: z.array(z.number()), mentors: z.array(z.number()) })
