import type { OrganisationDb } from '../db/fence.ts'
import type { House } from '../house.ts'

/** What happens later, on behalf of one organisation. It may run twice: after a cut, whatever was not said done is done again. */
export type Task = {
  /** `noun.verb`, as it is given to `enqueue` */
  name: string
  run(job: Job): Promise<void>
  /** Lets go of what the task holds open, once nothing runs any more. */
  close?(): void
}

export type Job = {
  house: House
  organisation: string
  ids: Readonly<Record<string, string>>
  /** A transaction inside the organisation, in the name of `person` or of nobody. Network calls stay outside of it. */
  fence<T>(how: { write: boolean; person?: string }, work: (db: OrganisationDb) => Promise<T>): Promise<T>
  /** Aborted when the program has been stopping for five seconds. */
  signal: AbortSignal
}

/**
 * Finds what is due from dates and `house.now()`, and does or enqueues it. There are no jobs for later: a date that is changed
 * needs no job to be found and moved.
 */
export type Sweep = {
  name: string
  everySeconds: number
  run(house: House): Promise<void>
}

/** The organisations of the installation, for a sweep that visits each in its own fence. */
export async function organisationsOf(house: House): Promise<string[]> {
  const { rows } = await house.pool.query<{ id: string }>('select id from organisations order by id')
  return rows.map((row) => row.id)
}
