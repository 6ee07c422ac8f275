import { z } from 'zod'
import { requiredText, said } from '../../platform/http/parse-form.ts'
import type { MessageKey } from '../../platform/i18n/words.ts'
import { longestPassword, shortestPassword } from './rules.ts'

// A password is taken as it is typed: no space of it is cut.
const typedPassword = (tooLong: MessageKey) =>
  z
    .string(said('sign-in.password-missing'))
    .min(1, said('sign-in.password-missing'))
    .max(longestPassword, said(tooLong))

export const signInForm = z.object({
  email: requiredText('sign-in.email-missing', 254).toLowerCase().includes('@', said('sign-in.email-wrong')),
  password: typedPassword('sign-in.refused'),
  back: z.string().optional(),
})

export const newPassword = z
  .string(said('sign-in.password-missing'))
  .min(shortestPassword, said('sign-in.password-short'))
  .max(longestPassword, said('sign-in.password-long'))

export const changePasswordForm = z
  .object({ current: typedPassword('sign-in.current-wrong'), password: newPassword })
  .refine(({ current, password }) => current !== password, {
    path: ['password'],
    ...said('sign-in.password-same'),
  })
