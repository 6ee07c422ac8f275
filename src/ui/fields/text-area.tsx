import { useWords } from '../../platform/i18n/context.tsx'
import { Island } from '../island.tsx'
import { Field, type FieldProps } from './field.tsx'

/** Several lines; it grows with the text. With `limit`, says how many characters are left (the server counts again). */
export function TextArea({
  value,
  rows = 4,
  limit,
  ...field
}: FieldProps & { value?: string; rows?: number; limit?: number }) {
  const t = useWords()
  if (!limit) {
    return (
      <Field {...field}>
        {(control) => <textarea {...control} className="input" rows={rows} defaultValue={value} />}
      </Field>
    )
  }
  return (
    <Field {...field} afterId="count">
      {(control) => (
        <Island name="character-count">
          <textarea {...control} className="input" rows={rows} defaultValue={value} />
          <character-count
            data-for={control.id}
            data-limit={limit}
            data-left={t('ui.characters-left', { number: '#' })}
            data-over={t('ui.characters-over', { number: '#' })}
          >
            <p className="count" id={`${control.id}-count`}>
              {t('ui.characters-limit', { count: limit })}
            </p>
          </character-count>
        </Island>
      )}
    </Field>
  )
}
