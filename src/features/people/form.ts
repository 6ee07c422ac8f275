import { z } from 'zod'
import { optionalText, requiredText, said } from '../../platform/http/parse-form.ts'

const email = requiredText('people.email-missing', 254)
  .toLowerCase()
  // « İ » is two characters in small letters
  .max(254, { abort: true })
  .regex(/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/, said('people.email-wrong'))

export const personForm = z.object({
  givenName: requiredText('people.given-name-missing', 80),
  familyName: requiredText('people.family-name-missing', 80),
  email,
  position: optionalText(160),
  unit: z.preprocess((value) => value || null, z.uuid().nullable()),
  manager: optionalText(254),
  arrivedOn: z.preprocess(
    (value) => value || null,
    // the calendar of the database has no year nought
    z.iso
      .date(said('people.arrived-wrong'))
      .refine((day) => day >= '0001', said('people.arrived-wrong'))
      .nullable(),
  ),
})

export const rightForm = z.object({ right: z.enum(['administrator', 'coordinator']) })

/** The address of a list: what is looked for, and where the page begins. */
export const listQuery = z.object({
  name: z.string().max(80).catch(''),
  unit: z.uuid().nullable().catch(null),
  sort: z.enum(['ascending', 'descending']).catch('ascending'),
  key: z.string().max(400).nullable().catch(null),
  id: z.uuid().nullable().catch(null),
  from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
})

export type ListQuery = z.output<typeof listQuery>
