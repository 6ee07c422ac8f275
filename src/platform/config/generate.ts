// Writes docs/settings.md from the settings: `node src/platform/config/generate.ts [--check]`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from './load.ts'
import { settings } from './settings.ts'

const target = join(programFolder, 'docs/settings.md')

/** The page: every setting, first in French, then in English. */
export function settingsPage(): string {
  return `<!-- Written by npm run generate from src/platform/config/settings.ts: do not edit. -->
# Réglages · Settings

Les réglages viennent de l’environnement, puis d’un fichier \`.env\` à côté de \`package.json\` ; l’environnement l’emporte. Tous sont vérifiés au démarrage.
\`bin/dyade config\` montre ceux d’une installation. Les secrets (🔒) n’y apparaissent jamais, ni dans le journal.

*Settings come from the environment, then from a \`.env\` file beside \`package.json\`; the environment wins. All are checked at start.
\`bin/dyade config\` shows those of an installation. Secrets (🔒) never appear there, nor in the log.*

${Object.values(settings).map(section).join('\n')}`
}

function section(one: (typeof settings)[keyof typeof settings]): string {
  const { name, example, about, must } = one
  const secret = 'secret' in one ? ' 🔒' : ''
  const byDefault = 'default' in one ? one.default : undefined
  const initially = byDefault === undefined ? '—' : byDefault === '' ? '*vide · empty*' : `\`${byDefault}\``
  return `## ${name}${secret}

${about.fr}

*${about.en}*

| par défaut · default | exemple · example | forme · form |
| --- | --- | --- |
| ${initially} | \`${example}\` | ${must.fr} · *${must.en}* |
`
}

if (process.argv[1] === import.meta.filename) {
  const page = settingsPage()
  const before = readFileSync(target, { encoding: 'utf8', flag: 'a+' })
  if (page !== before && process.argv.includes('--check')) {
    console.error('docs/settings.md no longer says what the settings are: run npm run generate.')
    process.exit(1)
  }
  if (page !== before) writeFileSync(target, page)
}
