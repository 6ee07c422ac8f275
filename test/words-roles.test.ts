import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addresses, type Form, forms } from '../src/core/words/form.ts'
import { elides } from '../src/core/words/french.ts'
import { type Language, languages } from '../src/core/words/language.ts'
import { type RoleNamePreset, roleNamePresets } from '../src/core/words/presets.ts'
import { agreement, type RoleName, resolveRoleNames } from '../src/core/words/role-names.ts'
import { rolePhrase } from '../src/core/words/role-phrase.ts'
import { type Role, readRoleToken, roles, type Turn, turns } from '../src/core/words/roles.ts'

type Case = [preset: RoleNamePreset, token: string, form: Form, expected: string]

function say(
  language: Language,
  preset: RoleNamePreset,
  token: string,
  form: Form,
  address: 'tu' | 'vous' = 'vous',
) {
  const { role, many, turn } = readRoleToken(token)!
  return rolePhrase(roleNamePresets[preset][language][role], turn as Turn, { language, many, form, address })
}

describe('French role names', () => {
  const table: Case[] = [
    ['dyade', 'mentor', 'unsaid', 'mentore ou mentor'],
    ['dyade', 'mentors', 'unsaid', 'mentores et mentors'],
    ['dyade', 'mentor_the', 'unsaid', 'la mentore ou le mentor'],
    ['dyade', 'mentor_the', 'feminine', 'la mentore'],
    ['dyade', 'mentor_a', 'feminine-epicene', 'une mentor'],
    ['dyade', 'mentee_a', 'feminine-epicene', 'une mentorée'],
    ['dyade', 'mentor_the', 'masculine', 'le mentor'],
    ['dyade', 'mentor_the', 'dotted', 'le·la mentor·e'],
    ['dyade', 'mentor_a', 'dotted', 'un·e mentor·e'],
    ['dyade', 'mentors_of_the', 'dotted', 'des mentor·es'],
    ['dyade', 'mentee_the', 'neutral', 'la personne mentorée'],
    ['dyade', 'mentees_a', 'neutral', 'des personnes mentorées'],
    ['dyade', 'mentor_of_the', 'unsaid', 'de la mentore ou du mentor'],
    ['dyade', 'mentor_to_the', 'unsaid', 'à la mentore ou au mentor'],
    ['dyade', 'mentor_of_a', 'unsaid', 'd’une mentore ou d’un mentor'],
    ['dyade', 'mentors_of', 'unsaid', 'de mentores et de mentors'],
    ['dyade', 'mentors_of_the', 'unsaid', 'des mentores et des mentors'],
    ['dyade', 'mentors_to_the', 'unsaid', 'aux mentores et aux mentors'],
    ['dyade', 'mentor_your', 'unsaid', 'votre mentore ou votre mentor'],
    ['dyade', 'mentor_of_my', 'unsaid', 'de ma mentore ou de mon mentor'],
    ['dyade', 'mentor_their', 'masculine', 'son mentor'],
    ['dyade', 'mentor_this', 'unsaid', 'cette mentore ou ce mentor'],
    ['dyade', 'mentor_no', 'unsaid', 'aucune mentore ni aucun mentor'],
    ['dyade', 'coach_the', 'unsaid', 'la ou le coach'],
    ['dyade', 'coach_of_the', 'unsaid', 'de la ou du coach'],
    ['dyade', 'coach_to_a', 'unsaid', 'à une ou à un coach'],
    ['dyade', 'coaches_the', 'unsaid', 'les coachs'],
    ['dyade', 'coach_the', 'neutral', 'la ou le coach'],
    ['dyade', 'referent_the', 'unsaid', 'la personne de confiance'],
    ['dyade', 'referent_of_your', 'masculine', 'de votre personne de confiance'],
    ['accompaniment', 'mentor_the', 'unsaid', 'l’accompagnatrice ou l’accompagnateur'],
    ['accompaniment', 'mentor_of_the', 'unsaid', 'de l’accompagnatrice ou de l’accompagnateur'],
    ['accompaniment', 'mentor_to_the', 'masculine', 'à l’accompagnateur'],
    ['accompaniment', 'mentors_of', 'unsaid', 'd’accompagnatrices et d’accompagnateurs'],
    ['accompaniment', 'mentor_my', 'feminine', 'mon accompagnatrice'],
    ['accompaniment', 'mentor_this', 'masculine', 'cet accompagnateur'],
    ['accompaniment', 'mentor_the', 'dotted', 'l’accompagnateur·rice'],
    ['accompaniment', 'mentees_of_the', 'neutral', 'des personnes accompagnées'],
    ['godparents', 'mentor_of_the', 'unsaid', 'de la marraine ou du parrain'],
    ['godparents', 'mentee_the', 'dotted', 'le·la filleul·e'],
    ['companions', 'mentee_of_a', 'feminine', 'd’une apprentie'],
    ['companions', 'mentor_the', 'feminine-epicene', 'la compagnon'],
    ['peers', 'mentors_the', 'unsaid', 'les paires aidantes et les pairs aidants'],
    ['state', 'coordinator', 'unsaid', 'référente ou référent mentorat'],
    ['state', 'coordinators_the', 'unsaid', 'les référentes mentorat et les référents mentorat'],
    ['quebec', 'coordinator_the', 'unsaid', 'la coordonnatrice ou le coordonnateur'],
  ]
  it.each(table)('%s, %s, %s: %s', (preset, token, form, expected) => {
    expect(say('fr', preset, token, form)).toBe(expected)
  })

  it('says ton and ta to those it calls tu', () => {
    expect(say('fr', 'dyade', 'mentor_your', 'unsaid', 'tu')).toBe('ta mentore ou ton mentor')
    expect(say('fr', 'accompaniment', 'mentor_your', 'feminine', 'tu')).toBe('ton accompagnatrice')
    expect(say('fr', 'dyade', 'mentors_to_your', 'unsaid', 'tu')).toBe('à tes mentores et à tes mentors')
    expect(say('fr', 'dyade', 'coach_your', 'unsaid', 'vous')).toBe('votre coach')
  })

  it.each([
    ['hôte', true],
    ['homologue', true],
    ['historienne', true],
    ['haut responsable', false],
    ['hôtesse', true],
    ['héros', false],
    ['œuvrier', true],
    ['Éclaireuse', true],
    ['yogi', false],
    ['onzième', false],
    ['référent', false],
  ])('knows whether %s elides', (word, expected) => {
    expect(elides(word)).toBe(expected)
  })

  it('lets a name say that it elides, or does not', () => {
    const name: RoleName = {
      feminine: { one: 'hase', many: 'hases', elides: true },
      masculine: { one: 'ours', many: 'ours', elides: false },
    }
    const context = { language: 'fr', many: false, form: 'unsaid', address: 'vous' } as const
    expect(rolePhrase(name, 'the', context)).toBe('l’hase ou le ours')
  })

  it('says what an adjective agrees with', () => {
    const { mentee, referent, coach } = roleNamePresets.dyade.fr
    expect(agreement(mentee, 'unsaid')).toBe('other')
    expect(agreement(mentee, 'neutral')).toBe('feminine')
    expect(agreement(mentee, 'masculine')).toBe('masculine')
    expect(agreement(mentee, 'dotted')).toBe('dotted')
    expect(agreement(referent, 'masculine')).toBe('feminine')
    expect(agreement(coach, 'neutral')).toBe('other')
  })
})

