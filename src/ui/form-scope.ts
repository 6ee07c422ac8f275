import { createContext, useContext } from 'react'
import type { Problem } from './problem.ts'

/** What a form tells its fields: its problems, and a prefix that keeps ids apart when a page holds several forms. */
export type FormScope = { prefix: string; problems: Problem[] }

export const FormScopeContext = createContext<FormScope>({ prefix: 'f', problems: [] })

/** The id of the control of a field, so that the summary can link to it. */
export const controlId = (prefix: string, field: string) =>
  `${prefix}-${field.replace(/[^A-Za-z0-9_-]/g, '-')}`

export const useFormScope = () => useContext(FormScopeContext)
