import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { localeOf } from '../src/core/words/language.ts'
import { roleNamePresets } from '../src/core/words/presets.ts'
import { useWords, WordsProvider } from '../src/platform/i18n/context.tsx'
import { createCatalogue } from '../src/platform/i18n/messages.ts'
import { buildWords, createWords, type WordsProfile } from '../src/platform/i18n/words.ts'

const profile: WordsProfile = {
  language: 'fr',
  form: 'unsaid',
  address: 'vous',
  roleNames: roleNamePresets.dyade,
  timeZone: 'Europe/Paris',
}

/** Words over messages of the test's own, so that the project's may change. */
function wordsOver(messages: Record<string, string>, changes: Partial<WordsProfile> = {}, overrides = {}) {
  const told: string[] = []
  const file = (tag: string, of: Record<string, string>) => ({ path: '', tag, folder: 'x', messages: of })
  const given = { ...profile, ...changes }
  const catalogue = createCatalogue(
    [file('fr', messages), file('en', messages), file('fr-CA', overrides)],
    given.language,
    localeOf(given.language, given.region),
  )
  const words = buildWords(given, catalogue, ({ key, error }) => told.push(`${key}: ${error}`))
  const say = words as unknown as (key: string, args?: object) => string
  const rich = words.rich as unknown as (key: string, args?: object) => React.ReactNode
  return { say, rich, words, told }
}

