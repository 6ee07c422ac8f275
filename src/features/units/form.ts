import { z } from 'zod'
import { said } from '../../platform/http/parse-form.ts'

const name = z.string(said('units.name-missing')).trim().min(1, said('units.name-missing')).max(160)
const kind = z.string(said('units.kind-missing')).trim().min(1, said('units.kind-missing')).max(60)

export const unitForm = z.object({ name, kind })

/** Where a unit is to stand: a unit's id, or `top`. */
export const placeForm = z.object({
  parent: z
    .union([z.literal('top'), z.uuid()], said('units.parent-missing'))
    .transform((text) => (text === 'top' ? null : text)),
})
