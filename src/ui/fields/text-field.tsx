import type { ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'tel' | 'url' | 'search'
  size?: 'short' | 'middle' | 'long'
  autoComplete?: string
  maxLength?: number
  spellCheck?: boolean
  /** Suggestions that the browser offers; anything else may still be written. */
  suggestions?: string[]
}

export const inputClass = (size: 'short' | 'middle' | 'long' = 'long') =>
  size === 'long' ? 'input' : `input ${size}`

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  size,
  autoComplete,
  maxLength,
  spellCheck,
  suggestions,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            className={inputClass(size)}
            type={type}
            defaultValue={value}
            autoComplete={autoComplete}
            maxLength={maxLength}
            spellCheck={spellCheck}
            list={suggestions && `${control.id}-list`}
          />
          {suggestions && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** An e-mail address; `autoComplete` is `username` on the sign-in form. */
export function EmailField({
  value,
  autoComplete = 'email',
  ...field
}: FieldProps & { value?: string; autoComplete?: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="email"
          defaultValue={value}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="none"
        />
      )}
    </Field>
  )
}

/** A number, written as people write it (a comma in French); `unit` stands after it. */
export function NumberField({
  value,
  decimals,
  unit,
  ...field
}: FieldProps & { value?: string | number; decimals?: boolean; unit?: ReactNode }) {
  return (
    <Field {...field} afterId={unit ? 'unit' : undefined}>
      {(control) => (
        <span className="unit">
          <input
            {...control}
            className="input short"
            type="text"
            inputMode={decimals ? 'decimal' : 'numeric'}
            defaultValue={value}
            autoComplete="off"
          />
          {unit && <span id={`${control.id}-unit`}>{unit}</span>}
        </span>
      )}
    </Field>
  )
}
