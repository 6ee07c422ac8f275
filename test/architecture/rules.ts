import { cycles } from './cycles.ts'
import { barrels, featureFolders, names, sizes } from './files.ts'
import { hosts, registriesOf } from './hosts.ts'
import { fencesElsewhere, imports, sqlElsewhere } from './imports.ts'
import { exactVersions, licenceIn, licences, lockWithoutAddresses } from './packages.ts'
import { clockAndChance, timeInSql } from './purity.ts'
import { screens } from './screens.ts'
import type { Rule } from './tree.ts'

/** Every rule of the house that reading the files can show. */
export const rulesFor = (root: string, env = process.env): Record<string, Rule> => ({
  'a feature’s files are a closed list': featureFolders,
  'names say what a thing is about': names,
  'imports keep their direction': imports,
  'SQL stands in reads, writes and platform/db': sqlElsewhere,
  'only platform/db opens a fence': fencesElsewhere,
  'there is no circle of files': cycles,
  'there are no barrels': barrels,
  'files are short': sizes,
  'core and rules know neither clock nor chance': clockAndChance,
  'the time comes from the house, never from the database': timeInSql,
  'pages hold no style, no raw HTML, no literal address, no literal word': screens,
  'versions are exact': exactVersions,
  'the lock keeps no address': lockWithoutAddresses,
  'licences go with ours': licences(licenceIn(root)),
  'no outside host is named': hosts(registriesOf(env)),
})
