import { z } from 'zod'
import { forms } from '../../core/words/form.ts'

/** How the product speaks to and of the person who fills it in. Times zones are the machine's own list. */
export const settingsForm = z.object({
  language: z.enum(['fr', 'en']),
  region: z.enum(['FR', 'CA']),
  address: z.enum(['tu', 'vous']),
  form: z.enum(forms),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone)),
  scheme: z.enum(['', 'light', 'dark']),
})

export type Settings = z.output<typeof settingsForm>
