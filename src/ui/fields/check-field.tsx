import { type FieldProps, useField } from './field.tsx'

/** One box to tick: its label is a whole sentence. Sends `value` (`yes`) when ticked, nothing otherwise. */
export function CheckField({
  checked,
  value = 'yes',
  ...field
}: FieldProps & { checked?: boolean; value?: string }) {
  const { control, parts } = useField(field)
  return (
    <div className="field">
      <div className="choice">
        <input {...control} type="checkbox" value={value} defaultChecked={checked} />
        <label htmlFor={control.id}>{field.label}</label>
        {parts.above}
      </div>
      {parts.below}
    </div>
  )
}
