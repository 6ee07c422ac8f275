import type { Command } from './command.ts'

/** Files that each command about matching reads. */
const matchFiles = {
  mentors: {
    type: 'string',
    value: 'mentors.csv',
    about: { fr: 'qui accompagne (CSV ou xlsx)', en: 'who accompanies (CSV or xlsx)' },
  },
  mentees: {
    type: 'string',
    value: 'mentees.csv',
    about: { fr: 'qui demande à l’être', en: 'who seeks somebody' },
  },
  wishes: { type: 'string', value: 'wishes.csv', about: { fr: 'les souhaits', en: 'wishes' } },
  locks: {
    type: 'string',
    value: 'locks.csv',
    about: { fr: 'les paires décidées à la main', en: 'pairs decided by hand' },
  },
  vetoes: {
    type: 'string',
    value: 'vetoes.csv',
    about: { fr: 'les paires refusées', en: 'pairs refused' },
  },
  threads: {
    type: 'string',
    value: '2',
    about: {
      fr: 'fils de calcul (autant que de cœurs) ; le résultat n’en dépend pas',
      en: 'threads (as many as cores); the result does not depend on them',
    },
  },
  language: {
    type: 'string',
    value: 'fr|en',
    about: { fr: 'langue du résultat', en: 'the result’s language' },
  },
} as const satisfies Command['options']

/** Every command. Each is loaded when it is called, and only then. */
export const commands: Record<string, Command> = {
  start: {
    about: {
      fr: 'Tout d’un coup, comme « npm start » : base de données, migrations, démonstration, web et tâches.',
      en: 'Everything at once, like “npm start”: database, migrations, demonstration, web and jobs.',
    },
    options: {
      demo: {
        type: 'boolean',
        about: { fr: 'créer l’organisation de démonstration', en: 'make the demonstration organisation' },
      },
      'no-demo': {
        type: 'boolean',
        about: { fr: 'ne pas la créer', en: 'do not make it' },
      },
    },
    load: () => import('./start.ts'),
  },
  serve: {
    about: { fr: 'Servir les pages.', en: 'Serve the pages.' },
    options: {
      'with-worker': {
        type: 'boolean',
        about: {
          fr: 'exécuter aussi les tâches, dans le même processus',
          en: 'run the jobs too, in the same process',
        },
      },
    },
    load: () => import('./serve.ts'),
  },
  worker: {
    about: {
      fr: 'Exécuter les tâches : courriels, rappels, échéances.',
      en: 'Run the jobs: mails, reminders, due dates.',
    },
    options: {},
    load: () => import('./worker.ts'),
  },
  migrate: {
    about: {
      fr: 'Amener la base de données à cette version.',
      en: 'Bring the database to this version.',
    },
    options: {},
    load: () => import('./migrate.ts'),
  },
  setup: {
    about: {
      fr: 'Créer une organisation et sa première administratrice ou son premier administrateur. Demande ce qui manque.',
      en: 'Create an organisation and its first administrator. Asks for what is missing.',
    },
    options: {
      slug: {
        type: 'string',
        value: 'academie',
        about: { fr: 'son adresse : /academie/…', en: 'its address: /academie/…' },
      },
      name: { type: 'string', value: '"Académie de Nantes"', about: { fr: 'son nom', en: 'its name' } },
      language: { type: 'string', value: 'fr|en', about: { fr: 'sa langue', en: 'its language' } },
      'time-zone': {
        type: 'string',
        value: 'Europe/Paris',
        about: { fr: 'son fuseau horaire', en: 'its time zone' },
      },
      email: {
        type: 'string',
        value: 'a@example.fr',
        about: { fr: 'adresse de la personne qui administre', en: 'the administrator’s address' },
      },
      'given-name': { type: 'string', value: 'Anne', about: { fr: 'son prénom', en: 'their given name' } },
      'family-name': { type: 'string', value: 'Le Goff', about: { fr: 'son nom', en: 'their family name' } },
      'password-stdin': {
        type: 'boolean',
        about: {
          fr: 'lire son mot de passe sur l’entrée standard',
          en: 'read their password from the standard input',
        },
      },
    },
    load: () => import('./setup.ts'),
  },
  demo: {
    about: {
      fr: 'Créer l’organisation de démonstration (une seule fois) et dire avec qui s’y connecter.',
      en: 'Make the demonstration organisation (once) and say whom to sign in as.',
    },
    options: {},
    load: () => import('./demo.ts'),
  },
  'keys rotate': {
    about: {
      fr: 'Protéger de nouveau toutes les clés, après un changement d’INSTALLATION_KEY.',
      en: 'Wrap every key again, after INSTALLATION_KEY changed.',
    },
    options: {},
    load: () => import('./rotate-keys.ts'),
  },
  config: {
    about: {
      fr: 'Montrer chaque réglage, sa valeur et d’où elle vient ; les secrets restent cachés.',
      en: 'Show every setting, its value and where it comes from; secrets stay hidden.',
    },
    options: {},
    withoutSettings: true,
    load: () => import('./config.ts'),
  },
  match: {
    about: {
      fr: 'Mettre en relation, sans base de données : des fichiers, un dossier de résultats avec sa preuve.',
      en: 'Match without a database: files in, a folder of results with its proof out.',
    },
    options: {
      ...matchFiles,
      rules: { type: 'string', value: 'rules.json', about: { fr: 'les règles', en: 'the rules' } },
      seed: {
        type: 'string',
        value: '1',
        about: {
          fr: 'graine du sondage de « match verify » quand les paires sont trop nombreuses (1) ; le résultat n’en dépend pas',
          en: 'seed of the sample that “match verify” draws when pairs are too many (1); the result does not depend on it',
        },
      },
      out: { type: 'string', value: 'DIR', about: { fr: 'dossier du résultat', en: 'the result’s folder' } },
      replace: {
        type: 'boolean',
        about: {
          fr: 'écrire même dans un dossier qui contient autre chose',
          en: 'write even into a folder that holds something else',
        },
      },
    },
    withoutSettings: true,
    load: () => import('./match.ts'),
  },
  'match verify': {
    about: {
      fr: 'Vérifier un résultat depuis les fichiers d’origine, par un programme indépendant.',
      en: 'Check a result against the original files, by an independent program.',
    },
    operands: 'DIR',
    options: {},
    withoutSettings: true,
    load: () => import('./match-verify.ts'),
  },
  'match compare': {
    about: {
      fr: 'Comparer des règles sur les mêmes personnes.',
      en: 'Compare rules on the same people.',
    },
    operands: 'A.json B.json …',
    options: {
      ...matchFiles,
      out: { type: 'string', value: 'compare.html', about: { fr: 'page à écrire', en: 'page to write' } },
    },
    withoutSettings: true,
    load: () => import('./match-compare.ts'),
  },
}
