import type { Both } from '../../platform/config/language.ts'
import { hashPassword } from '../../platform/crypto/password.ts'
import type { House } from '../../platform/house.ts'
import { longestPassword, shortestPassword } from '../sign-in/rules.ts'
import { slugLengths, slugProblem } from './rules.ts'
import { createOrganisation } from './writes.ts'

export type Setup = {
  slug: string
  name: string
  language: string
  timeZone: string
  administrator: { email: string; givenName: string; familyName: string; password: string }
}

export type SetupProblem = {
  field:
    | 'slug'
    | 'name'
    | 'language'
    | 'timeZone'
    | 'email'
    | 'givenName'
    | 'familyName'
    | 'password'
    | 'owner'
  says: Both
}

/**
 * The first organisation of a real installation, or one more: `dyade setup`. Texts are trimmed, the e-mail address is put
 * in lower case. Every problem comes with a sentence that says how to mend it; nothing is written then.
 */
export async function setup(
  house: Pick<House, 'config' | 'now'>,
  wanted: Setup,
): Promise<{ ok: true; id: string; slug: string } | { ok: false; problems: SetupProblem[] }> {
  const given = cleaned(wanted)
  const problems = problemsOf(given)
  const { ownerUrl } = house.config
  if (!ownerUrl) problems.push({ field: 'owner', says: sentences.owner })
  if (problems.length > 0 || !ownerUrl) return { ok: false, problems }
  const { password, ...administrator } = given.administrator
  const made = await createOrganisation(
    ownerUrl,
    {
      ...given,
      language: given.language === 'en' ? 'en' : 'fr',
      administrator: { ...administrator, passwordHash: await hashPassword(password) },
    },
    house.now(),
  )
  if (!made.ok) return { ok: false, problems: [{ field: 'slug', says: taken(given.slug) }] }
  return { ok: true, id: made.id, slug: given.slug }
}

/** What is wrong with what was given, before the database is asked. */
export function problemsOf({ slug, name, language, timeZone, administrator }: Setup): SetupProblem[] {
  const { email, givenName, familyName, password } = administrator
  const wrongSlug = slugProblem(slug)
  const checks: [SetupProblem['field'], boolean, Both][] = [
    ['slug', wrongSlug === 'shape', sentences.slug],
    ['slug', wrongSlug === 'reserved', reserved(slug)],
    ['name', name === '' || name.length > 120, sentences.name],
    ['language', !['fr', 'en'].includes(language), sentences.language],
    ['timeZone', !Intl.supportedValuesOf('timeZone').includes(timeZone), sentences.timeZone],
    ['email', !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email) || email.length > 254, sentences.email],
    ['givenName', givenName === '' || givenName.length > 80, sentences.givenName],
    ['familyName', familyName === '' || familyName.length > 80, sentences.familyName],
    ['password', [...password].length < shortestPassword, sentences.short],
    ['password', password.length > longestPassword, sentences.long],
    ['password', guessable(password, [slug, name, email, givenName, familyName]), sentences.guessable],
  ]
  return checks.filter(([, wrong]) => wrong).map(([field, , says]) => ({ field, says }))
}

function cleaned({ administrator, ...organisation }: Setup): Setup {
  return {
    ...organisation,
    slug: organisation.slug.trim(),
    name: organisation.name.trim().normalize('NFC'),
    administrator: {
      password: administrator.password,
      email: administrator.email.trim().toLowerCase(),
      givenName: administrator.givenName.trim().normalize('NFC'),
      familyName: administrator.familyName.trim().normalize('NFC'),
    },
  }
}

// One letter over and over, or the very words of the form, perhaps with a few signs around them.
function guessable(password: string, words: string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}]+/gu, '')
  const letters = plain(password)
  return new Set(password).size < 5 || words.some((word) => word !== '' && letters === plain(word))
}

const sentences = {
  slug: {
    fr: `L’adresse s’écrit en lettres minuscules sans accent, chiffres et traits d’union, de ${slugLengths.least} à ${slugLengths.most} signes : academie-de-nantes, par exemple.`,
    en: `The address is written in lower-case letters without accents, digits and hyphens, ${slugLengths.least} to ${slugLengths.most} of them: academie-de-nantes, for example.`,
  },
  name: {
    fr: 'Donnez le nom de l’organisation, en 120 caractères au plus.',
    en: 'Give the organisation’s name, in 120 characters at most.',
  },
  language: { fr: 'La langue est fr ou en.', en: 'The language is fr or en.' },
  timeZone: {
    fr: 'Le fuseau horaire porte un nom de la liste IANA : Europe/Paris, par exemple.',
    en: 'The time zone has a name of the IANA list: Europe/Paris, for example.',
  },
  email: {
    fr: 'L’adresse électronique s’écrit comme prenom.nom@example.fr.',
    en: 'The e-mail address is written like given.family@example.org.',
  },
  givenName: {
    fr: 'Donnez le prénom, en 80 caractères au plus.',
    en: 'Give the given name, in 80 characters at most.',
  },
  familyName: {
    fr: 'Donnez le nom de famille, en 80 caractères au plus.',
    en: 'Give the family name, in 80 characters at most.',
  },
  short: {
    fr: `Le mot de passe doit compter ${shortestPassword} caractères au moins : une courte phrase convient.`,
    en: `The password needs ${shortestPassword} characters at least: a short sentence will do.`,
  },
  long: {
    fr: `Le mot de passe doit compter ${longestPassword} caractères au plus.`,
    en: `The password may have ${longestPassword} characters at most.`,
  },
  guessable: {
    fr: 'Ce mot de passe se devine : prenez-en un qui ne répète pas un signe et ne soit ni un nom ni une adresse.',
    en: 'This password can be guessed: take one that does not repeat a sign and is neither a name nor an address.',
  },
  owner: {
    fr: 'Il manque DATABASE_OWNER_URL : seul le rôle propriétaire de la base peut créer une organisation.',
    en: 'DATABASE_OWNER_URL is missing: only the role that owns the database can make an organisation.',
  },
} satisfies Record<string, Both>

const taken = (slug: string): Both => ({
  fr: `Une organisation a déjà l’adresse /${slug}. Choisissez-en une autre ; rien n’a été créé.`,
  en: `An organisation already has the address /${slug}. Choose another; nothing was made.`,
})

const reserved = (slug: string): Both => ({
  fr: `L’adresse /${slug} est réservée à l’installation elle-même. Choisissez-en une autre.`,
  en: `The address /${slug} is kept for the installation itself. Choose another.`,
})
