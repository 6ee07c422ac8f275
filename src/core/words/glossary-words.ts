import type { Role } from './roles.ts'
import { foldWord } from './word-folding.ts'

/** The three relations of accompaniment. */
export type Relation = 'mentoring' | 'tutoring' | 'coaching'

// Words that name a role and nothing else, in French and English: no message holds them.
const nouns: Record<Role, string[]> = {
  mentor: ['mentor', 'mentore', 'parrain', 'marraine', 'godmother', 'godfather'],
  mentee: ['mentee', 'mentoré', 'mentorée', 'filleul', 'filleule', 'godson', 'goddaughter'],
  coordinator: [
    'coordinator',
    'coordinateur',
    'coordinatrice',
    'coordonnateur',
    'coordonnatrice',
    'référent',
    'référente',
  ],
  referent: [
    'referent',
    'personne de confiance',
    'personnes de confiance',
    'person of trust',
    'people of trust',
  ],
  tutor: ['tutor', 'tuteur', 'tutrice'],
  tutee: ['tutee', 'tutoré', 'tutorée'],
  coach: ['coach', 'coache', 'coaches'],
  coachee: ['coachee', 'coaché', 'coachée'],
}

// Understood in a search or a header, but ordinary words too: a message may hold them.
const ordinary: Record<Role, string[]> = {
  mentor: [
    'accompagnateur',
    'accompagnatrice',
    'compagnon',
    'compagnonne',
    'buddy',
    'buddies',
    'pair aidant',
    'paire aidante',
    'pairs aidants',
    'paires aidantes',
  ],
  mentee: [
    'protégé',
    'protégée',
    'apprenti',
    'apprentie',
    'pair aidé',
    'paire aidée',
    'personne accompagnée',
  ],
  coordinator: ['référent mentorat', 'référente mentorat', 'mentoring lead', 'programme manager'],
  referent: ['trusted person', 'safeguarding lead'],
  tutor: ['maître d’apprentissage', 'maître de stage', 'maîtresse de stage', 'maîtresse d’apprentissage'],
  tutee: ['alternant', 'alternante', 'stagiaire'],
  coach: [],
  coachee: [],
}

const relations: Record<Relation, string[]> = {
  mentoring: ['mentorat', 'mentoring', 'mentorship', 'parrainage', 'marrainage'],
  tutoring: ['tutorat', 'tutoring', 'tutorship'],
  coaching: ['coaching'],
}

export const roleNouns: ReadonlySet<string> = new Set(meanings(nouns).keys())
export const roleWords = new Map([...meanings(ordinary), ...meanings(nouns)])
export const relationWords = meanings(relations)

function meanings<Meaning extends string>(words: Record<Meaning, string[]>): Map<string, Meaning> {
  const found = new Map<string, Meaning>()
  for (const [meaning, list] of Object.entries(words) as [Meaning, string[]][]) {
    for (const word of list) {
      const folded = foldWord(word)
      found.set(folded, meaning)
      // « référents mentorat » : the first word takes the s too.
      for (const many of [`${folded}s`, folded.replace(' ', 's '), `${folded.replace(' ', 's ')}s`])
        if (!found.has(many)) found.set(many, meaning)
    }
  }
  return found
}
