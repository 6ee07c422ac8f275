/** A title as the person's form asks for it: feminine, masculine, double for those who said nothing. */
export type Title = { feminine: string; masculine: string; double: string }

export type Trade =
  | 'administration'
  | 'building'
  | 'catering'
  | 'communication'
  | 'culture'
  | 'digital'
  | 'economy'
  | 'environment'
  | 'finance'
  | 'health'
  | 'humanResources'
  | 'international'
  | 'law'
  | 'payroll'
  | 'purchasing'
  | 'schools'
  | 'teaching'
  | 'territory'
  | 'transport'

/** Each trade's titles; the same for all genders or not. Every trade has some that are, for those who chose the neutral. */
export const trades: Readonly<Record<Trade, readonly Title[]>> = {
  administration: [
    same('Secrétaire de direction'),
    two('Conseillère', 'Conseiller', 'auprès de la direction générale'),
    two('Chargée', 'Chargé', 'du dialogue de gestion'),
    two('Assistante', 'Assistant', 'de direction'),
  ],
  building: [
    two('Ingénieure', 'Ingénieur', 'en bâtiment'),
    two('Technicienne', 'Technicien', 'de maintenance'),
    two('Conductrice', 'Conducteur', 'd’opérations'),
    two('Électricienne', 'Électricien'),
    same('Architecte'),
    same('Urbaniste'),
    same('Économiste de la construction'),
    two('Dessinatrice-projeteuse', 'Dessinateur-projeteur'),
    two('Géomaticienne', 'Géomaticien'),
    two('Chargée', 'Chargé', 'd’opérations immobilières'),
  ],
  communication: [
    two('Rédactrice', 'Rédacteur'),
    two('Graphiste-illustratrice', 'Graphiste-illustrateur'),
    same('Graphiste'),
    same('Photographe'),
    same('Responsable de publication'),
    two('Attachée', 'Attaché', 'de presse'),
    two('Chargée', 'Chargé', 'd’événements'),
  ],
  culture: [
    same('Archiviste'),
    same('Documentaliste'),
    same('Bibliothécaire'),
    two('Conservatrice', 'Conservateur', 'du patrimoine'),
    two('Chercheuse', 'Chercheur', 'à l’inventaire'),
    two('Conseillère', 'Conseiller', 'pour le spectacle vivant'),
    two('Conseillère', 'Conseiller', 'pour le sport'),
  ],
  digital: [
    two('Développeuse', 'Développeur'),
    two('Administratrice', 'Administrateur', 'des systèmes'),
    two('Conceptrice', 'Concepteur', 'de services numériques'),
    same('Architecte des systèmes'),
    same('Analyste de données'),
    same('Spécialiste de l’accessibilité numérique'),
    same('Responsable de produit'),
    two('Technicienne', 'Technicien', 'd’assistance'),
    two('Ingénieure', 'Ingénieur', 'réseau'),
    two('Cheffe', 'Chef', 'de projet numérique'),
  ],
  economy: [
    two('Chargée', 'Chargé', 'de développement économique'),
    two('Chargée', 'Chargé', 'de mission apprentissage'),
    two('Conseillère', 'Conseiller', 'en orientation'),
    two('Instructrice', 'Instructeur', 'des aides'),
    same('Économiste'),
    same('Gestionnaire des aides aux entreprises'),
    two('Coordonnatrice', 'Coordonnateur', 'de parcours de formation'),
  ],
  environment: [
    two('Ingénieure', 'Ingénieur', 'agronome'),
    two('Ingénieure', 'Ingénieur', 'énergie et climat'),
    two('Chargée', 'Chargé', 'de mission biodiversité'),
    two('Technicienne', 'Technicien', 'de rivière'),
    same('Hydrologue'),
    same('Écologue'),
    same('Juriste de l’environnement'),
    two('Conseillère', 'Conseiller', 'pêche et littoral'),
  ],
  finance: [
    same('Comptable'),
    same('Gestionnaire budgétaire'),
    same('Analyste de la dette'),
    two('Contrôleuse', 'Contrôleur', 'de gestion'),
    two('Chargée', 'Chargé', 'de l’exécution budgétaire'),
    two('Assistante', 'Assistant', 'comptable'),
  ],
  purchasing: [
    same('Juriste en marchés publics'),
    same('Gestionnaire de marchés'),
    two('Acheteuse', 'Acheteur'),
    two('Rédactrice', 'Rédacteur', 'de marchés publics'),
  ],
  humanResources: [
    same('Juriste en droit de la fonction publique'),
    same('Responsable de formation'),
    two('Conseillère', 'Conseiller', 'en recrutement'),
    two('Conseillère', 'Conseiller', 'en parcours professionnel'),
    two('Chargée', 'Chargé', 'de mission égalité'),
    two('Chargée', 'Chargé', 'du dialogue social'),
  ],
  payroll: [
    same('Gestionnaire de carrières'),
    same('Gestionnaire de carrières et de paie'),
    same('Gestionnaire de retraites'),
    two('Assistante', 'Assistant', 'de gestion'),
    two('Conseillère', 'Conseiller', 'statutaire'),
  ],
  health: [
    same('Psychologue du travail'),
    same('Ergonome'),
    two('Infirmière', 'Infirmier', 'de santé au travail'),
    two('Assistante', 'Assistant', 'de service social'),
    two('Conseillère', 'Conseiller', 'en prévention'),
  ],
  international: [
    two('Chargée', 'Chargé', 'de coopération'),
    two('Instructrice', 'Instructeur', 'des fonds européens'),
    two('Traductrice', 'Traducteur'),
    two('Attachée', 'Attaché', 'aux relations internationales'),
    same('Gestionnaire de fonds européens'),
    same('Responsable des partenariats'),
  ],
  law: [
    same('Juriste'),
    same('Juriste en droit public'),
    same('Secrétaire des assemblées'),
    two('Rédactrice', 'Rédacteur', 'des délibérations'),
    two('Conseillère', 'Conseiller', 'juridique'),
    two('Déléguée', 'Délégué', 'à la protection des données'),
  ],
  schools: [
    same('Gestionnaire de lycées'),
    two('Chargée', 'Chargé', 'de projets éducatifs'),
    two('Coordonnatrice', 'Coordonnateur', 'des équipes mobiles'),
    two('Technicienne', 'Technicien', 'des équipements pédagogiques'),
    two('Animatrice', 'Animateur', 'de la vie associative'),
  ],
  catering: [
    same('Diététiste'),
    same('Responsable de cuisine'),
    two('Cuisinière', 'Cuisinier'),
    two('Magasinière', 'Magasinier'),
    two('Conseillère', 'Conseiller', 'en restauration collective'),
  ],
  teaching: [
    same('Responsable pédagogique'),
    same('Documentaliste'),
    same('Secrétaire pédagogique'),
    two('Formatrice', 'Formateur'),
    two('Conceptrice', 'Concepteur', 'de formations'),
    two('Chargée', 'Chargé', 'd’ingénierie de formation'),
    two('Assistante', 'Assistant', 'de formation'),
  ],
  territory: [
    same('Responsable de l’accueil'),
    same('Gestionnaire de proximité'),
    two('Développeuse territoriale', 'Développeur territorial'),
    two('Chargée', 'Chargé', 'de mission territoriale'),
    two('Conseillère', 'Conseiller', 'aux communes'),
  ],
  transport: [
    same('Responsable de ligne'),
    same('Cartographe'),
    same('Gestionnaire de transport scolaire'),
    two('Chargée', 'Chargé', 'de l’offre'),
    two('Ingénieure', 'Ingénieur', 'des transports'),
    two('Contrôleuse', 'Contrôleur', 'de la qualité de service'),
    two('Agente', 'Agent', 'portuaire'),
    two('Officière', 'Officier', 'de port'),
  ],
}

