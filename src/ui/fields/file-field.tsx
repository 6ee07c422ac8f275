import { Field, type FieldProps } from './field.tsx'

/** A file; the form around it has `upload`. `accept` as HTML writes it; say the limits in the hint. */
export function FileField({
  accept,
  multiple,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field {...field}>
      {(control) => <input {...control} className="input" type="file" accept={accept} multiple={multiple} />}
    </Field>
  )
}

/** A colour, `#rrggbb`, with the browser's own picker. */
export function ColourField({ value, ...field }: FieldProps & { value?: string }) {
  return (
    <Field {...field}>
      {(control) => <input {...control} className="input" type="color" defaultValue={value} />}
    </Field>
  )
}
