import type { ReactNode } from 'react'
import { useWords } from '../platform/i18n/context.tsx'
import { useFormRendering } from './form-context.tsx'
import { FormScopeContext } from './form-scope.ts'
import type { Problem } from './problem.ts'
import { ProblemSummary } from './problem-summary.tsx'

export type FormProps = {
  action: string
  problems?: Problem[]
  /** Buttons at the end, the primary one first. */
  actions?: ReactNode
  /** Says that all fields are required but those marked; leave it out of a form of one field. */
  requiredNote?: boolean
  /** For a form with a file. */
  upload?: boolean
  /** Keeps ids apart when a page holds several forms; letters only. */
  prefix?: string
  children?: ReactNode
}

/** A form that is sent once even when pressed twice, and that says at its top what is wrong. */
export function Form({
  action,
  problems = [],
  actions,
  requiredNote,
  upload,
  prefix = 'f',
  children,
}: FormProps) {
  const t = useWords()
  const { freshKey } = useFormRendering()
  return (
    <form
      className="form"
      method="post"
      action={action}
      noValidate
      encType={upload ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="_key" value={freshKey()} />
      <FormScopeContext value={{ prefix, problems }}>
        <ProblemSummary problems={problems} />
        {requiredNote && <p className="form-note">{t('ui.required-note')}</p>}
        {children}
        {actions && <div className="form-acts">{actions}</div>}
      </FormScopeContext>
    </form>
  )
}