/** What leads a unit is called; the second title is for those who chose the neutral. */
export function headOf(kind: string, unit: string): readonly [Title, Title] {
  const known = heads[kind]
  if (known) return known
  // « Direction des finances » is led by « la directrice ou le directeur des finances »
  const [, rest = ''] = /^Direction (.*)$/.exec(unit) ?? []
  return [two('Directrice', 'Directeur', rest), same(`Responsable de la direction ${rest}`.trim())]
}

const heads: Readonly<Record<string, readonly [Title, Title]>> = {
  'direction générale': [
    two('Directrice générale', 'Directeur général', 'des services'),
    same('Responsable des services de la Région'),
  ],
  école: [two('Directrice', 'Directeur', 'de l’école'), same('Responsable de l’école')],
  service: [two('Cheffe', 'Chef', 'de service'), same('Responsable de service')],
  bureau: [two('Cheffe', 'Chef', 'de bureau'), same('Responsable de bureau')],
  département: [two('Directrice', 'Directeur', 'de département'), same('Responsable de département')],
  centre: [two('Directrice', 'Directeur', 'du centre'), same('Responsable du centre')],
  délégation: [two('Déléguée générale', 'Délégué général'), same('Responsable de la délégation')],
  antenne: [two('Déléguée territoriale', 'Délégué territorial'), same('Responsable d’antenne')],
}

export const deputy: readonly [Title, Title] = [two('Adjointe', 'Adjoint'), same('Responsable d’équipe')]

/** Whether one title serves everybody. */
export const isForAll = (title: Title) => title.feminine === title.masculine

function two(feminine: string, masculine: string, rest = ''): Title {
  return {
    feminine: `${feminine} ${rest}`.trim(),
    masculine: `${masculine} ${rest}`.trim(),
    double: `${feminine} ou ${masculine.charAt(0).toLowerCase()}${masculine.slice(1)} ${rest}`.trim(),
  }
}

function same(title: string): Title {
  return { feminine: title, masculine: title, double: title }
}
