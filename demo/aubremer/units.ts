import type { Space } from '../shape.ts'
import { schoolLogo } from './logos.ts'
import type { Trade } from './positions.ts'

/** A unit as drawn here: `people` counts its own members, its head among them. What is not said comes from the unit above. */
export type Branch = {
  key: string
  name: string
  kind: string
  people: number
  trade?: Trade
  place?: { region: 'FR' | 'CA'; timeZone: string }
  space?: Space
  under?: Branch[]
}

const quebec = { region: 'CA', timeZone: 'America/Toronto' } as const
const brussels = { region: 'FR', timeZone: 'Europe/Brussels' } as const

const direction = (key: string, name: string, people: number, trade: Trade, under: Branch[]): Branch => ({
  ...{ key, name: `Direction ${name}`, kind: 'direction', people, trade, under },
})
const service = (key: string, name: string, people: number, under: Branch[] = []): Branch => ({
  ...{ key, name: `Service ${name}`, kind: 'service', people, under },
})
const bureau = (key: string, name: string, people: number, trade?: Trade): Branch => ({
  ...{ key, name: `Bureau ${name}`, kind: 'bureau', people, trade },
})
const branchOffice = (key: string, name: string, people: number, more: Partial<Branch> = {}): Branch => ({
  ...{ key, name, kind: 'antenne', people, ...more },
})

const resources: Branch[] = [
  direction('rh', 'des ressources humaines', 8, 'humanResources', [
    service('carrieres-paie', 'des carrières et de la paie', 5, [
      bureau('carrieres', 'des carrières', 26, 'payroll'),
      bureau('paie', 'de la paie', 19, 'payroll'),
      bureau('retraites', 'des retraites', 9, 'payroll'),
    ]),
    service('emploi-mobilites', 'de l’emploi et des parcours', 5, [
      bureau('recrutement', 'du recrutement', 17),
      bureau('accompagnement', 'de l’accompagnement et du mentorat', 11),
    ]),
    { ...service('sante-travail', 'de la santé et de la qualité de vie au travail', 18), trade: 'health' },
  ]),
  direction('finances', 'des finances et des achats', 7, 'finance', [
    service('budget', 'du budget', 4, [
      bureau('programmation', 'de la programmation', 13),
      bureau('tresorerie', 'de la dette et de la trésorerie', 8),
    ]),
    service('comptabilite', 'de la comptabilité', 4, [
      bureau('depenses', 'des dépenses', 28),
      bureau('recettes', 'des recettes', 14),
    ]),
    service('achats', 'des achats', 4, [
      bureau('marches-travaux', 'des marchés de travaux', 15, 'purchasing'),
      bureau('marches-services', 'des marchés de fournitures et de services', 14, 'purchasing'),
    ]),
  ]),
  direction('numerique', 'du numérique', 7, 'digital', [
    service('produits', 'des produits numériques', 4, [
      bureau('conception', 'de la conception et de l’accessibilité', 15),
      bureau('developpement', 'du développement', 31),
    ]),
    service('infrastructures', 'des infrastructures', 4, [
      bureau('reseaux', 'des réseaux et de l’hébergement', 22),
      bureau('securite', 'de la sécurité', 11),
    ]),
    service('assistance', 'de l’assistance', 30),
    service('donnees', 'des données', 14),
  ]),
  direction('juridique', 'des affaires juridiques et des assemblées', 6, 'law', [
    service('conseil', 'du conseil juridique', 17),
    service('assemblees', 'des assemblées', 15),
    service('donnees-personnelles', 'de la protection des données', 6),
  ]),
  direction('communication', 'de la communication', 6, 'communication', [
    service('redaction', 'de la rédaction et de l’image', 17),
    service('evenements', 'des événements', 10),
  ]),
]

