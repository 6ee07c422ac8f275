import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '../../bin/cluster.mjs'

export type FreshDatabase = {
  name: string
  /** behind the fences */
  appUrl: string
  /** outside them: to prepare and to look */
  ownerUrl: string
  drop(): Promise<void>
}

/** A migrated, empty database of the test file's own: a clone of the run's template. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const address = inject('databaseAddress')
  const urlOf = (role: string, database: string) =>
    address.replace('{role}', role).replace('{database}', database)
  const name = `test_${randomBytes(6).toString('hex')}`
  await createDatabase({ urlOf }, name, 'template')
  return {
    name,
    appUrl: urlOf('dyade_app', name),
    ownerUrl: urlOf('dyade_owner', name),
    drop: () => dropDatabase({ urlOf }, name),
  }
}