describe('English role names', () => {
  const table: Case[] = [
    ['dyade', 'mentor_a', 'unsaid', 'a mentor'],
    ['dyade', 'mentors_of_the', 'feminine', 'of the mentors'],
    ['dyade', 'referents', 'unsaid', 'people of trust'],
    ['accompaniment', 'mentor_a', 'unsaid', 'an adviser'],
    ['accompaniment', 'mentors_a', 'unsaid', 'advisers'],
    ['accompaniment', 'mentor_your', 'dotted', 'your adviser'],
    ['companions', 'mentee_of_a', 'unsaid', 'of an apprentice'],
    ['companions', 'mentees_this', 'unsaid', 'these apprentices'],
  ]
  it.each(table)('%s, %s, %s: %s', (preset, token, form, expected) => {
    expect(say('en', preset, token, form)).toBe(expected)
  })

  it('says the article once, unless a meets an', () => {
    const name: RoleName = {
      feminine: { one: 'godmother', many: 'godmothers' },
      masculine: { one: 'uncle', many: 'uncles' },
    }
    const context = { language: 'en', many: false, form: 'unsaid', address: 'vous' } as const
    expect(rolePhrase(name, 'the', context)).toBe('the godmother or uncle')
    expect(rolePhrase(name, 'a', context)).toBe('a godmother or an uncle')
  })
})

