// What may never be a field, a rule or a criterion. Headers are looked at with a wide net: a column refused wrongly is only
// not read, and the sentence says so; one taken in wrongly could hurt somebody.

export const grounds = [
  'identity',
  'origin',
  'religion',
  'health',
  'disability',
  'pregnancy',
  'sex-life',
  'gender-identity',
  'orientation',
  'union',
  'politics',
  'age',
  'family',
  'looks',
  'home-address',
] as const
export type Ground = (typeof grounds)[number]

/** @param words a header in lower case, without accents and plurals: `plainWords` of headers.ts */
export function groundOf(words: string): Ground | null {
  return grounds.find((ground) => patterns[ground].test(words)) ?? null
}

// In one pattern for each ground, on whole words. Plurals and accents are gone when it is looked at.
const patterns: Record<Ground, RegExp> = {
  identity: words(`characteristic|caracteristique(?: personnelle| protegee)?|protected .*|identity|
    identities|identitie|identite(?! (?:gender|sexuelle|de genre))|diversity|diversite|
    minorit[a-z]+|discrimin[a-z]+`),
  origin: words(`origin[a-z]*|ethni[a-z]*|race|racial[a-z]*|nationalit[a-z]+|citizenship|citoyennete|
    immigra[a-z]+|migra(?:nt|tion)[a-z]*|caste|skin|peau|
    (?:country|pay|place|lieu|ville) (?:of |de )?(?:birth|naissance)|langue maternelle|
    mother tongue|native language`),
  religion: words(`religio[a-z]*|religieu[a-z]*|faith|croyance|belief|confession|culte|laicite`),
  health: words(`health[a-z]*(?! and safety)|sante(?! et securite)|medica[a-z]*|maladie|illness|disease|
    sick[a-z]*|diagnos[a-z]*|genetic[a-z]*|genetique|neuro[a-z]*|addiction`),
  disability: words(`disab[a-z]+|handicap[a-z]*|rqth|invalidite|impairment|boeth|reasonable adjustment`),
  pregnancy: words(`pregnan[a-z]+|grossesse|enceinte|maternit[a-z]+|paternit[a-z]+|parental leave|
    conge parental`),
  'sex-life': words(`sex life|vie sexuelle|sexual activity`),
  'gender-identity':
    words(`gender|genre|sex|sexe|trans[a-z]*gender[a-z]*|transgenre|trans|pronoun|pronom|civilite|
    identite (?:gender|sexuelle|de genre)`),
  orientation: words(`sexual orientation|orientation sexuelle|sexualit[a-z]+|lgb[a-z]*|^orientation$`),
  union: words(`union|trade union|syndic[a-z]+|syndicat`),
  politics: words(`politic|political.*|politique(?! publique)|parti|political party|^party$|opinion`),
  age: words(`age|birth[a-z]*|naissance|nee?(?: le)?|dob|date of birth|generation|anniversaire`),
  family:
    words(`(?<!job )famil(?:y|ial|iale)(?! name)|situation de famille|marital|matrimonial[a-z]*|married|marie|
    mariee|parent[a-z]*|^famille$|child(?:ren)?|enfant|spouse|conjoint[a-z]*|partner|carer|caring .*|aidant|
    maiden name|nom (?:de )?jeune fille`),
  looks: words(`look|appearance|apparence|physique|height|weight|poid|^taille$|hair|cheveu|photo|
    photograph[a-z]*|picture|portrait`),
  'home-address': words(`home|home .*|domicile|adresse (?:personnelle|postale|privee)|
    (?:postal|private|personal|street) address|^adresse$|^address$|post ?code|zip(?: code)?|
    code postal|residence(?! administrative)|rue|street|quartier|neighbou?rhood|banlieue`),
}

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${alternatives.replace(/\n */g, '')})(?![a-z0-9])`)
}
