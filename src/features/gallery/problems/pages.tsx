import { useWords } from '../../../platform/i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { FileField } from '../../../ui/fields/file-field.tsx'
import { MultiSelect } from '../../../ui/fields/multi-select.tsx'
import { PasswordField } from '../../../ui/fields/password-field.tsx'
import { RadioField } from '../../../ui/fields/radio-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { EmailField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useSkills } from '../fields/pages.tsx'
import { galleryAddress } from '../rules.ts'

/** The same fields, come back with what is wrong. */
export function ProblemsPart() {
  const t = useWords()
  const skills = useSkills()
  const problems = [
    { field: '', message: t('gallery.problem-form') },
    { field: 'email', message: t('gallery.problem-email') },
    { field: 'password', message: t('gallery.problem-password') },
    { field: 'idea', message: t('gallery.problem-long') },
    { field: 'rhythm', message: t('gallery.problem-choose') },
    { field: 'channel', message: t('gallery.problem-choose-one') },
    { field: 'skills', message: t('gallery.problem-skills') },
    { field: 'day', message: t('gallery.problem-day') },
    { field: 'file', message: t('gallery.problem-file') },
    { field: 'agree', message: t('gallery.problem-agree') },
  ]
  return (
    <Sheet title={t('gallery.form-problems')}>
      <Form
        action={galleryAddress}
        problems={problems}
        upload
        actions={<Button kind="go">{t('gallery.save')}</Button>}
      >
        <EmailField
          name="email"
          label={t('gallery.email')}
          hint={t('gallery.email-hint')}
          value="aicha@"
          required
        />
        <PasswordField name="password" label={t('gallery.password')} autoComplete="new-password" required />
        <TextArea
          name="idea"
          label={t('gallery.confide')}
          visibility={t('gallery.private')}
          value={t('gallery.long-text')}
          limit={100}
        />
        <SelectField
          name="rhythm"
          label={t('gallery.rhythm')}
          options={[{ value: 'week', label: t('gallery.rhythm-week') }]}
          required
        />
        <RadioField
          name="channel"
          label={t('gallery.channel')}
          required
          options={[
            { value: 'room', label: t('gallery.channel-room') },
            { value: 'call', label: t('gallery.channel-call') },
          ]}
        />
        <MultiSelect name="skills" label={t('gallery.skills')} options={skills} required />
        <DateField name="day" label={t('gallery.day')} value="2020-01-01" required />
        <FileField name="file" label={t('gallery.file')} required />
        <CheckField name="agree" label={t('gallery.agree')} required />
      </Form>
    </Sheet>
  )
}
