import { useWords } from '../../platform/i18n/context.tsx'
import { Field, type FieldProps } from './field.tsx'
import { inputClass } from './text-field.tsx'

export type Option = { value: string; label: string; hint?: string }
export type OptionGroup = { label: string; options: Option[] }

export type SelectFieldProps = FieldProps & {
  value?: string
  options: (Option | OptionGroup)[]
  size?: 'short' | 'middle' | 'long'
  /** The first, empty line; false leaves it out where something is always chosen. */
  empty?: string | false
}

/** One among many, in a native list: the keyboard searches it. */
export function SelectField({ value, options, size = 'middle', empty, ...field }: SelectFieldProps) {
  const t = useWords()
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} className={inputClass(size)} defaultValue={value ?? ''}>
          {empty !== false && <option value="">{empty ?? t('ui.choose')}</option>}
          {options.map((one) =>
            'options' in one ? (
              <optgroup key={one.label} label={one.label}>
                {one.options.map(line)}
              </optgroup>
            ) : (
              line(one)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

const line = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)