describe('whatever the names', () => {
  const word = fc.stringMatching(/^[a-zéèêœ]{1,8}( [a-zé]{2,6})?$/)
  const noun = fc.record({ one: word, many: word })
  const name: fc.Arbitrary<RoleName> = fc.record(
    { feminine: noun, masculine: noun, neutral: noun, epicene: noun, dotted: noun },
    { requiredKeys: ['feminine', 'masculine'] },
  )
  const context = fc.record({
    language: fc.constantFrom(...languages),
    many: fc.boolean(),
    form: fc.constantFrom(...forms),
    address: fc.constantFrom(...addresses),
  })

  it('never leaves an article that should have elided or contracted, nor a stray space', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...turns), context, (given, turn, how) => {
        const text = rolePhrase(given, turn, how)
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/ {2}|’ |undefined/)
        if (how.language !== 'fr') return
        // Only the start is ours: « de la » may stand inside an organisation's own words.
        expect(text).not.toMatch(/^(?:(?:de|à) )?(?:le|la|ma|ta|sa|ce) [aeiouéèêœ]/)
        expect(text).not.toMatch(/^(?:de les?|à les?|de des|de une?) /)
      }),
    )
  })

  it('is read the same from the singular and the double form where a role has only one word', () => {
    fc.assert(
      fc.property(noun, context, (only, how) => {
        const feminine = { ...only, gender: 'feminine' } as const
        const given: RoleName = { feminine, masculine: feminine }
        for (const turn of turns) {
          const unsaid = rolePhrase(given, turn, { ...how, form: 'unsaid' })
          expect(unsaid).toBe(rolePhrase(given, turn, { ...how, form: 'feminine' }))
        }
      }),
    )
  })

  it('takes the programme’s name over the organisation’s, and that over the preset', () => {
    const renamed = (one: string): RoleName => ({
      feminine: { one, many: `${one}s` },
      masculine: { one, many: `${one}s` },
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...roles),
        fc.option(word),
        fc.option(word),
        (language: Language, role: Role, organisation, programme) => {
          const change = (one: string | null) =>
            one === null ? null : { [language]: { [role]: renamed(one) } }
          const names = resolveRoleNames(roleNamePresets.state, change(organisation), change(programme))
          const preset = roleNamePresets.state[language][role].feminine.one
          expect(names[language][role].feminine.one).toBe(programme ?? organisation ?? preset)
          for (const other of roles) {
            if (other !== role) expect(names[language][other]).toBe(roleNamePresets.state[language][other])
          }
        },
      ),
    )
  })

  it('reads every token it makes, and no other', () => {
    expect(readRoleToken('Mentors_of_the')).toMatchObject({
      role: 'mentor',
      many: true,
      turn: 'of_the',
      capital: true,
    })
    expect(readRoleToken('coachees')).toMatchObject({ role: 'coachee', many: true, turn: 'bare' })
    for (const none of ['mentor_name', 'mentors_no', 'form', 'count', 'MENTOR', 'mentor_'])
      expect(readRoleToken(none)).toBeNull()
  })
})
