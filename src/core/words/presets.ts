import type { Gender, Noun, RoleName, RoleNameChanges, RoleNames } from './role-names.ts'
import { resolveRoleNames } from './role-names.ts'

/** Dyade's own names: every role, every language. */
const dyade: RoleNames = {
  fr: {
    mentor: {
      ...pair('mentore', 'mentor'),
      neutral: noun('personne mentore', 'personnes mentores', 'feminine'),
      epicene: noun('mentor', 'mentors'),
      dotted: noun('mentor·e', 'mentor·es'),
    },
    mentee: {
      ...pair('mentorée', 'mentoré'),
      neutral: noun('personne mentorée', 'personnes mentorées', 'feminine'),
      dotted: noun('mentoré·e', 'mentoré·es'),
    },
    coordinator: {
      ...pair('coordinatrice', 'coordinateur'),
      neutral: noun('personne coordinatrice', 'personnes coordinatrices', 'feminine'),
      dotted: noun('coordinateur·rice', 'coordinateur·rices'),
    },
    referent: same('personne de confiance', 'personnes de confiance', 'feminine'),
    tutor: {
      ...pair('tutrice', 'tuteur'),
      neutral: noun('personne tutrice', 'personnes tutrices', 'feminine'),
      dotted: noun('tuteur·rice', 'tuteur·rices'),
    },
    tutee: {
      ...pair('tutorée', 'tutoré'),
      neutral: noun('personne tutorée', 'personnes tutorées', 'feminine'),
      dotted: noun('tutoré·e', 'tutoré·es'),
    },
    coach: { ...pair('coach', 'coach'), dotted: noun('coach', 'coachs') },
    coachee: {
      ...pair('coachée', 'coaché'),
      neutral: noun('personne coachée', 'personnes coachées', 'feminine'),
      dotted: noun('coaché·e', 'coaché·es'),
    },
  },
  en: {
    mentor: same('mentor', 'mentors'),
    mentee: same('mentee', 'mentees'),
    coordinator: same('coordinator', 'coordinators'),
    referent: same('person of trust', 'people of trust'),
    tutor: same('tutor', 'tutors'),
    tutee: same('tutee', 'tutees'),
    coach: same('coach', 'coaches'),
    coachee: same('coachee', 'coachees'),
  },
}

const changes = {
  state: {
    fr: {
      coordinator: {
        feminine: noun('référente mentorat', 'référentes mentorat'),
        masculine: noun('référent mentorat', 'référents mentorat'),
        double: {
          one: 'référente ou référent mentorat',
          many: 'référentes et référents mentorat',
        },
        neutral: noun('personne référente mentorat', 'personnes référentes mentorat', 'feminine'),
        dotted: noun('référent·e mentorat', 'référent·es mentorat'),
      },
    },
    en: { coordinator: same('mentoring lead', 'mentoring leads') },
  },
  godparents: {
    fr: {
      mentor: pair('marraine', 'parrain'),
      mentee: { ...pair('filleule', 'filleul'), dotted: noun('filleul·e', 'filleul·es') },
    },
    en: { mentor: same('buddy', 'buddies'), mentee: same('newcomer', 'newcomers') },
  },
  peers: {
    fr: {
      mentor: {
        feminine: noun('paire aidante', 'paires aidantes'),
        masculine: noun('pair aidant', 'pairs aidants'),
        neutral: noun('personne paire aidante', 'personnes paires aidantes', 'feminine'),
        epicene: noun('pair aidante', 'pairs aidantes'),
        dotted: noun('pair·e aidant·e', 'pair·es aidant·es'),
      },
      mentee: {
        feminine: noun('paire aidée', 'paires aidées'),
        masculine: noun('pair aidé', 'pairs aidés'),
        neutral: noun('personne aidée', 'personnes aidées', 'feminine'),
        epicene: noun('pair aidée', 'pairs aidées'),
        dotted: noun('pair·e aidé·e', 'pair·es aidé·es'),
      },
    },
    en: { mentor: same('peer mentor', 'peer mentors'), mentee: same('peer', 'peers') },
  },
  companions: {
    fr: {
      mentor: {
        ...pair('compagnonne', 'compagnon'),
        epicene: noun('compagnon', 'compagnons'),
        dotted: noun('compagnon·ne', 'compagnon·nes'),
      },
      mentee: {
        ...pair('apprentie', 'apprenti'),
        neutral: noun('personne en apprentissage', 'personnes en apprentissage', 'feminine'),
        dotted: noun('apprenti·e', 'apprenti·es'),
      },
    },
    en: { mentor: same('companion', 'companions'), mentee: same('apprentice', 'apprentices') },
  },
  accompaniment: {
    fr: {
      mentor: {
        ...pair('accompagnatrice', 'accompagnateur'),
        neutral: noun('personne accompagnatrice', 'personnes accompagnatrices', 'feminine'),
        dotted: noun('accompagnateur·rice', 'accompagnateur·rices'),
      },
      mentee: {
        ...pair('accompagnée', 'accompagné'),
        neutral: noun('personne accompagnée', 'personnes accompagnées', 'feminine'),
        dotted: noun('accompagné·e', 'accompagné·es'),
      },
    },
    en: { mentor: same('adviser', 'advisers'), mentee: same('learner', 'learners') },
  },
  quebec: {
    fr: {
      coordinator: {
        ...pair('coordonnatrice', 'coordonnateur'),
        neutral: noun('personne coordonnatrice', 'personnes coordonnatrices', 'feminine'),
        dotted: noun('coordonnateur·rice', 'coordonnateur·rices'),
      },
    },
  },
} satisfies Record<string, RoleNameChanges>

export type RoleNamePreset = 'dyade' | keyof typeof changes

/** Complete sets of names to start from; an organisation's and a programme's changes come over one of them. */
export const roleNamePresets: Readonly<Record<RoleNamePreset, RoleNames>> = {
  dyade,
  state: resolveRoleNames(dyade, changes.state),
  godparents: resolveRoleNames(dyade, changes.godparents),
  peers: resolveRoleNames(dyade, changes.peers),
  companions: resolveRoleNames(dyade, changes.companions),
  accompaniment: resolveRoleNames(dyade, changes.accompaniment),
  quebec: resolveRoleNames(dyade, changes.quebec),
}

function noun(one: string, many: string, gender?: Gender): Noun {
  return gender ? { one, many, gender } : { one, many }
}

function pair(feminine: string, masculine: string): RoleName {
  return {
    feminine: noun(feminine, `${feminine}s`),
    masculine: noun(masculine, `${masculine}s`),
  }
}

function same(one: string, many: string, gender?: Gender): RoleName {
  const word = noun(one, many, gender)
  return { feminine: word, masculine: word }
}
