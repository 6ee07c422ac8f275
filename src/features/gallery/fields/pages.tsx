import { useWords } from '../../../platform/i18n/context.tsx'
import { Acts, Narrow } from '../../../ui/arrangement.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { DateField, TimeField } from '../../../ui/fields/date-field.tsx'
import { ColourField, FileField } from '../../../ui/fields/file-field.tsx'
import { MultiSelect } from '../../../ui/fields/multi-select.tsx'
import { PasswordField } from '../../../ui/fields/password-field.tsx'
import { CheckGroup, RadioField } from '../../../ui/fields/radio-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { EmailField, NumberField, TextField } from '../../../ui/fields/text-field.tsx'
import { TimeZoneField } from '../../../ui/fields/time-zone-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { galleryAddress } from '../rules.ts'

/** A field of every kind, filled and empty. */
export function FieldsPart() {
  const t = useWords()
  const skills = useSkills()
  const actions = (
    <>
      <Button kind="go">{t('gallery.save')}</Button>
      <LinkButton kind="quiet" href="#main">
        {t('gallery.later')}
      </LinkButton>
    </>
  )
  return (
    <Sheet title={t('gallery.every-field')}>
      <Form action={galleryAddress} requiredNote upload actions={actions}>
        <TextField name="name" label={t('gallery.name')} value="Aïcha Benali" autoComplete="name" required />
        <TextField
          name="city"
          label={t('gallery.city')}
          size="middle"
          suggestions={['Rennes', 'Nantes', 'Québec']}
        />
        <EmailField name="email" label={t('gallery.email')} hint={t('gallery.email-hint')} required />
        <PasswordField
          name="password"
          label={t('gallery.password')}
          hint={t('gallery.password-hint')}
          autoComplete="new-password"
          required
        />
        <NumberField
          name="hours"
          label={t('gallery.hours')}
          value="2,5"
          decimals
          unit={t('gallery.hours-unit')}
        />
        <TextArea
          name="fear"
          label={t('gallery.confide')}
          hint={t('gallery.confide-hint')}
          visibility={t('gallery.private')}
          value={t('gallery.long-text')}
          limit={500}
        />
        <SelectField
          name="rhythm"
          label={t('gallery.rhythm')}
          options={[
            { value: 'week', label: t('gallery.rhythm-week') },
            { value: 'fortnight', label: t('gallery.rhythm-fortnight') },
            { value: 'month', label: t('gallery.rhythm-month') },
          ]}
          required
        />
        <TimeZoneField name="zone" label={t('gallery.zone')} value="Indian/Reunion" required />
        <RadioField
          name="channel"
          label={t('gallery.channel')}
          value="call"
          required
          options={[
            { value: 'room', label: t('gallery.channel-room') },
            { value: 'call', label: t('gallery.channel-call') },
            { value: 'both', label: t('gallery.channel-both') },
          ]}
          arrangement="across"
        />
        <RadioField
          name="way"
          label={t('gallery.way')}
          value="request"
          required
          options={[
            { value: 'request', label: t('gallery.way-request'), hint: t('gallery.way-request-hint') },
            { value: 'run', label: t('gallery.way-run'), hint: t('gallery.way-run-hint') },
          ]}
          arrangement="boxed"
        />
        <CheckGroup
          name="days"
          label={t('gallery.days')}
          value={['monday']}
          options={[
            { value: 'monday', label: t('gallery.day-1') },
            { value: 'tuesday', label: t('gallery.day-2') },
            { value: 'thursday', label: t('gallery.day-4') },
          ]}
        />
        <MultiSelect
          name="skills"
          label={t('gallery.skills')}
          hint={t('gallery.skills-hint')}
          value={['3', '5']}
          options={skills}
        />
        <MultiSelect
          name="long"
          label={t('gallery.skills-long')}
          value={['2']}
          options={skills.slice(0, 4)}
          search={{ words: '' }}
        />
        <Narrow>
          <Acts>
            <DateField name="day" label={t('gallery.day')} value="2027-12-08" required />
            <TimeField name="time" label={t('gallery.time')} value="12:30" required />
          </Acts>
        </Narrow>
        <FileField name="file" label={t('gallery.file')} hint={t('gallery.file-hint')} accept="text/csv" />
        <ColourField name="colour" label={t('gallery.colour')} value="#1b5874" required />
        <CheckField name="agree" label={t('gallery.agree')} hint={t('gallery.agree-hint')} required />
      </Form>
    </Sheet>
  )
}

/** Ten skills to choose from. */
export function useSkills() {
  const t = useWords()
  return [
    t('gallery.skill-1'),
    t('gallery.skill-2'),
    t('gallery.skill-3'),
    t('gallery.skill-4'),
    t('gallery.skill-5'),
    t('gallery.skill-6'),
    t('gallery.skill-7'),
    t('gallery.skill-8'),
    t('gallery.skill-9'),
    t('gallery.skill-10'),
  ].map((label, at) => ({ value: String(at + 1), label }))
}