describe('messages', () => {
  it('speak to and of the reader', () => {
    const messages = {
      a: '{form, select, feminine {Prête} masculine {Prêt} dotted {Prêt·e} other {C’est parti}}, {address, select, tu {toi} other {vous}}',
    }
    const read = (changes: Partial<WordsProfile>) => wordsOver(messages, changes).say('x.a')
    expect(read({})).toBe('C’est parti, vous')
    expect(read({ form: 'feminine', address: 'tu' })).toBe('Prête, toi')
    expect(read({ form: 'feminine-epicene' })).toBe('Prête, vous')
    expect(read({ form: 'masculine' })).toBe('Prêt, vous')
    expect(read({ form: 'dotted' })).toBe('Prêt·e, vous')
    expect(read({ form: 'neutral' })).toBe('C’est parti, vous')
    expect(read({ medianDot: true })).toBe('Prêt·e, vous')
    expect(read({ medianDot: true, form: 'feminine' })).toBe('Prête, vous')
  })

  it('speak of somebody else in their own form', () => {
    const { say } = wordsOver(
      { a: '{name} est {person_form, select, feminine {arrivée} masculine {arrivé} other {là}}' },
      { form: 'feminine' },
    )
    expect(say('x.a', { name: 'Noé', person_form: 'masculine' })).toBe('Noé est arrivé')
    expect(say('x.a', { name: 'Zoé', person_form: 'feminine-epicene' })).toBe('Zoé est arrivée')
    expect(say('x.a', { name: 'Sacha', person_form: 'unsaid' })).toBe('Sacha est là')
  })

  it('elide before a name that asks for it, in French only', () => {
    const { say, rich } = wordsOver({ a: 'Ce que {name} dit de {name}, près de {place}. De {name}.' })
    expect(say('x.a', { name: 'Anaïs', place: 'Hyères' })).toBe(
      'Ce qu’Anaïs dit d’Anaïs, près d’Hyères. D’Anaïs.',
    )
    expect(say('x.a', { name: 'Paul', place: 'Yvetot' })).toBe(
      'Ce que Paul dit de Paul, près d’Yvetot. De Paul.',
    )
    const node = rich('x.a', { name: <b>Anaïs</b>, place: 'Le Havre' })
    expect(renderToStaticMarkup(node)).toBe(
      'Ce que <b>Anaïs</b> dit de <b>Anaïs</b>, près de Le Havre. De <b>Anaïs</b>.',
    )
    const en = wordsOver({ a: 'Le code de {name}' }, { language: 'en' })
    expect(en.say('x.a', { name: 'Anaïs' })).toBe('Le code de Anaïs')
  })

  it('ask for role names, and agree with them', () => {
    const messages = {
      a: '{Mentor_the} est {mentor_form, select, feminine {prête} masculine {prêt} other {là}} pour {mentee_your}.',
    }
    const { say } = wordsOver(messages)
    expect(say('x.a')).toBe('La mentore ou le mentor est là pour votre mentorée ou votre mentoré.')
    expect(say('x.a', { mentor: 'neutral', mentee: 'masculine' })).toBe(
      'La personne mentore est prête pour votre mentoré.',
    )
    expect(say('x.a')).toBe('La mentore ou le mentor est là pour votre mentorée ou votre mentoré.')
    const others = wordsOver(messages, { roleNames: roleNamePresets.accompaniment, address: 'tu' })
    expect(others.say('x.a', { mentee: 'feminine' })).toBe(
      'L’accompagnatrice ou l’accompagnateur est là pour ton accompagnée.',
    )
    const dotted = wordsOver(messages, { medianDot: true })
    expect(dotted.say('x.a')).toBe('Le·la mentor·e est là pour votre mentoré·e.')
  })

  it('count in French as in English', () => {
    const count = '{n, plural, one {# jour} many {# de jours} other {# jours}}'
    const { say } = wordsOver({ a: count })
    expect([0, 1, 2, 12345, 1e6].map((n) => say('x.a', { n }))).toEqual([
      '0 jour',
      '1 jour',
      '2 jours',
      '12\u202F345 jours',
      '1\u202F000\u202F000 de jours',
    ])
  })

  it('take what a region overrides, and the rest from its language', () => {
    const read = (region: 'FR' | 'CA') => {
      const { say } = wordsOver({ a: 'E-mail', b: 'Nom' }, { region }, { a: 'Courriel' })
      return `${say('x.a')} ${say('x.b')}`
    }
    expect([read('FR'), read('CA')]).toEqual(['E-mail Nom', 'Courriel Nom'])
  })

  it('hold elements, escaped by React', () => {
    const { rich } = wordsOver({ a: 'Écrire à <link>{name} <b>vite</b></link>, {mentor_the}.' })
    const html = renderToStaticMarkup(
      rich('x.a', {
        name: '<i>Zoé</i>',
        link: (children: React.ReactNode) => <a href="x">{children}</a>,
        b: (children: React.ReactNode) => <strong>{children}</strong>,
      }),
    )
    expect(html).toBe(
      'Écrire à <a href="x">&lt;i&gt;Zoé&lt;/i&gt; <strong>vite</strong></a>, la mentore ou le mentor.',
    )
  })

  it('never break a page: the key is shown and the failure told', () => {
    const { say, rich, told } = wordsOver({ tag: '<b>a</b>', needs: 'Pour {name}' })
    expect([say('x.none'), say('x.needs'), say('x.tag'), rich('x.tag')]).toEqual([
      'x.none',
      'x.needs',
      'x.tag',
      'x.tag',
    ])
    expect(told).toHaveLength(4)
    expect(wordsOver({}).words.date('hier')).toBe('hier')
  })
})

