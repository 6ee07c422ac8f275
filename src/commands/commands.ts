import type { Command } from './command.ts'

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
}
