import { useWords } from '../../platform/i18n/context.tsx'
import { Island } from '../island.tsx'
import { Field, type FieldProps } from './field.tsx'

/** A password, with a button to see it where scripts run. Nothing is ever written back into it. */
export function PasswordField({
  autoComplete,
  ...field
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const t = useWords()
  return (
    <Field {...field}>
      {(control) => (
        <Island name="password-field">
          <password-field data-show={t('ui.show-password')} data-hide={t('ui.hide-password')}>
            <input
              {...control}
              className="input"
              type="password"
              autoComplete={autoComplete}
              spellCheck={false}
              autoCapitalize="none"
            />
          </password-field>
        </Island>
      )}
    </Field>
  )
}
