import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { rendered, tag } from '../../../test/ui/rendered.tsx'
import { Form } from '../form.tsx'
import { CheckField } from './check-field.tsx'
import { DateField, TimeField } from './date-field.tsx'
import type { FieldProps } from './field.tsx'
import { ColourField, FileField } from './file-field.tsx'
import { MultiSelect } from './multi-select.tsx'
import { PasswordField } from './password-field.tsx'
import { CheckGroup, RadioField } from './radio-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { EmailField, NumberField, TextField } from './text-field.tsx'
import { TimeZoneField } from './time-zone-field.tsx'

const options = [
  { value: 'a', label: 'Première' },
  { value: 'b', label: 'Deuxième' },
]

// Every field by the same contract: a single control, or a group of them.
const single: [string, (props: FieldProps) => ReactElement][] = [
  ['TextField', (props) => <TextField {...props} value="x" />],
  ['EmailField', (props) => <EmailField {...props} value="x" />],
  ['NumberField', (props) => <NumberField {...props} value="2,5" decimals unit="heures" />],
  ['PasswordField', (props) => <PasswordField {...props} autoComplete="new-password" />],
  ['TextArea', (props) => <TextArea {...props} value="x" />],
  ['TextArea with a limit', (props) => <TextArea {...props} value="x" limit={1200} />],
  ['SelectField', (props) => <SelectField {...props} value="b" options={options} />],
  ['TimeZoneField', (props) => <TimeZoneField {...props} value="Europe/Paris" />],
  ['DateField', (props) => <DateField {...props} value="2027-01-31" />],
  ['TimeField', (props) => <TimeField {...props} value="12:30" step={15} />],
  ['FileField', (props) => <FileField {...props} accept="text/csv" />],
  ['ColourField', (props) => <ColourField {...props} value="#1b5874" />],
  ['CheckField', (props) => <CheckField {...props} checked />],
]
const grouped: [string, (props: FieldProps) => ReactElement][] = [
  ['RadioField', (props) => <RadioField {...props} value="b" options={options} />],
  ['CheckGroup', (props) => <CheckGroup {...props} value={['b']} options={options} />],
  ['MultiSelect', (props) => <MultiSelect {...props} value={['b']} options={options} />],
]

const complete = {
  name: 'thing.one',
  label: 'La chose',
  hint: 'Un indice',
  visibility: 'Vous seule',
  required: true,
}

describe.each(single)('%s', (_, field) => {
  const html = rendered(field({ ...complete, problems: [{ field: 'thing.one', message: 'À corriger' }] }))
  const control = tag(html, '[name=thing.one]')

  test('its label names its control', () => {
    expect(html).toMatch(/<label[^>]*for="f-thing-one"[^>]*>La chose/)
    expect(control.id).toBe('f-thing-one')
  })

  test('hint, problem and who sees are read with it', () => {
    const described = control['aria-describedby']!.split(' ')
    expect(described).toEqual(
      expect.arrayContaining(['f-thing-one-error', 'f-thing-one-hint', 'f-thing-one-sees']),
    )
    for (const id of described) expect(html).toContain(`id="${id}"`)
    expect(control['aria-invalid']).toBe('true')
    expect(control).toHaveProperty('required')
  })

  test('without a problem nothing is invalid', () => {
    const calm = rendered(field({ ...complete, problems: [{ field: 'other', message: 'À corriger' }] }))
    expect(tag(calm, '[name=thing.one]')).not.toHaveProperty('aria-invalid')
    expect(calm).not.toContain('À corriger')
  })

  test('it holds no style attribute', () => {
    expect(html).not.toContain('style=')
  })
})

describe.each(grouped)('%s', (_, field) => {
  const html = rendered(field({ ...complete, problems: [{ field: 'thing.one', message: 'À corriger' }] }))

  test('its legend names the group, and what describes it exists', () => {
    expect(html).toContain('<legend>La chose')
    for (const id of tag(html, 'fieldset')['aria-describedby']!.split(' '))
      expect(html).toContain(`id="${id}"`)
  })

  test('each choice has its label; the first takes the id that the summary links to', () => {
    const ids = [...html.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*>/g)].map(
      (one) => tag(one[0], 'input').id,
    )
    expect(ids).toEqual(['f-thing-one', 'f-thing-one-1'])
    for (const id of ids) expect(html).toContain(`for="${id}"`)
  })

  test('only what was chosen is checked', () => {
    expect(tag(html, 'input[value=b]')).toHaveProperty('checked')
    expect(tag(html, 'input[value=a]')).not.toHaveProperty('checked')
  })
})

test('a field that is not required says so, one that is required does not', () => {
  for (const [, field] of [...single, ...grouped.slice(0, 2)].filter(([name]) => name !== 'CheckField')) {
    expect(rendered(field({ name: 'x', label: 'X' }))).toContain('(facultatif)')
    expect(rendered(field({ name: 'x', label: 'X', required: true }))).not.toContain('(facultatif)')
  }
})

test('fields take their problems from the form around them, and keep its prefix', () => {
  const html = rendered(
    <Form action="/x" prefix="invite" problems={[{ field: 'email', message: 'Écrivez une adresse.' }]}>
      <EmailField name="email" label="Adresse" />
    </Form>,
  )
  expect(tag(html, 'input[name=email]').id).toBe('invite-email')
  expect(html).toContain('href="#invite-email"')
  expect(html).toContain('id="invite-email-error"')
})

test('what was written comes back escaped, and a password never does', () => {
  expect(rendered(<TextField name="x" label="X" value={'"><b>'} />)).toContain('value="&quot;&gt;&lt;b&gt;"')
  expect(rendered(<TextArea name="x" label="X" value="</textarea><b>" />)).toContain('&lt;/textarea&gt;')
  expect(
    tag(rendered(<PasswordField name="x" label="X" autoComplete="current-password" />), 'input'),
  ).not.toHaveProperty('value')
})

test('the limit of a text is said without script, in the figures of the language', () => {
  expect(rendered(<TextArea name="x" label="X" limit={1200} />)).toContain('1\u202f200 caractères au plus')
  expect(rendered(<TextArea name="x" label="X" limit={1200} />, 'en')).toContain('At most 1,200 characters')
})

test('the chosen come first in a list of many; a long list has a search that sends the form', () => {
  const html = rendered(
    <MultiSelect name="x" label="X" value={['b']} options={options} search={{ words: 'deu' }} />,
  )
  expect(html.indexOf('Deuxième')).toBeLessThan(html.indexOf('Première'))
  expect(tag(html, 'input[name=x_search]').value).toBe('deu')
  expect(tag(html, 'button[name=_search]')).toMatchObject({ value: 'x', type: 'submit' })
})

describe('TimeZoneField', () => {
  const html = rendered(<TimeZoneField name="zone" label="Fuseau" value="America/Toronto" />)

  test('offers every zone once', () => {
    const zones = [...html.matchAll(/<option value="([^"]+)"/g)].map((one) => one[1]!)
    expect(new Set(zones).size).toBe(zones.length)
    expect(zones.length).toBeGreaterThan(400)
    for (const zone of zones)
      expect(() => new Intl.DateTimeFormat('fr', { timeZone: zone }), zone).not.toThrow()
  })

  test('names cities in French where our people are, and keeps the one chosen', () => {
    expect(html).toMatch(/<option value="America\/Toronto" selected="">Montréal, Québec, Ottawa, Toronto/)
    expect(html).toContain('>Ushuaia, Argentina<')
  })
})
