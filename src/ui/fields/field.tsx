import type { ReactNode } from 'react'
import { useWords } from '../../platform/i18n/context.tsx'
import { Glyph } from '../drawings/glyph.tsx'
import { controlId, useFormScope } from '../form-scope.ts'
import type { Problem } from '../problem.ts'

/** What every field takes. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** A field that is not required says so beside its label. */
  required?: boolean
  /** By default those of the form around it. */
  problems?: Problem[]
  /** Who will see what is written here, in a sentence; shown with a small lock. */
  visibility?: ReactNode
}

/** What a field gives to its control. */
export type ControlAttributes = {
  id: string
  name: string
  required: boolean | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint, who sees, error and the control between: everything tied to the control by id. */
export function Field(
  props: FieldProps & {
    after?: ReactNode
    afterId?: string
    children: (control: ControlAttributes) => ReactNode
  },
) {
  const { control, parts } = useField(props, props.afterId)
  return (
    <div className="field">
      <label className="label" htmlFor={control.id}>
        {props.label}
        {!props.required && <OptionalMark />}
      </label>
      {parts.above}
      {props.children(control)}
      {props.after}
      {parts.below}
    </div>
  )
}

/** The same around several controls: a fieldset with its legend. The first control takes `control.id`, where the summary links. */
export function FieldGroup(
  props: FieldProps & { after?: ReactNode; children: (control: ControlAttributes) => ReactNode },
) {
  const { control, parts } = useField(props)
  return (
    <fieldset className="field" aria-describedby={control['aria-describedby']}>
      <legend>
        {props.label}
        {!props.required && <OptionalMark />}
      </legend>
      {parts.above}
      {props.children(control)}
      {props.after}
      {parts.below}
    </fieldset>
  )
}

export function OptionalMark() {
  const t = useWords()
  return (
    <>
      {' '}
      <span className="optional">{t('ui.optional')}</span>
    </>
  )
}

/** The attributes of a control, and the lines above (hint) and below it (who sees, error). */
export function useField(field: FieldProps, afterId?: string) {
  const scope = useFormScope()
  const id = controlId(scope.prefix, field.name)
  const problem = (field.problems ?? scope.problems).find((one) => one.field === field.name)
  const described = [
    problem && `${id}-error`,
    field.hint && `${id}-hint`,
    field.visibility && `${id}-sees`,
    afterId && `${id}-${afterId}`,
  ].filter(Boolean)
  const control: ControlAttributes = {
    id,
    name: field.name,
    required: field.required || undefined,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': problem ? true : undefined,
  }
  const above = field.hint && (
    <p className="hint" id={`${id}-hint`}>
      {field.hint}
    </p>
  )
  const below = (
    <>
      {field.visibility && (
        <p className="who-sees" id={`${id}-sees`}>
          <Glyph name="lock" />
          <span>{field.visibility}</span>
        </p>
      )}
      {problem && (
        <p className="error" id={`${id}-error`}>
          <Glyph name="look" />
          <span>{problem.message}</span>
        </p>
      )}
    </>
  )
  return { control, parts: { above, below } }
}
