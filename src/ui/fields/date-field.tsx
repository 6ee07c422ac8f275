import { Field, type FieldProps } from './field.tsx'

/** A day, `YYYY-MM-DD`, shown by the browser in the reader's own order. */
export function DateField({
  value,
  min,
  max,
  ...field
}: FieldProps & { value?: string; min?: string; max?: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} className="input short" type="date" defaultValue={value} min={min} max={max} />
      )}
    </Field>
  )
}

/** A time of day, `HH:MM`; `step` in minutes. */
export function TimeField({ value, step, ...field }: FieldProps & { value?: string; step?: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input short"
          type="time"
          defaultValue={value}
          step={step && step * 60}
        />
      )}
    </Field>
  )
}