const policies: Branch[] = [
  direction('lycees', 'des lycées et de la jeunesse', 8, 'schools', [
    service('vie-lycees', 'de la vie des lycées', 5, [
      bureau('restauration', 'de la restauration', 27, 'catering'),
      bureau('equipements', 'des équipements pédagogiques', 19),
      bureau('projets-educatifs', 'des projets éducatifs', 14),
    ]),
    {
      ...service('patrimoine-scolaire', 'du patrimoine scolaire', 5, [
        bureau('constructions', 'des constructions', 26),
        bureau('entretien', 'de l’entretien et des travaux', 42),
      ]),
      trade: 'building',
    },
    service('jeunesse', 'de la jeunesse et de la vie associative', 17),
  ]),
  direction('mobilites', 'des mobilités', 7, 'transport', [
    service('train', 'du train', 4, [
      bureau('offre-ferroviaire', 'de l’offre ferroviaire', 18),
      bureau('materiel-roulant', 'du matériel roulant', 11),
    ]),
    service('cars', 'des cars', 4, [
      bureau('lignes', 'des lignes régulières', 19),
      bureau('transports-scolaires', 'des transports scolaires', 34),
    ]),
    service('ports', 'des ports et des traversées', 21),
  ]),
  direction('economie', 'de l’économie et de l’emploi', 7, 'economy', [
    service('entreprises', 'des entreprises', 4, [
      bureau('industrie', 'de l’industrie et de l’innovation', 17),
      bureau('commerce', 'de l’artisanat et du commerce', 12),
      bureau('economie-sociale', 'de l’économie sociale et solidaire', 9),
    ]),
    service('formation', 'de la formation professionnelle', 5, [
      bureau('apprentissage', 'de l’apprentissage', 21),
      bureau('orientation', 'de l’orientation', 18),
    ]),
    { ...service('terre-mer', 'de l’agriculture, de la pêche et de la forêt', 22), trade: 'environment' },
  ]),
  direction('transition', 'de la transition écologique et de l’aménagement', 7, 'environment', [
    service('eau', 'de l’eau et de la biodiversité', 24),
    service('energie', 'de l’énergie et du climat', 21),
    {
      ...service('amenagement', 'de l’aménagement', 4, [
        bureau('urbanisme', 'de l’urbanisme', 15),
        bureau('habitat', 'de l’habitat', 13),
        bureau('cartographie', 'de la cartographie', 10),
      ]),
      trade: 'building',
    },
  ]),
  direction('culture', 'de la culture, du patrimoine et du sport', 6, 'culture', [
    service('creation', 'de la création et du livre', 15),
    service('patrimoine', 'du patrimoine', 4, [
      bureau('inventaire', 'de l’inventaire', 13),
      bureau('archives', 'des archives', 17),
    ]),
    service('sport', 'du sport', 12),
  ]),
  direction('europe', 'de l’Europe et des relations internationales', 6, 'international', [
    service('fonds-europeens', 'des fonds européens', 25),
    branchOffice('bruxelles', 'Antenne de Bruxelles', 5, { place: brussels }),
    branchOffice('quebec', 'Délégation d’Aubremer au Québec', 4, {
      kind: 'délégation',
      place: quebec,
      under: [
        branchOffice('montreal', 'Antenne de Montréal', 13),
        branchOffice('ville-de-quebec', 'Antenne de Québec', 9),
      ],
    }),
  ]),
  direction('territoires', 'des territoires', 6, 'territory', [
    branchOffice('littoral', 'Antenne du Littoral', 19),
    branchOffice('plaine', 'Antenne de la Plaine', 17),
    branchOffice('hautes-landes', 'Antenne des Hautes-Landes', 15),
    branchOffice('iles', 'Antenne des Îles', 11),
  ]),
]

const school: Branch = {
  key: 'ecole',
  name: 'École régionale du service public',
  kind: 'école',
  people: 8,
  trade: 'teaching',
  space: {
    slug: 'ecole',
    look: { main: { light: '#5b3a78', dark: '#c9aee6' }, warm: { light: '#8a4b0c', dark: '#ecb070' } },
    logoSvg: schoolLogo,
  },
  under: [
    { key: 'etudes', name: 'Département des études', kind: 'département', people: 21 },
    {
      key: 'formation-continue',
      name: 'Département de la formation continue',
      kind: 'département',
      people: 20,
    },
    { key: 'ressources', name: 'Centre de ressources', kind: 'centre', people: 9 },
  ],
}

export const tree: Branch = {
  key: 'dgs',
  name: 'Direction générale des services',
  kind: 'direction générale',
  people: 11,
  trade: 'administration',
  under: [...resources, ...policies, school],
}
