// @ts-check
// npm start: brings what is missing, then builds, starts and serves. See src/commands/start.ts for what comes after the build.
import { fileURLToPath } from 'node:url'
import { bootstrap, root } from './bootstrap.mjs'
import { noteAddress, notedAddress, onlyOne } from './only-one.mjs'
import { both, orSay, Stop } from './words.mjs'

await orSay(root, async () => {
  await bootstrap(fileURLToPath(import.meta.url))
  if (!(await onlyOne(root, 'start'))) throw new Stop(runsAlready(notedAddress(root)))
  noteAddress(root, '') // a read-only folder is found out here
  const { run } = await import('./run.mjs')
  await run(root, ['start', ...process.argv.slice(2)])
})

/** @param {string} address */
function runsAlready(address) {
  return address
    ? both(
        `Dyade tourne déjà dans ce dossier : ${address}. Pour l’arrêter, tapez Ctrl-C dans son terminal.`,
        `Dyade already runs in this folder: ${address}. To stop it, press Ctrl-C in its terminal.`,
      )
    : both(
        `Dyade est déjà en train de démarrer dans ce dossier (${root}) : attendez son adresse dans l’autre terminal.`,
        `Dyade is already starting in this folder (${root}): wait for its address in the other terminal.`,
      )
}
