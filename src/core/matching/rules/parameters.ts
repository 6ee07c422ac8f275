// Parameters that several kinds have, said once so that they read the same everywhere.
import type { Parameter } from './kind.ts'

/** Levels of a language (CEFR), in the order of their numbers in the roster: A1 is 1. */
export const cefr: readonly string[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

export const points: Parameter = { type: 'points', about: { fr: 'Points au plus', en: 'Points at most' } }

export const axis: Parameter = {
  type: 'choice',
  of: ['any', 'knowledge', 'know-how', 'attitude'],
  default: 'any',
  about: {
    fr: 'Sur quel axe : tous, savoir, savoir-faire, savoir-être',
    en: 'On which axis: any, knowledge, know-how, attitude',
  },
}

/** For a gate: what must be; for a criterion: what brings the points. */
export const want: Parameter = {
  type: 'choice',
  of: ['same', 'different'],
  default: 'same',
  about: { fr: 'Pareil ou différent', en: 'Same or different' },
}

export const steps: Parameter = {
  type: 'integer',
  least: 0,
  most: 20,
  default: 0,
  about: {
    fr: 'À quel échelon de l’organigramme (0 : tout au bout)',
    en: 'At which step of the organisation’s tree (0: at its very end)',
  },
}

export const from: Parameter = {
  type: 'choice',
  of: ['own', 'top'],
  default: 'own',
  about: {
    fr: 'Échelons comptés en montant depuis l’entité de la personne, ou en descendant depuis le sommet',
    en: 'Steps counted up from the person’s own unit, or down from the top',
  },
}
