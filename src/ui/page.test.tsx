import { describe, expect, test } from 'vitest'
import { rendered, tag } from '../../test/ui/rendered.tsx'
import { Avatar, initials } from './avatar.tsx'
import { Document } from './document.tsx'
import { Flash } from './note.tsx'
import { Page } from './page.tsx'
import { Sheet } from './sheet.tsx'
import { type Place, Shell } from './shell.tsx'
import { Stepper } from './stepper.tsx'

const places: Place[] = [
  { href: '/a', label: 'Accueil', glyph: 'home', current: true },
  { href: '/b', label: 'Annuaire', glyph: 'people' },
]

function whole(problem = false) {
  return rendered(
    <Document
      lang="fr-FR"
      siteName="Région Aubremer"
      scheme="dark"
      stylesheets={['/app.css', '/look.css']}
      fonts={['/a.woff2']}
    >
      <Shell
        brand={{ href: '/', name: 'Région Aubremer' }}
        places={places}
        flash={<Flash>Enregistré.</Flash>}
      >
        <Page
          title="Trois dyades"
          crumbs={[{ href: '/a', label: 'Accueil' }]}
          lead="Elles attendent."
          problem={problem}
        />
      </Shell>
    </Document>,
  )
}

describe('a whole document', () => {
  const html = whole()

  test('has its language, its scheme, its title in the head', () => {
    expect(tag(html, 'html')).toMatchObject({ lang: 'fr-FR', 'data-scheme': 'dark' })
    const head = html.slice(html.indexOf('<head>'), html.indexOf('</head>'))
    expect(head).toContain('<title>Trois dyades – Région Aubremer</title>')
    expect(head.indexOf('/app.css')).toBeLessThan(head.indexOf('/look.css'))
  })

  test('says in its title that a form came back', () => {
    expect(whole(true)).toContain('<title>Erreur\u00a0: Trois dyades – Région Aubremer</title>')
  })

  test('begins with a way to the content, and has one heading of the first rank', () => {
    expect(html.slice(html.indexOf('<body>'))).toMatch(
      /^<body><a class="skip" href="#main">Aller au contenu<\/a>/,
    )
    expect(tag(html, 'main')).toMatchObject({ id: 'main', tabindex: '-1' })
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('marks where one is', () => {
    expect(tag(html, 'a[aria-current=page]').href).toBe('/a')
    expect(html).toContain('<li aria-current="page">Trois dyades</li>')
  })

  test('sends no script and no style', () => {
    expect(html).not.toMatch(/<script|style=|<style/)
  })
})

test('six places are too many', () => {
  const six = Array.from({ length: 6 }, (_, at) => ({ ...places[1]!, href: `/${at}` }))
  const shell = (
    <Shell brand={{ href: '/', name: 'X' }} places={six}>
      {null}
    </Shell>
  )
  expect(() => rendered(shell)).toThrow('five')
})

test('a sheet with a title is a region with that name', () => {
  const html = rendered(<Sheet title="Objectifs" />)
  const id = tag(html, 'section')['aria-labelledby']!
  expect(tag(html, 'h2').id).toBe(id)
  expect(rendered(<Sheet />)).toMatch(/^<div class="sheet"/)
})

test('a stepper tells what is done, where one is, and the same in a few words', () => {
  const html = rendered(
    <Stepper label="Étapes" steps={[{ label: 'Un' }, { label: 'Deux' }, { label: 'Trois' }]} current={1} />,
  )
  expect(html).toMatch(/<li class="done"><span>Un<\/span><span class="unseen"> \(fait\)/)
  expect(html).toContain('<li aria-current="step"><span>Deux')
  expect(html).toContain('2 sur 3\u00a0: Deux')
})

test.each([
  ['Aïcha Benali', 'AB'],
  ['Jean-Luc de La Tour', 'JT'],
  ['élodie', 'É'],
  ['Anne d’Aubremer', 'AD'],
  ['  ', '?'],
  ['Van Gogh', 'VG'],
  ['“Zoé” O’Neil', 'ZO'],
])('the initials of %s are %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

test('an avatar is decoration', () => {
  expect(tag(rendered(<Avatar name="Aïcha Benali" kind="sea" />), 'span')).toEqual({
    class: 'ava sea',
    'aria-hidden': 'true',
  })
  expect(tag(rendered(<Avatar name="Aïcha Benali" image="/x.png" />), 'img').alt).toBe('')
})
