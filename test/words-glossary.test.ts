import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRoleNames } from '../src/core/words/check-role-names.ts'
import { relationOfWord, roleInHeader, roleOfWord, synonymsOf } from '../src/core/words/glossary.ts'
import { languages } from '../src/core/words/language.ts'
import { roleNamePresets } from '../src/core/words/presets.ts'
import { roles } from '../src/core/words/roles.ts'
import { foldWord } from '../src/core/words/word-folding.ts'
import { readMessageFiles } from '../src/platform/i18n/message-files.ts'
import { createCatalogue } from '../src/platform/i18n/messages.ts'

describe('the words people use', () => {
  it.each([
    ['filleul', 'mentee'],
    ['Filleules', 'mentee'],
    ['mentoré', 'mentee'],
    ['MENTORÉ', 'mentee'],
    ['mentoré·e', 'mentee'],
    ['mentoré(e)s', 'mentee'],
    ['mentoré.e.s', 'mentee'],
    ['mentoree', 'mentee'],
    ['mentore', 'mentor'],
    ['mentor·e·s', 'mentor'],
    ['Parrain', 'mentor'],
    ['tuteur·rice', 'tutor'],
    ['tuteurs', 'tutor'],
    ['tutorees', 'tutee'],
    ['coachs', 'coach'],
    ['coache', 'coach'],
    ['coaché(e)', 'coachee'],
    ['coordonnatrice', 'coordinator'],
    ['Référents  mentorat', 'coordinator'],
    ['personne-de-confiance', 'referent'],
    ["maître d'apprentissage", 'tutor'],
    ['pair', null],
    ['chat', null],
    ['', null],
  ] as const)('%s is %s', (word, role) => {
    expect(roleOfWord(word)).toBe(role)
  })

  it('knows the relations', () => {
    expect(relationOfWord('Parrainage')).toBe('mentoring')
    expect(relationOfWord('tutorat')).toBe('tutoring')
    expect(relationOfWord('coach')).toBeNull()
  })

  it.each([
    ['Nom du filleul', 'mentee'],
    ['mentor_email', 'mentor'],
    ['mentorEmail', 'mentor'],
    ['E-mail de la mentore ou du mentor', 'mentor'],
    ['Mentoré(e) – prénom', 'mentee'],
    ['ID personne de confiance', 'referent'],
    ['nom du mentor et du mentoré', null],
    ['Prénom', null],
  ] as const)('header %s is %s', (header, role) => {
    expect(roleInHeader(header)).toBe(role)
  })

  it('understands the organisation’s own names first', () => {
    const { companions, accompaniment } = roleNamePresets
    expect(roleOfWord('accompagnée', accompaniment)).toBe('mentee')
    expect(roleInHeader('Nom de l’accompagnée', accompaniment)).toBe('mentee')
    expect(synonymsOf('compagnonne', companions)).toEqual(
      expect.arrayContaining(['compagnon', 'mentore', 'parrain']),
    )
    for (const names of Object.values(roleNamePresets)) {
      for (const language of languages)
        for (const role of roles) {
          const { feminine, masculine, dotted } = names[language][role]
          for (const noun of [feminine, masculine, dotted])
            if (noun) expect(roleOfWord(noun.many, names)).toBe(role)
        }
    }
  })

  it('gives synonyms both ways', () => {
    for (const word of ['filleul', 'mentee', 'mentoré', 'tuteur', 'coaching', 'mentorat']) {
      const words = synonymsOf(word)
      expect(words).toContain(foldWord(word))
      for (const other of words) expect(synonymsOf(other)).toEqual(words)
    }
    expect(synonymsOf('chat')).toEqual([])
  })

  it('reads a word the same in any case and with any gender marks', () => {
    const signs = fc.constantFrom('·e·s', '(e)s', '(e)(s)', '.e.s', '-e-s', '·es', '•e•s')
    const base = fc.constantFrom('mentoré', 'tutoré', 'filleul', 'apprenti', 'référent', 'coaché')
    fc.assert(
      fc.property(base, signs, fc.boolean(), (word, sign, loud) => {
        const marked = loud ? (word + sign).toUpperCase() : word + sign
        expect(roleOfWord(marked)).toBe(roleOfWord(word))
      }),
    )
  })
})

describe('role names from a form or a file', () => {
  const good = roleNamePresets.dyade.fr.mentor

  it('takes every preset', () => {
    for (const names of Object.values(roleNamePresets))
      expect(checkRoleNames(names)).toEqual({ ok: true, changes: names })
  })

  it.each([
    [null, '', 'unknown'],
    [{ de: {} }, 'de', 'unknown'],
    [{ fr: { boss: good } }, 'fr.boss', 'unknown'],
    [{ fr: { mentor: {} } }, 'fr.mentor.feminine', 'missing'],
    [
      { fr: { mentor: { ...good, masculine: { one: 'parrain', many: ' ' } } } },
      'fr.mentor.masculine.many',
      'missing',
    ],
    [
      { fr: { mentor: { ...good, neutral: { one: 'l’aide', many: 'aides' } } } },
      'fr.mentor.neutral.one',
      'article',
    ],
    [
      { fr: { mentor: { ...good, neutral: { one: 'mentor(e)', many: 'aides' } } } },
      'fr.mentor.neutral.one',
      'marks',
    ],
    [
      { fr: { mentor: { ...good, neutral: { one: '<b>', many: 'aides' } } } },
      'fr.mentor.neutral.one',
      'signs',
    ],
    [
      { fr: { mentor: { ...good, neutral: { one: 'a'.repeat(61), many: 'aides' } } } },
      'fr.mentor.neutral.one',
      'too-long',
    ],
    [
      { fr: { mentor: { ...good, neutral: { one: 'x', many: 'x', gender: 'n' } } } },
      'fr.mentor.neutral.gender',
      'gender',
    ],
    [{ fr: { mentor: { ...good, shiny: {} } } }, 'fr.mentor.shiny', 'unknown'],
  ])('refuses %j', (data, path, reason) => {
    const checked = checkRoleNames(data)
    expect(checked.ok).toBe(false)
    if (!checked.ok) expect(checked.problems).toContainEqual({ path, key: `i18n.role-name.${reason}` })
  })

  it('refuses by sentences that exist', () => {
    const files = readMessageFiles(new URL('../src', import.meta.url).pathname)
    for (const language of languages) {
      const catalogue = createCatalogue(files, language, language)
      for (const reason of ['missing', 'unknown', 'too-long', 'signs', 'article', 'marks', 'gender'])
        expect(catalogue(`i18n.role-name.${reason}`)?.fixed).toBeTruthy()
    }
  })

  it('answers anything without throwing', () => {
    fc.assert(fc.property(fc.anything(), (data) => typeof checkRoleNames(data).ok === 'boolean'))
  })
})
