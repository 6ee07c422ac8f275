// @ts-check
// The installation that needs no setting: a PostgreSQL of its own and a key of its own, both in var/.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { createDatabase, createRoles } from './cluster.mjs'
import { startPostgres, urlOf } from './postgres.mjs'
import { both, Stop } from './words.mjs'

/** Nothing runs before `start()`. @param {string} root @param {string} [givenKey] INSTALLATION_KEY when it is set: none is made then */
export function embedded(root, givenKey) {
  const data = join(root, 'var/postgres')
  /** @type {import('./postgres.mjs').Cluster | null} */
  let cluster = null
  return {
    env: {
      DATABASE_URL: urlOf(data, 'dyade_app', 'dyade'),
      DATABASE_OWNER_URL: urlOf(data, 'dyade_owner', 'dyade'),
      INSTALLATION_KEY: givenKey || installationKey(join(root, 'var/installation-key'), fs.existsSync(data)),
    },
    /** Starts it, or finds it running. */
    async start() {
      cluster = await startPostgres({ data })
      await createRoles(cluster)
      await createDatabase(cluster, 'dyade')
    },
    isRunning: () => cluster?.isRunning() ?? false,
    /** Whether another process ran it before us: not ours to stop, then. */
    wasRunning: () => cluster?.reattached ?? false,
    stop: async () => cluster?.stop(),
  }
}

/** Made once. When the database stands and the key does not, a new key would make its texts unreadable for ever: say so instead.
 * @param {string} file @param {boolean} databaseStands */
function installationKey(file, databaseStands) {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim()
  if (databaseStands)
    throw new Stop(
      both(
        `La clé de cette installation (${file}) a disparu, et les textes privés de la base ne se lisent qu’avec elle. Remettez ce fichier depuis votre sauvegarde ; s’il n’y a rien à garder, supprimez le dossier var/postgres.`,
        `The key of this installation (${file}) is gone, and the private texts of the database can only be read with it. Put the file back from your backup; if nothing is worth keeping, remove the folder var/postgres.`,
      ),
    )
  const key = randomBytes(32).toString('base64url')
  fs.mkdirSync(dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, `${key}\n`, { mode: 0o600, flush: true })
  fs.renameSync(`${file}.new`, file)
  return key
}
