import type { DemoPerson } from '../shape.ts'

/** Somebody to sign in as: what is theirs, the rest comes from their place in the tree. `leads` makes them head of the unit. */
export type Showcase = Required<Pick<DemoPerson, 'showcase'>> &
  Pick<
    DemoPerson,
    'givenName' | 'familyName' | 'unit' | 'position' | 'form' | 'address' | 'language' | 'rights'
  > & {
    arrivalDate?: string
    leads?: true
  }

/** Each differs from the others in form, address or language; their names say nothing of it. */
export const showcase: readonly Showcase[] = [
  {
    givenName: 'Mehdi',
    familyName: 'Kerbrat',
    unit: 'conception',
    position: 'Chef de projet numérique',
    ...{ form: 'masculine', address: 'vous', language: 'fr' },
    rights: ['administrator'],
    showcase: {
      who: { fr: 'administration de l’organisation', en: 'administers the organisation' },
      password: 'bonjour-mehdi',
    },
  },
  {
    givenName: 'Camille',
    familyName: 'Roussel',
    unit: 'accompagnement',
    position: 'Conseillère en parcours professionnel',
    ...{ form: 'feminine', address: 'tu', language: 'fr' },
    rights: ['coordinator'],
    showcase: {
      who: { fr: 'coordination des programmes', en: 'coordinates the programmes' },
      password: 'bonjour-camille',
    },
  },
  {
    givenName: 'Jeanne',
    familyName: 'Morvan',
    unit: 'budget',
    leads: true,
    position: 'Cheffe de service',
    arrivalDate: '2008-03-01',
    ...{ form: 'feminine-epicene', address: 'vous', language: 'fr' },
    rights: [],
    showcase: {
      who: { fr: 'expérience à partager, « une mentor »', en: 'experience to share, “une mentor” in French' },
      password: 'bonjour-jeanne',
    },
  },
  {
    givenName: 'Yannick',
    familyName: 'Rakotomalala',
    unit: 'donnees',
    position: 'Analyste de données',
    ...{ form: 'neutral', address: 'tu', language: 'fr' },
    rights: [],
    showcase: {
      who: { fr: 'expérience à partager, forme neutre', en: 'experience to share, neutral form' },
      password: 'bonjour-yannick',
    },
  },
  {
    givenName: 'Aïcha',
    familyName: 'Benali',
    unit: 'apprentissage',
    position: 'Chargée de mission apprentissage',
    arrivalDate: '2021-01-01',
    ...{ form: 'feminine', address: 'tu', language: 'fr' },
    rights: [],
    showcase: {
      who: { fr: 'prépare un poste à responsabilités', en: 'prepares for a leading position' },
      password: 'bonjour-aicha',
    },
  },
  {
    givenName: 'Malo',
    familyName: 'Etcheverry',
    unit: 'transports-scolaires',
    position: 'Gestionnaire de transport scolaire',
    arrivalDate: '2026-09-01',
    ...{ form: 'unsaid', address: null, language: 'fr' },
    rights: [],
    showcase: {
      who: { fr: 'arrive dans la maison, n’a rien précisé', en: 'newcomer who has not said anything yet' },
      password: 'bonjour-malo',
    },
  },
  {
    givenName: 'Solène',
    familyName: 'Hoarau',
    unit: 'ecole',
    leads: true,
    position: 'Directrice de l’école',
    ...{ form: 'feminine', address: 'vous', language: 'fr' },
    rights: [{ spaceAdministrator: 'ecole' }],
    showcase: {
      who: { fr: 'administration de l’espace de l’école', en: 'administers the school’s space' },
      password: 'bonjour-solene',
    },
  },
  {
    givenName: 'Marc-André',
    familyName: 'Thériault',
    unit: 'montreal',
    leads: true,
    position: 'Délégué territorial',
    ...{ form: 'masculine', address: 'tu', language: 'fr' },
    rights: [],
    showcase: {
      who: { fr: 'antenne de Montréal, français du Québec', en: 'Montréal office, French of Québec' },
      password: 'bonjour-marc-andre',
    },
  },
  {
    givenName: 'Moira',
    familyName: 'Coulibaly',
    unit: 'bruxelles',
    position: 'Chargée de coopération',
    ...{ form: 'feminine', address: null, language: 'en' },
    rights: [],
    showcase: {
      who: { fr: 'antenne de Bruxelles, en anglais', en: 'Brussels office, in English' },
      password: 'welcome-moira',
    },
  },
]
