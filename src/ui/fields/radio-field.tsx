import type { ReactNode } from 'react'
import { FieldGroup, type FieldProps } from './field.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

/** One among few. `boxed` gives each choice its own sheet; `across` sets short ones side by side. */
export function RadioField({
  value,
  options,
  arrangement,
  ...field
}: FieldProps & { value?: string; options: Choice[]; arrangement?: 'boxed' | 'across' }) {
  return (
    <FieldGroup {...field}>
      {(control) => (
        <div className={arrangement === 'across' ? 'choices across' : 'choices'}>
          {options.map((option, at) => (
            <ChoiceLine
              key={option.value}
              {...option}
              id={at === 0 ? control.id : `${control.id}-${at}`}
              type="radio"
              name={control.name}
              checked={value === option.value}
              required={control.required}
              boxed={arrangement === 'boxed'}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

/** Several among few. */
export function CheckGroup({
  value = [],
  options,
  arrangement,
  ...field
}: FieldProps & { value?: string[]; options: Choice[]; arrangement?: 'boxed' | 'across' }) {
  return (
    <FieldGroup {...field}>
      {(control) => (
        <div className={arrangement === 'across' ? 'choices across' : 'choices'}>
          {options.map((option, at) => (
            <ChoiceLine
              key={option.value}
              {...option}
              id={at === 0 ? control.id : `${control.id}-${at}`}
              type="checkbox"
              name={control.name}
              checked={value.includes(option.value)}
              boxed={arrangement === 'boxed'}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

/** One box or dot with its label and its hint. */
export function ChoiceLine(
  props: Choice & {
    id: string
    type: 'radio' | 'checkbox'
    name: string
    checked?: boolean
    required?: boolean
    boxed?: boolean
  },
) {
  const { id, type, name, value, checked, required, label, hint, boxed } = props
  return (
    <div className={boxed ? 'choice boxed' : 'choice'}>
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        required={required}
        aria-describedby={hint ? `${id}-about` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-about`}>
          {hint}
        </p>
      )}
    </div>
  )
}