describe('dates, numbers, lists', () => {
  const fr = createWords(profile)
  const en = createWords({ ...profile, language: 'en' })
  const ca = createWords({ ...profile, region: 'CA', timeZone: 'America/Toronto' })
  const instant = Temporal.Instant.from('2026-10-01T22:30:00Z')

  it('are written as each place writes them', () => {
    expect([fr.locale, en.locale, ca.locale]).toEqual(['fr-FR', 'en-GB', 'fr-CA'])
    expect(fr.date(instant)).toBe('2 octobre 2026')
    expect(ca.date(instant)).toBe('1er octobre 2026')
    expect(en.date(instant)).toBe('2 October 2026')
    expect(fr.date('2026-10-01')).toBe('1er octobre 2026')
    expect(fr.date(Temporal.PlainDate.from('2026-10-03'), 'day')).toBe('samedi 3 octobre 2026')
    expect(fr.date(Temporal.PlainDate.from('2026-10-03'), 'short')).toBe('03/10/2026')
    expect(fr.date(new Date('2026-10-03T12:00:00Z'), 'month')).toBe('octobre 2026')
    expect(fr.time(instant)).toBe('0\u00A0h\u00A030')
    expect(fr.time(Temporal.PlainTime.from('09:00'))).toBe('9\u00A0h')
    expect(en.time(instant)).toBe('00:30')
    expect(fr.dateTime(instant.toZonedDateTimeISO('UTC'))).toBe('2 octobre 2026 à 0\u00A0h\u00A030')
    expect(en.dateTime('2026-10-03T14:30')).toBe('3 October 2026 at 14:30')
  })

  it('keep the clock of the place through a change of hour', () => {
    expect(fr.time('2026-10-24T12:00:00Z')).toBe('14\u00A0h')
    expect(fr.time('2026-10-25T12:00:00Z')).toBe('13\u00A0h')
  })

  it('say how far', () => {
    const now = Temporal.Instant.from('2026-10-01T08:00:00Z')
    expect(fr.relative('2026-10-02', now)).toBe('demain')
    expect(fr.relative('2026-09-28', now)).toBe('il y a 3 jours')
    expect(fr.relative('2026-10-01T10:00:00Z', now)).toBe('dans 2 heures')
    expect(fr.relative('2026-10-01T07:45:00Z', now)).toBe('il y a 15 minutes')
    expect(fr.relative('2026-09-30T21:59:00Z', now)).toBe('hier')
    expect(en.relative('2026-12-20', now)).toBe('in 2 months')
  })

  it('group figures with a narrow no-break space in French', () => {
    expect(fr.number(12345.5)).toBe('12\u202F345,5')
    expect(fr.percent(0.125, 1)).toBe('12,5\u00A0%')
    expect(en.number(12345.5)).toBe('12,345.5')
    expect(fr.list(['Anne', 'Bao', 'Chloé'])).toBe('Anne, Bao et Chloé')
    expect(en.list(['a', 'b'], 'or')).toBe('a or b')
  })
})

function Locale() {
  return useWords().locale
}

describe('a page', () => {
  it('takes its words from above', () => {
    const words = createWords(profile)
    const page = (
      <WordsProvider words={words}>
        <Locale />
      </WordsProvider>
    )
    expect(renderToStaticMarkup(page)).toBe('fr-FR')
    expect(() => renderToStaticMarkup(<Locale />)).toThrow(/WordsProvider/)
    expect(createWords({ ...profile })).toBe(words)
    expect(createWords({ ...profile, address: 'tu' })).not.toBe(words)
  })

  it('are not kept for everybody who ever came: a thousand profiles, then anew', () => {
    const words = createWords(profile)
    for (const timeZone of Intl.supportedValuesOf('timeZone'))
      for (const address of ['tu', 'vous'] as const)
        for (const form of ['feminine', 'masculine'] as const)
          createWords({ ...profile, timeZone, address, form })
    expect(createWords(profile)).not.toBe(words)
  })

  it('compiles its messages once: a later page takes a fraction of the first', () => {
    const messages = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [
        `k${i}`,
        i % 4
          ? `Texte ${i} pour {mentor_the}`
          : `{n, plural, one {#} many {# de} other {#}} pour {name} ${i}`,
      ]),
    )
    const { say } = wordsOver(messages)
    const page = () =>
      Object.keys(messages).map((key, i) =>
        i % 4 ? say(`x.${key}`) : say(`x.${key}`, { n: i, name: 'Zoé' }),
      )
    const time = () => {
      const start = performance.now()
      page()
      return performance.now() - start
    }
    const first = time()
    expect(Math.min(...Array.from({ length: 250 }, time))).toBeLessThan(first / 3)
  })
})
