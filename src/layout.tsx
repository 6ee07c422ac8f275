import { randomUUID } from 'node:crypto'
import { lookCss, lookVersion } from './core/looks/look.ts'
import { languages } from './core/words/language.ts'
import { mayAdminister } from './features/people/policy.ts'
import { asset, hasAsset } from './platform/assets/assets.ts'
import type { Frame } from './platform/http/render.tsx'
import type { Organisation, Person } from './platform/http/visit.ts'
import { useWords, WordsProvider } from './platform/i18n/context.tsx'
import type { MessageKey, Words } from './platform/i18n/words.ts'
import { LinkButton, PostButton } from './ui/button.tsx'
import { Document } from './ui/document.tsx'
import { FormContext } from './ui/form-context.tsx'
import { Flash } from './ui/note.tsx'
import { type Place, Shell } from './ui/shell.tsx'

const fonts = [
  'atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'source-serif-4-latin-wght-normal.woff2',
] as const

/** The document around every page: the organisation's name and look, the places, the account. */
export function layout({ t, organisation, person, at, flash, nonce, children }: Frame) {
  const space = person?.space ?? null
  const path = (to: string) => (organisation ? `/${organisation.slug}${to === '/' ? '' : to}` : to)
  const name = space?.name ?? organisation?.name ?? 'Dyade'
  const logoId = space?.logoId ?? organisation?.logoId
  const island = (script: string) => (hasAsset(`${script}.js`) ? asset(`${script}.js`) : null)
  return (
    <WordsProvider words={t}>
      <FormContext value={{ freshKey: randomUUID, island, nonce }}>
        <Document
          lang={t.locale}
          siteName={name}
          scheme={person?.scheme}
          stylesheets={[asset('app.css'), ...looks(organisation, person, path)]}
          fonts={fonts.map(asset)}
          icon={asset('favicon.svg')}
        >
          <Shell
            brand={{ href: path('/'), name, logo: logoId ? path(`/logos/${logoId}`) : undefined }}
            places={organisation && person ? placesOf(t, organisation, person, at, path) : []}
            account={organisation && person ? accountOf(t, person, path) : null}
            aside={
              person ? null : (
                <>
                  <OtherLanguages at={at} />
                  {organisation && at !== path('/sign-in') && (
                    <LinkButton href={path('/sign-in')}>{t('http.to-sign-in')}</LinkButton>
                  )}
                </>
              )
            }
            flash={flash && <Flash>{(t as (key: MessageKey) => string)(flash)}</Flash>}
            footer={{
              links: [],
              note: organisation?.demonstration ? t('http.demonstration') : t('http.footer'),
            }}
          >
            {children}
          </Shell>
        </Document>
      </FormContext>
    </WordsProvider>
  )
}

/** Of the installation, beside every organisation. */
const languageChoice = '/language'

// For those who are not signed in: a choice the browser keeps. Signed in, it is a setting.
function OtherLanguages({ at }: { at: string }) {
  const t = useWords()
  const others = languages.filter((language) => language !== t.language)
  return others.map((language) => (
    <PostButton key={language} kind="quiet" action={languageChoice} fields={{ language, back: at }}>
      <span lang={language}>{new Intl.DisplayNames(language, { type: 'language' }).of(language)}</span>
    </PostButton>
  ))
}

// The space's look comes after the organisation's, and wins where it says something.
function looks(
  organisation: Organisation | null,
  person: Person | null,
  path: (to: string) => string,
): string[] {
  if (!organisation) return []
  const space = person?.space
  return [
    ...(lookCss(organisation.look) ? [`${path('/look.css')}?v=${lookVersion(organisation.look)}`] : []),
    ...(space && lookCss(space.look)
      ? [`${path(`/spaces/${space.slug}/look.css`)}?v=${lookVersion(space.look)}`]
      : []),
  ]
}

function placesOf(
  t: Words,
  organisation: Organisation,
  person: Person,
  at: string,
  path: (to: string) => string,
): Place[] {
  const below = (to: string) => at === path(to) || at.startsWith(`${path(to)}/`)
  const place = (to: string, label: string, glyph: Place['glyph'], current = below(to)): Place => ({
    href: path(to),
    label,
    glyph,
    current,
  })
  return [
    place('/', t('home.place'), 'home', at === path('/')),
    place('/people', t('people.title'), 'people'),
    place('/units', t('units.title'), 'compass', below('/units') || below('/spaces')),
    ...(organisation.demonstration ? [place('/mails', t('mails.place'), 'letter')] : []),
    ...(mayAdminister(person) ? [place('/administration', t('http.administrator'), 'gear')] : []),
  ]
}

function accountOf(t: Words, person: Person, path: (to: string) => string) {
  const has = (right: string) => person.rights.some((one) => one.right === right)
  const role = has('administrator')
    ? t('http.administrator')
    : has('coordinator')
      ? t.role('coordinator', 'bare', { form: person.form, capital: true })
      : has('space-administrator')
        ? t('http.space-administrator')
        : (person.position ?? undefined)
  return {
    name: `${person.givenName} ${person.familyName}`,
    role,
    links: [
      { href: path(`/people/${person.id}`), label: t('people.own-page') },
      { href: path('/settings'), label: t('settings.title') },
      { href: path('/settings/sessions'), label: t('sign-in.sessions') },
    ],
    signOut: { action: path('/sign-out') },
  }
}
