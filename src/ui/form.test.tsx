import { describe, expect, test } from 'vitest'
import { rendered, tag } from '../../test/ui/rendered.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Button, LinkButton, PostButton } from './button.tsx'
import { ConfirmDialog } from './dialog.tsx'
import { TextArea } from './fields/text-area.tsx'
import { Filters } from './filters.tsx'
import { Form } from './form.tsx'

describe('Form', () => {
  test('every form that posts has a key of its own', () => {
    const html = rendered(
      <>
        <Form action="/one" />
        <PostButton action="/two" fields={{ id: '7' }}>
          Finir
        </PostButton>
        <ConfirmDialog
          id="d"
          trigger="Finir…"
          page="/ask"
          title="Finir ?"
          confirm={{ action: '/three', label: 'Oui' }}
        />
        <AccountMenu name="Aïcha Benali" links={[]} signOut={{ action: '/four' }} />
      </>,
    )
    const forms = html.split('<form').slice(1)
    expect(forms).toHaveLength(4)
    expect(forms.map((form) => tag(`<form${form}`, 'input[name=_key]').value)).toEqual([
      'key-1',
      'key-2',
      'key-3',
      'key-4',
    ])
    expect(tag(html, 'input[name=id]').value).toBe('7')
  })

  test('the server checks, so the browser does not stop it with a bubble of its own', () => {
    expect(tag(rendered(<Form action="/x" />), 'form')).toMatchObject({
      method: 'post',
      action: '/x',
      noValidate: '',
    })
    expect(tag(rendered(<Form action="/x" upload />), 'form').encType).toBe('multipart/form-data')
  })

  test('the summary counts, takes the focus and leads to the fields', () => {
    const problems = [
      { field: '', message: 'Tout a changé.' },
      { field: 'skills.0', message: 'Choisissez.' },
    ]
    const html = rendered(<Form action="/x" problems={problems} />)
    expect(tag(html, 'div[class=problems]')).toMatchObject({ tabindex: '-1', autofocus: '', role: 'alert' })
    expect(html).toContain('2 points à corriger')
    expect(html).toContain('<a href="#f-skills-0">Choisissez.</a>')
    expect(html).toContain('<li>Tout a changé.</li>')
    expect(rendered(<Form action="/x" problems={problems.slice(1)} />, 'en')).toContain(
      'One point to correct',
    )
    expect(rendered(<Form action="/x" />)).not.toContain('problems')
  })

  test('a form outside the layout says what it lacks', async () => {
    const { renderToStaticMarkup } = await import('react-dom/server')
    expect(() => renderToStaticMarkup(<PostButton action="/x">X</PostButton>)).toThrow('FormContext')
  })
})

test('an island is sent once, with the nonce, and only when it is used', () => {
  const html = rendered(
    <>
      <TextArea name="a" label="A" limit={10} />
      <TextArea name="b" label="B" limit={10} />
    </>,
  )
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(tag(html, 'script')).toMatchObject({
    src: '/islands/character-count',
    type: 'module',
    nonce: 'n0nce',
  })
  expect(rendered(<TextArea name="a" label="A" />)).not.toContain('<script')
})

test('filters are a search that GETs, and keep what they are told to', () => {
  const html = rendered(
    <Filters action="/people" label="Filtrer les personnes" clear="/people" keep={{ sort: 'name' }}>
      {null}
    </Filters>,
  )
  expect(html).toMatch(/^<search aria-label="Filtrer les personnes"><form/)
  expect(tag(html, 'form')).toMatchObject({ method: 'get', action: '/people' })
  expect(tag(html, 'input[name=sort]')).toMatchObject({ type: 'hidden', value: 'name' })
  expect(html).not.toContain('_key')
})

test('without script a dialog is a link to the page that asks the same', () => {
  const html = rendered(
    <ConfirmDialog
      id="d"
      trigger="Finir…"
      page="/ask"
      title="Finir ?"
      confirm={{ action: '/x', label: 'Oui', kind: 'danger' }}
    />,
  )
  expect(tag(html, 'a[data-dialog=d]').href).toBe('/ask')
  expect(tag(html, 'dialog')['aria-labelledby']).toBe('d-title')
  expect(html).toContain('id="d-title"')
  expect(tag(html, 'button[formMethod=dialog]').class).toBe('btn quiet')
})

test('each kind of button has its class, and a button sends by itself', () => {
  for (const kind of ['go', 'warm', 'quiet', 'danger'] as const)
    expect(tag(rendered(<Button kind={kind}>X</Button>), 'button')).toMatchObject({
      class: `btn ${kind}`,
      type: 'submit',
    })
  expect(tag(rendered(<LinkButton href="/x">X</LinkButton>), 'a')).toMatchObject({ class: 'btn', href: '/x' })
})
