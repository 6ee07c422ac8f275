// @ts-check
// Under Node 24, with every package in place: builds if needed, then runs the program's own command line.
import { build } from './build.mjs'
import { embedded } from './embedded.mjs'
import { endWithParents } from './lineage.mjs'
import { noteAddress } from './only-one.mjs'

/** @param {string} root @param {string[]} words the command and its options */
export async function run(root, words) {
  process.env.NODE_ENV ||= 'production' // before React is loaded: it is five times slower otherwise
  endWithParents()
  await build(root)
  const { main } = await import(`${root}/build/src/main.js`)
  process.exitCode = await main(words, {
    embedded: (/** @type {string | undefined} */ key) => embedded(root, key),
    noteAddress: (/** @type {string} */ address) => noteAddress(root, address),
  })
}
