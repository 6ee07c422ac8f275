import { z } from 'zod'
import { addresses, forms } from '../../core/words/form.ts'
import { languages, regions } from '../../core/words/language.ts'

/** How the product speaks to and of the person who fills it in. Time zones are the machine's own list. */
export const settingsForm = z.object({
  language: z.enum(languages),
  region: z.enum(regions),
  address: z.enum(addresses),
  form: z.enum(forms),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone)),
  scheme: z.enum(['', 'light', 'dark']),
})

export type Settings = z.output<typeof settingsForm>
