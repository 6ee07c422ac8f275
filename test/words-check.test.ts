import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkMessages, missingKeys } from '../src/platform/i18n/check-messages.ts'
import { keyTypes } from '../src/platform/i18n/key-types.ts'
import { folderOf, type MessageFile, readMessageFiles } from '../src/platform/i18n/message-files.ts'
import { unusedKeys } from '../src/platform/i18n/used-keys.ts'

const file = (tag: string, messages: Record<string, string>, folder = 'home'): MessageFile => ({
  path: `features/${folder}/messages.${tag}.json`,
  tag,
  folder,
  messages,
})
const check = (fr: string, en = fr) => checkMessages([file('fr', { key: fr }), file('en', { key: en })])
const french = (text: string) => check(text, 'Text.').map(({ says }) => says)

describe('a message that would read wrong is refused', () => {
  it('takes a good one', () => {
    const fr =
      '{count, plural, one {# personne inscrite} many {# de personnes inscrites} other {# personnes inscrites}} pour {mentor_the}\u202F!'
    expect(check(fr, '{count, plural, one {# person} other {# people}} for {mentor_the}!')).toEqual([])
    expect(check('<link>Écrire à {name}</link>', '<link>Write to {name}</link>')).toEqual([])
    expect(
      check(
        '{form, select, feminine {Prête} masculine {Prêt} other {C’est bon}}, {address, select, tu {tu viens} other {vous venez}}\u202F?',
        'Ready?',
      ),
    ).toEqual([])
  })

  it.each([
    ['a French plural without many', '{n, plural, one {# jour} other {# jours}}', /lacks many.*fr needs/],
    ['an option no French number has', '{n, plural, one {a} two {b} many {c} other {d}}', /option two/],
    [
      'an unknown form',
      '{form, select, feminine {a} masculine {b} femnine {c} other {d}}',
      /femnine is not an option/,
    ],
    ['a form without masculine', '{person_form, select, feminine {a} other {d}}', /lacks masculine/],
    ['vous as an option', '{address, select, tu {a} vous {b} other {c}}', /tu and other/],
    ['an address shown', 'Ouvrez {address}', /\{address\} is tu or vous/],
    ['a form shown', 'Voici {person_form}', /is not shown/],
    ['vous said to everybody', 'Choisissez un jour', /“Choisissez” is said to everybody/],
    ['tu in a plural', '{n, plural, one {ton mot} many {} other {}}', /“ton” is said to everybody/],
    ['a role noun', 'Le mentor arrive', /“mentor” is a role’s name/],
    ['an inflected role noun', 'Les mentorées', /“mentorées” is a role’s name/],
    ['a marked role noun', 'Mentoré(e)s', /is a role’s name/],
    ['a role of several words', 'La personne de confiance', /“personne de confiance” is a role’s name/],
    ['a role noun in an option', '{a, select, b {Un tuteur} other {}}', /“tuteur” is a role’s name/],
    ['an article before a role', 'Écrire à la {mentor}', /“la” cannot stand before \{mentor\}/],
    ['de before a role', 'Nombre de {mentors}', /“de” cannot stand before/],
    ['d’ before a role', 'Plus d’{mentor_a}', /“d’” cannot stand before/],
    ['d’ before a name', 'La fiche d’{name}', /written in full before an argument/],
    ['que before a vowel', 'Plus que {mentor_a}', /“que” cannot stand before/],
    ['a turn that does not exist', 'Pour {mentor_thee}, {mentor_of_thee}', /not a turn/],
    ['a role as a select', '{mentor, select, feminine {a} masculine {b} other {c}}', /mentor_form, select/],
    ['a straight apostrophe', "L'accueil", /apostrophe ’/],
    ['a bare !', 'Bienvenue!', /before ! \? and ;/],
    ['an ordinary space before ?', 'Prêt ?', /before ! \? and ;/],
    ['a bare ? after an argument', 'Écrire à {name}?', /before ! \? and ;/],
    ['an ordinary space before :', 'Mot : un', /before :/],
    ['a bare :', 'Mot: un', /before :/],
    ['spaces in guillemets', '« un »', /inside « and »/],
    ['English quotation marks', 'Un “mot”', /for quotation marks/],
    ['an ordinary space before %', '12 %', /before % and €/],
    ['two spaces', 'Un  mot', /two spaces/],
    ['three full stops', 'Un mot...', /write …/],
    ['a date', 'Le {when, date, long}', /t\.date/],
    [
      'a # that is lost',
      '{n, plural, one {a} many {b} other {{k, select, a {# x} other {y}}}}',
      /# in a select/,
    ],
    ['an open brace', 'Un {mot', /opening \{ has no closing/],
    ['an open tag', 'Un <b>mot', /opening tag is never closed/],
  ])('%s', (_, text, says) => {
    expect(french(text).join('\n')).toMatch(says)
  })

  it('does not take a mentoring for a mentor, nor an address for punctuation', () => {
    expect(french('Le mentorat, le tutorat, le coaching, le parrainage')).toEqual([])
    expect(french('Chez vous? Assez.')).toHaveLength(2)
    const addressed = '{address, select, tu {Choisis tes jours} other {Choisissez vos jours}}'
    expect(french(addressed)).toEqual([])
    expect(french('À 14:30, sur https://exemple.fr/?a=1')).toEqual([])
    expect(french('Quoi\u202F?! Un guide («\u202Foui\u202F»)\u00A0: le voici\u202F;')).toEqual([])
    expect(french('Plus que {mentor_the}, et leur {mentor}')).toEqual([])
  })

  it('an English article before a role', () => {
    expect(check('Trouver {mentor_a}', 'Find a {mentor}')[0]?.says).toMatch(/write \{mentor_a\}/)
  })

  it('a key that one language lacks, in either', () => {
    const problems = checkMessages([file('fr', { a: 'Un', b: 'Deux' }), file('en', { a: 'One', c: 'Three' })])
    expect(problems.map(({ file, key, says }) => `${file} ${key} ${says}`)).toEqual([
      expect.stringMatching(/fr\.json b en has no such message/),
      expect.stringMatching(/en\.json c fr has no such message/),
    ])
  })

  it('different arguments between languages', () => {
    expect(check('Pour {name}', 'For {person}')[0]?.says).toMatch(/in en, \{name\} is missing/)
    expect(check('Pour <b>{name}</b>', 'For {name}')[0]?.says).toMatch(/<b> is missing/)
    expect(check('{k, select, a {x} other {y}}', '{k, select, b {x} other {y}}')[0]?.says).toMatch(
      /option a of \{k\}/,
    )
    // Only French needs to know whether she or he is ready.
    expect(
      check('{person_form, select, feminine {prête} masculine {prêt} other {c’est bon}}', 'ready'),
    ).toEqual([])
  })

  it('an override of nothing', () => {
    const problems = checkMessages([
      file('fr', { a: 'Un' }),
      file('en', { a: 'One' }),
      file('fr-CA', { b: 'Deux' }),
    ])
    expect(problems.map(({ says }) => says)).toEqual([expect.stringMatching(/fr has no such message/)])
  })

  it('a key of two files, or one ill written', () => {
    const twice = [
      file('fr', { a: 'Un' }),
      { ...file('fr', { a: 'Deux' }), path: 'platform/home/messages.fr.json' },
    ]
    expect(checkMessages(twice, ['fr'])[0]?.says).toMatch(/has this key too/)
    expect(checkMessages([file('fr', { aB_c: 'Un' })], ['fr'])[0]?.says).toMatch(/a key is made of/)
  })
})

describe('the types of the keys', () => {
  it('are sorted, with what each asks for', () => {
    const text = keyTypes([
      file('en', { rich: '<b>{name}</b>', a: 'A' }),
      file('fr', {
        rich: '<b>{name}</b>',
        a: '{person_form, select, feminine {e} masculine {} other {}}{form, select, feminine {e} masculine {} other {}}',
        n: '{n, plural, one {a} many {b} other {c}} {Mentor_the} {mentors} {on, select, true {a} other {b}} {k, select, x {a} other {b}}',
      }),
    ])
    expect(text).toContain("  'home.a': { person_form: Form }\n  'home.n': ")
    expect(text).toContain("{ k: 'other' | 'x'; mentor?: Form; mentors?: Form; n: number; on: boolean }")
    expect(text).toContain("RichMessages = {\n  'home.rich': { b: Tag; name: string }\n}")
  })

  it('name a folder as its path', () => {
    expect(folderOf('features/dyads/closure/messages.fr.json')).toBe('dyads.closure')
    expect(folderOf('ui/messages.fr.json')).toBe('ui')
    expect(folderOf('platform/mail/messages.fr.json')).toBe('mail')
  })
})

describe('on a tree of files', () => {
  function tree(files: Record<string, string>): string {
    const root = mkdtempSync(join(tmpdir(), 'words-'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return root
  }

  it('finds the keys that nothing shows', () => {
    const template = (text: string) => `\`${text.replaceAll('<', '$' + '{').replaceAll('>', '}')}\``
    const root = tree({
      'a.tsx': `t('home.one'); t(${template('home.kind.<kind>')}); ${template('<a>.<b>')}`,
      'a.test.ts': "t('home.tested')",
    })
    const keys = ['home.one', 'home.kind.school', 'home.tested', 'home.old']
    expect(unusedKeys(keys, root)).toEqual(['home.tested', 'home.old'])
    rmSync(root, { recursive: true })
  })

  it('says which file is not JSON', () => {
    const root = tree({ 'ui/messages.fr.json': '{ "next": "Suivant", }' })
    expect(() => readMessageFiles(root)).toThrow(/ui\/messages.fr.json cannot be read as JSON/)
    rmSync(root, { recursive: true })
  })

  it('finds what a new language lacks', () => {
    const root = tree({
      'features/home/messages.fr.json': '{ "title": "Accueil", "lead": "Bonjour" }',
      'features/home/messages.oc.json': '{ "title": "Acuèlh" }',
      'ui/messages.fr.json': '{ "next": "Suivant" }',
    })
    expect(missingKeys(readMessageFiles(root), 'oc')).toEqual(['home.lead', 'ui.next'])
    const problems = checkMessages(readMessageFiles(root), ['fr', 'oc'])
    expect(problems.map(({ key, says }) => `${key}: ${says}`)).toEqual([
      'lead: oc has no such message: add the key to messages.oc.json, or remove it here',
      'next: oc has no such message: add the key to messages.oc.json, or remove it here',
    ])
    rmSync(root, { recursive: true })
  })
})

describe('the project', () => {
  it('has nothing to refuse, types up to date, and no message that nothing shows', () => {
    const generate = new URL('../src/platform/i18n/generate.ts', import.meta.url).pathname
    expect(() => execFileSync(process.execPath, [generate, '--check'], { stdio: 'pipe' })).not.toThrow()
  })
})
