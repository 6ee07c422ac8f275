import { z } from 'zod'
import { said } from '../../../platform/http/parse-form.ts'

/** The address of a space: as the database writes it. */
export const spaceForm = z.object({
  slug: z
    .string(said('units.space.slug-wrong'))
    .trim()
    .toLowerCase()
    .min(2, said('units.space.slug-wrong'))
    .max(40, said('units.space.slug-wrong'))
    .regex(/^[a-z0-9](-?[a-z0-9])*$/, said('units.space.slug-wrong')),
})

export const administratorForm = z.object({ person: z.uuid() })
