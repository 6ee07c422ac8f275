// @ts-check
// What the two commands say before the program itself can speak. No dependency: it runs on a bare machine.

export const french = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')

/** @param {string} fr @param {string} en */
export const both = (fr, en) => (french ? fr : en)

/** An expected failure: its message is a whole sentence that says what to do. Nothing else is shown. */
export class Stop extends Error {
  /** @override */
  name = 'Stop'
}

/** Runs a command; turns what a machine refuses into a sentence, and anything else into its stack.
 * @param {string} folder @param {() => Promise<void>} command */
export async function orSay(folder, command) {
  try {
    await command()
  } catch (error) {
    const sentence = sentenceFor(/** @type {NodeJS.ErrnoException} */ (error), folder)
    process.stderr.write(`\n${sentence}\n`)
    process.exit(1)
  }
}

/** @param {NodeJS.ErrnoException} error @param {string} folder */
function sentenceFor(error, folder) {
  if (error.name === 'Stop') return error.message
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return diskFull(folder)
  if (error.code === 'EROFS' || error.code === 'EACCES' || error.code === 'EPERM')
    return readOnly(error.path ?? folder)
  return error.stack ?? String(error)
}

/** @param {string} folder */
export const diskFull = (folder) =>
  both(
    `Le disque de ${folder} est plein. Libérez de la place (une première installation demande environ 1 Go), puis recommencez : rien n’est perdu.`,
    `The disk that holds ${folder} is full. Free some space (a first installation needs about 1 GB), then start again: nothing is lost.`,
  )

/** @param {string} path */
export const readOnly = (path) =>
  both(
    `Dyade ne peut pas écrire dans ${path} : le dossier est en lecture seule, ou appartient à quelqu’un d’autre. Copiez Dyade dans un dossier à vous, ou demandez à en devenir propriétaire (chown), puis recommencez.`,
    `Dyade cannot write in ${path}: the folder is read-only, or belongs to somebody else. Copy Dyade to a folder of yours, or have it given to you (chown), then start again.`,
  )
