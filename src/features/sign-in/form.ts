import { z } from 'zod'
import { said } from '../../platform/http/parse-form.ts'
import { longestPassword, shortestPassword } from './rules.ts'

export const signInForm = z.object({
  email: z
    .string(said('sign-in.email-missing'))
    .trim()
    .toLowerCase()
    .min(1, said('sign-in.email-missing'))
    .max(254, said('sign-in.email-wrong'))
    .includes('@', said('sign-in.email-wrong')),
  password: z
    .string(said('sign-in.password-missing'))
    .min(1, said('sign-in.password-missing'))
    .max(longestPassword, said('sign-in.refused')),
  back: z.string().optional(),
})

export const newPassword = z
  .string(said('sign-in.password-missing'))
  .min(shortestPassword, said('sign-in.password-short'))
  .max(longestPassword, said('sign-in.password-long'))

export const changePasswordForm = z
  .object({
    current: z
      .string(said('sign-in.password-missing'))
      .min(1, said('sign-in.password-missing'))
      .max(longestPassword, said('sign-in.current-wrong')),
    password: newPassword,
  })
  .refine(({ current, password }) => current !== password, {
    path: ['password'],
    ...said('sign-in.password-same'),
  })
