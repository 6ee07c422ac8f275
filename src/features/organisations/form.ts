import { z } from 'zod'
import { many, said, ticked } from '../../platform/http/parse-form.ts'
import { hostnameOf, languagesInOrder } from './rules.ts'

const language = z.enum(['fr', 'en'])

/** The settings of an organisation. */
export const organisationForm = z
  .object({
    name: z
      .string(said('organisations.name-missing'))
      .trim()
      .min(1, said('organisations.name-missing'))
      .max(120),
    language,
    languages: many(language),
    region: z.enum(['FR', 'CA']),
    timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone)),
    hostname: z
      .string()
      .trim()
      .default('')
      .transform((text, context) => {
        const host = text === '' ? null : hostnameOf(text)
        if (text !== '' && host === null)
          context.addIssue({ code: 'custom', message: 'organisations.hostname-wrong' })
        return host
      }),
    listed: ticked,
    medianDot: ticked,
  })
  .transform(({ language: first, languages, ...facts }) => ({
    ...facts,
    languages: languagesInOrder(first, languages),
  }))

export type OrganisationFacts = z.output<typeof organisationForm>
