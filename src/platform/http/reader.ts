import { type Language, languages } from '../../core/words/language.ts'
import { roleNamePresets } from '../../core/words/presets.ts'
import { type RoleNameChanges, type RoleNames, resolveRoleNames } from '../../core/words/role-names.ts'
import { createWords, type Words } from '../i18n/words.ts'
import type { Organisation, Person } from './visit.ts'

/**
 * The words of whoever reads: the person's own language, form, address and time zone; for somebody not signed in,
 * the language they chose, then what the browser asks for, then the organisation's first.
 */
export function wordsFor(
  organisation: Pick<Organisation, 'languages' | 'region' | 'medianDot' | 'roleNames' | 'timeZone'>,
  person: Pick<Person, 'language' | 'region' | 'form' | 'address' | 'timeZone'> | null,
  asked: { chosen: string | null; accepted: string },
): Words {
  const language =
    person?.language ??
    organisation.languages.find((known) => known === asked.chosen) ??
    preferred(asked.accepted, organisation.languages)
  return createWords({
    language,
    region: person?.region ?? organisation.region,
    form: person?.form ?? 'unsaid',
    medianDot: organisation.medianDot,
    address: person?.address ?? 'vous',
    roleNames: roleNamesOf(organisation),
    timeZone: person?.timeZone ?? organisation.timeZone,
  })
}

/** The first of `known` languages that an Accept-Language header asks for, by its weights; else the first known. */
export function preferred(header: string, known: readonly Language[]): Language {
  const asked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = rest.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean)
      return { language: tag.split('-')[0]!, weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { language } of asked) {
    const match = known.find((one) => one === language)
    if (match) return match
  }
  return known[0] ?? 'fr'
}

// Words are cached for each object of role names: the same names must stay the same object from request to request.
const resolved = new Map<string, RoleNames>()

export function roleNamesOf({ roleNames }: Pick<Organisation, 'roleNames'>): RoleNames {
  if (roleNames.length === 0) return roleNamePresets.dyade
  const key = JSON.stringify(roleNames)
  const known = resolved.get(key)
  if (known) return known
  const changes: Record<string, Record<string, object>> = {}
  for (const { language, role, names } of roleNames)
    changes[language] = { ...changes[language], [role]: names }
  const made = resolveRoleNames(roleNamePresets.dyade, changes as RoleNameChanges)
  if (resolved.size > 500) resolved.clear()
  resolved.set(key, made)
  return made
}

/** The words of somebody beside every organisation: the front page, an error before there is an organisation. */
export function anonymousWords(asked: { chosen: string | null; accepted: string }): Words {
  return createWords({
    language: languages.find((language) => language === asked.chosen) ?? preferred(asked.accepted, languages),
    form: 'unsaid',
    address: 'vous',
    roleNames: roleNamePresets.dyade,
    timeZone: 'Europe/Paris',
  })
}
