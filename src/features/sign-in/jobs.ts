import type { Temporal } from 'temporal-polyfill'
import { inFence } from '../../platform/db/fence.ts'
import type { House } from '../../platform/house.ts'
import type { Entrance } from '../../platform/http/entrance.ts'
import { organisationsOf, type Sweep } from '../../platform/jobs/jobs.ts'
import { sweepLinks } from './links/writes.ts'
import { seenEvery } from './rules.ts'
import { seeSession, sweepSessions } from './writes.ts'

/** Notes the use of a session after its request was answered: a page that is only read writes nothing. */
export function sessionSeen(
  house: House,
  { organisation, person, session }: Entrance,
  now: Temporal.Instant,
): void {
  if (!session || !person || now.since(session.seenAt).total('seconds') < seenEvery) return
  inFence(house.pool, { organisation: organisation.id, person: person.id, write: true }, (db) =>
    seeSession(db, session.id, now),
  ).catch((error) => house.log.warn({ err: error }, 'the use of a session was not noted'))
}

const endedSessions: Sweep = {
  name: 'sign-in.ended-sessions',
  everySeconds: 3_600,
  async run(house) {
    for (const organisation of await organisationsOf(house))
      await inFence(house.pool, { organisation, write: true }, async (db) => {
        await sweepSessions(db, house.now())
        await sweepLinks(db, house.now())
      })
  },
}

export const sweeps = [endedSessions]
