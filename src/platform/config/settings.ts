import { z } from 'zod'
import type { Both } from './language.ts'
import { isRange, key, keySentence, postgresUrl, postgresUrlSentence } from './shapes.ts'

type Setting<Schema extends z.ZodType> = {
  /** as it is written in the environment and in .env */
  name: string
  /** from the text of the environment (null when it is absent) to the value of the program */
  schema: Schema
  /** `{PORT}` stands for the value of another setting */
  default?: string
  example: string
  /** never printed, never logged */
  secret?: true
  about: Both
  /** completes "PORT must be…" */
  must: Both
}

/** Every setting there is. The configuration's type, its check, `dyade config` and docs/settings.md all come from here. */
export const settings = {
  mode: setting({
    name: 'NODE_ENV',
    schema: z.enum(['production', 'development', 'test']),
    default: 'production',
    example: 'production',
    about: {
      fr: '« development » ajoute la galerie des écrans (/gallery) ; « test » est réservé aux essais.',
      en: '“development” adds the gallery of screens (/gallery); “test” is for the test suite.',
    },
    must: { fr: 'production, development ou test', en: 'production, development or test' },
  }),
  host: setting({
    name: 'HOST',
    schema: z.string().min(1),
    default: '127.0.0.1',
    example: '0.0.0.0',
    about: {
      fr: 'L’adresse réseau sur laquelle Dyade écoute. Par défaut, seule cette machine y accède.',
      en: 'The network address Dyade listens on. By default only this machine can reach it.',
    },
    must: { fr: 'une adresse de cette machine', en: 'an address of this machine' },
  }),
  port: setting({
    name: 'PORT',
    schema: z.coerce.number().int().min(1).max(65535),
    default: '3000',
    example: '8080',
    about: { fr: 'Le port sur lequel Dyade écoute.', en: 'The port Dyade listens on.' },
    must: { fr: 'un nombre entier de 1 à 65535', en: 'a whole number from 1 to 65535' },
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    schema: z
      .string()
      .regex(/^https?:\/\/[^/\s]+\/?$/)
      .refine((text) => URL.canParse(text))
      .transform((text) => new URL(text).origin),
    default: 'http://localhost:{PORT}',
    example: 'https://mentorat.example.fr',
    about: {
      fr: 'L’adresse que les gens tapent. Elle figure dans les courriels et sert à refuser les formulaires venus d’ailleurs. Hors de localhost, elle doit être en https : les navigateurs ne gardent pas autrement la session.',
      en: 'The address people type. It stands in mails, and forms sent from anywhere else are refused. Except on localhost it must be https: browsers do not keep the session otherwise.',
    },
    must: {
      fr: 'une adresse http ou https sans chemin',
      en: 'an http or https address without a path',
    },
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    schema: postgresUrl(),
    secret: true,
    example: 'postgres://dyade_app:…@db.example.fr/dyade',
    about: {
      fr: 'PostgreSQL 15 à 18, avec le rôle de l’application (dyade_app), qui ne possède rien. Sans ce réglage, « npm start » lance son propre PostgreSQL dans var/.',
      en: 'PostgreSQL 15 to 18, with the application’s role (dyade_app), which owns nothing. Without this setting, “npm start” runs its own PostgreSQL in var/.',
    },
    must: postgresUrlSentence(),
  }),
  ownerUrl: setting({
    name: 'DATABASE_OWNER_URL',
    schema: postgresUrl().nullable(),
    secret: true,
    example: 'postgres://dyade_owner:…@db.example.fr/dyade',
    about: {
      fr: 'La même base avec le rôle propriétaire, en direct (sans PgBouncer) : migrations, file des tâches, sauvegarde. Le processus web seul n’en a pas besoin.',
      en: 'The same database with the owner’s role, directly (not through PgBouncer): migrations, job queue, backup. A process that only serves the web does without it.',
    },
    must: postgresUrlSentence(),
  }),
  databaseConnections: setting({
    name: 'DATABASE_CONNECTIONS',
    schema: z.coerce.number().int().min(2).max(500),
    default: '10',
    example: '20',
    about: {
      fr: 'Combien de connexions à la base ce processus peut ouvrir.',
      en: 'How many connections to the database this process may open.',
    },
    must: { fr: 'un nombre entier de 2 à 500', en: 'a whole number from 2 to 500' },
  }),
  installationKey: setting({
    name: 'INSTALLATION_KEY',
    schema: key(),
    secret: true,
    example: 'm0bXr…',
    about: {
      fr: 'Le secret de l’installation : 32 octets tirés au hasard, en base64url. Il protège les textes privés ; gardez-le hors de la base et de ses sauvegardes, mais ne le perdez pas : sans lui, ces textes sont illisibles. Pour en fabriquer un : openssl rand -base64 32 | tr +/ -_ | tr -d =',
      en: 'The installation’s secret: 32 random bytes in base64url. It protects private texts; keep it out of the database and its backups, and do not lose it: without it those texts cannot be read. To make one: openssl rand -base64 32 | tr +/ -_ | tr -d =',
    },
    must: keySentence(),
  }),
  previousInstallationKey: setting({
    name: 'INSTALLATION_KEY_PREVIOUS',
    schema: key().nullable(),
    secret: true,
    example: 'Zk4uP…',
    about: {
      fr: 'Pendant un changement de clé : l’ancienne. À retirer après « dyade keys rotate ».',
      en: 'While the key changes: the old one. Remove it after “dyade keys rotate”.',
    },
    must: keySentence(),
  }),
  filesFolder: setting({
    name: 'FILES_DIR',
    schema: z.string().min(1),
    default: 'var/files',
    example: '/srv/dyade/files',
    about: {
      fr: 'Le dossier des fichiers déposés. Un chemin relatif part du dossier de Dyade.',
      en: 'The folder of uploaded files. A relative path starts from Dyade’s folder.',
    },
    must: { fr: 'un dossier', en: 'a folder' },
  }),
  smtpUrl: setting({
    name: 'SMTP_URL',
    schema: z
      .string()
      .regex(/^smtps?:\/\/\S+$/)
      .refine((text) => URL.canParse(text))
      .nullable(),
    secret: true,
    example: 'smtps://dyade:…@smtp.example.fr',
    about: {
      fr: 'Le serveur de courriel. Sans lui, les courriels attendent et l’écran de l’administration le dit.',
      en: 'The mail server. Without it mails wait, and the administrators’ screen says so.',
    },
    must: { fr: 'une adresse smtp:// ou smtps://', en: 'an smtp:// or smtps:// address' },
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    schema: z.string().regex(/^(?:[^<>\r\n]+ <[^<>\s]+@[^<>\s]+>|[^<>\s]+@[^<>\s]+)$/),
    default: 'Dyade <dyade@localhost>',
    example: 'Mentorat <mentorat@example.fr>',
    about: { fr: 'L’expéditeur des courriels.', en: 'The sender of mails.' },
    must: {
      fr: 'une adresse de courriel, avec ou sans nom : Mentorat <mentorat@example.fr>',
      en: 'a mail address, with or without a name: Mentoring <mentoring@example.org>',
    },
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    default: 'info',
    example: 'warn',
    about: { fr: 'Ce que le journal garde.', en: 'What the log keeps.' },
    must: { fr: 'debug, info, warn, error ou silent', en: 'debug, info, warn, error or silent' },
  }),
  logFormat: setting({
    name: 'LOG_FORMAT',
    schema: z.enum(['text', 'json']),
    default: 'text',
    example: 'json',
    about: {
      fr: '« text » se lit, « json » se donne à un collecteur. Jamais un contenu privé dans l’un ni dans l’autre.',
      en: '“text” is for people, “json” for a collector. Nothing private stands in either.',
    },
    must: { fr: 'text ou json', en: 'text or json' },
  }),
  trustedProxies: setting({
    name: 'TRUSTED_PROXIES',
    schema: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .refine((ranges) => ranges.every(isRange)),
    default: '',
    example: '10.0.0.5, 10.1.0.0/16',
    about: {
      fr: 'Les serveurs mandataires placés devant Dyade, seuls crus quand ils disent l’adresse du visiteur (X-Forwarded-For).',
      en: 'The proxies in front of Dyade, alone believed when they tell the visitor’s address (X-Forwarded-For).',
    },
    must: {
      fr: 'des adresses IP ou des plages (10.1.0.0/16), séparées par des virgules',
      en: 'IP addresses or ranges (10.1.0.0/16), separated by commas',
    },
  }),
  demo: setting({
    name: 'DEMO',
    schema: z
      .enum(['yes', 'no'])
      .transform((text) => text === 'yes')
      .nullable(),
    example: 'yes',
    about: {
      fr: 'Créer l’organisation de démonstration au démarrage. Par défaut : oui avec le PostgreSQL de « npm start », non avec le vôtre.',
      en: 'Make the demonstration organisation at start. By default: yes with the PostgreSQL of “npm start”, no with your own.',
    },
    must: { fr: 'yes ou no', en: 'yes or no' },
  }),
}

export type Config = { [Key in keyof typeof settings]: z.output<(typeof settings)[Key]['schema']> }

function setting<Schema extends z.ZodType>(one: Setting<Schema>): Setting<Schema> {
  return one
}
