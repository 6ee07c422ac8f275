import { z } from 'zod'
import { newPassword, signInForm } from '../form.ts'

export const forgottenForm = signInForm.pick({ email: true })

export const choosePasswordForm = z.object({ password: newPassword })
